import { Button, Modal } from 'antd';
import { useId, useState } from 'react';
import { Labelled } from '#portal/shell/labelled.tsx';
import { ProblemView } from '#portal/shell/states.tsx';
import { aftermathTexts } from '#portal/texts/aftermath.ts';
import { useLabel, useTexts } from '#portal/texts/language.tsx';
import { shellTexts } from '#portal/texts/shell.ts';
import { sourceLabel } from '#texts/bureau-lists.ts';
import { type Funded, type FundingLine, useSettleFunding } from './aftermath-queries.ts';
import { readYuan, typedYuan } from '#texts/yuan.ts';

type Source = FundingLine['source'];
type Typed = Partial<Record<Source, string>>;

const typedOf = ({ lines }: Funded): Typed =>
  Object.fromEntries(lines.map(({ source, fen }) => [source, typedYuan(fen)]));

/** Amounts by who pays; a change of what was settled wants its reason. */
export function SettleFunding({ one }: { one: Funded }) {
  const say = useTexts(aftermathTexts);
  const sayShell = useTexts(shellTexts);
  const [open, setOpen] = useState(false);
  const [typed, setTyped] = useState<Typed>(() => typedOf(one));
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  // As it was when the window opened: what is saved meanwhile must not ask for a reason of its own.
  const [settled, setSettled] = useState(one.settled);
  const settle = useSettleFunding(one.id);
  const lines = one.sources.map((source) => ({ source, fen: readYuan(typed[source] ?? '') }));
  const good = lines.flatMap(({ source, fen }) => (fen === undefined ? [] : [{ source, fen }]));
  const wrong = good.length < lines.length || (!settled && good.every(({ fen }) => fen === 0));
  const unexplained = settled && reason.trim() === '';
  const begin = () => {
    setTyped(typedOf(one));
    setReason('');
    setTried(false);
    setSettled(one.settled);
    settle.reset();
    setOpen(true);
  };
  const send = async () => {
    setTried(true);
    if (wrong || unexplained) return;
    const body = { lines: good.filter(({ fen }) => fen > 0), ...(settled ? { reason: reason.trim() } : {}) };
    if (await settle.run(body)) setOpen(false);
  };
  return (
    <>
      <Button onClick={begin}>{say(one.settled ? 'change' : 'settle')}</Button>
      <Modal
        open={open}
        title={say(settled ? 'change' : 'settle')}
        okText={say('save')}
        cancelText={sayShell('cancel')}
        confirmLoading={settle.busy}
        onOk={() => void send()}
        onCancel={() => setOpen(false)}
      >
        <p>{say('settle-what', { name: one.projectName ?? one.number })}</p>
        <Amounts sources={one.sources} typed={typed} change={setTyped} />
        {tried && wrong ? <Fault words={say('amount-wrong')} /> : null}
        {settled ? <Reason value={reason} change={setReason} missing={tried && unexplained} /> : null}
        {settle.error ? <ProblemView error={settle.error} /> : null}
      </Modal>
    </>
  );
}

const Fault = ({ words }: { words: string }) => (
  <p className="field-fault" role="alert">
    {words}
  </p>
);

function Amounts(props: { sources: readonly Source[]; typed: Typed; change: (typed: Typed) => void }) {
  const say = useTexts(aftermathTexts);
  const label = useLabel();
  const id = useId();
  const { sources, typed, change } = props;
  return sources.map((source) => (
    <div className="field" key={source}>
      <label className="field-label" htmlFor={`${id}-${source}`}>
        {say('amount-of', { source: label(sourceLabel(source)) })}
      </label>
      <input
        id={`${id}-${source}`}
        className="plain-input"
        inputMode="decimal"
        autoComplete="off"
        value={typed[source] ?? ''}
        onChange={({ target }) => change({ ...typed, [source]: target.value })}
      />
    </div>
  ));
}

function Reason({ value, change, missing }: { value: string; change: (value: string) => void; missing: boolean }) {
  const say = useTexts(aftermathTexts);
  const id = useId();
  return (
    <Labelled id={id} label={say('change-reason')}>
      <textarea
        id={id}
        className="plain-input"
        maxLength={2000}
        value={value}
        aria-invalid={missing}
        onChange={({ target }) => change(target.value)}
      />
      {missing ? <Fault words={say('change-reason-missing')} /> : null}
    </Labelled>
  );
}
