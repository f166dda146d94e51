import {
  bodyOffice,
  hasRole,
  isAdministrator,
  isBureauOfficer,
  type Member,
  type Office,
  type Role,
} from './members.ts';

/** The one role that an office gives. */
export function roleIn(office: Office): Role | undefined {
  const [kind] = office.split(':');
  switch (kind) {
    case 'unit':
      return 'applicant';
    case 'body':
      return 'reviewer';
    case 'committee':
      return 'title-committee';
    case 'bureau':
      return 'bureau-officer';
    case 'panel':
      return 'evaluator';
    case 'system':
      return 'administrator';
    default:
      return undefined;
  }
}

/** May this person see who works in the office, and invite to it? Those who work there, above it, or keep the system. */
export function keepsOffice(member: Member, office: Office): boolean {
  if (isAdministrator(member)) return true;
  if (isBureauOfficer(member) && (office === 'bureau' || office.startsWith('body:'))) return true;
  const own = office.startsWith('unit:') || office.startsWith('body:') || office.startsWith('committee:');
  const role = roleIn(office);
  return own && role !== undefined && hasRole(member, role, office);
}

/** Who confirms that somebody acts for a unit that files with this body; `bureau` for direct routes. */
export function confirmsFor(member: Member, bodyId: string): boolean {
  const office = bodyOffice(bodyId);
  const role = roleIn(office);
  return role !== undefined && hasRole(member, role, office);
}
