import type { Fact } from '#events/catalogue.ts';
import type { Application } from '#domain/application.ts';
import { bodyOffice, type Membership, type Office } from '#domain/members.ts';
import { isMoot, notificationsOwed, officeFor, type Owed } from '#domain/notifications.ts';
import type { Round } from '#domain/round.ts';
import type { ApplicationLists, RecordStore } from '#ports/record-store.ts';
import type { MemberDirectory } from '#ports/members.ts';
import type {
  MailSender,
  NotificationKey,
  NotificationLog,
  NotificationOrder,
  NotificationOrders,
} from '#ports/notifications.ts';
import { subjectNamed } from '#cases/subjects.ts';
import type { Log } from '#lambda/log.ts';
import type { DueMessage } from './due-message.ts';
import { everyoneBehind } from './everyone-behind.ts';
import { type Letter, type LetterServices, letterFor } from './letter.ts';
import { sendOnce } from './send-once.ts';

export interface NotifyServices extends LetterServices {
  readonly store: Pick<RecordStore, 'loadApplication' | 'loadSummary' | 'loadRound' | 'history'>;
  readonly lists: ApplicationLists;
  readonly members: MemberDirectory;
  readonly mails: NotificationLog;
  readonly orders: NotificationOrders;
  readonly sender: MailSender;
  readonly round: Round;
  readonly now: () => Date;
  readonly pause: (milliseconds: number) => Promise<void>;
  readonly log: Log;
}

/** Sends what one message owes. Every mail is claimed by itself, so a message that fails half-way is simply given again. */
export async function notify(services: NotifyServices, message: DueMessage): Promise<void> {
  if ('order' in message) return tellOffice(services, message.order);
  const { fact } = message;
  for (const owed of notificationsOwed(fact)) {
    if (owed.audience === 'everyone-behind')
      await services.orders.place(await everyoneBehind(services, fact, owed.kind));
    else await tellAudience(services, fact, owed);
  }
}

async function tellAudience(services: NotifyServices, fact: Fact, owed: Owed): Promise<void> {
  const application = await applicationOf(services, fact.subject);
  if (application && isMoot(owed.kind, application.status)) return;
  const office = officeOf(fact.subject, owed, application);
  if (!office) return;
  const { id: eventId, roundId, at, subject } = fact;
  await tellOffice(services, { eventId, roundId, day: at.slice(0, 10), kind: owed.kind, office, subject }, fact);
}

async function tellOffice(services: NotifyServices, order: NotificationOrder, fact?: Fact): Promise<void> {
  const letter = await letterFor(services, order, fact ?? (await factOf(services, order)));
  const members = await services.members.ofOffice(order.office);
  if (members.length === 0) {
    services.log.warn('nobody-to-tell', { kind: order.kind, eventId: order.eventId });
    services.log.count('NobodyToTell', 1);
  }
  // One mail a member, even where somebody holds two roles in the office.
  const once = new Map(members.map((member) => [member.memberId, member]));
  for (const member of once.values()) await tellMember(services, { order, letter, member });
}

/** The fact behind an order that was placed again; none for reminders, which no fact owes. */
async function factOf(services: NotifyServices, order: NotificationOrder): Promise<Fact | undefined> {
  if (!order.eventId.startsWith(`${order.subject}/`)) return undefined;
  const history = await services.store.history(subjectNamed(order.subject));
  return history.find(({ id }) => id === order.eventId);
}

function tellMember(
  services: NotifyServices,
  mail: { order: NotificationOrder; letter: Letter; member: Membership },
): Promise<void> {
  const { eventId, roundId, day, kind, subject, office } = mail.order;
  const key: NotificationKey = { roundId, day, eventId, kind, memberId: mail.member.memberId };
  return sendOnce(services, { key, letter: mail.letter, to: mail.member.email, subject, office });
}

async function applicationOf(services: NotifyServices, subject: string): Promise<Application | undefined> {
  const [kind, id = ''] = subject.split('/');
  if (kind !== 'application') return undefined;
  const application = await services.store.loadApplication(id);
  if (!application) throw new Error('a fact without its application');
  return application.state;
}

/** The office behind an audience, by the subject's own record; none where a direct route has no body to tell. */
function officeOf(subject: string, owed: Owed, application: Application | undefined): Office | undefined {
  if (owed.audience === 'bureau') return 'bureau';
  if (!application) return bodyOffice(subject.split('/')[2] ?? '');
  return officeFor(owed.audience, application);
}
