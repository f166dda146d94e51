import type { MailText } from './mails.ts';

export interface RenderedMail {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

/** Text and HTML with the same content; its foot says whom to ask and how (R45); the link is ours and the only one, everything else is escaped (G3, G4). */
export function renderMail(
  mail: MailText,
  about: { link: string; noticeTitle: string; enquiry: string },
): RenderedMail {
  const footer = [`依据：《${about.noticeTitle}》`, about.enquiry, '本邮件由系统自动发送，请勿直接回复。'];
  const text = ['您好！', ...mail.paragraphs, `${mail.action}：${about.link}`, ...footer].join('\n\n');
  const paragraphs = ['您好！', ...mail.paragraphs].map((line) => `<p>${escapeHtml(line)}</p>`).join('\n');
  const small = footer.map((line) => `<p style="color:#666;font-size:13px">${escapeHtml(line)}</p>`).join('\n');
  const html = `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>${escapeHtml(mail.subject)}</title></head><body style="font-family:'Microsoft YaHei','PingFang SC',sans-serif;line-height:1.7;max-width:40em">
${paragraphs}
<p><a href="${escapeHtml(about.link)}">${escapeHtml(mail.action)}</a><br>${escapeHtml(about.link)}</p>
${small}
</body></html>`;
  return { subject: mail.subject, text, html };
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (char) => `&#${char.charCodeAt(0)};`);
}
