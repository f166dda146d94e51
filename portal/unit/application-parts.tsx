import { Tag } from 'antd';
import { useNow } from '#portal/shell/demo-banner.tsx';
import { showInstant, timeLeft } from '#portal/texts/instants.ts';
import { useLabel, useLanguage, useTexts } from '#portal/texts/language.tsx';
import { unitTexts } from '#portal/texts/unit.ts';
import { statusLabel } from '#texts/labels.ts';
import type { Application } from './queries.ts';

/** 收件号: the first letters of the id, as mails say it. */
export const numberOf = (id: string): string => id.slice(0, 8).toUpperCase();

const tones: Partial<Record<Application['status'], string>> = {
  returned: 'warning',
  'awaiting-scan': 'processing',
  drafting: 'processing',
  lapsed: 'error',
  declined: 'default',
  listed: 'success',
  recommended: 'success',
  'nationally-listed': 'success',
};

export function StatusTag({ status }: { status: Application['status'] }) {
  const label = useLabel();
  return <Tag color={tones[status] ?? 'default'}>{label(statusLabel(status))}</Tag>;
}

/** Until when, in which zone, and how long that is. */
export function DeadlineLine({ application }: { application: Pick<Application, 'deadline' | 'dueAt'> }) {
  const say = useTexts(unitTexts);
  const { language } = useLanguage();
  const now = useNow();
  const { deadline } = application;
  if (!deadline) return null;
  const left = timeLeft(Date.parse(deadline.at) - now, language);
  return (
    <span className="deadline">
      <time dateTime={deadline.at}>{showInstant(deadline.at, deadline.timeZone, language)}</time>{' '}
      <strong className={left === '' ? 'deadline-passed' : 'deadline-left'}>
        {left === '' ? say('passed') : say('time-left', { time: left })}
      </strong>
    </span>
  );
}

/** Where the next step is taken; undefined: there is none to take. */
export function nextPage({ id, nextStep }: Pick<Application, 'id' | 'nextStep'>) {
  switch (nextStep) {
    case 'fill-in-and-freeze':
      return { to: `/applications/${id}/form`, text: 'go-fill-in' } as const;
    case 'print-stamp-scan-upload':
      return { to: `/applications/${id}/scan`, text: 'go-scan' } as const;
    case 'correct':
      return { to: `/applications/${id}/correction`, text: 'go-correct' } as const;
    case 'wait-for-body':
    case 'wait-for-bureau':
    case 'wait-for-ministry':
    case 'none':
      return undefined;
  }
}
