import { useQuery } from '@tanstack/react-query';
import { answered, api, keyed, type Schemas } from '#portal/api/client.ts';
import { useCommand } from '#portal/api/command.ts';

/** What an administrator's pages ask for. */
export type Plan = Schemas['RetentionPlan'];

/** One person: as a case names them, or an account. */
export type Person = { applicationId: string; name: string; unit?: string } | { memberId: string };

/** The whole id of a case in what was typed or pasted: alone, or within the address of its page. */
export const caseIdIn = (typed: string): string | undefined => /[0-9a-f]{32}/.exec(typed)?.[0];

export const useRetention = () =>
  useQuery({ queryKey: ['retention'], queryFn: () => answered(api().GET('/administration/retention')) });

export const useHold = (applicationId: string) =>
  useCommand((note: string, key) =>
    answered(
      api().POST('/administration/applications/{applicationId}/hold', {
        params: { path: { applicationId }, header: keyed(key) },
        body: { note },
      }),
    ),
  );

export const useLifting = (applicationId: string) =>
  useCommand((note: string, key) =>
    answered(
      api().POST('/administration/applications/{applicationId}/hold/lifting', {
        params: { path: { applicationId }, header: keyed(key) },
        body: { note },
      }),
    ),
  );

export const useOpenRound = () =>
  useCommand((_none: undefined, key) =>
    answered(api().POST('/administration/round/open', { params: { header: keyed(key) } })),
  );

export interface About {
  readonly person: Person;
  readonly note: string;
}

export const useExport = () =>
  useCommand((body: About, key) =>
    answered(api().POST('/administration/persons/export', { params: { header: keyed(key) }, body })),
  );

export const useErasurePreview = () =>
  useCommand((person: Person, key) =>
    answered(
      api().POST('/administration/persons/erasure/preview', { params: { header: keyed(key) }, body: { person } }),
    ),
  );

export const useErasure = () =>
  useCommand((body: About, key) =>
    answered(api().POST('/administration/persons/erasure', { params: { header: keyed(key) }, body })),
  );
