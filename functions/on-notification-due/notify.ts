import type { Fact, FactOf } from '#events/catalogue.ts';
import type { Application } from '#domain/application.ts';
import { bodyOffice, mailboxOffice, type Membership, type Office } from '#domain/members.ts';
import { isCall, isMoot, isOvertaken, notificationsOwed, officeFor, type Owed } from '#domain/notifications.ts';
import type { Round } from '#domain/round.ts';
import type { Evaluations } from '#ports/evaluations.ts';
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
import { isToPerson, personOf, placeOf } from './accounts.ts';
import { anythingToScore, orderForEvaluator, stillToScore } from './evaluators.ts';
import { everyoneBehind } from './everyone-behind.ts';
import { type Letter, type LetterServices, letterFor } from './letter.ts';
import { sendOnce } from './send-once.ts';

type Receiver = Pick<Membership, 'memberId' | 'email'>;

export interface NotifyServices extends LetterServices {
  readonly store: Pick<RecordStore, 'loadApplication' | 'loadSummary' | 'loadRound' | 'history'>;
  readonly lists: ApplicationLists;
  readonly members: MemberDirectory;
  readonly evaluations: Pick<Evaluations, 'ofEvaluator'>;
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
  if ('order' in message) return tellAgain(services, message.order);
  const { fact } = message;
  await eachInTurn(notificationsOwed(fact), async (owed) => {
    if (owed.audience === 'everyone-behind')
      await services.orders.place(await everyoneBehind(services, fact, owed.kind));
    else if (fact.type === 'evaluator-assigned') await tellEvaluator(services, fact);
    else await tellAudience(services, fact, owed);
  });
}

/**
 * A mail that cannot go out now holds up nobody else’s: each is tried, so that each stands in the log of mails, where the
 * reconciler finds what the queue has given up (J8). @throws the first failure, when all were tried.
 */
async function eachInTurn<T>(all: Iterable<T>, tell: (one: T) => Promise<void>): Promise<void> {
  const failures: unknown[] = [];
  for (const one of all) await tell(one).catch((error: unknown) => failures.push(error));
  if (failures.length > 0) throw failures[0];
}

/** Nobody is called to a case that they left or have scored; the act's other cases speak for themselves. */
async function tellEvaluator(services: NotifyServices, fact: FactOf<'evaluator-assigned'>): Promise<void> {
  const application = await applicationOf(services, fact.subject);
  if (application && stillToScore(application, fact.data.evaluatorId))
    await tellOffice(services, orderForEvaluator(fact));
}

/** An order that comes late calls nobody to a step that is over. */
async function tellAgain(services: NotifyServices, order: NotificationOrder): Promise<void> {
  const application = isCall(order.kind) ? await applicationOf(services, order.subject) : undefined;
  if (application && (await isOver(services, order, application))) return giveUp(services, order);
  if (order.kind === 'your-turn-score' && !(await anythingToScore(services.evaluations, order)))
    return giveUp(services, order);
  await tellOffice(services, order);
}

/** A call that was claimed and could not go out while it still mattered ends by name, and nobody orders it again (J7). */
async function giveUp(services: NotifyServices, order: NotificationOrder): Promise<void> {
  const at = services.now().toISOString();
  for (const { memberId } of await receiversOf(services, order)) {
    const { eventId, roundId, day, kind } = order;
    await services.mails.report({ eventId, roundId, day, kind, memberId }, { status: 'gave-up', at, reason: 'moot' });
  }
}

async function tellAudience(services: NotifyServices, fact: Fact, owed: Owed): Promise<void> {
  const application = await applicationOf(services, fact.subject);
  const place = placeOf(fact, owed) ?? officeOf(fact, owed, application);
  if (!place) return;
  const { id: eventId, roundId, at, subject } = fact;
  const order: NotificationOrder = { eventId, roundId, day: at.slice(0, 10), kind: owed.kind, ...place, subject };
  if (application && (await isOver(services, order, application))) return giveUp(services, order);
  await tellOffice(services, order, fact);
}

async function tellOffice(services: NotifyServices, order: NotificationOrder, fact?: Fact): Promise<void> {
  const letter = await letterFor(services, order, fact ?? (await factOf(services, order)));
  const members = await receiversOf(services, order);
  if (members.length === 0) {
    services.log.warn('nobody-to-tell', { kind: order.kind, eventId: order.eventId });
    services.log.count('NobodyToTell', 1);
  }
  // One mail a member, even where somebody holds two roles in the office.
  const once = new Map(members.map((member) => [member.memberId, member]));
  await eachInTurn(once.values(), (member) => tellMember(services, { order, letter, member }));
}

/** The round's mailbox is one address and no person; outside production the allow-list keeps mails from it. */
async function receiversOf(
  services: NotifyServices,
  order: Pick<NotificationOrder, 'office' | 'memberId' | 'kind' | 'subject'>,
): Promise<Receiver[]> {
  const { office, memberId } = order;
  if (isToPerson(order.kind)) return personOf(services, order);
  if (office === mailboxOffice) return [{ memberId: mailboxOffice, email: services.round.mailbox }];
  const members = await services.members.ofOffice(office);
  return memberId === undefined ? members : members.filter((one) => one.memberId === memberId);
}

/** The fact behind an order that was placed again; none for reminders, which no fact owes. */
async function factOf(services: NotifyServices, order: NotificationOrder): Promise<Fact | undefined> {
  if (!order.eventId.startsWith(`${order.subject}/`)) return undefined;
  const history = await services.store.history(subjectNamed(order.subject));
  return history.find(({ id }) => id === order.eventId);
}

function tellMember(
  services: NotifyServices,
  mail: { order: NotificationOrder; letter: Letter; member: Receiver },
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

/** Whether nobody is to be called to it any more: the step is over, or another fact has called to it since. */
async function isOver(
  services: NotifyServices,
  { kind, eventId, subject }: NotificationOrder,
  { status }: Application,
): Promise<boolean> {
  if (!isCall(kind)) return false;
  if (isMoot(kind, status)) return true;
  // Read after the case: the history knows of every hand-over that its body does.
  return isOvertaken(kind, eventId, await services.store.history(subjectNamed(subject)));
}

/** The office behind an audience, by the subject's own record; none where a direct route has no body to tell. */
function officeOf(fact: Fact, owed: Owed, application: Application | undefined): { office: Office } | undefined {
  const named = (office: Office | undefined) => (office === undefined ? undefined : { office });
  if (owed.audience === 'bureau') return named('bureau');
  if (owed.audience === 'mailbox') return named(mailboxOffice);
  if (owed.audience === 'former-body')
    return fact.type === 'application-transferred' ? named(bodyOffice(fact.data.from)) : undefined;
  if (!application) return named(bodyOffice(fact.subject.split('/')[2] ?? ''));
  return named(officeFor(owed.audience, application));
}
