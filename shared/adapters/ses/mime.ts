import type { Mail } from '#ports/notifications.ts';

/**
 * A mail as MIME (RFC 5322, 2045, 2047): text and HTML, UTF-8 in base64, so that nothing of its content can become a header
 * (G1). The address was checked when the membership was granted; it is checked again because it stands in a header.
 */
export function mimeOf(mail: Mail, about: { from: string; configurationSet: string | undefined; date: Date }): string {
  if (!/^[^\s@<>,;:"()[\]\\]{1,64}@[A-Za-z0-9.-]{1,255}$/.test(mail.to)) throw new InvalidAddressError();
  const boundary = `=_${mail.notificationId.replace(/[^A-Za-z0-9]/g, '').slice(-40)}`;
  const part = (type: string, content: string): string[] => [
    `--${boundary}`,
    `Content-Type: ${type}; charset=utf-8`,
    'Content-Transfer-Encoding: base64',
    '',
    folded(base64(content)),
  ];
  return [
    `From: ${about.from}`,
    `To: ${mail.to}`,
    `Subject: ${encodedWords(mail.subject)}`,
    `Date: ${about.date.toUTCString().replace('GMT', '+0000')}`,
    'MIME-Version: 1.0',
    `X-Notification-Id: ${mail.notificationId}`,
    'Auto-Submitted: auto-generated',
    ...(about.configurationSet ? [`X-SES-CONFIGURATION-SET: ${about.configurationSet}`] : []),
    `Content-Type: multipart/alternative; boundary="${boundary}"`,
    '',
    ...part('text/plain', mail.text),
    ...part('text/html', mail.html),
    `--${boundary}--`,
    '',
  ].join('\r\n');
}

/** Not an address that may stand in a header. */
export class InvalidAddressError extends Error {
  override readonly name = 'InvalidAddressError';
}

const base64 = (content: string): string => Buffer.from(content, 'utf8').toString('base64');
const folded = (encoded: string): string => encoded.replace(/.{76}/g, '$&\r\n');

/** RFC 2047, at most 75 characters a word: 15 characters of Chinese are 60 in base64. */
function encodedWords(subject: string): string {
  const characters = [...subject.replace(/\p{Cc}/gu, ' ')];
  const words: string[] = [];
  for (let start = 0; start < characters.length; start += 15)
    words.push(`=?UTF-8?B?${base64(characters.slice(start, start + 15).join(''))}?=`);
  return words.join('\r\n ');
}
