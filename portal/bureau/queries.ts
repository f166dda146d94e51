import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { answered, api, keyed, type Schemas } from '#portal/api/client.ts';
import { useCommand } from '#portal/api/command.ts';
import { allPages, at, byCursor } from '#portal/api/paged.ts';

/** What the bureau's pages ask for. */
export type Prepared = Schemas['PreparedDecision'];
export type Outcome = Prepared['outcome'];
export const outcomes: readonly Outcome[] = ['recommended', 'listed', 'not-selected'];

export const useIntake = () =>
  useQuery({
    queryKey: ['intake'],
    queryFn: async () => {
      const pages = await allPages((cursor) =>
        answered(api().GET('/bureau/applications', { params: { query: at(cursor) } })),
      );
      return { applications: pages.flatMap(({ applications }) => applications) };
    },
  });

/** The states of a round in which nothing is decided yet. */
export const beforeEvaluation: readonly string[] = ['prepared', 'open', 'closed-for-applicants', 'closed-for-bodies'];

export const usePrepared = () =>
  useQuery({ queryKey: ['prepared'], queryFn: () => answered(api().GET('/bureau/prepared')) });

export const useBureauTasks = () =>
  useQuery({ queryKey: ['bureau-tasks'], queryFn: () => answered(api().GET('/bureau/tasks')) });

export const useDossiers = () =>
  useQuery({
    queryKey: ['dossiers'],
    queryFn: () => answered(api().GET('/bureau/dossiers')),
    // Made within a minute or two: looked for while one is on its way.
    refetchInterval: ({ state }) =>
      state.data?.dossiers.some(({ madeAt }) => madeAt === undefined) === true ? 3_000 : false,
  });

export const useMails = (day: string) =>
  useInfiniteQuery({
    queryKey: ['mails', day],
    queryFn: ({ pageParam }) =>
      answered(api().GET('/bureau/mails', { params: { query: { ...(day ? { day } : {}), ...at(pageParam) } } })),
    ...byCursor,
  });

/** What is searched for in a log; what is left empty narrows nothing. */
export interface LogSearch {
  readonly from: string;
  readonly to: string;
  readonly memberId: string;
  readonly subject: string;
  readonly kind: string;
}

const givenOf = (search: object) => Object.fromEntries(Object.entries(search).filter(([, value]) => value !== ''));

/** Facts are read a few chains at a time: the page asks on by itself until it has a screenful. */
export const useFacts = ({ memberId: actorId, kind: type, ...search }: LogSearch) =>
  useInfiniteQuery({
    queryKey: ['facts', search, actorId, type],
    queryFn: ({ pageParam }) => {
      const given = givenOf({ ...search, actorId, type });
      return answered(api().GET('/bureau/facts', { params: { query: { ...given, ...at(pageParam) } } }));
    },
    placeholderData: keepPreviousData,
    ...byCursor,
  });

export const useAccessLog = (search: LogSearch) =>
  useInfiniteQuery({
    queryKey: ['access-log', search],
    queryFn: ({ pageParam }) => {
      const given = givenOf(search);
      return answered(api().GET('/bureau/access-log', { params: { query: { ...given, ...at(pageParam) } } }));
    },
    // What stands there stays while the next search is under way.
    placeholderData: keepPreviousData,
    ...byCursor,
  });

export interface Move {
  readonly deadlineAt: string;
  readonly paperDeadlineAt?: string;
}

export const usePreview = () =>
  useCommand((move: Move, key) =>
    answered(api().POST('/bureau/deadline/preview', { params: { header: keyed(key) }, body: move })),
  );

export const useMoveDeadline = (move: Move) =>
  useCommand((note: string, key) =>
    answered(api().PUT('/bureau/deadline', { params: { header: keyed(key) }, body: { ...move, note } })),
  );

export const useBodyExtension = (bodyId: string, until: string) =>
  useCommand((note: string, key) =>
    answered(
      api().POST('/bureau/bodies/{bodyId}/extend', {
        params: { path: { bodyId }, header: keyed(key) },
        body: { until, note },
      }),
    ),
  );

export const useCap = (bodyId: string, max: number) =>
  useCommand((note: string, key) =>
    answered(
      api().PUT('/bureau/bodies/{bodyId}/cap', {
        params: { path: { bodyId }, header: keyed(key) },
        body: { max, note },
      }),
    ),
  );

export const useBeginEvaluation = () =>
  useCommand((_none: undefined, key) => answered(api().POST('/bureau/evaluation', { params: { header: keyed(key) } })));

export interface Decision {
  readonly applicationId: string;
  readonly outcome: Outcome;
  readonly opinion: string;
  readonly reason: string;
}

export const usePrepare = () =>
  useCommand(({ applicationId, outcome, opinion, reason }: Decision, key) =>
    answered(
      api().PUT('/bureau/prepared/{applicationId}', {
        params: { path: { applicationId }, header: keyed(key) },
        body: reason === '' ? { outcome, opinion } : { outcome, opinion, reason },
      }),
    ),
  );

export const useTakeBack = () =>
  useCommand((applicationId: string, key) =>
    answered(
      api().DELETE('/bureau/prepared/{applicationId}', { params: { path: { applicationId }, header: keyed(key) } }),
    ),
  );

export const useOrderDossier = () =>
  useCommand((_none: undefined, key) =>
    answered(api().POST('/bureau/dossiers', { params: { header: keyed(key) }, body: {} })),
  );

export const useDossierLink = (dossierId: string) =>
  useCommand((_none: undefined, key) =>
    answered(api().POST('/bureau/dossiers/{dossierId}/link', { params: { path: { dossierId }, header: keyed(key) } })),
  );

export const useBodyContact = (bodyId: string, memberId: string) =>
  useCommand((note: string, key) =>
    answered(
      api().POST('/bureau/bodies/{bodyId}/contacts/{memberId}', {
        params: { path: { bodyId, memberId }, header: keyed(key) },
        body: { note },
      }),
    ),
  );
