import type { RuleEntry } from './rule-entry.ts';

const here = (module: string, name: string): string => `shared/domain/rules/${module}.ts#${name}`;
const whenPrepared = 'functions/http-bureau/justified-decision.ts#justifiedDecision';
const whenReleased = 'functions/http-bureau/release-findings.ts#releaseFindings';
const assessed = 'shared/domain/assessment.ts#assessmentRefusal';
const start = 'shared/domain/application-decisions.ts#decideStart';

/** The notice’s rules, R01 to R45. */
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
  {
    id: 'R26',
    severity: 'E',
    checks:
      'The quota of a body and of an applicant, as a condition of the write; said early at a check, asked again at a release.',
    enforced: [
      'shared/domain/quota.ts#bodyHasRoom',
      'shared/domain/quota.ts#applicantClaim',
      here('place-held', 'placeHeld'),
      here('at-release', 'quotaAtRelease'),
    ],
    settings: ['quota'],
  },
  {
    id: 'R27',
    severity: 'E',
    checks: 'Exactly one recipient, and the form names it.',
    enforced: [start, here('filing', 'oneRecipient')],
  },
  {
    id: 'R28',
    severity: 'W',
    checks: 'The recipient is competent for the applicant: its district, or its system.',
    enforced: [here('filing', 'competentRecipient')],
  },
  {
    id: 'R29',
    severity: 'E',
    checks: 'The direct route of a lead with the special allowance: a team, the honour and its certificate.',
    enforced: [start, here('filing', 'specialAllowance')],
    settings: ['directRoutes'],
  },
  {
    id: 'R30',
    severity: 'E',
    checks: 'Only a title committee proposes by its route, and the form names it.',
    enforced: [start, 'functions/http-applicant/start-application.ts#begin', here('filing', 'namedCommittee')],
    settings: ['directRoutes'],
  },
  {
    id: 'R31',
    severity: 'E',
    checks:
      'The form is complete as its definition asks, and what is filed is the stamped scan of its current version.',
    enforced: [
      'shared/domain/form-data.ts#faultsOf',
      here('check-form', 'checkForm'),
      'shared/domain/application-filing.ts#acceptScan',
    ],
  },
  {
    id: 'R32',
    severity: 'E',
    checks: 'An assessment is on record before a nomination.',
    enforced: [assessed],
  },
  {
    id: 'R33',
    severity: 'W',
    checks: 'A ranking where there is more than one candidate.',
    enforced: ['shared/domain/assessment.ts#unranked'],
  },
  {
    id: 'R34',
    severity: 'E',
    checks: 'The summary equals the placed set; a change voids it.',
    enforced: ['shared/domain/summary-decisions.ts#decidePlacing'],
  },
  {
    id: 'R35',
    severity: 'E',
    checks: 'Deadlines, by the time of receipt.',
    enforced: [
      'shared/domain/deadlines.ts#inTime',
      'shared/domain/deadlines.ts#applicantDeadline',
      'shared/domain/deadlines.ts#bodyDeadline',
    ],
    settings: ['deadlineAt', 'graceSeconds'],
  },
  {
    id: 'R36',
    severity: 'W',
    checks: 'The paper was received, with the letter’s number and date.',
    enforced: [
      'functions/http-bureau/paper-receipts.ts#registerPaper',
      'shared/domain/deadline-evidence.ts#timeliness',
    ],
    settings: ['deadlineEvidence'],
  },
  {
    id: 'R37',
    severity: 'E',
    checks: 'The contact’s name, phone and mobile (the phone’s format: C09).',
    enforced: [here('filing', 'reachableContact'), 'shared/domain/summary-contact.ts#isMobile'],
  },
  {
    id: 'R38',
    severity: 'W',
    checks: 'The round’s mailbox is told, and the delivery recorded.',
    enforced: ['shared/domain/notifications.ts#notificationsOwed'],
    settings: ['mailbox'],
  },
  {
    id: 'R39',
    severity: 'E/J',
    checks: 'An evaluation is on record before a decision.',
    enforced: [
      'functions/http-bureau/comparison-table.ts#isEvaluated',
      'functions/http-bureau/decisions.ts#prepare',
      'shared/domain/comparison.ts#departures',
    ],
  },
  {
    id: 'R40',
    severity: 'E',
    checks: 'One decision each.',
    enforced: ['shared/domain/application-lifecycle.ts#refusalFor'],
  },
  {
    id: 'R41',
    severity: 'E',
    checks: 'A ministry’s result only for a recommended one.',
    enforced: [
      'shared/domain/application-lifecycle.ts#refusalFor',
      'shared/domain/ministry-results.ts#reconcileResults',
    ],
  },
  {
    id: 'R42',
    severity: 'E',
    checks: 'A line of the budget has an amount; a funding line fits the outcome.',
    enforced: [here('filing', 'typedAmounts'), 'shared/domain/funding.ts#decideFunding'],
  },
  {
    id: 'R43',
    severity: 'F',
    checks: 'A letter for the expert’s employer, in the words of the notice.',
    enforced: ['shared/forms/service-papers.ts#letterBlocks'],
  },
  {
    id: 'R44',
    severity: 'E',
    checks: 'Certificates of confirmed service, never both kinds for the same time; no conversion without the setting.',
    enforced: [
      here('certified-time', 'notBothKinds'),
      here('certified-time', 'notTwice'),
      'shared/domain/service-decisions.ts#decideService',
      'shared/domain/service-paper.ts#conversionOf',
    ],
    settings: ['continuingEducation'],
  },
  {
    id: 'R45',
    severity: 'F',
    checks: 'The enquiry link names the notice.',
    enforced: ['shared/texts/enquiry.ts#enquirySentence', 'shared/texts/enquiry.ts#enquiryLink'],
  },
];
