import { Button, Tag } from 'antd';
import { useNavigate } from 'react-router';
import { useRound } from '#portal/api/round.ts';
import { useNow } from '#portal/shell/demo-banner.tsx';
import { showInstant, timeLeft } from '#portal/texts/instants.ts';
import { Colon, useLabel, useLanguage, useTexts } from '#portal/texts/language.tsx';
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

/** How long something has time yet, or that it has none. */
export function TimeLeft({ milliseconds }: { milliseconds: number }) {
  const say = useTexts(unitTexts);
  const { language } = useLanguage();
  const left = timeLeft(milliseconds, language);
  return (
    <strong className={left === '' ? 'deadline-passed' : 'deadline-left'}>
      {left === '' ? say('passed') : say('time-left', { time: left })}
    </strong>
  );
}

type Termed = { readonly deadline?: { readonly at: string; readonly timeZone: string } };

/** Until when the round takes applications: for whoever has none yet. */
export function RoundDeadline() {
  const say = useTexts(unitTexts);
  const round = useRound().data;
  if (!round) return null;
  return (
    <p>
      {say('deadline-of-round')}
      <Colon />
      <DeadlineLine application={round} /> <span className="soft">{say('deadline-of-round-lead')}</span>
    </p>
  );
}

/** Until when, in which zone, and how long that is. */
export function DeadlineLine({ application }: { application: Termed }) {
  const { language } = useLanguage();
  const now = useNow();
  const { deadline } = application;
  if (!deadline) return null;
  return (
    <span className="deadline">
      <time dateTime={deadline.at}>{showInstant(deadline.at, deadline.timeZone, language)}</time>{' '}
      <TimeLeft milliseconds={Date.parse(deadline.at) - now} />
    </span>
  );
}

/** Whose turn it is where the unit only waits. */
const turns: Partial<Record<Application['nextStep'], 'turn-body' | 'turn-bureau' | 'turn-ministry'>> = {
  'wait-for-body': 'turn-body',
  'wait-for-bureau': 'turn-bureau',
  'wait-for-ministry': 'turn-ministry',
};

type Waiting = Pick<Application, 'nextStep' | 'deadline' | 'body' | 'status' | 'dueAt'>;

/**
 * Who is to act, and until when: the unit's own term with what is left of it, an office's as a date alone. No clock ticks for
 * who has nothing to do.
 */
export function TermLine({ application }: { application: Waiting }) {
  const say = useTexts(unitTexts);
  const { language } = useLanguage();
  const now = useNow();
  const { deadline, body, nextStep, status, dueAt } = application;
  const turn = turns[nextStep];
  const at = deadline ? showInstant(deadline.at, deadline.timeZone, language) : '';
  if (turn) {
    const until = turn === 'turn-body' && deadline ? say('turn-until', { at }) : '';
    return (
      <p className="turn">
        {say(turn, { body: body.name })}
        {until}
      </p>
    );
  }
  if (!deadline || (nextStep === 'none' && status !== 'lapsed')) return null;
  const due = nextStep === 'none' || !dueAt || Date.parse(dueAt) <= now ? undefined : dueAt;
  if (due) return <CorrectBy due={due} deadline={deadline} />;
  return (
    <p>
      {say('deadline')}
      <Colon />
      <DeadlineLine application={application} />
    </p>
  );
}

/** The term that an office set for a correction leads while it runs; the deadline behind it is where the application lapses. */
function CorrectBy({ due, deadline }: { due: string; deadline: NonNullable<Waiting['deadline']> }) {
  const say = useTexts(unitTexts);
  const { language } = useLanguage();
  const now = useNow();
  const { at, timeZone } = deadline;
  return (
    <>
      <p>
        {say('due-at')}
        <Colon />
        <time dateTime={due}>{showInstant(due, timeZone, language)}</time>{' '}
        <TimeLeft milliseconds={Date.parse(due) - now} />
      </p>
      {Date.parse(due) < Date.parse(at) ? (
        <p className="soft">{say('due-before-deadline', { at: showInstant(at, timeZone, language) })}</p>
      ) : null}
    </>
  );
}

/** Why nothing can be done any more, and who could change that. */
export function Ended({ application }: { application: Application }) {
  const say = useTexts(unitTexts);
  const { language } = useLanguage();
  const { status, deadline, body } = application;
  if (!deadline || (status !== 'lapsed' && status !== 'not-forwarded')) return null;
  const at = showInstant(deadline.at, deadline.timeZone, language);
  if (status === 'not-forwarded') return <p className="warn">{say('not-forwarded-why', { at, body: body.name })}</p>;
  const whom = body.id === 'bureau' ? say('ask-bureau') : say('ask-body', { body: body.name });
  return <p className="warn">{say('lapsed-why', { at, whom })}</p>;
}

/** The way to the next step, where there is one to take. */
export function NextStep({ application }: { application: Parameters<typeof nextPage>[0] }) {
  const say = useTexts(unitTexts);
  const navigate = useNavigate();
  const next = nextPage(application);
  return next ? (
    <Button type="primary" onClick={() => void navigate(next.to)}>
      {say(next.text)}
    </Button>
  ) : null;
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
    case 'report-service':
      return { to: `/applications/${id}/service`, text: 'go-service' } as const;
    case 'wait-for-confirmation':
    case 'wait-for-body':
    case 'wait-for-bureau':
    case 'wait-for-ministry':
    case 'none':
      return undefined;
  }
}
