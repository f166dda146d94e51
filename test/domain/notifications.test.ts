import { describe, expect, it } from 'vitest';
import { applicationStatuses } from '#domain/application-lifecycle.ts';
import { isMoot, type NotificationKind, notificationKinds, notificationsOwed } from '#domain/notifications.ts';
import { catalogue, type FactType, parseFact } from '#events/catalogue.ts';
import { exampleFact } from '../events/examples.ts';

/** Decided on purpose, fact by fact: `audience kind`. A new event needs a line here. */
const owed: { readonly [T in FactType]: readonly string[] } = {
  // Of the latest version: one that a committee proposes.
  'application-started': ['unit proposed'],
  'form-frozen': [],
  'form-voided': [],
  'scan-gated': [],
  'scan-refused': ['unit scan-refused'],
  'scan-questioned': ['unit scan-questioned'],
  'scan-justified': [],
  'findings-reviewed': [],
  'decision-justified': [],
  'form-issued': [],
  'scan-kept-late': ['unit scan-late'],
  'application-submitted': ['unit receipt', 'body your-turn-assess'],
  'application-withdrawn': ['body withdrawn'],
  'application-returned': ['unit returned'],
  'application-transferred': ['unit transferred', 'body your-turn-assess', 'former-body transferred-away'],
  'application-declined': ['unit declined'],
  'application-nominated': ['unit nominated'],
  'application-ranked': [],
  'application-placed': ['unit placed'],
  'application-taken-out': ['unit taken-out'],
  'application-forwarded': ['unit forwarded', 'bureau your-turn-evaluate'],
  'application-lapsed': ['unit lapsed'],
  'application-not-forwarded': ['unit not-forwarded'],
  'deadline-extended': ['unit deadline-moved'],
  'intake-checked': [],
  'evaluator-assigned': ['evaluator your-turn-score'],
  'evaluator-removed': [],
  'conflict-declared': [],
  'evaluation-scored': [],
  'panel-opinion-recorded': [],
  'panel-opinion-withdrawn': [],
  'application-decided': ['unit decided', 'body decided'],
  'application-nationally-listed': ['unit national-result', 'body national-result'],
  'application-not-nationally-selected': ['unit national-result', 'body national-result'],
  'application-fell-back': ['unit national-result', 'body national-result'],
  'objection-registered': [],
  'objection-answered': [],
  'funding-settled': [],
  'service-reported': ['confirming service-to-confirm'],
  'service-confirmed': ['unit service-confirmed'],
  'service-returned': ['unit service-returned'],
  'service-certificate-issued': [],
  'service-certificate-revoked': [],
  'service-letter-issued': [],
  'service-paper-printed': [],
  'mail-undeliverable': [],
  'contact-settled': [],
  'retention-hold-set': [],
  'retention-hold-lifted': [],
  'personal-data-erased': [],
  'summary-issued': [],
  'summary-printed': [],
  'paper-received': [],
  'summary-voided': [],
  'summary-forwarded': ['body summary-receipt', 'mailbox mailbox-told'],
  'summary-marked-late': ['body body-late'],
  'nothing-to-forward-declared': [],
  'placement-changed': [],
  'body-cap-raised': [],
  'body-deadline-extended': ['body deadline-moved'],
  'body-cut-off-set': ['everyone-behind deadline-moved'],
  'round-opened': [],
  'round-deadline-moved': ['everyone-behind deadline-moved'],
  'round-closed-for-applicants': [],
  'round-closed-for-bodies': [],
  'evaluation-begun': [],
  'round-scoring-closed': [],
  'round-scoring-reopened': [],
  'round-released': [],
  'round-dossier-ordered': [],
  'round-dossier-made': [],
  'round-publicity-set': [],
  'round-results-imported': [],
  'round-concluded': [],
  'round-personal-data-erased': [],
  'unit-claimed': ['claimed-body claim-received', 'claimed-unit claim-on-unit'],
  'unit-claim-confirmed': ['person claim-confirmed'],
  'unit-claim-refused': ['person claim-refused'],
  'unit-claim-withdrawn': [],
  'colleague-invited': ['person invitation'],
  'invitation-accepted': [],
  'invitation-withdrawn': [],
  'membership-changed': ['person membership-changed'],
  'decisions-weighed': [],
  'decisions-released': [],
};

const lines = (input: unknown): string[] =>
  notificationsOwed(parseFact(input)).map(({ audience, kind }) => `${audience} ${kind}`);

describe('who is owed a mail', () => {
  it.each(catalogue.map(({ event }) => event.type))('because of %s', (type) => {
    expect(lines(exampleFact(type))).toEqual(owed[type]);
  });

  it('is the body where a scan of its summary is refused or late', () => {
    const subject = 'summary/2025-expert-service/district-310101';
    expect(lines({ ...exampleFact('scan-refused'), subject })).toEqual(['body scan-refused']);
    expect(lines({ ...exampleFact('scan-kept-late'), subject })).toEqual(['body scan-late']);
  });

  it('is the bureau alone where a direct application arrives: its unit has the receipt', () => {
    const direct = { bodyId: 'bureau', formVersion: 1, receivedAt: '2025-02-07T15:59:59.000Z' };
    expect(lines({ ...exampleFact('application-forwarded'), data: direct })).toEqual(['bureau your-turn-evaluate']);
  });

  it.each([
    ['drafting', []],
    ['awaiting-scan', []],
    ['lapsed', []],
    ['returned', ['body withdrawn']],
    ['placed', ['body withdrawn']],
    ['forwarded', ['body withdrawn', 'bureau withdrawn']],
  ])('is whoever had it in hand when it is withdrawn from %s', (from, expected) => {
    expect(lines({ ...exampleFact('application-withdrawn'), data: { from } })).toEqual(expected);
  });

  it('covers every kind of mail, except the reminders that time owes', () => {
    const used = new Set(Object.values(owed).flatMap((list) => list.map((line) => line.split(' ')[1])));
    const unused = notificationKinds.filter((kind) => !used.has(kind));
    expect(unused).toEqual(['reminder-applicant', 'reminder-body'] satisfies NotificationKind[]);
  });

  it('is known to the catalogue: what owes a mail is consumed by the notifier, and nothing else is', () => {
    const consumed = catalogue
      .filter(({ consumers }) => consumers.some((name) => name === 'on-notification-due'))
      .map(({ event }) => event.type);
    expect(consumed.toSorted()).toEqual(
      catalogue
        .map(({ event }) => event.type)
        .filter((type) => owed[type].length > 0)
        .toSorted(),
    );
  });
});

describe('a call to a step', () => {
  it('is sent only while the step can still be taken', () => {
    const called = (kind: NotificationKind) => applicationStatuses.filter((status) => !isMoot(kind, status));
    expect(called('your-turn-assess')).toEqual(['submitted']);
    expect(called('your-turn-evaluate')).toEqual(['forwarded']);
  });

  it('never holds back a mail that tells what happened', () => {
    const telling = notificationKinds.filter((kind) => !kind.startsWith('your-turn'));
    for (const kind of telling) expect(applicationStatuses.some((status) => isMoot(kind, status))).toBe(false);
  });
});
