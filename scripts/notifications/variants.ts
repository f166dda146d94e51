import { standings } from '#events/value-types-of-accounts.ts';
import { outcomes } from '#events/value-types.ts';
import type { NotificationKind } from '#domain/notifications.ts';
import type { Round } from '#domain/round.ts';
import { chineseInstant, englishInstant } from '#texts/dates.ts';
import { explainFinding } from '#texts/findings.ts';
import { outcomeLabel, statusLabel } from '#texts/labels.ts';
import { asked, askedInEnglish } from '#texts/mails.ts';
import { officeName, standingLabel } from '#texts/offices.ts';
import { roundById } from '#rounds/index.ts';
import type { MailData } from '#texts/mail-text.ts';

/** What a mail says in one case of its kind, in both languages. */
export interface Variant {
  readonly name: string;
  readonly zh: MailData;
  readonly en: MailData;
}

type Said = Partial<
  Record<'findings', readonly string[]> &
    Record<'again' | 'toReport', boolean> &
    Record<'asked' | 'outcome' | 'office', { zh: string; en: string }>
>;

/** Instants as a round has them: the last second before its deadline, and its deadline. */
function data(round: Round, said: Said, language: 'zh' | 'en'): MailData {
  const show = language === 'zh' ? chineseInstant : englishInstant;
  const bullet = (code: string): string => `· ${explainFinding(code)[language]}`;
  return {
    number: '3F1D6B52',
    roundTitle: round.title,
    bodyName: round.bodies[0]?.name ?? '',
    deadline: show(round.deadlineAt, round.timeZone),
    receivedAt: show(new Date(Date.parse(round.deadlineAt) - 1000).toISOString(), round.timeZone),
    findings: (said.findings ?? []).map(bullet),
    asked: said.asked?.[language] ?? '',
    outcome: said.outcome?.[language] ?? '',
    again: said.again ?? false,
    toReport: said.toReport ?? false,
    head: 'b'.repeat(16),
    office: said.office?.[language] ?? '',
  };
}

const unit = { zh: '统一社会信用代码 12310101MB0000001X 的单位', en: 'the unit with credit code 12310101MB0000001X' };
const plain: readonly (readonly [string, Said])[] = [['plain', {}]];
const askedFor = (about: { fields: number; everything: boolean }) => ({
  asked: { zh: asked(about), en: askedInEnglish(about) },
});

/** Every kind with its cases; a kind that is not here does not compile. */
const cases: { readonly [K in NotificationKind]: readonly (readonly [name: string, said: Said])[] } = {
  proposed: plain,
  receipt: plain,
  'scan-refused': [
    ['one-reason', { findings: ['file-encrypted'] }],
    ['two-reasons', { findings: ['file-encrypted', 'manifest-file-missing'] }],
  ],
  'scan-questioned': [['plain', { findings: ['seal-missing'] }]],
  'scan-late': plain,
  'your-turn-assess': [...plain, ['filed-again', { again: true }]],
  'your-turn-evaluate': plain,
  'your-turn-score': plain,
  returned: [
    ['named-fields', askedFor({ fields: 2, everything: false })],
    ['everything', askedFor({ fields: 0, everything: true })],
    ['before-fields-were-named', {}],
  ],
  transferred: plain,
  'service-to-confirm': plain,
  'service-confirmed': plain,
  'service-returned': plain,
  'transferred-away': plain,
  declined: plain,
  nominated: plain,
  placed: plain,
  'taken-out': plain,
  forwarded: plain,
  'summary-receipt': plain,
  'mailbox-told': plain,
  decided: [
    ...outcomes.map((outcome): [string, Said] => [outcome, { outcome: outcomeLabel(outcome) }]),
    ['listed-to-the-unit', { outcome: outcomeLabel('listed'), toReport: true }],
  ],
  'national-result': [
    ...(['nationally-listed', 'not-selected', 'listed'] as const).map((status): [string, Said] => [
      status,
      { outcome: statusLabel(status) },
    ]),
    ['nationally-listed-to-the-unit', { outcome: statusLabel('nationally-listed'), toReport: true }],
  ],
  'reminder-applicant': plain,
  'reminder-body': plain,
  'deadline-moved': plain,
  lapsed: plain,
  'not-forwarded': plain,
  'body-late': plain,
  withdrawn: plain,
  'claim-received': [['plain', { office: unit }]],
  'claim-on-unit': [['plain', { office: unit }]],
  'claim-confirmed': [['plain', { office: unit }]],
  'claim-refused': [['plain', { office: unit }]],
  invitation: (['body:district-310101', 'bureau', 'panel', 'unit:12310101MB0000001X'] as const).map((office) => [
    office.split(':')[0] ?? office,
    { office: officeName(roundById('2025-expert-service'), office) },
  ]),
  'membership-changed': standings.map((standing) => [standing, { office: unit, outcome: standingLabel(standing) }]),
};

export function variantsOf(kind: NotificationKind, round: Round): Variant[] {
  return cases[kind].map(([name, said]) => ({ name, zh: data(round, said, 'zh'), en: data(round, said, 'en') }));
}
