import type { Wording } from './mail-text.ts';

export interface RenderedMail {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

export interface MailAbout {
  readonly link: string;
  readonly noticeTitle: string;
  /** Whom to ask and how (R45). */
  readonly enquiry: { readonly zh: string; readonly en: string };
  /** Chinese is what is sent. */
  readonly language?: 'zh' | 'en';
}

const chinese = ({ noticeTitle, enquiry }: MailAbout) => ({
  language: 'zh-CN',
  hello: '您好！',
  colon: '：',
  footer: [`依据：《${noticeTitle}》`, enquiry.zh, '本邮件由系统自动发送，请勿直接回复。'],
});
const english = ({ noticeTitle, enquiry }: MailAbout) => ({
  language: 'en',
  hello: 'Good day,',
  colon: ': ',
  footer: [
    `By the notice “${noticeTitle}”.`,
    enquiry.en,
    'This mail was sent by the system; please do not reply to it.',
  ],
});

/** Text and HTML with the same content; the link is ours and the only one, everything else is escaped (G3, G4). */
export function renderMail(mail: Wording, about: MailAbout): RenderedMail {
  const { language, hello, colon, footer } = about.language === 'en' ? english(about) : chinese(about);
  const text = [hello, ...mail.paragraphs, `${mail.action}${colon}${about.link}`, ...footer].join('\n\n');
  const paragraphs = [hello, ...mail.paragraphs].map((line) => `<p>${escapeHtml(line)}</p>`).join('\n');
  const small = footer.map((line) => `<p style="color:#666;font-size:13px">${escapeHtml(line)}</p>`).join('\n');
  const html = `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><title>${escapeHtml(mail.subject)}</title></head><body style="font-family:'Microsoft YaHei','PingFang SC',sans-serif;line-height:1.7;max-width:40em">
${paragraphs}
<p><a href="${escapeHtml(about.link)}">${escapeHtml(mail.action)}</a><br>${escapeHtml(about.link)}</p>
${small}
</body></html>`;
  return { subject: mail.subject, text, html };
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (char) => `&#${char.charCodeAt(0)};`);
}
