import { useQuery } from '@tanstack/react-query';
import { answered, api, keyed, matching, type Schemas } from '#portal/api/client.ts';
import { useCommand } from '#portal/api/command.ts';

export type OwnService = Schemas['OwnService'];
export type ReviewedService = Schemas['ReviewedService'];
export type Draft = OwnService['draft']['content'];
export type DraftActivity = Draft['activities'][number];
export type ListedExpert = Schemas['ListedExpert'];
export type TimeKind = Schemas['ServiceCertificate']['as'];
type Asked = { state: { data?: OwnService | ReviewedService | undefined } };

/** A paper that is being printed comes within seconds. */
const whilePrinting = ({ state: { data } }: Asked): number | false => {
  const open = [...(data?.certificates ?? []).filter(({ revoked }) => !revoked), ...(data?.letters ?? [])];
  return open.some(({ printed }) => !printed) ? 1_500 : false;
};

const ofApplication = (applicationId: string) => ({ path: { applicationId } });
const stepOf = (applicationId: string, key: string) => ({ path: { applicationId }, header: keyed(key) });

export const useOwnService = (applicationId: string) =>
  useQuery({
    queryKey: ['own-service', applicationId],
    refetchInterval: whilePrinting,
    queryFn: () =>
      answered(api().GET('/applications/{applicationId}/service', { params: ofApplication(applicationId) })),
  });

export const useReviewedService = (applicationId: string) =>
  useQuery({
    queryKey: ['reviewed-service', applicationId],
    refetchInterval: whilePrinting,
    queryFn: () =>
      answered(api().GET('/review/applications/{applicationId}/service', { params: ofApplication(applicationId) })),
  });

export const useBodyServices = (bodyId: string) =>
  useQuery({
    queryKey: ['body-services', bodyId],
    queryFn: () => answered(api().GET('/bodies/{bodyId}/service', { params: { path: { bodyId } } })),
  });

export const useBureauServices = () =>
  useQuery({ queryKey: ['bureau-services'], queryFn: () => answered(api().GET('/bureau/service')) });

/** Saves what was filled in; the key is the save's own, so that a lost answer is found again. */
export const saveDraft = (applicationId: string, save: { content: Draft; version: number }, key: string) =>
  answered(
    api().PUT('/applications/{applicationId}/service/draft', {
      params: { ...ofApplication(applicationId), header: matching(key, save.version) },
      body: { content: save.content },
    }),
  );

export const useReport = (applicationId: string) =>
  useCommand((version: number, key) =>
    answered(
      api().POST('/applications/{applicationId}/service/report', {
        params: { ...ofApplication(applicationId), header: matching(key, version) },
      }),
    ),
  );

export const useConfirm = (applicationId: string) =>
  useCommand((reportVersion: number, key) =>
    answered(
      api().POST('/review/applications/{applicationId}/service/confirmation', {
        params: stepOf(applicationId, key),
        body: { reportVersion },
      }),
    ),
  );

export const useReturn = (applicationId: string) =>
  useCommand((note: string, key) =>
    answered(
      api().POST('/review/applications/{applicationId}/service/return', {
        params: stepOf(applicationId, key),
        body: { note },
      }),
    ),
  );

export const useCertify = (applicationId: string) =>
  useCommand((body: { rows: number[]; as: TimeKind }, key) =>
    answered(
      api().POST('/review/applications/{applicationId}/service/certificates', {
        params: stepOf(applicationId, key),
        body,
      }),
    ),
  );

export const useLetters = (applicationId: string) =>
  useCommand((rows: number[], key) =>
    answered(
      api().POST('/review/applications/{applicationId}/service/letters', {
        params: stepOf(applicationId, key),
        body: { rows },
      }),
    ),
  );

export const useRevoke = (applicationId: string, paperId: string) =>
  useCommand((note: string, key) =>
    answered(
      api().POST('/review/applications/{applicationId}/service/certificates/{paperId}/revocation', {
        params: { path: { applicationId, paperId }, header: keyed(key) },
        body: { note },
      }),
    ),
  );

/** Where a paper is taken from, by whose page it is. */
export const usePaperLink = (applicationId: string, viewer: 'unit' | 'reviewer') =>
  useCommand((paperId: string, key) => {
    const params = { path: { applicationId, paperId }, header: keyed(key) };
    return viewer === 'unit'
      ? answered(api().POST('/applications/{applicationId}/service/papers/{paperId}/link', { params }))
      : answered(api().POST('/review/applications/{applicationId}/service/papers/{paperId}/link', { params }));
  });
