import { Alert, App, Button } from 'antd';
import { useState } from 'react';
import { ProblemView } from '#portal/shell/states.tsx';
import { RowTable } from '#portal/shell/row-table.tsx';
import { aftermathTexts } from '#portal/texts/aftermath.ts';
import { useLabel, useTexts } from '#portal/texts/language.tsx';
import { type ResultsPreview, useImport, useResultsPreview } from './aftermath-queries.ts';
import { base64Of } from './small-file.ts';
import '#portal/unit/scan/scan.css';

const maxBytes = 1_300_000;

/** A filled list is read and held against the record first; only what was seen is then recorded. */
export function ImportResults() {
  const say = useTexts(aftermathTexts);
  const [file, setFile] = useState<string>();
  const [name, setName] = useState('');
  const [tooLarge, setTooLarge] = useState(false);
  const [seen, setSeen] = useState<ResultsPreview>();
  const preview = useResultsPreview();
  const choose = async (chosen: File | undefined) => {
    setSeen(undefined);
    setName(chosen?.name ?? '');
    preview.reset();
    setTooLarge(chosen !== undefined && chosen.size > maxBytes);
    setFile(chosen && chosen.size <= maxBytes ? await base64Of(chosen) : undefined);
  };
  const look = async () => {
    if (file !== undefined) setSeen(await preview.run(file));
  };
  const done = () => {
    setSeen(undefined);
    setFile(undefined);
    setName('');
  };
  return (
    <section className="card">
      <h2>{say('import-title')}</h2>
      <p className="soft">{say('import-lead')}</p>
      <div className="actions spaced">
        <label className="file-button">
          {say('choose-file')}
          <input
            className="visually-hidden"
            type="file"
            accept=".xlsx"
            onChange={({ target }) => {
              void choose(target.files?.[0]);
              // The same name chosen again, corrected meanwhile, is another file.
              target.value = '';
            }}
          />
        </label>
        <span className="soft" role="status">
          {name === '' ? say('no-file') : name}
        </span>
        {tooLarge ? (
          <span className="field-fault" role="alert">
            {say('file-too-large')}
          </span>
        ) : null}
      </div>
      <Button type="primary" disabled={file === undefined} loading={preview.busy} onClick={() => void look()}>
        {say('check')}
      </Button>
      {preview.error ? <ProblemView error={preview.error} /> : null}
      {seen && file !== undefined ? <Seen seen={seen} file={file} done={done} /> : null}
    </section>
  );
}

function Seen({ seen, file, done }: { seen: ResultsPreview; file: string; done: () => void }) {
  const say = useTexts(aftermathTexts);
  const { faults, counts } = seen;
  return (
    <section className="import-seen" aria-live="polite">
      {faults.length > 0 ? <Faults faults={faults} /> : null}
      {faults.length === 0 ? (
        <Alert
          className="spaced"
          type={seen.ready ? 'success' : 'info'}
          showIcon
          title={say(seen.ready ? 'ready-title' : 'nothing-new')}
        />
      ) : null}
      {faults.length === 0 ? <Counts counts={counts} /> : null}
      {faults.length === 0 ? <Reconciled seen={seen} /> : null}
      {seen.ready ? <Apply seen={seen} file={file} done={done} /> : null}
    </section>
  );
}

function Counts({ counts }: Pick<ResultsPreview, 'counts'>) {
  const say = useTexts(aftermathTexts);
  return (
    <ul>
      <li>{say('count-listed', { count: counts.listed })}</li>
      <li>{say('count-not-selected', { count: counts.notSelected })}</li>
      <li>{say('count-unchanged', { count: counts.unchanged })}</li>
      <li className={counts.missing > 0 ? 'warn' : ''}>{say('count-missing', { count: counts.missing })}</li>
    </ul>
  );
}

function Faults({ faults }: { faults: ResultsPreview['faults'] }) {
  const say = useTexts(aftermathTexts);
  const label = useLabel();
  const list = (
    <ul>
      {faults.map((fault) => (
        <li key={`${fault.code} ${fault.cell ?? ''} ${fault.about ?? ''}`}>{label(fault)}</li>
      ))}
    </ul>
  );
  return (
    <Alert
      className="spaced"
      type="error"
      role="alert"
      showIcon
      title={say('faults-title', { count: faults.length })}
      description={list}
    />
  );
}

function Reconciled({ seen }: { seen: ResultsPreview }) {
  const say = useTexts(aftermathTexts);
  const found = seen.lines.map(({ row, listed, act, case: one }) => ({
    row: String(row),
    one,
    verdict: say(listed ? 'verdict-listed' : 'verdict-not'),
    effect: say(`act-${act}`),
    missing: false,
  }));
  const missing = seen.missing.map((one) => ({
    row: '—',
    one,
    verdict: '—',
    effect: say('act-missing'),
    missing: true,
  }));
  const rows = [...found, ...missing];
  return (
    <RowTable
      rows={rows}
      keyOf={({ one }) => one.id}
      columns={[
        { name: say('row'), cell: ({ row }) => row },
        { name: say('number'), cell: ({ one }) => one.number },
        {
          name: say('project'),
          cell: ({ one }) => (
            <>
              {one.projectName}
              <div className="soft">{one.applicantName}</div>
            </>
          ),
        },
        { name: say('verdict'), cell: ({ verdict }) => verdict },
        { name: say('effect'), className: ({ missing }) => (missing ? 'warn' : ''), cell: ({ effect }) => effect },
      ]}
    />
  );
}

/** Names how many hear what, before anybody hears it. */
function Apply({ seen, file, done }: { seen: ResultsPreview; file: string; done: () => void }) {
  const say = useTexts(aftermathTexts);
  const { modal, message } = App.useApp();
  const record = useImport();
  const { listed, notSelected, missing } = seen.counts;
  const send = async () => {
    const made = await record.run({ file, fingerprint: seen.fingerprint });
    if (!made) return;
    void message.success(say('applied', { count: made.listed + made.notSelected }));
    done();
  };
  const what = (
    <>
      <p>{say('apply-what', { listed, notSelected })}</p>
      {missing > 0 ? <p className="warn">{say('apply-missing', { count: missing })}</p> : null}
    </>
  );
  const ask = () =>
    void modal.confirm({
      title: say('apply'),
      content: what,
      okText: say('apply'),
      okButtonProps: { danger: true },
      onOk: send,
    });
  return (
    <>
      <Button type="primary" danger loading={record.busy} onClick={ask}>
        {say('apply')}
      </Button>
      {record.error ? <ProblemView error={record.error} /> : null}
    </>
  );
}
