import { rulesOfProcedure } from './catalogue-of-procedure.ts';
import type { RuleEntry } from './rule-entry.ts';

const here = (module: string, name: string): string => `shared/domain/rules/${module}.ts#${name}`;
const whenPrepared = 'functions/http-bureau/justified-decision.ts#justifiedDecision';
const whenReleased = 'functions/http-bureau/release-findings.ts#releaseFindings';
const assessed = 'shared/domain/assessment.ts#assessmentRefusal';
const start = 'shared/domain/application-decisions.ts#decideStart';

/** The notice’s rules, R01 to R45: here what a project or base must be. */
export const rulesOfNotice: readonly RuleEntry[] = [
  {
    id: 'R01',
    severity: 'F',
    checks: 'Everything hangs on the round of one year.',
    enforced: ['rounds/index.ts#roundById'],
    settings: ['year'],
  },
  {
    id: 'R02',
    severity: 'E',
    checks: 'Only a body of the round’s list nominates and forwards.',
    enforced: [start, 'shared/lambda/reviewer-access.ts#requireBody'],
  },
  {
    id: 'R03',
    severity: 'W',
    checks: 'Each expert’s title is 副高 or above, else the form gives a reason for that expert.',
    enforced: [here('experts', 'seniorTitles')],
  },
  { id: 'R04', severity: 'J', checks: 'Standing and skill of the experts: in each checklist.', enforced: [assessed] },
  {
    id: 'R05',
    severity: 'E',
    checks: 'Each expert is confirmed to be willing.',
    enforced: [here('experts', 'willingExperts')],
  },
  {
    id: 'R06',
    severity: 'F',
    checks: 'Experts are counted by the honours that the notice names.',
    enforced: [here('badges', 'badgesOf')],
  },
  {
    id: 'R07',
    severity: 'E',
    checks: 'At least one demand, each with its source.',
    enforced: [here('team', 'collectedDemands')],
  },
  {
    id: 'R08',
    severity: 'W',
    checks: 'Every demand is linked to an expert.',
    enforced: [here('team', 'matchedDemands')],
  },
  { id: 'R09', severity: 'E', checks: 'A plan of the work is given.', enforced: [here('team', 'workPlan')] },
  { id: 'R10', severity: 'E', checks: 'At least one form of service.', enforced: [here('team', 'formsOfService')] },
  { id: 'R11', severity: 'F', checks: 'Special features are shown as badges.', enforced: [here('badges', 'badgesOf')] },
  {
    id: 'R12',
    severity: 'E/W',
    checks:
      'Days of all activities together (E); days of the calendar that they fall on (W); days that were really given (W).',
    enforced: [here('team', 'daysOfService'), here('actual-service', 'actualDays')],
  },
  {
    id: 'R13',
    severity: 'E/W',
    checks: 'Problems of each activity: none (E), too many (W).',
    enforced: [here('team', 'problemsSolved')],
  },
  {
    id: 'R14',
    severity: 'E',
    checks: 'Strength in innovation and research is described.',
    enforced: [here('base', 'strength')],
  },
  {
    id: 'R15',
    severity: 'E',
    checks: 'A plan of development, and internal rules.',
    enforced: [here('base', 'planAndRules')],
  },
  {
    id: 'R16',
    severity: 'E/W',
    checks: 'Planned activities: none (E), only one (W).',
    enforced: [here('base', 'regularActivities')],
  },
  {
    id: 'R17',
    severity: 'E/W',
    checks: 'Planned person-times of the year (E); those that really took part (W).',
    enforced: [here('base', 'personTimes'), here('actual-service', 'actualPersonTimes')],
  },
  {
    id: 'R18',
    severity: 'J/F',
    checks: 'Criteria of a national project.',
    enforced: ['shared/domain/scoring.ts#rubricFor'],
  },
  {
    id: 'R19',
    severity: 'J/F',
    checks: 'Criteria of a municipal project.',
    enforced: ['shared/domain/scoring.ts#rubricFor'],
  },
  {
    id: 'R20',
    severity: 'W',
    checks: 'A base that is recommended is a municipal one and serves nationwide.',
    enforced: [here('at-decision', 'rulesAtDecision'), whenPrepared, whenReleased],
  },
  {
    id: 'R21',
    severity: 'E/W',
    checks:
      'A team’s places lie in the city: W on the form; E when it is listed municipally, also by a fall-back, unless the bureau gives a reason.',
    enforced: [here('places', 'placesOfTeam'), here('at-decision', 'rulesAtDecision'), whenPrepared, whenReleased],
  },
  {
    id: 'R22',
    severity: 'W',
    checks: 'More than this share of a base’s activities lies in the city, else the form gives a reason.',
    enforced: [here('places', 'placesOfBase')],
  },
  {
    id: 'R23',
    severity: 'W',
    checks: 'At least one beneficiary is of the grassroots.',
    enforced: [here('places', 'grassroots')],
  },
  {
    id: 'R24',
    severity: 'F',
    checks: 'Several batches and long co-operation are shown as badges.',
    enforced: [here('badges', 'badgesOf')],
  },
  {
    id: 'R25',
    severity: 'F',
    checks: 'A present base, and a team that a base undertakes, are shown as badges.',
    enforced: [here('badges', 'badgesOf')],
  },
  ...rulesOfProcedure,
];
