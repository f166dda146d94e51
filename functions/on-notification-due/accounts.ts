import type { Fact } from '#events/catalogue.ts';
import { bodyOffice, type Office, unitOffice } from '#domain/members.ts';
import { accountMails, type NotificationKind, type Owed } from '#domain/notifications.ts';
import type { Round } from '#domain/round.ts';
import { chineseInstant } from '#texts/dates.ts';
import type { MailData } from '#texts/mail-text.ts';
import { officeName, standingLabel } from '#texts/offices.ts';
import type { AccountDesk } from '#ports/account-desk.ts';
import type { MemberDirectory } from '#ports/members.ts';
import type { NotificationOrder } from '#ports/notifications.ts';

export interface AccountMailServices {
  readonly desk: Pick<AccountDesk, 'load' | 'tokenOf'>;
  readonly members: Pick<MemberDirectory, 'member'>;
  readonly round: Round;
  readonly portalUrl: string;
}

/** A mail to one person who may be no member of anything. */
export const isToPerson = (kind: NotificationKind): boolean => accountMails.some((one) => one === kind);

const idOf = (subject: string): string => subject.split('/')[1] ?? '';

/** Which office a fact about an account concerns, and which one person of it; none where nobody hears of it. */
export function placeOf(fact: Fact, owed: Owed): { office: Office; memberId?: string } | undefined {
  switch (fact.type) {
    case 'unit-claimed':
      return {
        office: owed.audience === 'claimed-body' ? bodyOffice(fact.data.bodyId) : unitOffice(fact.data.creditCode),
      };
    case 'unit-claim-confirmed':
    case 'unit-claim-refused':
      return { office: unitOffice(fact.data.creditCode), memberId: fact.data.memberId };
    case 'colleague-invited':
      // Somebody invited has no id yet: the invitation stands for them.
      return { office: fact.data.office, memberId: idOf(fact.subject) };
    case 'membership-changed':
      return { office: fact.data.office, memberId: fact.data.memberId };
    default:
      return undefined;
  }
}

/** The address of that person as it stands now: in the claim, the invitation while it is open, or the membership. */
export async function personOf(
  { desk, members }: AccountMailServices,
  order: Pick<NotificationOrder, 'kind' | 'subject' | 'office' | 'memberId'>,
): Promise<{ memberId: string; email: string }[]> {
  const { kind, memberId = '', office } = order;
  if (kind === 'membership-changed') {
    const { memberships } = await members.member(memberId, { fresh: true });
    return memberships.filter((one) => one.office === office).map(({ email }) => ({ memberId, email }));
  }
  const record = (await desk.load(idOf(order.subject)))?.record;
  if (record?.kind === 'claim') return [{ memberId: record.memberId, email: record.email }];
  return record?.kind === 'invitation' && record.status === 'open' ? [{ memberId, email: record.email }] : [];
}

/** What such a mail says beside what every mail says. */
export function saysOfAccount(round: Round, office: Office, fact: Fact | undefined): Partial<MailData> {
  const named = { office: officeName(round, office).zh };
  switch (fact?.type) {
    case 'unit-claimed':
      return { office: officeName(round, unitOffice(fact.data.creditCode)).zh };
    case 'membership-changed':
      return { ...named, outcome: standingLabel(fact.data.standing).zh };
    case 'colleague-invited':
      return { ...named, deadline: chineseInstant(fact.data.expiresAt, round.timeZone) };
    default:
      return named;
  }
}

/** Where it leads. The token of an invitation stands behind `#`, which no browser sends to a server. */
export async function accountLink(services: AccountMailServices, order: NotificationOrder): Promise<string> {
  const { portalUrl, desk } = services;
  switch (order.kind) {
    case 'invitation':
      return `${portalUrl}/invitation#${(await desk.tokenOf(idOf(order.subject))) ?? ''}`;
    case 'claim-received':
      return `${portalUrl}${order.office === 'bureau' ? '/bureau' : '/body'}/claims`;
    case 'claim-on-unit':
      return `${portalUrl}/colleagues`;
    default:
      return portalUrl;
  }
}
