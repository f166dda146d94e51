import { useQuery } from '@tanstack/react-query';
import { useAwaited } from '#portal/api/awaited.ts';
import { answered, api, keyed, type Schemas } from '#portal/api/client.ts';
import { useCommand } from '#portal/api/command.ts';
import { allPages, at } from '#portal/api/paged.ts';
import { isUploadEnded } from '#portal/unit/queries.ts';

/** What the pages of a nominating body ask for. */
export type Overview = Schemas['BodyOverview'];
export type ContactTask = Schemas['ContactTask'];

const body = (bodyId: string) => ({ params: { path: { bodyId } } });
const command = (bodyId: string, key: string) => ({ path: { bodyId }, header: keyed(key) });

export const useBodyQueue = (bodyId: string) =>
  useQuery({
    queryKey: ['body-queue', bodyId],
    queryFn: async () => {
      const pages = await allPages((cursor) =>
        answered(api().GET('/bodies/{bodyId}/applications', { params: { path: { bodyId }, query: at(cursor) } })),
      );
      return { applications: pages.flatMap(({ applications }) => applications) };
    },
  });

export const useSummary = (bodyId: string) =>
  useQuery({
    queryKey: ['summary', bodyId],
    queryFn: () => answered(api().GET('/bodies/{bodyId}/summary', body(bodyId))),
  });

export const useOverview = (bodyId: string) =>
  useQuery({
    queryKey: ['overview', bodyId],
    queryFn: () => answered(api().GET('/bodies/{bodyId}/overview', body(bodyId))),
  });

/** The print comes some seconds after the issue. */
export const usePrintedSummary = (bodyId: string, enabled: boolean) =>
  useQuery({
    queryKey: ['printed-summary', bodyId],
    enabled,
    queryFn: () => answered(api().GET('/bodies/{bodyId}/summary/print', body(bodyId))),
    refetchInterval: ({ state }) => (state.data?.status === 'issued' ? false : 1_500),
  });

/** Whoever takes the print or its twin is logged, so the link is asked for when it is clicked. */
export const usePrintLink = (bodyId: string) =>
  useCommand((sha256: string) =>
    answered(api().GET('/bodies/{bodyId}/summary/print/{sha256}', { params: { path: { bodyId, sha256 } } })),
  );

export const usePreviewCutOff = (bodyId: string) =>
  useCommand((move: { cutOffAt: string }, key) =>
    answered(api().POST('/bodies/{bodyId}/cut-off/preview', { params: command(bodyId, key), body: move })),
  );

export const useSetCutOff = (bodyId: string, cutOffAt: string) =>
  useCommand((note: string, key) =>
    answered(api().PUT('/bodies/{bodyId}/cut-off', { params: command(bodyId, key), body: { cutOffAt, note } })),
  );

export const useBodyTasks = (bodyId: string) =>
  useQuery({
    queryKey: ['body-tasks', bodyId],
    queryFn: () => answered(api().GET('/bodies/{bodyId}/tasks', body(bodyId))),
  });

const upload = (bodyId: string, uploadId: string) => ({ params: { path: { bodyId, uploadId } } });

export const useSummaryUpload = (bodyId: string, uploadId: string) =>
  useAwaited({
    queryKey: ['summary-upload', bodyId, uploadId],
    ask: () => answered(api().GET('/bodies/{bodyId}/summary/uploads/{uploadId}', upload(bodyId, uploadId))),
    isEnded: isUploadEnded,
    changes: ['summary', bodyId],
  });

export const useSummaryPages = (bodyId: string, uploadId: string, enabled: boolean) =>
  useQuery({
    queryKey: ['summary-pages', bodyId, uploadId],
    enabled,
    staleTime: 240_000,
    queryFn: () => answered(api().GET('/bodies/{bodyId}/summary/uploads/{uploadId}/pages', upload(bodyId, uploadId))),
  });

export interface Issue {
  readonly reportDate: string;
  readonly contact: { readonly name: string; readonly phone: string; readonly mobile: string };
  readonly justifications: { rule: 'R33' | 'R37'; note: string }[];
}

export const useIssue = (bodyId: string) =>
  useCommand((issue: Issue, key) =>
    answered(api().POST('/bodies/{bodyId}/summary/issue', { params: command(bodyId, key), body: issue })),
  );

export const useNothingToForward = (bodyId: string) =>
  useCommand((_none: undefined, key) =>
    answered(api().POST('/bodies/{bodyId}/summary/nothing-to-forward', { params: command(bodyId, key) })),
  );

export const useSummaryWord = (bodyId: string, uploadId: string) =>
  useCommand((note: string, key) =>
    answered(
      api().POST('/bodies/{bodyId}/summary/uploads/{uploadId}/justification', {
        params: { path: { bodyId, uploadId }, header: keyed(key) },
        body: { note },
      }),
    ),
  );

export const announceSummary =
  (bodyId: string) => (files: { name: string; bytes: number; mediaType: string }[], key: string) =>
    answered(api().POST('/bodies/{bodyId}/summary/uploads', { params: command(bodyId, key), body: { files } }));
