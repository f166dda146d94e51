import type { Fact } from '#events/catalogue.ts';
import { type Application, directBodyId } from '#domain/application.ts';
import { type ApplicationContext, deadlineOfApplicant, deadlineOfBody } from '#domain/application-commands.ts';
import { bodyDeadline } from '#domain/deadlines.ts';
import { remindedBy } from '#domain/reminders.ts';
import { bodyName, type Round } from '#domain/round.ts';
import { instant, type RoundState } from '#domain/round-lifecycle.ts';
import type { RecordStore } from '#ports/record-store.ts';
import type { NotificationOrder } from '#ports/notifications.ts';
import { chineseInstant, chineseMoment } from '#texts/dates.ts';
import { enquirySentence } from '#texts/enquiry.ts';
import { explainFinding } from '#texts/findings.ts';
import { outcomeLabel, statusLabel } from '#texts/labels.ts';
import type { MailData } from '#texts/mail-text.ts';
import { asked, mailTexts } from '#texts/mails.ts';
import { renderMail, type RenderedMail } from '#texts/render-mail.ts';
import { accountLink, type AccountMailServices, saysOfAccount } from './accounts.ts';

export type Letter = RenderedMail;

export interface LetterServices extends AccountMailServices {
  readonly store: Pick<RecordStore, 'loadApplication' | 'loadSummary' | 'loadRound' | 'history'>;
  readonly round: Round;
  readonly portalUrl: string;
}

/** The mail for one order: what happened comes from the fact, the deadline from what holds now. */
export async function letterFor(services: LetterServices, order: NotificationOrder, fact?: Fact): Promise<Letter> {
  const { round } = services;
  const roundState = (await services.store.loadRound(round.id)).state;
  const [kind, first = '', second = ''] = order.subject.split('/');
  const application = kind === 'application' ? (await services.store.loadApplication(first))?.state : undefined;
  const deadlineAt = await deadlineFor(services, { order, application, roundState, bodyId: second });
  const data: MailData = {
    ...whatFactTells(fact, round.timeZone, deadlineAt),
    number: application ? application.id.slice(0, 8).toUpperCase() : second || round.id,
    roundTitle: round.title,
    bodyName: kind === 'summary' ? bodyName(round, second) : '',
    outcome: outcomeOf(fact),
    again: order.kind === 'your-turn-assess' && (await isFiledAgain(services, fact)),
    toReport: order.office.startsWith('unit:') && isListing(fact),
    office: '',
    ...(kind === 'account' ? saysOfAccount(round, order.office, fact) : {}),
  };
  return renderMail(mailTexts[order.kind](data), {
    link: kind === 'account' ? await accountLink(services, order) : linkTo(services.portalUrl, order),
    noticeTitle: round.notice.title,
    enquiry: enquirySentence(round),
  });
}

/** Had it been returned before this filing? What comes by a transfer is new to its office all the same. */
async function isFiledAgain({ store }: LetterServices, fact: Fact | undefined): Promise<boolean> {
  if (fact?.type !== 'application-submitted') return false;
  const facts = await store.history({ kind: 'application', id: fact.subject.split('/')[1] ?? '' });
  return facts.some(({ type, sequence }) => type === 'application-returned' && sequence < fact.sequence);
}

function isListing(fact: Fact | undefined): boolean {
  if (fact?.type === 'application-decided') return fact.data.outcome === 'listed';
  return fact?.type === 'application-nationally-listed' || fact?.type === 'application-fell-back';
}

/** The result as the fact tells it, whatever followed since. */
function outcomeOf(fact: Fact | undefined): string {
  switch (fact?.type) {
    case 'application-decided':
      return outcomeLabel(fact.data.outcome).zh;
    case 'application-nationally-listed':
      return statusLabel('nationally-listed').zh;
    case 'application-not-nationally-selected':
      return statusLabel('not-selected').zh;
    case 'application-fell-back':
      return statusLabel('listed').zh;
    default:
      return '';
  }
}

/** What the fact itself says; the deadline that it was judged by stands before the one that holds now. */
function whatFactTells(
  fact: Fact | undefined,
  zone: string,
  deadlineAt: string,
): Pick<MailData, 'deadline' | 'receivedAt' | 'findings' | 'asked' | 'head'> {
  if (!fact) return { deadline: chineseInstant(deadlineAt, zone), receivedAt: '', findings: [], asked: '', head: '' };
  const { data, hash } = fact;
  return {
    deadline: chineseInstant(deadlineOf(fact) ?? deadlineAt, zone),
    asked: fact.type === 'application-returned' && fact.version === 2 ? asked(fact.data) : '',
    receivedAt: 'receivedAt' in data ? chineseMoment(data.receivedAt, zone) : '',
    findings: 'findings' in data ? data.findings.map((code) => `· ${explainFinding(code).zh}`) : [],
    head: hash.slice(0, 16),
  };
}

/** The deadline that a fact names: the one that it was judged by, or by when a correction is due. */
function deadlineOf({ data }: Fact): string | undefined {
  if ('deadlineAt' in data) return data.deadlineAt;
  return 'dueAt' in data ? data.dueAt : undefined;
}

async function deadlineFor(
  services: LetterServices,
  about: { order: NotificationOrder; application: Application | undefined; roundState: RoundState; bodyId: string },
): Promise<string> {
  const { order, application, roundState } = about;
  const bodyId = application?.bodyId ?? about.bodyId;
  if (!bodyId)
    return bodyDeadline({
      roundDeadlineAt: instant(services.round.deadlineAt),
      movedDeadlineAt: roundState.movedDeadlineAt,
    }).at;
  const summary = (await services.store.loadSummary(order.roundId, bodyId)).state;
  const context: Omit<ApplicationContext, 'now'> = { round: services.round, roundState, summary };
  const unit = order.office.startsWith('unit:') || bodyId === directBodyId;
  if (!application || !unit) return deadlineOfBody(context).at;
  const deadlineAt = deadlineOfApplicant(application, context).at;
  if (order.kind !== 'reminder-applicant') return deadlineAt;
  // A reminder speaks of what it was placed for; its instant is the end of its id.
  return remindedBy({ deadlineAt, dueAt: application.dueAt }, order.eventId.split('/').at(-1) ?? '');
}

/** A link behind sign-in; ids only. */
function linkTo(portalUrl: string, order: NotificationOrder): string {
  const [kind, first = '', second = ''] = order.subject.split('/');
  // A body that handed a case over sees it no more: what it still has is its own list.
  if (order.kind === 'transferred-away') return `${portalUrl}/bodies/${order.office.split(':')[1] ?? ''}/summary`;
  if (order.kind === 'your-turn-score') return `${portalUrl}/evaluation`;
  const reviewer = order.office.startsWith('unit:') ? '' : '/review';
  const page = order.kind.startsWith('service-') ? '/service' : '';
  if (kind === 'application') return `${portalUrl}${reviewer}/applications/${first}${page}`;
  return kind === 'summary' ? `${portalUrl}/bodies/${second}/summary` : `${portalUrl}/rounds/${first}`;
}
