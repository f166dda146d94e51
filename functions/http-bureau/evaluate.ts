import type { Application } from '#domain/application.ts';
import { decideApplication } from '#domain/application-decisions.ts';
import type { EvaluationStep } from '#domain/evaluation.ts';
import type { EntryUnits } from '#ports/evaluations.ts';
import type { Caller } from '#cases/caller.ts';
import { type ApplicationStep, changeApplication } from '#cases/change-application.ts';
import type { CaseOutcome } from '#cases/outcome.ts';
import type { BureauServices } from './bureau-services.ts';
import { entriesAfter } from './panel.ts';

/** One step of the evaluation, with the evaluators' parts in the same write. */
export function evaluate(
  services: BureauServices,
  caller: Caller,
  about: { id: string; step: EvaluationStep; allow: ApplicationStep['allow']; units?: EntryUnits | undefined },
): Promise<CaseOutcome<Application>> {
  const { id, step, allow, units } = about;
  const entry = { roundId: services.round.id, applicationId: id, at: caller.at };
  return changeApplication(
    services,
    { id, caller },
    {
      command: 'evaluate',
      allow,
      decide: (application, context) => decideApplication(application, { name: 'evaluate', step }, context),
      beside: (facts) => ({ evaluators: entriesAfter(entry, facts, units) }),
    },
  );
}
