import { App, Button, Input } from 'antd';
import { useState } from 'react';
import { answered, api } from '#portal/api/client.ts';
import { useCommand } from '#portal/api/command.ts';
import { ApiProblem } from '#portal/api/problem.ts';
import { useUnsavedPart } from '#portal/shell/ask-before-leaving.tsx';
import { InstantField } from '#portal/shell/instant-field.tsx';
import { Labelled } from '#portal/shell/labelled.tsx';
import { ProblemView } from '#portal/shell/states.tsx';
import { officeZone, showInstant } from '#portal/texts/instants.ts';
import { useLanguage, useTexts } from '#portal/texts/language.tsx';
import { reviewTexts } from '#portal/texts/review.ts';
import { zonedInstant } from '#portal/texts/zoned.ts';
import { type Asked, complete } from './asked-fields.ts';
import { type Dossier, onShown, orLookAgain } from './queries.ts';

interface ReturnProps {
  readonly dossier: Dossier;
  readonly asked: Asked;
  /** To begin the note with. */
  readonly words: string;
  readonly close: (sent: boolean) => void;
}

/** Returns for correction: what is ticked in the form unlocks, or everything, said outright. */
export function ReturnForm({ dossier, asked, words, close }: ReturnProps) {
  const say = useTexts(reviewTexts);
  const consequences = useConsequences();
  const { modal } = App.useApp();
  const [note, setNote] = useState(words);
  const [due, setDue] = useState('');
  const [everything, setEverything] = useState(false);
  const [fault, setFault] = useState(false);
  const sendBack = useReturn();
  useUnsavedPart(note !== words || due !== '' || everything || asked.size > 0);
  const ready = note.trim() !== '' && (everything || complete(asked));
  const send = () => {
    setFault(!ready);
    if (!ready) return;
    void modal.confirm({
      title: say('return-title'),
      content: consequences({ dossier, due, count: everything ? undefined : asked.size }),
      okText: say('return-send'),
      onOk: async () => {
        if (await sendBack.run({ dossier, note: note.trim(), due, asked: everything ? undefined : asked })) close(true);
      },
    });
  };
  return (
    <section className="card" aria-labelledby="return">
      <h2 id="return">{say('return')}</h2>
      <p>{say('return-lead')}</p>
      {everything ? null : <AskedList asked={asked} />}
      <label>
        <input type="checkbox" checked={everything} onChange={() => setEverything(!everything)} />{' '}
        {say('return-everything')}
      </label>
      <Note note={note} change={setNote} />
      <InstantField name={say('return-due')} value={due} change={setDue} />
      <LatestDue dossier={dossier} error={sendBack.error} />
      {fault ? (
        <p className="field-fault" role="alert">
          {say('return-incomplete')}
        </p>
      ) : null}
      {sendBack.error ? <ProblemView error={sendBack.error} /> : null}
      <div className="actions">
        <Button type="primary" danger loading={sendBack.busy} onClick={send}>
          {say('return-send')}
        </Button>
        <Button onClick={() => close(false)}>{say('no-return')}</Button>
      </div>
    </section>
  );
}

function Note({ note, change }: { note: string; change: (typed: string) => void }) {
  const say = useTexts(reviewTexts);
  return (
    <Labelled id="return-note" label={say('return-note')}>
      <Input.TextArea
        id="return-note"
        rows={3}
        maxLength={2000}
        value={note}
        onChange={({ target }) => change(target.value)}
      />
    </Labelled>
  );
}

/** What the window names before a case goes back; without a count, everything opens. */
function useConsequences() {
  const say = useTexts(reviewTexts);
  const { language } = useLanguage();
  return ({ dossier, due, count }: { dossier: Dossier; due: string; count: number | undefined }): string => {
    const placed = dossier.status === 'placed' || (dossier.status === 'forwarded' && dossier.body.id !== 'bureau');
    const dueAt = zonedInstant(due);
    const name = dossier.projectName ?? say('untitled');
    const what = count === undefined ? say('return-what-all', { name }) : say('return-what', { name, count });
    const by = dueAt ? say('return-by', { at: showInstant(dueAt, officeZone, language) }) : '';
    return `${what}${by}${placed ? say('return-keeps-place') : ''}`;
  };
}

/** By when at the latest: a body knows its own deadline, the bureau hears its bound with the refusal. */
function LatestDue({ dossier, error }: { dossier: Dossier; error: unknown }) {
  const say = useTexts(reviewTexts);
  const { language } = useLanguage();
  const told = error instanceof ApiProblem ? error.problem['latestAt'] : undefined;
  const ofBody = dossier.status !== 'forwarded' && dossier.body.id !== 'bureau' ? dossier.deadline?.at : undefined;
  const latest = typeof told === 'string' ? told : ofBody;
  return latest ? (
    <p className="soft">{say('return-latest', { at: showInstant(latest, officeZone, language) })}</p>
  ) : null;
}

function AskedList({ asked }: { asked: Asked }) {
  const say = useTexts(reviewTexts);
  return <p role="status">{asked.size === 0 ? say('return-none') : say('return-count', { count: asked.size })}</p>;
}

interface Return {
  /** As it was shown when the window named what will happen. */
  readonly dossier: Dossier;
  readonly note: string;
  readonly due: string;
  readonly asked: Asked | undefined;
}

function useReturn() {
  return useCommand((given: Return, key) => {
    const dueAt = zonedInstant(given.due);
    const fields = [...(given.asked ?? [])].map(([path, message]) => ({ path, message: message.trim() }));
    return answered(
      api().POST('/review/applications/{applicationId}/return', {
        params: onShown(given.dossier, key),
        body: {
          note: given.note,
          ...(dueAt ? { dueAt } : {}),
          ...(given.asked ? { fields } : { fields: [], everything: true as const }),
        },
      }),
    ).catch(orLookAgain);
  });
}
