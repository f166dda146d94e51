import { useQuery } from '@tanstack/react-query';
import { answered, api, keyed, type Schemas } from '#portal/api/client.ts';
import { useCommand } from '#portal/api/command.ts';

/** What the pages after the decisions ask for. */
export type CaseAtMinistry = Schemas['CaseAtMinistry'];
export type ResultsPreview = Schemas['ResultsPreview'];
export type Funded = Schemas['Funded'];
export type Publicity = Schemas['Publicity'];
export type FundingLine = Funded['lines'][number];

export const useResults = () =>
  useQuery({ queryKey: ['results'], queryFn: () => answered(api().GET('/bureau/ministry-results')) });

export const useResultsTemplate = () =>
  useCommand((_none: undefined) => answered(api().GET('/bureau/ministry-results/template')));

export const useResultsPreview = () =>
  useCommand((file: string, key) =>
    answered(api().POST('/bureau/ministry-results/preview', { params: { header: keyed(key) }, body: { file } })),
  );

export const useImport = () =>
  useCommand((body: { file: string; fingerprint: string }, key) =>
    answered(api().POST('/bureau/ministry-results', { params: { header: keyed(key) }, body })),
  );

export const useNationalResult = (applicationId: string) =>
  useCommand((listed: boolean, key) =>
    answered(
      api().POST('/bureau/applications/{applicationId}/national-result', {
        params: { path: { applicationId }, header: keyed(key) },
        body: { listed },
      }),
    ),
  );

export const useFallBack = (applicationId: string, reason: string) =>
  useCommand((note: string, key) =>
    answered(
      api().POST('/bureau/applications/{applicationId}/fall-back', {
        params: { path: { applicationId }, header: keyed(key) },
        body: reason === '' ? { note } : { note, reason },
      }),
    ),
  );

export const usePublication = () =>
  useQuery({ queryKey: ['publication'], queryFn: () => answered(api().GET('/bureau/publication')) });

export const usePublicationSheet = () =>
  useCommand((list: 'listed' | 'intended') =>
    answered(api().GET('/bureau/publication/sheet', { params: { query: { list } } })),
  );

export const usePublicity = () =>
  useQuery({ queryKey: ['publicity'], queryFn: () => answered(api().GET('/bureau/publicity')) });

export const useSetPublicity = () =>
  useCommand((body: { from: string; until: string }, key) =>
    answered(api().PUT('/bureau/publicity', { params: { header: keyed(key) }, body })),
  );

export const useRegisterObjection = (about: {
  applicationId: string;
  receivedOn: string;
  from: Schemas['Objection']['from'];
}) =>
  useCommand((summary: string, key) => {
    const { applicationId, receivedOn, from } = about;
    return answered(
      api().POST('/bureau/applications/{applicationId}/objections', {
        params: { path: { applicationId }, header: keyed(key) },
        body: { receivedOn, from, summary },
      }),
    );
  });

export const useAnswerObjection = (about: { applicationId: string; objectionId: string; upheld: boolean }) =>
  useCommand((answer: string, key) => {
    const { applicationId, objectionId, upheld } = about;
    return answered(
      api().POST('/bureau/applications/{applicationId}/objections/{objectionId}/answer', {
        params: { path: { applicationId, objectionId }, header: keyed(key) },
        body: { upheld, answer },
      }),
    );
  });

export const useFunding = () =>
  useQuery({ queryKey: ['funding'], queryFn: () => answered(api().GET('/bureau/funding')) });

export const useFundingHistory = (applicationId: string, open: boolean) =>
  useQuery({
    queryKey: ['funding', applicationId],
    enabled: open,
    queryFn: () =>
      answered(api().GET('/bureau/applications/{applicationId}/funding', { params: { path: { applicationId } } })),
  });

export const useSettleFunding = (applicationId: string) =>
  useCommand((body: { lines: FundingLine[]; reason?: string }, key) =>
    answered(
      api().PUT('/bureau/applications/{applicationId}/funding', {
        params: { path: { applicationId }, header: keyed(key) },
        body,
      }),
    ),
  );
