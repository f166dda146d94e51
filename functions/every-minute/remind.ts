import { type ApplicationContext, deadlineOfBody } from '#domain/application-commands.ts';
import { applicantDeadline } from '#domain/deadlines.ts';
import { bodyOffice, unitOffice } from '#domain/members.ts';
import { behind, bodyIsBehind, dueBetween, remindedBy, reminderInstants } from '#domain/reminders.ts';
import { instant } from '#domain/round-lifecycle.ts';
import type { Round } from '#domain/round.ts';
import { applicationSubject, summarySubject } from '#cases/subjects.ts';
import type { ClockWatermark } from '#ports/clock.ts';
import type { ApplicationRow } from '#ports/record-store.ts';
import type { NotificationOrder, NotificationOrders } from '#ports/notifications.ts';

interface ReminderServices {
  readonly round: Round;
  readonly clock: ClockWatermark;
  readonly orders: NotificationOrders;
  readonly contexts: ReadonlyMap<string, ApplicationContext>;
  readonly rows: readonly ApplicationRow[];
}

/**
 * Reminders whose instant lies between the last tick and this one, to those alone who have not acted. An order is keyed by
 * its instant, so a tick that died after placing some places them again and nobody gets two.
 */
export async function remind(services: ReminderServices, asOf: string): Promise<number> {
  const { round, clock } = services;
  const after = (await clock.position(round.id)) ?? asOf;
  const orders = [...services.contexts].flatMap(([bodyId, context]) =>
    ordersOf(services, { bodyId, context, after, asOf }),
  );
  if (orders.length > 0) await services.orders.place(orders);
  if (asOf >= after) await clock.advance(round.id, asOf);
  return orders.length;
}

function ordersOf(
  services: ReminderServices,
  about: { bodyId: string; context: ApplicationContext; after: string; asOf: string },
): NotificationOrder[] {
  const { bodyId, context, after, asOf } = about;
  const { round } = services;
  const rows = services.rows.filter((row) => row.bodyId === bodyId);
  const inputs = {
    roundDeadlineAt: instant(round.deadlineAt),
    movedDeadlineAt: context.roundState.movedDeadlineAt,
    cutOffAt: context.summary.cutOffAt,
  };
  const base = (at: string, id: string) => ({
    roundId: round.id,
    day: at.slice(0, 10),
    eventId: `reminder/${id}/${at}`,
  });
  // After an outage nobody is reminded of what is over.
  const due = (deadlineAt: string) =>
    deadlineAt > asOf ? dueBetween(after, asOf, reminderInstants(deadlineAt, round)) : [];
  const units = rows
    .filter(({ status }) => behind(status, 'applicant'))
    .flatMap(({ id, creditCode, extendedUntil, dueAt }) =>
      due(remindedBy({ deadlineAt: applicantDeadline({ ...inputs, extendedUntil }).at, dueAt }, asOf)).map(
        (at): NotificationOrder => ({
          ...base(at, id),
          kind: 'reminder-applicant',
          office: unitOffice(creditCode),
          subject: applicationSubject(id),
        }),
      ),
    );
  const waited =
    bodyId !== 'bureau' &&
    bodyIsBehind(
      context.summary.status,
      rows.map(({ status }) => status),
    );
  const body = (waited ? due(deadlineOfBody(context).at) : []).map(
    (at): NotificationOrder => ({
      ...base(at, bodyId),
      kind: 'reminder-body',
      office: bodyOffice(bodyId),
      subject: summarySubject({ roundId: round.id, bodyId }),
    }),
  );
  return [...units, ...body];
}
