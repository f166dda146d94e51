import { rulesOfNotice } from './catalogue-of-notice.ts';
import type { RuleEntry } from './rule-entry.ts';

const here = (module: string, name: string): string => `shared/domain/rules/${module}.ts#${name}`;

/** What keeps a form consistent, beyond the notice. */
const ofConsistency: readonly RuleEntry[] = [
  {
    id: 'C01',
    severity: 'E',
    checks: 'The form’s credit code is the applicant’s.',
    enforced: [here('filing', 'ownCreditCode')],
  },
  {
    id: 'C02',
    severity: 'W',
    checks: 'The credit code’s check character (GB 32100-2015).',
    enforced: [here('filing', 'checkedCreditCode')],
  },
  {
    id: 'C03',
    severity: 'E',
    checks: 'The period ends after it begins.',
    enforced: [here('schedule', 'periodInOrder')],
  },
  {
    id: 'C04',
    severity: 'E',
    checks: 'An activity ends after it begins.',
    enforced: [here('schedule', 'activitiesInOrder')],
  },
  {
    id: 'C05',
    severity: 'E',
    checks: 'Activities lie within the period.',
    enforced: [here('schedule', 'activitiesInPeriod')],
  },
  {
    id: 'C06',
    severity: 'E',
    checks: 'No more days of service than days between the two dates.',
    enforced: [here('schedule', 'daysWithinSpan')],
  },
  {
    id: 'C07',
    severity: 'E/W',
    checks: 'No expert twice: the same person (E), the same name (W).',
    enforced: [here('experts', 'distinctExperts')],
  },
  {
    id: 'C08',
    severity: 'W',
    checks: 'Amounts that were probably typed in 万元, or with a nought too many (in 分).',
    enforced: [here('filing', 'plausibleAmounts')],
  },
  { id: 'C09', severity: 'W', checks: 'The format of a landline.', enforced: [here('filing', 'landlineFormat')] },
  {
    id: 'C10',
    severity: 'W',
    checks: 'Title, series and level agree: 高级工程师 is 副高, 高级记者 is 正高.',
    enforced: [here('experts', 'consistentTitles')],
  },
  {
    id: 'C11',
    severity: 'W',
    checks: 'The title stands in the table of titles.',
    enforced: [here('experts', 'knownTitles')],
  },
  {
    id: 'C12',
    severity: 'W',
    checks: 'Experts named in demands and activities stand on the list.',
    enforced: [here('team', 'namedExperts')],
  },
  {
    id: 'C13',
    severity: 'E',
    checks: 'The lead stands on the list and is marked, and nobody else is.',
    enforced: [here('team', 'leadAmongExperts')],
  },
  {
    id: 'C14',
    severity: 'W',
    checks: 'The lead’s title is the same in both places.',
    enforced: [here('team', 'titleOfLead')],
  },
  { id: 'C15', severity: 'W', checks: 'Region codes exist.', enforced: [here('places', 'knownRegions')] },
  {
    id: 'C16',
    severity: 'W',
    checks: 'The words of a place name no other district than its code.',
    enforced: [here('places', 'placesMatchCodes')],
  },
  { id: 'C17', severity: 'W', checks: 'Months of birth are plausible.', enforced: [here('experts', 'plausibleAges')] },
  {
    id: 'C18',
    severity: 'W',
    checks: 'Activities take place where the team says that it serves.',
    enforced: [here('places', 'activitiesInPlaces')],
  },
  {
    id: 'C19',
    severity: 'E/W',
    checks: 'A base with a level gives year and number (E); one without gives neither (W).',
    enforced: [here('base', 'presentLevel')],
  },
  {
    id: 'C20',
    severity: 'W',
    checks: 'The plan lies in the round’s year, past activities in the three years before; a team begins in it too.',
    enforced: [here('base', 'yearsOfActivities'), here('schedule', 'serviceInYear')],
  },
  {
    id: 'C21',
    severity: 'E',
    checks:
      'No resident identity number in any field, written reason, report of service or note of an office: its area, date and check character (GB 11643-1999) tell it.',
    enforced: [
      here('identity-number', 'noIdentityNumbers'),
      here('identity-number', 'noneInReasons'),
      'shared/domain/service-report.ts#serviceFaults',
      'shared/api/kept-text.ts#keptText',
    ],
  },
];

export const ruleCatalogue: readonly RuleEntry[] = [...rulesOfNotice, ...ofConsistency];
