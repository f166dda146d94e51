import { Alert, App, Button, Input, Modal } from 'antd';
import { useId, useState } from 'react';
import { Labelled } from '#portal/shell/labelled.tsx';
import { ProblemView } from '#portal/shell/states.tsx';
import { keepingTexts } from '#portal/texts/keeping.ts';
import { useTexts } from '#portal/texts/language.tsx';
import { shellTexts } from '#portal/texts/shell.ts';
import { nameOf } from './person-fields.tsx';
import { type About, useErasure } from './queries.ts';

interface EraseProps {
  readonly about: About;
  readonly found: { documents: number; files: number; memberships: number; refusal?: string };
  /** It was done: what was counted is there no more. */
  readonly over: () => void;
}

const barredTexts = {
  'case-still-open': 'barred-case-still-open',
  'retention-held': 'barred-retention-held',
  'personal-data-erased': 'barred-personal-data-erased',
  'not-yourself': 'barred-not-yourself',
} as const;
const isKnown = (code: string): code is keyof typeof barredTexts => Object.hasOwn(barredTexts, code);

/** What an erasure would take, in numbers; it is done only by who types once more whom it takes. */
export function ErasePerson({ about, found, over }: EraseProps) {
  const say = useTexts(keepingTexts);
  const [open, setOpen] = useState(false);
  const { refusal, ...counts } = found;
  const why = refusal && isKnown(refusal) ? say(barredTexts[refusal]) : refusal;
  const nothing = counts.documents + counts.files + counts.memberships === 0;
  return (
    <section className="card" aria-labelledby="erase">
      <h2 id="erase">{say('erase')}</h2>
      <p role="status">{say('counts', counts)}</p>
      {refusal ? <Alert type="warning" showIcon title={say('barred')} description={why} /> : null}
      {refusal || nothing ? null : (
        <Button danger onClick={() => setOpen(true)}>
          {say('erase')}
        </Button>
      )}
      {open ? <Confirm about={about} found={found} over={over} close={() => setOpen(false)} /> : null}
    </section>
  );
}

function Confirm({ about, found, over, close }: EraseProps & { close: () => void }) {
  const say = useTexts(keepingTexts);
  const sayShell = useTexts(shellTexts);
  const { message } = App.useApp();
  const id = useId();
  const erasure = useErasure();
  const [typed, setTyped] = useState('');
  const [wrong, setWrong] = useState(false);
  const person = nameOf(about.person);
  const what = 'memberId' in about.person ? 'erase-account-what' : 'erase-case-what';
  const send = async () => {
    setWrong(typed.trim() !== person);
    if (typed.trim() !== person) return;
    const done = await erasure.run(about);
    if (!done) return;
    const { documents, files, memberships } = done;
    void message.success(say('erased', { documents, files, memberships }));
    close();
    over();
  };
  return (
    <Modal
      open
      title={say('erase')}
      okText={say('erase')}
      cancelText={sayShell('cancel')}
      okButtonProps={{ danger: true }}
      confirmLoading={erasure.busy}
      onOk={() => void send()}
      onCancel={close}
    >
      <p>{say(what, { person, ...found })}</p>
      <Labelled id={id} label={say('type-again', { person })}>
        <Input
          id={id}
          autoComplete="off"
          value={typed}
          aria-invalid={wrong}
          onChange={({ target }) => setTyped(target.value)}
        />
        {wrong ? (
          <span className="field-fault" role="alert">
            {say('typed-otherwise')}
          </span>
        ) : null}
      </Labelled>
      {erasure.error ? <ProblemView error={erasure.error} /> : null}
    </Modal>
  );
}
