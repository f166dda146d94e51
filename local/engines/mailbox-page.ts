import type { SunkMail } from './sunk-mail.ts';

const escape = (text: string): string => text.replace(/[&<>"']/g, (char) => `&#${char.charCodeAt(0)};`);

const inShanghai = (instant: string): string =>
  new Date(instant).toLocaleString('zh-CN', { timeZone: 'Asia/Shanghai', hour12: false });

/** The local mailbox: all mails of all demo people, newest first, and the one that was chosen. */
export function mailboxPage(mails: readonly SunkMail[], chosen: string | null): string {
  const newest = mails.toReversed();
  const open = newest.find(({ id }) => id === chosen) ?? newest[0];
  const rows = newest.map(
    (mail) =>
      `<li${mail.id === open?.id ? ' class="open"' : ''}><a href="/?mail=${mail.id}"><b>${escape(mail.subject)}</b><span>${escape(mail.to.join(', '))}</span><time datetime="${escape(mail.receivedAt)}">${escape(inShanghai(mail.receivedAt))}</time></a></li>`,
  );
  const reading = open
    ? `<h2>${escape(open.subject)}</h2><p>收件人：${escape(open.to.join(', '))}</p><iframe sandbox="allow-top-navigation-by-user-activation allow-popups" srcdoc="${escape(`<base target="_top">${open.html}`)}"></iframe>`
    : '<p class="none">还没有邮件。上传一份盖章扫描件后，回执会出现在这里。</p>';
  return `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><meta http-equiv="refresh" content="15"><title>本地邮箱</title><style>
body{margin:0;font:15px/1.6 'Noto Sans SC','Microsoft YaHei',sans-serif;display:grid;grid-template-columns:minmax(260px,34%) 1fr;height:100vh}
ul{list-style:none;margin:0;padding:0;overflow:auto;border-right:1px solid #ddd}li a{display:block;padding:.7em 1em;color:inherit;text-decoration:none;border-bottom:1px solid #eee}
li.open a{background:#eef4ff}span,time{display:block;color:#666;font-size:13px}main{padding:1em 1.5em;display:flex;flex-direction:column}iframe{flex:1;border:1px solid #eee}.none{color:#666}
@media(max-width:640px){body{grid-template-columns:1fr;grid-template-rows:45% 1fr}}
</style></head><body><ul>${rows.join('')}</ul><main>${reading}</main></body></html>`;
}
