import { Button, Input, Modal } from 'antd';
import { type ReactNode, useId, useState } from 'react';
import type { Command } from '#portal/api/command.ts';
import { useTexts } from '#portal/texts/language.tsx';
import { reviewTexts } from '#portal/texts/review.ts';
import { shellTexts } from '#portal/texts/shell.ts';
import { useUnsavedPart } from './ask-before-leaving.tsx';
import { Labelled } from './labelled.tsx';
import { ProblemView } from './states.tsx';

interface NotedStepProps {
  readonly name: string;
  /** What will happen, before it does. */
  readonly what: ReactNode;
  readonly noteLabel?: string;
  /** Other things to fill in; `ready` says whether they are. */
  readonly more?: ReactNode;
  readonly ready?: boolean;
  readonly danger?: boolean;
  /** Beside other things in a row. */
  readonly small?: boolean;
  /** What the window is called and read out with, where the button's word is not enough. */
  readonly title?: string;
  readonly command: Command<string, unknown>;
  readonly done?: () => void;
}

/** A step that wants a reason: its window names what will happen and stays open with what was typed when it is refused. */
export function NotedStep(props: NotedStepProps) {
  const { name, what, noteLabel, more, ready = true, danger = false, small = false, command, done } = props;
  const say = useTexts(reviewTexts);
  const sayShell = useTexts(shellTexts);
  const id = useId();
  const [open, setOpen] = useState(false);
  const [note, setNote] = useState('');
  const [missing, setMissing] = useState(false);
  useUnsavedPart(note.trim() !== '');
  const close = () => {
    setOpen(false);
    command.reset();
  };
  const send = async () => {
    const text = note.trim();
    setMissing(text === '' || !ready);
    if (text === '' || !ready || (await command.run(text)) === undefined) return;
    setNote('');
    close();
    done?.();
  };
  return (
    <>
      <Button danger={danger} size={small ? 'small' : 'medium'} aria-label={props.title} onClick={() => setOpen(true)}>
        {name}
      </Button>
      <Modal
        open={open}
        title={props.title ?? name}
        okText={name}
        cancelText={sayShell('cancel')}
        okButtonProps={{ danger }}
        confirmLoading={command.busy}
        onOk={() => void send()}
        onCancel={close}
      >
        <p>{what}</p>
        {more}
        <Labelled id={id} label={noteLabel ?? say('reason')}>
          <Input.TextArea
            id={id}
            rows={3}
            maxLength={2000}
            value={note}
            aria-invalid={missing}
            onChange={({ target }) => setNote(target.value)}
          />
          {missing ? (
            <span className="field-fault" role="alert">
              {say('reason-missing')}
            </span>
          ) : null}
        </Labelled>
        {command.error ? <ProblemView error={command.error} /> : null}
      </Modal>
    </>
  );
}
