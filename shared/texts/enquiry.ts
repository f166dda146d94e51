import type { Round } from '#domain/round.ts';
import type { Label } from './labels.ts';

type Asked = Pick<Round, 'notice' | 'mailbox'>;

/** The notice as an enquiry must name it: its title and its own numbers, if it has some. */
export function noticeNamed({ notice }: Pick<Round, 'notice'>): string {
  const numbers = notice.documentNumbers.length > 0 ? `（${notice.documentNumbers.join('、')}）` : '';
  return `《${notice.title}》${numbers}`;
}

/** R45 "留言时请注明政策性文件名称": what stands wherever somebody is told whom to ask. */
export function enquirySentence(round: Asked): Label {
  const named = noticeNamed(round);
  return {
    zh: `咨询请发送邮件至${round.mailbox}，并注明政策性文件名称：${named}。`,
    en: `Questions: write to ${round.mailbox} and name the notice: ${named}.`,
  };
}

/** R45: the link to ask by; its subject names the notice already. */
export function enquiryLink(round: Asked): string {
  return `mailto:${round.mailbox}?subject=${encodeURIComponent(`咨询：${noticeNamed(round)}`)}`;
}
