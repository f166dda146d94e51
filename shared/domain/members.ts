import * as z from 'zod';
import { creditCodeSchema } from '#events/envelope.ts';
import { lazily } from '#events/lazily.ts';
import { roles, workplaces, workplaceSchema } from '#events/value-types-of-accounts.ts';

/**
 * `unit:<creditCode>`, `body:<bodyId>`, `committee:<id>`, `bureau`, `panel`, `system`: where somebody works for this system;
 * `mailbox`: the round's mailbox, which has no members.
 */
export const officeSchema = lazily(() => z.string().regex(new RegExp(`^(${workplaces}|mailbox)$`)));
export type Office = z.infer<ReturnType<typeof officeSchema>>;

export { roles };
export type Role = (typeof roles)[number];

/** One membership: what somebody may do is decided from these, never from the token alone. */
export const membershipSchema = lazily(() =>
  z.object({
    memberId: z.string().regex(/^[A-Za-z0-9_-]{1,128}$/),
    office: workplaceSchema,
    role: z.enum(roles),
    name: z.string().min(1).max(50),
    email: z.email().max(254),
    /** One that ended stands for a while, so that its office sees it; nothing may be done with it any more. */
    status: z.enum(['active', 'suspended', 'ended']),
    /** Of an evaluator: the unit that employs this person, whose cases this person must not evaluate. */
    employer: z.string().min(2).max(100).optional(),
    employerCode: creditCodeSchema.optional(),
  }),
);
export type Membership = z.infer<ReturnType<typeof membershipSchema>>;

export interface Member {
  readonly id: string;
  readonly memberships: readonly Membership[];
}

function active(member: Member): Membership[] {
  return member.memberships.filter(({ status }) => status === 'active');
}

export function hasRole(member: Member, role: Role, office: Office): boolean {
  return active(member).some((membership) => membership.role === role && membership.office === office);
}

/** Where the notice has the electronic version sent (R38): an address of the round, not of a person. */
export const mailboxOffice: Office = 'mailbox';
export const unitOffice = (creditCode: string): Office => `unit:${creditCode}`;
export const panelOffice: Office = 'panel';
export const bodyOffice = (bodyId: string): Office => (bodyId === 'bureau' ? 'bureau' : `body:${bodyId}`);

/** The units for which somebody may file. */
export function unitsOf(member: Member): string[] {
  return active(member)
    .filter(({ role }) => role === 'applicant')
    .map(({ office }) => office.slice('unit:'.length));
}

/** May this person act for the applicant? */
export function actsForUnit(member: Member, creditCode: string): boolean {
  return hasRole(member, 'applicant', unitOffice(creditCode));
}

export function reviewsFor(member: Member, bodyId: string): boolean {
  return hasRole(member, 'reviewer', bodyOffice(bodyId));
}

/** The title committees for which somebody may propose a project (R30). */
export function committeesOf(member: Member): string[] {
  return active(member)
    .filter(({ role, office }) => role === 'title-committee' && office.startsWith('committee:'))
    .map(({ office }) => office.slice('committee:'.length));
}

export function isBureauOfficer(member: Member): boolean {
  return hasRole(member, 'bureau-officer', 'bureau');
}

/** A person of the panel that evaluates for the bureau (R39). */
export function isEvaluator(member: Member): boolean {
  return hasRole(member, 'evaluator', panelOffice);
}

/**
 * Every unit that is known of this person: employers by name and code, and units for which the person files. Whose part in the
 * panel is over keeps the employer that was told for it: the scores that are left behind are no freer of it.
 */
export function unitsBehind(member: Member): { codes: string[]; names: string[] } {
  const memberships = member.memberships.filter(({ status, office }) => status === 'active' || office === panelOffice);
  return {
    codes: [...unitsOf(member), ...memberships.flatMap(({ employerCode }) => employerCode ?? [])],
    names: memberships.flatMap(({ employer }) => employer ?? []),
  };
}

export function isAdministrator(member: Member): boolean {
  return hasRole(member, 'administrator', 'system');
}
