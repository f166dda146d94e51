import type { FactOf } from '#events/catalogue.ts';
import type { Application } from '#domain/application.ts';
import { evaluatorOf } from '#domain/evaluation.ts';
import { panelOffice } from '#domain/members.ts';
import type { Evaluations } from '#ports/evaluations.ts';
import type { NotificationOrder } from '#ports/notifications.ts';

/**
 * One mail for all that one act of the bureau gave an evaluator: its id is the act's, so that whichever case is told of first
 * claims it, and the others find it settled. It is about the round: who evaluates a case stands in no record that others read
 * (H4), also where the mail comes back.
 */
export function orderForEvaluator(fact: FactOf<'evaluator-assigned'>): NotificationOrder {
  const { roundId, at, correlationId } = fact;
  return {
    eventId: `assignment/${correlationId.replaceAll(/[^A-Za-z0-9_-]/g, '_')}`,
    roundId,
    day: at.slice(0, 10),
    kind: 'your-turn-score',
    office: panelOffice,
    memberId: fact.data.evaluatorId,
    subject: `round/${roundId}`,
  };
}

/** Whether the case still waits for this evaluator: not where they left it for a conflict, were relieved, or have scored it. */
export function stillToScore(application: Application, memberId: string): boolean {
  const evaluator = evaluatorOf(application, memberId);
  const open = application.status === 'forwarded' && evaluator?.status === 'assigned';
  return open && evaluator.scored !== application.formVersion;
}

/** Whether anything at all waits for them; from the index, for an order that comes long after the act. */
export async function anythingToScore(
  evaluations: Pick<Evaluations, 'ofEvaluator'>,
  order: Pick<NotificationOrder, 'roundId' | 'memberId'>,
): Promise<boolean> {
  const entries = await evaluations.ofEvaluator(order.roundId, order.memberId ?? '');
  return entries.some(({ status, score }) => status === 'assigned' && score === undefined);
}
