import * as z from 'zod';
import { creditCodeSchema, idSchema, instantSchema } from '#events/envelope.ts';
import type { NewFact } from '#events/catalogue.ts';
import { lazily } from '#events/lazily.ts';
import { actsForUnit, type Member, type Membership, unitOffice } from './members.ts';
import { type Refusal, refuse } from './refuse.ts';

export const claimStatuses = ['open', 'confirmed', 'refused', 'withdrawn'] as const;

/** Somebody says that they act for a unit. It is kept beside its facts, so that it can be erased; they hold ids alone. */
export const claimSchema = lazily(() =>
  z.object({
    kind: z.literal('claim'),
    id: idSchema,
    memberId: z.string(),
    creditCode: creditCodeSchema,
    unitName: z.string().trim().min(2).max(100),
    name: z.string().trim().min(1).max(50),
    email: z.email().max(254),
    bodyId: idSchema,
    status: z.enum(claimStatuses),
    filedAt: instantSchema,
    settledAt: instantSchema.optional(),
    /** Who confirmed or refused it: a member of the body, whose name the members of the body may see. */
    settledBy: z.string().optional(),
    /** What the body said on refusing it, for the claimant. */
    note: z.string().max(2000).optional(),
  }),
);
export type Claim = z.infer<ReturnType<typeof claimSchema>>;

/** What is known of a unit: who works for it here, with which bodies its cases of the round lie, and who confirmed its people. */
export interface UnitStanding {
  /** Those who did not leave: also who is suspended, and may come back. */
  readonly people: number;
  readonly caseBodies: readonly string[];
  readonly confirmedBy: readonly string[];
}

/**
 * Whose word lets somebody into a unit: of one that nobody works for, any body's; else only that of a body which has a case of it
 * or confirmed its people before. A body that never had to do with a unit opens none of its cases to a stranger.
 */
export function mayConfirm({ people, caseBodies, confirmedBy }: UnitStanding, bodyId: string): boolean {
  if (caseBodies.includes(bodyId) || confirmedBy.includes(bodyId)) return true;
  return people === 0 && caseBodies.length === 0;
}

/** More than these wait for nobody’s answer at once: a person acts for few units. */
export const maxOpenClaims = 5;
/** Nor more than these in half a year: each is a mail to a body. */
const maxKeptClaims = 30;

type ClaimFact = Extract<NewFact, { type: `unit-claim${string}` }>;
interface Settled {
  readonly facts: readonly ClaimFact[];
  readonly claim: Claim;
  /** The membership that a confirmation writes. */
  readonly membership?: Membership;
}
export type ClaimDecision = Settled | { readonly refusal: Refusal };

type Filed = Omit<Claim, 'kind' | 'status' | 'settledAt' | 'settledBy' | 'note'>;

/** A first claim. Who acts for the unit already needs none; the same claim again is the one that waits. */
export function fileClaim(
  filed: Filed,
  about: { member: Member; mine: readonly Claim[]; present: number },
): ClaimDecision {
  const { member, mine, present } = about;
  const standing = member.memberships.find(({ office }) => office === unitOffice(filed.creditCode));
  if (actsForUnit(member, filed.creditCode)) return refuse('already-member');
  if (standing?.status === 'suspended') return refuse('membership-suspended');
  const open = mine.filter(({ status }) => status === 'open');
  const same = open.find(({ creditCode }) => creditCode === filed.creditCode);
  if (same) return saysTheSame(same, filed) ? { facts: [], claim: same } : refuse('claim-waits');
  if (mine.length >= maxKeptClaims || open.length >= maxOpenClaims)
    return refuse('too-many-claims', { max: maxOpenClaims });
  const { memberId, creditCode, bodyId } = filed;
  return {
    facts: [{ type: 'unit-claimed', version: 1, data: { memberId, creditCode, bodyId, present } }],
    claim: { kind: 'claim', ...filed, status: 'open' },
  };
}

/** A repeat, and not another wish: what one wants changed, one first takes back. */
function saysTheSame(claim: Claim, filed: Filed): boolean {
  const { unitName, name, email, bodyId } = claim;
  return unitName === filed.unitName && name === filed.name && email === filed.email && bodyId === filed.bodyId;
}

/** What is done with a claim, and what a claim in that state answers. */
const settling = { confirm: 'confirmed', refuse: 'refused', withdraw: 'withdrawn' } as const;
export type ClaimCommand =
  | { readonly name: 'confirm'; readonly claimant: Member; readonly by: string; readonly unit: UnitStanding }
  | { readonly name: 'refuse'; readonly note: string; readonly by: string }
  | { readonly name: 'withdraw' };

export function settleClaim(claim: Claim, command: ClaimCommand, at: string): ClaimDecision {
  const status = settling[command.name];
  // Done before is done: the second of two who confirm finds it so.
  if (claim.status === status) return { facts: [], claim };
  if (claim.status !== 'open') return refuse('claim-settled');
  const { memberId, creditCode } = claim;
  const settled: Claim = { ...claim, status, settledAt: at };
  switch (command.name) {
    case 'confirm':
      // Nobody vouches for themselves.
      if (command.by === memberId) return refuse('own-claim');
      if (!mayConfirm(command.unit, claim.bodyId)) return refuse('unit-of-another-body');
      return confirm({ ...settled, settledBy: command.by }, command.claimant);
    case 'refuse':
      return {
        facts: [{ type: 'unit-claim-refused', version: 1, data: { memberId, creditCode } }],
        claim: { ...settled, settledBy: command.by, note: command.note },
      };
    case 'withdraw':
      return { facts: [{ type: 'unit-claim-withdrawn', version: 1, data: { memberId } }], claim: settled };
  }
}

function confirm(claim: Claim, claimant: Member): ClaimDecision {
  const { memberId, creditCode, name, email } = claim;
  const office = unitOffice(creditCode);
  // Who was suspended comes back by the administrator who did it, not by another way in.
  if (claimant.memberships.some((one) => one.office === office && one.status === 'suspended'))
    return refuse('membership-suspended');
  return {
    facts: [{ type: 'unit-claim-confirmed', version: 1, data: { memberId, creditCode } }],
    claim,
    membership: { memberId, office, role: 'applicant', name, email, status: 'active' },
  };
}
