import type { RuleEntry } from './rule-entry.ts';

const here = (module: string, name: string): string => `shared/domain/rules/${module}.ts#${name}`;
const assessed = 'shared/domain/assessment.ts#assessmentRefusal';
const start = 'shared/domain/application-decisions.ts#decideStart';

/** How it is filed, weighed and carried out: R26 to R45. */
export const rulesOfProcedure: readonly RuleEntry[] = [
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
