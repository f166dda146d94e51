import type { Fact } from '#events/catalogue.ts';
import { directBodyId } from './application.ts';
import { bodyOffice, mailboxOffice, type Office, unitOffice } from './members.ts';
import type { ApplicationStatus } from './application-lifecycle.ts';

/** Every mail that the system owes somebody, by what it is about. */
export const notificationKinds = [
  'proposed',
  'receipt',
  'scan-refused',
  'scan-late',
  'scan-questioned',
  'your-turn-assess',
  'your-turn-evaluate',
  'your-turn-score',
  'returned',
  'transferred',
  'transferred-away',
  'declined',
  'nominated',
  'placed',
  'taken-out',
  'forwarded',
  'summary-receipt',
  'mailbox-told',
  'decided',
  'national-result',
  'service-to-confirm',
  'service-confirmed',
  'service-returned',
  'reminder-applicant',
  'reminder-body',
  'deadline-moved',
  'lapsed',
  'not-forwarded',
  'body-late',
  'withdrawn',
  'claim-received',
  'claim-on-unit',
  'claim-confirmed',
  'claim-refused',
  'invitation',
  'membership-changed',
] as const;
export type NotificationKind = (typeof notificationKinds)[number];

/**
 * Whom it concerns: the members of the unit, of its nominating body, of the body that handed it over, or of the bureau; those who
 * confirm, which is its body, or the bureau where it came directly; the round's mailbox, which the notice names (R38); the
 * evaluator whom the fact names; the body and the members of a unit that somebody claims, and the one person of an account; `everyone-behind` fans out to those whose deadline a move has changed and who have yet to act.
 */
export type Audience =
  | 'unit'
  | 'body'
  | 'confirming'
  | 'former-body'
  | 'bureau'
  | 'mailbox'
  | 'evaluator'
  | 'claimed-body'
  | 'claimed-unit'
  | 'person'
  | 'everyone-behind';

/** Mails to one person who need not be a member of any office. */
export const accountMails: readonly NotificationKind[] = [
  'claim-confirmed',
  'claim-refused',
  'invitation',
  'membership-changed',
];

export interface Owed {
  readonly kind: NotificationKind;
  readonly audience: Audience;
}

const unit = (kind: NotificationKind): Owed => ({ kind, audience: 'unit' });
const body = (kind: NotificationKind): Owed => ({ kind, audience: 'body' });
const person = (kind: NotificationKind): Owed => ({ kind, audience: 'person' });
const bureau = (kind: NotificationKind): Owed => ({ kind, audience: 'bureau' });

/** A summary's scan is its body's. */
const ofScan = (subject: string, kind: NotificationKind): Owed =>
  subject.startsWith('summary/') ? body(kind) : unit(kind);

/** Who is owed which mail because of a fact; the one place where that is decided. Nothing is owed for the others. */
export function notificationsOwed(fact: Fact): readonly Owed[] {
  switch (fact.type) {
    case 'application-started':
      // A unit that begins by itself knows; one for which a committee proposes a project has to hear of it.
      return 'committeeId' in fact.data && fact.data.committeeId ? [unit('proposed')] : [];
    case 'scan-refused':
    case 'scan-questioned':
    case 'scan-kept-late':
      return [ofScan(fact.subject, fact.type === 'scan-kept-late' ? 'scan-late' : fact.type)];
    case 'application-submitted':
      return [unit('receipt'), body('your-turn-assess')];
    case 'application-returned':
      return [unit('returned')];
    case 'application-transferred':
      return [unit('transferred'), body('your-turn-assess'), { kind: 'transferred-away', audience: 'former-body' }];
    case 'application-declined':
      return [unit('declined')];
    case 'application-nominated':
      return [unit('nominated')];
    case 'application-placed':
      return [unit('placed')];
    case 'application-taken-out':
      return [unit('taken-out')];
    case 'application-forwarded':
      // The bureau hears of each case, also of one that comes back corrected; by a direct route the receipt told the unit.
      return [...(fact.data.bodyId === directBodyId ? [] : [unit('forwarded')]), bureau('your-turn-evaluate')];
    case 'evaluator-assigned':
      return [{ kind: 'your-turn-score', audience: 'evaluator' }];
    case 'summary-forwarded':
      return [body('summary-receipt'), { kind: 'mailbox-told', audience: 'mailbox' }];
    case 'application-decided':
      return [unit('decided'), body('decided')];
    case 'application-nationally-listed':
    case 'application-not-nationally-selected':
    case 'application-fell-back':
      return [unit('national-result'), body('national-result')];
    case 'service-reported':
      return [{ kind: 'service-to-confirm', audience: 'confirming' }];
    case 'service-confirmed':
    case 'service-returned':
      return [unit(fact.type)];
    case 'application-lapsed':
      return [unit('lapsed')];
    case 'application-not-forwarded':
      return [unit('not-forwarded')];
    case 'summary-marked-late':
      return [body('body-late')];
    case 'application-withdrawn':
      return withdrawn(fact.data.from);
    case 'deadline-extended':
      return [unit('deadline-moved')];
    case 'body-deadline-extended':
      return [body('deadline-moved')];
    case 'body-cut-off-set':
    case 'round-deadline-moved':
      return [{ kind: 'deadline-moved', audience: 'everyone-behind' }];
    default:
      return accountOwed(fact);
  }
}

function accountOwed(fact: Fact): readonly Owed[] {
  switch (fact.type) {
    case 'unit-claimed': {
      const present: Owed[] = fact.data.present > 0 ? [{ kind: 'claim-on-unit', audience: 'claimed-unit' }] : [];
      return [{ kind: 'claim-received', audience: 'claimed-body' }, ...present];
    }
    case 'unit-claim-confirmed':
      return [person('claim-confirmed')];
    case 'unit-claim-refused':
      return [person('claim-refused')];
    case 'colleague-invited':
      return [person('invitation')];
    case 'membership-changed':
      return [person('membership-changed')];
    default:
      return [];
  }
}

/** The office behind an audience of one application; none where a direct route has no body to tell, or the fact itself names them. */
export function officeFor(
  audience: Audience,
  application: { readonly creditCode: string; readonly bodyId: string },
): Office | undefined {
  switch (audience) {
    case 'unit':
      return unitOffice(application.creditCode);
    case 'body':
      return application.bodyId === directBodyId ? undefined : bodyOffice(application.bodyId);
    case 'confirming':
      return bodyOffice(application.bodyId);
    case 'bureau':
      return 'bureau';
    case 'mailbox':
      return mailboxOffice;
    default:
      return undefined;
  }
}

/** Mails that call somebody to a step, and the state in which that step waits. */
const calls: Partial<Record<NotificationKind, ApplicationStatus>> = {
  'your-turn-assess': 'submitted',
  'your-turn-evaluate': 'forwarded',
};

export const isCall = (kind: NotificationKind): boolean => calls[kind] !== undefined;

/**
 * Nobody is called to a step that was taken already or cannot be taken any more: a case that came back to the bureau after a
 * correction is not the body's turn again, and a mail that was delayed must not send anybody looking.
 */
export function isMoot(kind: NotificationKind, status: ApplicationStatus): boolean {
  return isCall(kind) && calls[kind] !== status;
}

/**
 * A call is of the last fact that made it. A case that was handed on before its mail went out calls the next body by its transfer
 * alone, and the former one no more; one that came back calls by its return, whatever order their mails go out in.
 */
export function isOvertaken(kind: NotificationKind, factId: string, history: readonly Fact[]): boolean {
  const at = history.findIndex(({ id }) => id === factId);
  const later = at < 0 || !isCall(kind) ? [] : history.slice(at + 1);
  return later.some((fact) => notificationsOwed(fact).some((owed) => owed.kind === kind));
}

/** Those in whose hands it was. Nobody waits for one that was not filed, or that had lapsed. */
function withdrawn(from: string): readonly Owed[] {
  if (['drafting', 'awaiting-scan', 'lapsed'].includes(from)) return [];
  return from === 'forwarded' ? [body('withdrawn'), bureau('withdrawn')] : [body('withdrawn')];
}
