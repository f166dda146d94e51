import type { NotificationKind } from '#domain/notifications.ts';
import { filingMails } from './mails-of-filing.ts';
import { officeMails } from './mails-of-offices.ts';
import { progressMails } from './mails-of-progress.ts';
import type { Template } from './mail-text.ts';
import { mailsOfAccounts } from './mails-of-accounts.ts';
import { mailsOfService } from './mails-of-service.ts';

/** `审核人指明了3处需要修改的内容`: how much a return asks for; what it is stands behind the sign-in. */
export function asked(about: { fields: number; everything: boolean }): string {
  return about.everything ? '全部内容均可修改' : `审核人指明了${about.fields}处需要修改的内容，其他内容须保持不变`;
}

export function askedInEnglish(about: { fields: number; everything: boolean }): string {
  return about.everything
    ? 'everything may be changed'
    : `the reviewer named ${about.fields} place(s) to correct, and the rest must stay as it is`;
}

/** Every mail, in one place: a kind without a text in both languages does not compile. */
export const mailTexts: { readonly [K in NotificationKind]: Template } = {
  ...filingMails,
  ...progressMails,
  ...officeMails,
  ...mailsOfService,
  ...mailsOfAccounts,
};
