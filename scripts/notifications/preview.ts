import { enquirySentence } from '#texts/enquiry.ts';
import { type NotificationKind, notificationKinds } from '#domain/notifications.ts';
import type { Round } from '#domain/round.ts';
import { mailTexts } from '#texts/mails.ts';
import { renderMail, type RenderedMail } from '#texts/render-mail.ts';
import { variantsOf } from './variants.ts';

interface Shown {
  readonly kind: NotificationKind;
  readonly variant: string;
  readonly language: 'zh' | 'en';
  readonly mail: RenderedMail;
}

/** Every mail that the system can owe somebody, as it would be sent, and the same in English. */
export function allMails(round: Round): Shown[] {
  const about = {
    link: 'https://portal.example/applications/3f1d6b52',
    noticeTitle: round.notice.title,
    enquiry: enquirySentence(round),
  };
  return notificationKinds.flatMap((kind) =>
    variantsOf(kind, round).flatMap(({ name, zh, en }): Shown[] => [
      { kind, variant: name, language: 'zh', mail: renderMail(mailTexts[kind](zh), about) },
      {
        kind,
        variant: name,
        language: 'en',
        mail: renderMail(mailTexts[kind](en).english, { ...about, language: 'en' }),
      },
    ]),
  );
}

const escape = (text: string): string => text.replace(/[&<>"']/g, (char) => `&#${char.charCodeAt(0)};`);
const nameOf = ({ kind, variant, language }: Shown): string => `${kind}.${variant}.${language}`;

function page(title: string, body: string): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escape(title)}</title>
<style>body{font:16px/1.6 system-ui,sans-serif;margin:2rem auto;max-width:64rem;padding:0 1rem}table{border-collapse:collapse;width:100%}td,th{border:1px solid #ccc;padding:.4rem .6rem;text-align:left;vertical-align:top}iframe{width:100%;height:26rem;border:1px solid #ccc}pre{white-space:pre-wrap;background:#f5f5f5;padding:1rem}</style>
</head><body>${body}</body></html>
`;
}

/** The files of the preview by name: an index, and of each mail its page (subject, text, HTML) and the HTML part by itself. */
export function previewFiles(round: Round): Map<string, string> {
  const mails = allMails(round);
  const files = new Map<string, string>();
  for (const one of mails) {
    const { subject, text, html } = one.mail;
    const name = nameOf(one);
    files.set(`${name}.part.html`, html);
    const parts = `<p><a href="index.html">All mails</a></p><h1>${escape(subject)}</h1><p>${one.kind} · ${one.variant} · ${one.language}</p>
<h2>HTML</h2><iframe title="${escape(subject)}" src="${name}.part.html" sandbox></iframe><h2>Text</h2><pre>${escape(text)}</pre>`;
    files.set(`${name}.html`, page(subject, parts));
  }
  const rows = mails
    .filter(({ language }) => language === 'zh')
    .map((zh) => {
      const en = mails.find((one) => nameOf(one) === nameOf({ ...zh, language: 'en' })) ?? zh;
      const cell = (one: Shown): string => `<td><a href="${nameOf(one)}.html">${escape(one.mail.subject)}</a></td>`;
      return `<tr><td>${zh.kind}</td><td>${zh.variant}</td>${cell(zh)}${cell(en)}</tr>`;
    });
  const table = `<table><thead><tr><th>kind</th><th>case</th><th>中文</th><th>English</th></tr></thead><tbody>${rows.join('\n')}</tbody></table>`;
  files.set('index.html', page('Notifications', `<h1>Notifications</h1><p>${escape(round.title)}</p>${table}`));
  return files;
}
