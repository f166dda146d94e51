import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useAwaited } from '#portal/api/awaited.ts';
import { answered, api, type Schemas } from '#portal/api/client.ts';
import { ApiProblem } from '#portal/api/problem.ts';
import { myApplicationsQuery } from './my-applications-query.ts';
import { settings } from '#portal/session/settings.ts';

/** What a unit's pages ask for; keys begin with what they are about, so that a command makes all of it fresh. */
export type Application = Schemas['Application'];

export const useMyApplications = () => useQuery(myApplicationsQuery);

export const applicationQuery = (applicationId: string) => ({
  queryKey: ['application', applicationId],
  queryFn: () => answered(api().GET('/applications/{applicationId}', { params: { path: { applicationId } } })),
});
export const useApplication = (applicationId: string) => useQuery(applicationQuery(applicationId));

export const useFormDefinition = (kind: Application['kind'] | undefined) =>
  useQuery({
    queryKey: ['form-definition', kind],
    enabled: kind !== undefined,
    staleTime: Number.POSITIVE_INFINITY,
    queryFn: () =>
      answered(
        api().GET('/rounds/{roundId}/forms/{kind}', {
          params: { path: { roundId: settings().roundId, kind: kind ?? '' } },
        }),
      ),
  });

/** The print comes some seconds after the freeze. */
export const usePrintedForm = (applicationId: string, enabled: boolean) =>
  useQuery({
    queryKey: ['printed-form', applicationId],
    enabled,
    queryFn: () => answered(api().GET('/applications/{applicationId}/form', { params: { path: { applicationId } } })),
    // Links live five minutes.
    staleTime: 240_000,
    // Of one that was erased there is none: it is not asked for all the time.
    refetchInterval: ({ state }) => (state.data?.status === 'issued' ? 240_000 : state.error ? 15_000 : 1_500),
  });

const upload = (applicationId: string, uploadId: string) => ({ params: { path: { applicationId, uploadId } } });

/** A scan on its way: nothing more happens to it once it was judged or refused. */
export const isUploadEnded = ({ status }: Schemas['Upload']): boolean => status === 'judged' || status === 'refused';

export const useUpload = (applicationId: string, uploadId: string) =>
  useAwaited({
    queryKey: ['upload', applicationId, uploadId],
    ask: () => answered(api().GET('/applications/{applicationId}/uploads/{uploadId}', upload(applicationId, uploadId))),
    isEnded: isUploadEnded,
    changes: ['application', applicationId],
  });

export const useScanPages = (applicationId: string, uploadId: string, enabled: boolean) =>
  useQuery({
    queryKey: ['pages', applicationId, uploadId],
    enabled,
    staleTime: 240_000,
    queryFn: () =>
      answered(api().GET('/applications/{applicationId}/uploads/{uploadId}/pages', upload(applicationId, uploadId))),
  });

export const useHistory = (applicationId: string) =>
  useQuery({
    queryKey: ['history', applicationId],
    queryFn: () =>
      answered(api().GET('/applications/{applicationId}/history', { params: { path: { applicationId } } })),
  });

export type Correction = Schemas['Correction'];

/** What was asked when it was returned last; null: it never was. */
export const useCorrection = (applicationId: string, enabled = true) =>
  useQuery({
    queryKey: ['correction', applicationId],
    enabled,
    queryFn: () =>
      answered(api().GET('/applications/{applicationId}/correction', { params: { path: { applicationId } } })).catch(
        orNever,
      ),
  });

/** The returned version against what there is now; null: it was never returned. */
export const useChanges = (applicationId: string) =>
  useQuery({
    queryKey: ['changes', applicationId],
    // A draft changes with every key.
    staleTime: 0,
    gcTime: 0,
    queryFn: () =>
      answered(api().GET('/applications/{applicationId}/changes', { params: { path: { applicationId } } })).catch(
        orNever,
      ),
  });

export type Untouched = Schemas['FormChanges']['untouched'];

/** What was asked for and stands in the saved draft as it was returned; undefined while that is not known. */
export function useUntouched(applicationId: string, correction: Correction | undefined, version: number) {
  const open = correction?.open === true;
  const changes = useQuery({
    queryKey: ['untouched', applicationId, version],
    enabled: open,
    // The last answer stands until the one for the next save is there.
    placeholderData: keepPreviousData,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
    queryFn: () =>
      answered(api().GET('/applications/{applicationId}/changes', { params: { path: { applicationId } } })),
  });
  return open ? changes.data?.untouched : nothing;
}
const nothing: Untouched = [];

function orNever(error: unknown): null {
  if (error instanceof ApiProblem && error.code === 'nothing-to-correct') return null;
  throw error;
}

export const useReasons = (applicationId: string) =>
  useQuery({
    queryKey: ['reasons', applicationId],
    queryFn: () =>
      answered(api().GET('/applications/{applicationId}/reasons', { params: { path: { applicationId } } })),
  });

export const useReceipt = (applicationId: string) =>
  useQuery({
    queryKey: ['receipt', applicationId],
    queryFn: () =>
      answered(api().GET('/applications/{applicationId}/receipt', { params: { path: { applicationId } } })),
  });
