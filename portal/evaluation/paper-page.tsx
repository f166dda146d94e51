import { Alert, App, Button } from 'antd';
import { useState } from 'react';
import { useRound } from '#portal/api/round.ts';
import type { Schemas } from '#portal/api/client.ts';
import { useIntake } from '#portal/bureau/queries.ts';
import { Page } from '#portal/shell/page.tsx';
import { InstantField } from '#portal/shell/instant-field.tsx';
import { ProblemView } from '#portal/shell/states.tsx';
import { DateInput } from '#portal/shell/date-input.tsx';
import { serverNow } from '#portal/session/settings.ts';
import { evaluationTexts } from '#portal/texts/evaluation.ts';
import { officeZone, showInstant } from '#portal/texts/instants.ts';
import { useLanguage, useTexts } from '#portal/texts/language.tsx';
import { typedInstant, zonedInstant } from '#portal/texts/zoned.ts';
import { useProjectName } from './names.ts';
import { type Owner, OwnerFields, ownerOf } from './paper-owner.tsx';
import { usePaperReceipt } from './queries.ts';
import '#portal/unit/unit.css';
import '#portal/case/case.css';

type Receipt = Schemas['PaperReceipt'];
interface Letter {
  readonly number: string;
  readonly date: string;
  readonly copies: string;
  /** As it is typed; empty: it comes just now. */
  readonly came: string;
}

const noOwner: Owner = { by: 'code', code: '', bodyId: '', applicationId: '' };

/** The counter (R36): paper is registered by the code that stands on its pages, or by whose it is; one after the other. */
export function PaperPage() {
  const say = useTexts(evaluationTexts);
  const [registered, setRegistered] = useState<readonly Receipt[]>([]);
  return (
    <Page title={say('paper')}>
      <p>{say('paper-lead')}</p>
      <Registration key={registered.length} done={(receipt) => setRegistered([receipt, ...registered])} />
      {registered.length > 0 ? <Registered receipts={registered} /> : null}
    </Page>
  );
}

function Registration({ done }: { done: (receipt: Receipt) => void }) {
  const say = useTexts(evaluationTexts);
  const { modal } = App.useApp();
  const { language } = useLanguage();
  const register = usePaperReceipt();
  const [owner, setOwner] = useState(noOwner);
  const [letter, setLetter] = useState<Letter>({
    number: '',
    date: typedInstant(new Date(serverNow()).toISOString()).slice(0, 10),
    copies: '1',
    came: '',
  });
  const about = ownerOf(owner);
  const copies = Number.parseInt(letter.copies, 10);
  const letterNumber = letter.number.trim();
  const ready = about !== undefined && letterNumber !== '' && letter.date !== '' && copies > 0;
  const receivedAt = zonedInstant(letter.came);
  const send = async () => {
    if (!about) return;
    const receipt = await register.run({ about, letterNumber, letterDate: letter.date, copies, receivedAt });
    if (receipt) done(receipt);
  };
  const ask = () =>
    void modal.confirm({
      title: say('register-title'),
      content: say(receivedAt === undefined ? 'register-now' : 'register-then', {
        number: letterNumber,
        copies,
        at: receivedAt === undefined ? '' : showInstant(receivedAt, officeZone, language),
      }),
      okText: say('register'),
      onOk: send,
    });
  return (
    <form
      className="card"
      onSubmit={(event) => {
        event.preventDefault();
        if (ready) ask();
      }}
    >
      <OwnerFields owner={owner} change={setOwner} />
      <LetterFields letter={letter} change={setLetter} />
      {register.error ? <ProblemView error={register.error} /> : null}
      <div className="actions">
        <Button type="primary" htmlType="submit" disabled={!ready} loading={register.busy}>
          {say('register')}
        </Button>
      </div>
    </form>
  );
}

function LetterFields({ letter, change }: { letter: Letter; change: (letter: Letter) => void }) {
  const say = useTexts(evaluationTexts);
  return (
    <>
      <label className="field">
        <span className="field-label">{say('letter-number')}</span>
        <input
          className="plain-input"
          maxLength={60}
          value={letter.number}
          onChange={({ target }) => change({ ...letter, number: target.value })}
        />
      </label>
      <label className="field">
        <span className="field-label">{say('letter-date')}</span>
        <DateInput value={letter.date} change={(date) => change({ ...letter, date })} />
      </label>
      <label className="field">
        <span className="field-label">{say('copies')}</span>
        <input
          className="plain-input short-input"
          type="number"
          min={1}
          max={99}
          value={letter.copies}
          onChange={({ target }) => change({ ...letter, copies: target.value })}
        />
      </label>
      <InstantField name={say('came-at')} value={letter.came} change={(came) => change({ ...letter, came })} />
      <p className="soft">{say('came-at-hint')}</p>
    </>
  );
}

function Registered({ receipts }: { receipts: readonly Receipt[] }) {
  const say = useTexts(evaluationTexts);
  const nameOf = useSubjectName();
  const { language } = useLanguage();
  return (
    <section className="card" aria-labelledby="registered" aria-live="polite">
      <h2 id="registered">{say('paper-today')}</h2>
      <ul className="plain-list">
        {receipts.map(({ subject, receivedAt, late, counts, formVersion }) => (
          <li key={`${subject} ${receivedAt}`} className="change">
            <strong>{nameOf(subject)}</strong>{' '}
            {formVersion === undefined ? '' : say('paper-version', { n: formVersion })} · {say('paper-done')}{' '}
            {showInstant(receivedAt, officeZone, language)}
            <Alert
              type={late && counts ? 'warning' : 'success'}
              title={say('paper-meaning', {
                when: say(late ? 'paper-late' : 'paper-in-time'),
                counts: say(counts ? 'paper-counts' : 'paper-counts-not'),
              })}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** `application/<id>` or `summary/<round>/<body>` as people know it. */
function useSubjectName(): (subject: string) => string {
  const say = useTexts(evaluationTexts);
  const projectName = useProjectName();
  const rows = useIntake().data?.applications ?? [];
  const bodies = useRound().data?.bodies ?? [];
  return (subject) => {
    const id = subject.split('/').at(-1) ?? '';
    if (rows.some((row) => row.id === id)) return projectName(id);
    return say('paper-of-summary', { name: bodies.find((body) => body.id === id)?.name ?? id });
  };
}
