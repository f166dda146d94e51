import { useQuery } from '@tanstack/react-query';
import { answered, api, keyed, type Schemas } from '#portal/api/client.ts';
import { useCommand } from '#portal/api/command.ts';

/** What the pages about one case ask for, for a body's reviewers and for the bureau alike. */
export type Dossier = Schemas['Dossier'];
export type Row = Schemas['ReviewedRow'];
export type FiledForm = Schemas['FiledForm'];

const one = (applicationId: string) => ({ params: { path: { applicationId } } });
const command = (applicationId: string, key: string) => ({ path: { applicationId }, header: keyed(key) });

export const useDossier = (applicationId: string) =>
  useQuery({
    queryKey: ['dossier', applicationId],
    queryFn: () => answered(api().GET('/review/applications/{applicationId}', one(applicationId))),
  });

export const useFiledForm = (applicationId: string) =>
  useQuery({
    queryKey: ['filed-form', applicationId],
    queryFn: () => answered(api().GET('/review/applications/{applicationId}/form', one(applicationId))),
  });

export const useCaseHistory = (applicationId: string) =>
  useQuery({
    queryKey: ['case-history', applicationId],
    queryFn: () => answered(api().GET('/review/applications/{applicationId}/history', one(applicationId))),
  });

export const useCaseReasons = (applicationId: string) =>
  useQuery({
    queryKey: ['case-reasons', applicationId],
    queryFn: () => answered(api().GET('/review/applications/{applicationId}/reasons', one(applicationId))),
  });

export const useBodyReasons = (bodyId: string) =>
  useQuery({
    queryKey: ['body-reasons', bodyId],
    queryFn: () => answered(api().GET('/bodies/{bodyId}/reasons', { params: { path: { bodyId } } })),
  });

/** Only where something was returned and came back; otherwise it is refused, which is no fault. */
export const useCaseChanges = (applicationId: string, enabled: boolean) =>
  useQuery({
    queryKey: ['case-changes', applicationId],
    enabled,
    retry: false,
    queryFn: () => answered(api().GET('/review/applications/{applicationId}/changes', one(applicationId))),
  });

export const useCasePages = (applicationId: string, uploadId: string | undefined) =>
  useQuery({
    queryKey: ['case-pages', applicationId, uploadId],
    enabled: uploadId !== undefined,
    // Links to pictures live five minutes.
    staleTime: 240_000,
    queryFn: () =>
      answered(
        api().GET('/review/applications/{applicationId}/uploads/{uploadId}/pages', {
          params: { path: { applicationId, uploadId: uploadId ?? '' } },
        }),
      ),
  });

export const useReveal = (applicationId: string) =>
  useCommand((_none: undefined, key) =>
    answered(api().POST('/review/applications/{applicationId}/reveal', { params: command(applicationId, key) })),
  );

export const useDecline = (applicationId: string) =>
  useCommand((note: string, key) =>
    answered(
      api().POST('/review/applications/{applicationId}/decline', {
        params: command(applicationId, key),
        body: { note },
      }),
    ),
  );

export const useTransfer = (applicationId: string, to: string) =>
  useCommand((note: string, key) =>
    answered(
      api().POST('/review/applications/{applicationId}/transfer', {
        params: command(applicationId, key),
        body: { note, to },
      }),
    ),
  );

export const useExtension = (applicationId: string, until: string) =>
  useCommand((note: string, key) =>
    answered(
      api().POST('/review/applications/{applicationId}/extend', {
        params: command(applicationId, key),
        body: { note, until },
      }),
    ),
  );

export const useContact = (applicationId: string, memberId: string) =>
  useCommand((note: string, key) =>
    answered(
      api().POST('/review/applications/{applicationId}/contacts/{memberId}', {
        params: { path: { applicationId, memberId }, header: keyed(key) },
        body: { note },
      }),
    ),
  );

export const useRank = () =>
  useCommand(({ id, rank }: { id: string; rank: number }, key) =>
    answered(api().POST('/review/applications/{applicationId}/rank', { params: command(id, key), body: { rank } })),
  );

export const usePlacement = () =>
  useCommand(({ id, step }: { id: string; step: 'place' | 'take-out' }, key) =>
    answered(api().POST(`/review/applications/{applicationId}/${step}`, { params: command(id, key) })),
  );

export const useSubstitution = () =>
  useCommand(({ id, substitute }: { id: string; substitute: string }, key) =>
    answered(
      api().POST('/review/applications/{applicationId}/substitute', {
        params: command(id, key),
        body: { substitute },
      }),
    ),
  );
