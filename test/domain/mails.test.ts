import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { applicationStatuses } from '#domain/application-lifecycle.ts';
import { roles } from '#domain/members.ts';
import { type NotificationKind, notificationKinds, notificationsOwed } from '#domain/notifications.ts';
import { roundStatuses } from '#domain/round-lifecycle.ts';
import { summaryStatuses } from '#domain/summary-lifecycle.ts';
import { catalogue, parseFact } from '#events/catalogue.ts';
import { applicationKinds, applicationRoutes, outcomes } from '#events/value-types.ts';
import { chineseInstant } from '#texts/dates.ts';
import { explainFinding, findingCodes } from '#texts/findings.ts';
import * as labels from '#texts/labels.ts';
import type { MailData } from '#texts/mail-text.ts';
import { asked, mailTexts } from '#texts/mails.ts';
import { renderMail } from '#texts/render-mail.ts';
import { allMails, previewFiles } from '../../scripts/notifications/preview.ts';
import { variantsOf } from '../../scripts/notifications/variants.ts';
import { exampleFact, type ExampleFact } from '../events/examples.ts';
import { round } from './cases.ts';

const about = {
  link: 'https://portal.example/applications/a1',
  noticeTitle: round.notice.title,
  enquiry: { zh: '咨询请注明政策性文件名称。', en: 'Name the policy document when you ask.' },
};

/** What a mail may use because of a fact; anything else is missing, and asking for it fails the test (G5). */
function dataFrom(fact: ExampleFact | undefined): MailData {
  const text = (name: string, value: string | undefined): string => {
    if (!value) throw new Error(`the mail uses ${name}, which the fact does not give`);
    return value;
  };
  const received =
    fact && 'receivedAt' in fact.data ? chineseInstant('2025-02-07T15:59:59.000Z', round.timeZone) : undefined;
  const found = fact && 'findings' in fact.data ? [`· ${explainFinding('file-encrypted').zh}`] : undefined;
  return {
    number: '3F1D6B52',
    roundTitle: round.title,
    bodyName: '某主管部门',
    deadline: chineseInstant('2025-02-07T16:00:00.000Z', round.timeZone),
    outcome: labels.statusLabel('listed').zh,
    office: '某单位',
    again: false,
    toReport: false,
    get receivedAt() {
      return text('receivedAt', received);
    },
    get head() {
      return text('head', fact ? 'b'.repeat(16) : undefined);
    },
    get asked() {
      return text('asked', fact && 'everything' in fact.data ? asked({ fields: 2, everything: false }) : undefined);
    },
    get findings() {
      if (!found) throw new Error('the mail uses findings, which the fact does not give');
      return found;
    },
  };
}

const byFact = catalogue.flatMap(({ event }) =>
  notificationsOwed(parseFact(exampleFact(event.type))).map(({ kind }) => [kind, exampleFact(event.type)] as const),
);
const byTime = (['reminder-applicant', 'reminder-body'] as const).map((kind) => [kind, undefined] as const);
const owed: readonly (readonly [NotificationKind, ExampleFact | undefined])[] = [...byFact, ...byTime];

/** The content of the HTML part as the text part has it. */
function contentOf(html: string): string {
  const body = html.slice(html.indexOf('<body'));
  return body
    .replace(/<a [^>]*>([^<]*)<\/a><br>/, '$1：')
    .replace(/<\/p>\s*/g, '\n\n')
    .replace(/<[^>]+>/g, '')
    .replace(/&#(\d+);/g, (_all, code: string) => String.fromCharCode(Number(code)))
    .trim();
}

describe('every mail', () => {
  it('is owed by some fact or by time', () => {
    expect([...new Set(owed.map(([kind]) => kind))].toSorted()).toEqual([...notificationKinds].toSorted());
  });

  it.each(owed)('%s finds all that it says in its fact, in both parts alike (G5)', (kind, fact) => {
    const mail = mailTexts[kind](dataFrom(fact));
    const { subject, text, html } = renderMail(mail, about);
    expect(contentOf(html)).toBe(text);
    expect(text).not.toMatch(/undefined|null|NaN|\[object/);
    expect(text).toContain(`《${round.notice.title}》`);
    expect(text).toContain('本邮件由系统自动发送');
    expect(text.split(about.link)).toHaveLength(2);
    expect(subject).toMatch(/^【[^】]+】/);
  });

  it.each(notificationKinds)('J12 %s has a subject of fixed words and the number of the case alone', (kind) => {
    const marked = {
      number: 'NUMBER',
      roundTitle: '标记',
      bodyName: '',
      deadline: '标记',
      receivedAt: '标记',
      findings: ['标记'],
      asked: '标记',
      outcome: '标记',
      head: '标记',
      office: '标记',
      again: false,
      toReport: false,
    };
    expect(mailTexts[kind](marked).subject).not.toContain('标记');
  });

  it.each(['receipt', 'summary-receipt'] as const)(
    '%s states when it arrived, by which deadline, and the head of the history',
    (kind) => {
      const fact = exampleFact(kind === 'receipt' ? 'application-submitted' : 'summary-forwarded');
      const { text } = renderMail(mailTexts[kind](dataFrom(fact)), about);
      expect(text).toContain('2025年2月7日 23:59:59（北京时间）');
      expect(text).toContain('2025年2月7日 24:00（北京时间）');
      expect(text).toContain('b'.repeat(16));
    },
  );

  it('your-turn-assess says whether it is new or comes back corrected, in both languages', () => {
    const said = variantsOf('your-turn-assess', round).map(({ zh }) => mailTexts['your-turn-assess'](zh));
    const subjects = said.map(({ subject }) => subject);
    expect(subjects[0]).toContain('新的申报等待评估');
    expect(subjects[1]).toMatch(/退回修改.*重新提交.*等待评估/);
    expect(said.map(({ english }) => english.subject.includes('filed again'))).toEqual([false, true]);
  });

  it('tells in words what was wrong with a scan and what to do', () => {
    const { text } = renderMail(mailTexts['scan-refused'](dataFrom(exampleFact('scan-refused'))), about);
    expect(text).toContain(`· ${explainFinding('file-encrypted').zh}`);
    expect(text).not.toContain('file-encrypted');
  });
});

describe('every mail in English', () => {
  const shown = allMails(round);
  const inEnglish = shown.filter(({ language }) => language === 'en');
  /** Names of the round’s own data, which have no English. */
  const { title: noticeTitle, documentNumbers } = round.notice;
  const ofRound = [round.title, noticeTitle, documentNumbers.join('、'), ...round.bodies.map(({ name }) => name)];
  const withoutNames = (text: string): string => ofRound.reduce((left, name) => left.replaceAll(name, ''), text);

  it.each(notificationKinds)('%s has a preview in both languages', (kind) => {
    const own = shown.filter((one) => one.kind === kind);
    expect(new Set(own.map(({ language }) => language))).toEqual(new Set(['zh', 'en']));
    for (const { mail } of own) expect(mail.text).not.toMatch(/undefined|null|NaN|\[object/);
  });

  it.each(inEnglish.map((one) => [`${one.kind} ${one.variant}`, one.mail] as const))(
    '%s is whole: a subject, paragraphs and an action without a word of Chinese',
    (_name, { subject, text }) => {
      expect(subject).toMatch(/^\[[A-Z][a-z ]+\] \S/);
      expect(withoutNames(subject)).not.toMatch(/\p{Script=Han}/u);
      expect(withoutNames(text)).not.toMatch(/\p{Script=Han}/u);
      expect(text.split('\n\n').length).toBeGreaterThanOrEqual(5);
    },
  );

  it.each(notificationKinds)('%s has as many paragraphs in English as in Chinese', (kind) => {
    for (const { zh, en } of variantsOf(kind, round)) {
      const { paragraphs, english } = { ...mailTexts[kind](zh), english: mailTexts[kind](en).english };
      expect(english.paragraphs).toHaveLength(paragraphs.length);
    }
  });

  it('of a result tells the unit of a listed application what it reports next', () => {
    const told = (kind: 'decided' | 'national-result') =>
      variantsOf(kind, round)
        .filter(({ zh }) => mailTexts[kind](zh).paragraphs.some((one) => one.includes('填报实际服务情况')))
        .map(({ name }) => name);
    expect(told('decided')).toEqual(['listed-to-the-unit']);
    expect(told('national-result')).toEqual(['nationally-listed-to-the-unit']);
  });

  it('J12 no subject in either language says more than fixed words, the number of the case and the body’s name', () => {
    const marked = Object.fromEntries(
      ['roundTitle', 'deadline', 'receivedAt', 'asked', 'outcome', 'head'].map((name) => [name, '标记']),
    );
    const [data] = variantsOf('receipt', round);
    for (const kind of notificationKinds) {
      const mail = mailTexts[kind]({ ...(data?.zh ?? never()), ...marked, findings: ['标记'] });
      expect(mail.subject + mail.english.subject).not.toContain('标记');
    }
  });

  it('is written as pages that link to each other and to nothing else', () => {
    const files = previewFiles(round);
    const links = [...(files.get('index.html') ?? '').matchAll(/href="([^"]+)"/g)].map(([, href]) => href ?? '');
    expect(links).toHaveLength(shown.length);
    expect(links.filter((href) => !files.has(href))).toEqual([]);
    expect(files.size).toBe(2 * shown.length + 1);
  });
});

function never(): never {
  throw new Error('no variant');
}

describe('text that came from elsewhere (G3, G4)', () => {
  const evil = '<img src=x onerror=alert(1)> "><a href="https://evil.example">领奖</a>';

  it('is escaped, and makes no link beside ours', () => {
    const mail = { subject: evil, paragraphs: [evil], action: '查看' };
    const { html } = renderMail(mail, { ...about, noticeTitle: evil });
    expect(html.match(/<a /g)).toHaveLength(1);
    expect(html).not.toContain('<img');
    expect(contentOf(html)).toContain(evil);
  });

  it('cannot leave the attribute of our link', () => {
    const { html } = renderMail(
      { subject: 's', paragraphs: [], action: 'a' },
      { ...about, link: 'https://x/"onmouseover="y' },
    );
    expect(html).not.toContain('"onmouseover');
  });
});

describe('findings', () => {
  const told = [
    'manifest-file-missing',
    'type-mismatch',
    'type-unsupported',
    'file-empty',
    'file-too-large',
    'scan-too-large',
    'size-mismatch',
    'file-truncated',
    'file-unreadable',
    'file-encrypted',
    'file-active-content',
    'too-many-pages',
    'image-too-large',
    'multipart-upload',
    'older-version',
    'applicant-quota-reached',
    'not-awaiting-scan',
    'unknown-owner',
    'duplicate-file',
  ];

  it.each(told)('%s is explained in Chinese and English, with what to do', (code) => {
    expect(findingCodes).toContain(code);
    const { zh, en } = explainFinding(code);
    expect(zh).toMatch(/请.+。$/);
    expect(en).toMatch(/\.$/);
  });

  it('of the gate are all explained', () => {
    const folders = ['shared/scan/gate', 'functions/on-scan-uploaded', 'functions/on-scan-gated', 'shared/cases'];
    const sources = folders.flatMap((folder) =>
      readdirSync(folder)
        .filter((name) => name.endsWith('.ts'))
        .map((name) => readFileSync(`${folder}/${name}`, 'utf8')),
    );
    const codes = sources.flatMap((source) =>
      [...source.matchAll(/(?:found\(|findings: \[|return \[)'([a-z-]+)'/g)].map(([, code]) => code),
    );
    expect(codes.length).toBeGreaterThan(10);
    expect(codes.filter((code) => code !== undefined && !findingCodes.includes(code))).toEqual([]);
  });

  it('that nobody has explained yet are shown by their code', () => {
    expect(explainFinding('new-code').zh).toContain('new-code');
  });
});

describe('labels', () => {
  it('name every state, kind, route, outcome and role in Chinese, no two alike', () => {
    const groups = [
      applicationStatuses.map(labels.statusLabel),
      summaryStatuses.map(labels.summaryStatusLabel),
      roundStatuses.map(labels.roundStatusLabel),
      applicationKinds.map(labels.kindLabel),
      applicationRoutes.map(labels.routeLabel),
      outcomes.map(labels.outcomeLabel),
      roles.map(labels.roleLabel),
    ];
    for (const group of groups) {
      expect(new Set(group.map(({ zh }) => zh)).size).toBe(group.length);
      for (const { zh } of group) expect(zh).toMatch(/^[\p{Script=Han}，]+$/u);
    }
  });
});
