import * as z from 'zod';
import { idSchema, instantSchema } from '#events/envelope.ts';
import type { NewFact } from '#events/catalogue.ts';
import { lazily } from '#events/lazily.ts';
import { type Standing, workplaceSchema } from '#events/value-types-of-accounts.ts';
import { roleIn } from './account-rules.ts';
import { canonicalJson } from './chain.ts';
import type { Membership } from './members.ts';
import { type Refusal, refuse } from './refuse.ts';

export type { Standing };

/** One thing that was done with a membership: whose and where; the membership itself says the rest. */
export const standingRecordSchema = lazily(() =>
  z.object({
    kind: z.literal('membership'),
    id: idSchema,
    memberId: z.string(),
    office: workplaceSchema,
    at: instantSchema,
    /** Why it was suspended or ended, for those who keep the office. */
    note: z.string().max(2000).optional(),
  }),
);
export type StandingRecord = z.infer<ReturnType<typeof standingRecordSchema>>;

export type StandingDecision =
  | { readonly facts: readonly Extract<NewFact, { type: 'membership-changed' }>[]; readonly membership: Membership }
  | { readonly refusal: Refusal };

const step = (membership: Membership, standing: Standing): StandingDecision => {
  const { memberId, office, role } = membership;
  return {
    facts: [{ type: 'membership-changed', version: 1, data: { memberId, office, role, standing } }],
    membership,
  };
};

const same = (left: Membership, right: Membership): boolean => canonicalJson(left) === canonicalJson(right);

/** Granted, or its name, address or employer changed. */
export function grantMembership(before: Membership | undefined, wanted: Omit<Membership, 'status'>): StandingDecision {
  if (roleIn(wanted.office) !== wanted.role) return refuse('role-of-office');
  if (wanted.role === 'evaluator' && !wanted.employer) return refuse('employer-needed');
  // Suspended stays suspended: reinstating is an act of its own.
  const status = before?.status === 'suspended' ? 'suspended' : 'active';
  const membership: Membership = { ...wanted, status };
  if (before && same(before, membership)) return { facts: [], membership };
  return step(membership, before === undefined || before.status === 'ended' ? 'granted' : 'changed');
}

export type StandingCommand = 'suspended' | 'active' | 'ended';

/** What an administrator does with a membership; the last administrator stays one. */
export function changeStanding(
  before: Membership | undefined,
  to: StandingCommand,
  about: { otherAdministrators: number },
): StandingDecision {
  if (!before) return refuse('not-found');
  if (before.status === to) return { facts: [], membership: before };
  if (before.status === 'ended') return refuse('membership-ended');
  const last = before.office === 'system' && to !== 'active' && about.otherAdministrators === 0;
  if (last) return refuse('last-administrator');
  return step({ ...before, status: to }, to === 'active' ? 'reinstated' : to);
}
