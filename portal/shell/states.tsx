import { Alert, Button } from 'antd';
import { type ReactNode, useSyncExternalStore } from 'react';
import { ApiProblem, Unreached } from '#portal/api/problem.ts';
import { keeper } from '#portal/session/tokens.ts';
import { useLanguage, useTexts } from '#portal/texts/language.tsx';
import { shellTexts } from '#portal/texts/shell.ts';
import { FieldFaults } from './field-faults.tsx';

/** While something is awaited: said to a screen reader too. */
export function Loading() {
  const say = useTexts(shellTexts);
  return (
    <div className="waiting" role="status">
      <span className="circle" aria-hidden="true" />
      <span>{say('loading')}</span>
    </div>
  );
}

/** Not for the role for which one acts now: trying again changes nothing. */
const isForbidden = (error: unknown): boolean => error instanceof ApiProblem && error.status === 403;

/** The sentence for what went wrong: the API's own where it gave one. */
export function useProblemSentence(): (error: unknown) => string {
  const say = useTexts(shellTexts);
  const { language } = useLanguage();
  return (error) => {
    if (error instanceof Unreached) return say('unreached');
    if (!(error instanceof ApiProblem)) return say('unexpected-error');
    const { detail, title } = error.problem;
    return (language === 'zh' ? detail : title) ?? say(isForbidden(error) ? 'no-permission' : 'unexpected-error');
  };
}

interface ProblemProps {
  readonly error: unknown;
  readonly retry?: () => void;
  readonly extra?: ReactNode;
  /** What the page calls a field of the request. */
  readonly nameOf?: (field: string) => string | undefined;
}

/** What went wrong, in which field, and what to do: never a dead end. That a session ended is told by a window of its own, and not here too. */
export function ProblemView({ error, retry, extra, nameOf }: ProblemProps) {
  const say = useTexts(shellTexts);
  const sentence = useProblemSentence();
  const expired = useSyncExternalStore(keeper.subscribe, () => keeper.state === 'expired');
  const requestId = error instanceof ApiProblem ? error.problem.requestId : undefined;
  if (expired && error instanceof ApiProblem && error.status === 401) return null;
  // That something was erased is an answer: nothing went wrong, and trying again changes nothing.
  const erased = error instanceof ApiProblem && error.code === 'personal-data-erased';
  const serious = error instanceof ApiProblem && error.status >= 500 && requestId !== undefined;
  return (
    <Alert
      type={erased ? 'info' : 'error'}
      showIcon
      role="alert"
      title={sentence(error)}
      description={serious ? say('request-number', { id: requestId }) : <FieldFaults error={error} nameOf={nameOf} />}
      action={
        <>
          {retry && !erased ? <WayOn error={error} retry={retry} /> : null}
          {extra}
        </>
      }
    />
  );
}

function WayOn({ error, retry }: { error: unknown; retry: () => void }) {
  const say = useTexts(shellTexts);
  return isForbidden(error) ? (
    <Button size="small" href="/">
      {say('back-home')}
    </Button>
  ) : (
    <Button size="small" onClick={retry}>
      {say('try-again')}
    </Button>
  );
}

/** Nothing there yet, and what to do about it. */
export function Nothing({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <div className="nothing">
      <p className="nothing-title">{title}</p>
      {children}
    </div>
  );
}
