import * as base from './base.ts';
import * as experts from './experts.ts';
import * as filing from './filing.ts';
import { noIdentityNumbers } from './identity-number.ts';
import * as places from './places.ts';
import type { FormRule } from './rule.ts';
import * as schedule from './schedule.ts';
import * as team from './team.ts';

/**
 * The rules that look at a form, by id. A rule applies to the forms of the round that have a field which names it
 * (`Field.rules`): which field serves which rule is data of the round.
 */
export const formRules: Readonly<Record<string, FormRule>> = {
  R03: experts.seniorTitles,
  R05: experts.willingExperts,
  R07: team.collectedDemands,
  R08: team.matchedDemands,
  R09: team.workPlan,
  R10: team.formsOfService,
  R12: team.daysOfService,
  R13: team.problemsSolved,
  R14: base.strength,
  R15: base.planAndRules,
  R16: base.regularActivities,
  R17: base.personTimes,
  R21: places.placesOfTeam,
  R22: places.placesOfBase,
  R23: places.grassroots,
  R27: filing.oneRecipient,
  R28: filing.competentRecipient,
  R29: filing.specialAllowance,
  R30: filing.namedCommittee,
  R37: filing.reachableContact,
  R42: filing.typedAmounts,
  C01: filing.ownCreditCode,
  C02: filing.checkedCreditCode,
  C03: schedule.periodInOrder,
  C04: schedule.activitiesInOrder,
  C05: schedule.activitiesInPeriod,
  C06: schedule.daysWithinSpan,
  C07: experts.distinctExperts,
  C08: filing.plausibleAmounts,
  C09: filing.landlineFormat,
  C10: experts.consistentTitles,
  C11: experts.knownTitles,
  C12: team.namedExperts,
  C13: team.leadAmongExperts,
  C14: team.titleOfLead,
  C15: places.knownRegions,
  C16: places.placesMatchCodes,
  C17: experts.plausibleAges,
  C18: places.activitiesInPlaces,
  C19: base.presentLevel,
  C20: (form) => [...base.yearsOfActivities(form), ...schedule.serviceInYear(form)],
  C21: noIdentityNumbers,
};
