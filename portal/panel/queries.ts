import { useQuery } from '@tanstack/react-query';
import { answered, api, keyed, type Schemas } from '#portal/api/client.ts';
import { useCommand } from '#portal/api/command.ts';

/** What an evaluator's pages ask for. */
export type Evaluated = Schemas['EvaluatedApplication'];
export type Criterion = Schemas['Criterion'];

const one = (applicationId: string) => ({ path: { applicationId } });

export const useMine = () =>
  useQuery({ queryKey: ['my-evaluations'], queryFn: () => answered(api().GET('/evaluation/applications')) });

export const useEvaluated = (applicationId: string) =>
  useQuery({
    queryKey: ['evaluated', applicationId],
    queryFn: () => answered(api().GET('/evaluation/applications/{applicationId}', { params: one(applicationId) })),
  });

export const useEvaluatedPages = (applicationId: string, uploadId: string | undefined) =>
  useQuery({
    queryKey: ['evaluated-pages', applicationId, uploadId],
    enabled: uploadId !== undefined,
    // Links to pictures live five minutes.
    staleTime: 240_000,
    queryFn: () =>
      answered(
        api().GET('/evaluation/applications/{applicationId}/uploads/{uploadId}/pages', {
          params: { path: { applicationId, uploadId: uploadId ?? '' } },
        }),
      ),
  });

export interface Score {
  readonly points: Readonly<Record<string, number>>;
  readonly comment: string;
}

export const useScore = (applicationId: string) =>
  useCommand((score: Score, key) =>
    answered(
      api().PUT('/evaluation/applications/{applicationId}/score', {
        params: { ...one(applicationId), header: keyed(key) },
        body: { points: { ...score.points }, comment: score.comment },
      }),
    ),
  );

export const useConflict = (applicationId: string) =>
  useCommand((note: string, key) =>
    answered(
      api().POST('/evaluation/applications/{applicationId}/conflict', {
        params: { ...one(applicationId), header: keyed(key) },
        body: { note },
      }),
    ),
  );
