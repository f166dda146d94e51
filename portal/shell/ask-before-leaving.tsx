import { Button, Modal } from 'antd';
import { createContext, type ReactNode, useCallback, useContext, useEffect, useId, useState } from 'react';
import { useBlocker } from 'react-router';
import { useTexts } from '#portal/texts/language.tsx';
import { shellTexts } from '#portal/texts/shell.ts';

/** What would be lost by going to another page, and what by closing the window: a form saves itself where one just goes on. */
const lostByGoing = new Set<() => boolean>();
const lostByClosing = new Set<() => boolean>();
const holds = (guards: ReadonlySet<() => boolean>): boolean => [...guards].some((isUnsaved) => isUnsaved());

/** Would something typed be lost now? For steps that take one away without a link. */
export const isLostByGoing = (): boolean => holds(lostByGoing);
export const isLostByClosing = (): boolean => holds(lostByClosing);

/** A navigation that was asked about before it began. Its mark stays with the page in the history: going back to it later is another. */
export const askedAlready = { state: { leave: 'asked' } } as const;
const wasAsked = (state: unknown): boolean =>
  typeof state === 'object' && state !== null && 'leave' in state && state.leave === 'asked';

function useGuard(guards: Set<() => boolean>, isUnsaved: () => boolean): void {
  useEffect(() => {
    guards.add(isUnsaved);
    return () => void guards.delete(isUnsaved);
  }, [guards, isUnsaved]);
}

/** The browser asks before it closes the page, or loads it anew, while something on it is unsaved. */
export function useAskOnClose(isUnsaved: () => boolean): void {
  useGuard(lostByClosing, isUnsaved);
  useEffect(() => {
    const warn = (event: BeforeUnloadEvent) => {
      if (isUnsaved()) event.preventDefault();
    };
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [isUnsaved]);
}

/** A page that saves nothing by itself asks before one goes to another page as well; `content` names what would be lost. */
export function AskBeforeLeaving({ isUnsaved, content }: { isUnsaved: () => boolean; content: string }) {
  const say = useTexts(shellTexts);
  useAskOnClose(isUnsaved);
  useGuard(lostByGoing, isUnsaved);
  const blocker = useBlocker(
    ({ currentLocation, nextLocation: next, historyAction }) =>
      currentLocation.pathname !== next.pathname && !(historyAction !== 'POP' && wasAsked(next.state)) && isUnsaved(),
  );
  const stay = () => blocker.reset?.();
  return (
    <Modal
      open={blocker.state === 'blocked'}
      title={say('unsaved')}
      onCancel={stay}
      footer={[
        <Button key="leave" danger onClick={() => blocker.proceed?.()}>
          {say('leave-unsaved')}
        </Button>,
        <Button key="stay" type="primary" onClick={stay}>
          {say('stay')}
        </Button>,
      ]}
    >
      <p>{content}</p>
    </Modal>
  );
}

const UnsavedParts = createContext<Set<string> | undefined>(undefined);

/** A page of several forms asks once for all of them: each says with `useUnsavedPart` whether something was typed into it. */
export function AskForParts({ content, children }: { content: string; children: ReactNode }) {
  const [parts] = useState(() => new Set<string>());
  const isUnsaved = useCallback(() => parts.size > 0, [parts]);
  return (
    <UnsavedParts value={parts}>
      <AskBeforeLeaving isUnsaved={isUnsaved} content={content} />
      {children}
    </UnsavedParts>
  );
}

/** A form within a page says that what stands in it was typed and not sent. */
export function useUnsavedPart(unsaved: boolean): void {
  const id = useId();
  const parts = useContext(UnsavedParts);
  useEffect(() => {
    if (!unsaved) return;
    parts?.add(id);
    return () => void parts?.delete(id);
  }, [unsaved, id, parts]);
}
