/** How an account begins and ends, by who may ask at all; part of the one table of routes. */
export const claimRoutes = [
  ['GET', '/claims', 'The units that I say I act for, and what was answered'],
  ['POST', '/claims', 'Say for which unit I act; the body that it files with confirms it'],
  ['POST', '/claims/{claimId}/withdrawal', 'Take a claim back'],
] as const;

export const confirmingRoutes = [
  ['GET', '/bodies/{bodyId}/claims', 'Who says that they act for a unit of this body'],
  ['POST', '/bodies/{bodyId}/claims/{claimId}/confirmation', 'Confirm that they do'],
  ['POST', '/bodies/{bodyId}/claims/{claimId}/refusal', 'Refuse it with a note for the claimant'],
] as const;

export const officeRoutes = [
  ['GET', '/offices/{office}', 'Who works in an office, and who is invited to it'],
  ['POST', '/offices/{office}/invitations', 'Invite somebody to an office by mail'],
  ['POST', '/offices/{office}/invitations/{invitationId}/resending', 'Send an invitation again, with another link'],
  ['POST', '/offices/{office}/invitations/{invitationId}/withdrawal', 'Take an invitation back'],
  ['POST', '/invitations/acceptance', 'Join the office of an invitation'],
] as const;

export const standingRoutes = [
  ['PUT', '/administration/members/{memberId}', 'Grant or change a membership'],
  ['POST', '/administration/members/{memberId}/standing', 'Suspend, reinstate or end a membership'],
] as const;
