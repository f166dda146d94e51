import { describe, expect, it } from 'vitest';
import { enquiryLink, enquirySentence } from '#texts/enquiry.ts';
import { renderMail } from '#texts/render-mail.ts';
import { round } from './fixtures.ts';

const numbers = ['沪人社专〔2025〕1号'];
const { title } = round.notice;
const numbered = { ...round, notice: { ...round.notice, documentNumbers: numbers } };

describe('R45 who asks names the notice', () => {
  it('the sentence gives its title, and its own numbers if it has some, beside the address, in both languages', () => {
    const { zh, en } = enquirySentence(numbered);
    expect(enquirySentence(round).zh).toContain(`：《${title}》。`);
    for (const said of [zh, en]) for (const word of [title, ...numbers, round.mailbox]) expect(said).toContain(word);
    expect(zh).toContain('注明政策性文件名称');
  });

  it('the link brings the name along as the subject', () => {
    const link = new URL(enquiryLink(numbered));
    expect(link.protocol).toBe('mailto:');
    expect(link.pathname).toBe(round.mailbox);
    for (const word of [title, ...numbers]) expect(link.searchParams.get('subject')).toContain(word);
  });

  it('every mail that says whom to ask names it', () => {
    const mail = { subject: '提醒', paragraphs: ['一'], action: '查看', english: 'A reminder.' };
    const enquiry = enquirySentence(numbered);
    const { text, html } = renderMail(mail, { link: 'https://portal.example', noticeTitle: title, enquiry });
    for (const word of [title, ...numbers]) {
      expect(text).toContain(word);
      expect(html).toContain(word);
    }
  });
});
