import { useQuery } from '@tanstack/react-query';
import { answered, api, keyed, matching, newKey, type Schemas } from '#portal/api/client.ts';
import { useCommand } from '#portal/api/command.ts';
import type { Outcome } from '#portal/bureau/queries.ts';
import { type Dossier, onShown, orLookAgain } from '#portal/case/queries.ts';

/** What the bureau's pages about the evaluation ask for. */
export type Assignments = Schemas['Assignments'];
export type Distribution = Schemas['Distribution'];
export type Compared = Schemas['ComparedApplication'];
export type Evaluation = Schemas['Evaluation'];
export type Answers = Readonly<Record<string, { readonly met: boolean; readonly note?: string }>>;

const one = (applicationId: string) => ({ path: { applicationId } });

export const useAssignments = () =>
  useQuery({ queryKey: ['assignments'], queryFn: () => answered(api().GET('/bureau/assignments')) });

/** What a distribution would do now, and who is excluded from what; it writes nothing. */
export const useDistributionPlan = (enabled: boolean) =>
  useQuery({
    queryKey: ['distribution-plan'],
    enabled,
    queryFn: () =>
      answered(api().POST('/bureau/assignments', { params: { header: keyed(newKey()) }, body: { dryRun: true } })),
  });

export const useComparison = () =>
  useQuery({ queryKey: ['comparison'], queryFn: () => answered(api().GET('/bureau/comparison')) });

export const useEvaluation = (applicationId: string) =>
  useQuery({
    queryKey: ['evaluation', applicationId],
    queryFn: () =>
      answered(api().GET('/bureau/applications/{applicationId}/evaluation', { params: one(applicationId) })),
  });

export const useDistribute = () =>
  useCommand((_none: undefined, key) =>
    answered(api().POST('/bureau/assignments', { params: { header: keyed(key) }, body: { dryRun: false } })),
  );

export const useRemoval = (applicationId: string, memberId: string) =>
  useCommand((note: string, key) =>
    answered(
      api().POST('/bureau/applications/{applicationId}/evaluators/{memberId}/removal', {
        params: { path: { applicationId, memberId }, header: keyed(key) },
        body: { note },
      }),
    ),
  );

export const useAddition = (applicationId: string, memberId: string) =>
  useCommand((note: string, key) =>
    answered(
      api().POST('/bureau/applications/{applicationId}/evaluators', {
        params: { ...one(applicationId), header: keyed(key) },
        body: { memberId, note },
      }),
    ),
  );

export const useCloseScoring = () =>
  useCommand((_none: undefined, key) =>
    answered(api().POST('/bureau/scoring/close', { params: { header: keyed(key) } })),
  );

export const useReopenScoring = () =>
  useCommand((note: string, key) =>
    answered(api().POST('/bureau/scoring/reopen', { params: { header: keyed(key) }, body: { note } })),
  );

export const useIntakeCheck = (dossier: Dossier) =>
  useCommand((answers: Answers, key) =>
    answered(
      api().POST('/bureau/applications/{applicationId}/intake-check', {
        params: onShown(dossier, key),
        body: { answers },
      }),
    ).catch(orLookAgain),
  );

export interface PanelDecision {
  readonly outcome: Outcome;
  readonly opinion: string;
  readonly reason: string;
  readonly reserve: number | undefined;
  /** The version of the case that was looked at: whoever looked at an older one is told so. */
  readonly sequence: number;
}

export const usePanelDecision = (applicationId: string) =>
  useCommand(({ outcome, opinion, reason, reserve, sequence }: PanelDecision, key) =>
    answered(
      api().PUT('/bureau/prepared/{applicationId}', {
        params: { ...one(applicationId), header: matching(key, sequence) },
        body: {
          outcome,
          opinion,
          ...(reason === '' ? {} : { reason }),
          ...(reserve === undefined ? {} : { reserve }),
        },
      }),
    ),
  );

export interface PaperArrival {
  readonly about: { readonly code: string } | { readonly bodyId: string } | { readonly applicationId: string };
  readonly letterNumber: string;
  readonly letterDate: string;
  readonly copies: number;
  /** When it came, if not now. */
  readonly receivedAt: string | undefined;
}

export const usePaperReceipt = () =>
  useCommand(({ about, receivedAt, ...letter }: PaperArrival, key) =>
    answered(
      api().POST('/bureau/paper-receipts', {
        params: { header: keyed(key) },
        body: { ...about, ...letter, ...(receivedAt === undefined ? {} : { receivedAt }) },
      }),
    ),
  );
