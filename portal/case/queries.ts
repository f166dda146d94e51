import { useQuery } from '@tanstack/react-query';
import { answered, api, keyed, matching, type Schemas } from '#portal/api/client.ts';
import { useCommand } from '#portal/api/command.ts';
import { ApiProblem } from '#portal/api/problem.ts';
import { reviewTexts } from '#portal/texts/review.ts';

/** What the pages about one case ask for, for a body's reviewers and for the bureau alike. */
export type Dossier = Schemas['Dossier'];
export type Row = Schemas['ReviewedRow'];
export type FiledForm = Schemas['FiledForm'];

const one = (applicationId: string) => ({ params: { path: { applicationId } } });
const command = (applicationId: string, key: string) => ({ path: { applicationId }, header: keyed(key) });

/** A case as a page shows it. */
interface Shown {
  readonly id: string;
  readonly head?: { readonly sequence: number } | undefined;
}

/** A step on a case as it is shown: who was slower than a colleague is told so. */
export const onShown = ({ id, head }: Shown, key: string) => ({
  path: { applicationId: id },
  header: head ? matching(key, head.sequence) : keyed(key),
});

/** After every step the page is asked for anew: it shows what stands now, and what was typed is still on it. */
export const orLookAgain = (error: unknown): never => {
  if (!(error instanceof ApiProblem) || error.code !== 'stale-version') throw error;
  const [detail, title] = reviewTexts['look-again'];
  throw new ApiProblem(error.status, { ...error.problem, detail, title });
};

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

export const useDecline = (shown: Shown) =>
  useCommand((note: string, key) =>
    answered(
      api().POST('/review/applications/{applicationId}/decline', { params: onShown(shown, key), body: { note } }),
    ).catch(orLookAgain),
  );

export const useTransfer = (shown: Shown, to: string) =>
  useCommand((note: string, key) =>
    answered(
      api().POST('/review/applications/{applicationId}/transfer', {
        params: onShown(shown, key),
        body: { note, to },
      }),
    ).catch(orLookAgain),
  );

export const useExtension = (shown: Shown, until: string) =>
  useCommand((note: string, key) =>
    answered(
      api().POST('/review/applications/{applicationId}/extend', {
        params: onShown(shown, key),
        body: { note, until },
      }),
    ).catch(orLookAgain),
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
  useCommand(({ row: { id, sequence }, rank }: { row: Row; rank: number }, key) =>
    answered(
      api().POST('/review/applications/{applicationId}/rank', {
        params: onShown({ id, head: { sequence } }, key),
        body: { rank },
      }),
    ).catch(orLookAgain),
  );

export const usePlacement = () =>
  useCommand(({ shown, step }: { shown: Shown; step: 'place' | 'take-out' }, key) =>
    answered(api().POST(`/review/applications/{applicationId}/${step}`, { params: onShown(shown, key) })).catch(
      orLookAgain,
    ),
  );

export const useSubstitution = () =>
  useCommand(({ shown, substitute }: { shown: Shown; substitute: string }, key) =>
    answered(
      api().POST('/review/applications/{applicationId}/substitute', {
        params: onShown(shown, key),
        body: { substitute },
      }),
    ).catch(orLookAgain),
  );
