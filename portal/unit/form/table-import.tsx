import { Alert, Button } from 'antd';
import { type ChangeEvent, useRef, useState } from 'react';
import type { Schemas } from '#portal/api/client.ts';
import { serverNow } from '#portal/session/settings.ts';
import { saveFile } from '#portal/shell/save-file.ts';
import { useLabel, useTexts } from '#portal/texts/language.tsx';
import { tableImportTexts } from '#portal/texts/table-import.ts';
import { explainTableFault } from '#texts/table-faults.ts';
import { isEmpty } from './finding.ts';
import { ImportPreview, type ReadFile } from './import-preview.tsx';
import type { Row } from './rows.ts';

const sheetMediaType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

interface ImportProps {
  readonly field: Schemas['Field'];
  readonly rows: readonly Row[];
  readonly edit: (edited: (rows: Row[]) => Row[]) => void;
}

type Faults = Extract<Awaited<ReturnType<typeof readFile>>, { faults: unknown }>['faults'];

type Stage =
  | { readonly is: 'idle' | 'busy' | 'failed' }
  | { readonly is: 'faulty'; readonly name: string; readonly faults: Faults }
  | { readonly is: 'read'; readonly file: ReadFile }
  | { readonly is: 'done'; readonly count: number; readonly before: readonly Row[]; readonly after: readonly Row[] };

/** What reads and writes spreadsheets is loaded when somebody wants one. */
const readFile = async (file: File, field: Schemas['Field'], rows: readonly Row[]) => {
  const [{ readTable }, { isDouble }] = await Promise.all([
    import('#forms/table/read-table.ts'),
    import('#forms/table/row-doubles.ts'),
  ]);
  const reading = await readTable(new Uint8Array(await file.arrayBuffer()), field);
  if ('faults' in reading) return reading;
  const known = reading.rows.filter((row) => rows.some((one) => isDouble(field, one, row))).length;
  return { ...reading, known };
};

/** A table of the form by way of a spreadsheet: its template, and a filled one back. A file with a fault changes nothing. */
export function TableImport({ field, rows, edit }: ImportProps) {
  const say = useTexts(tableImportTexts);
  const [stage, setStage] = useState<Stage>({ is: 'idle' });
  const filled = rows.filter((row) => !isEmpty(row));
  const rest = () => setStage({ is: 'idle' });
  const fail = () => setStage({ is: 'failed' });
  const take = async (file: File) => {
    setStage({ is: 'busy' });
    const read = await readFile(file, field, filled);
    const { name } = file;
    setStage('faults' in read ? { is: 'faulty', name, faults: read.faults } : { is: 'read', file: { ...read, name } });
  };
  const apply = (next: readonly Row[], count: number) => {
    edit(() => [...next]);
    setStage({ is: 'done', count, before: rows, after: next });
  };
  const undo = (before: readonly Row[]) => {
    edit(() => [...before]);
    rest();
  };
  return (
    <div className="table-import">
      <Ways field={field} busy={stage.is === 'busy'} take={(file) => void take(file).catch(fail)} fail={fail} />
      {stage.is === 'failed' ? <Alert type="error" showIcon role="alert" title={say('failed')} /> : null}
      {stage.is === 'faulty' ? <FaultList {...stage} close={rest} /> : null}
      {stage.is === 'read' ? (
        <ImportPreview {...{ field, apply }} rows={filled} file={stage.file} cancel={rest} />
      ) : null}
      {stage.is === 'done' ? <Done stage={stage} rows={rows} undo={() => undo(stage.before)} /> : null}
    </div>
  );
}

interface WaysProps {
  readonly field: Schemas['Field'];
  readonly busy: boolean;
  readonly take: (file: File) => void;
  readonly fail: () => void;
}

function Ways({ field, busy, take, fail }: WaysProps) {
  const say = useTexts(tableImportTexts);
  const label = useLabel();
  const input = useRef<HTMLInputElement>(null);
  const table = label(field.label);
  const template = () => void saveTemplate(field, say('template-name', { table: field.label.zh })).catch(fail);
  const choose = ({ target }: ChangeEvent<HTMLInputElement>) => {
    const [file] = target.files ?? [];
    if (file) take(file);
    // The same file once more, mended meanwhile, is a new choice.
    target.value = '';
  };
  return (
    <div className="import-ways">
      <Button size="small" aria-label={`${say('template')} ${table}`} onClick={template}>
        {say('template')}
      </Button>
      <Button
        size="small"
        aria-label={`${say('import')} ${table}`}
        loading={busy}
        onClick={() => input.current?.click()}
      >
        {say('import')}
      </Button>
      <input ref={input} hidden type="file" accept=".xlsx" aria-label={`${say('choose')} ${table}`} onChange={choose} />
    </div>
  );
}

async function saveTemplate(field: Schemas['Field'], name: string): Promise<void> {
  const { writeTableTemplate } = await import('#forms/table/table-template.ts');
  const bytes = await writeTableTemplate(field, new Date(serverNow()).toISOString());
  saveFile(name, sheetMediaType, new Uint8Array(bytes));
}

const shownAtOnce = 30;

function FaultList({ name, faults, close }: { name: string; faults: Faults; close: () => void }) {
  const say = useTexts(tableImportTexts);
  const label = useLabel();
  const [all, setAll] = useState(false);
  const shown = all ? faults : faults.slice(0, shownAtOnce);
  return (
    <Alert
      type="error"
      role="alert"
      showIcon
      title={say('faults', { count: faults.length, name })}
      description={
        <>
          <p>{say('faults-lead')}</p>
          <ul className="fault-list">
            {shown.map((fault) => (
              <li key={`${fault.code} ${fault.cell ?? ''} ${fault.about ?? ''}`}>{label(explainTableFault(fault))}</li>
            ))}
          </ul>
          <div className="actions">
            {shown.length < faults.length ? (
              <Button size="small" onClick={() => setAll(true)}>
                {say('more-faults', { count: faults.length - shown.length })}
              </Button>
            ) : null}
            <Button size="small" onClick={close}>
              {say('close')}
            </Button>
          </div>
        </>
      }
    />
  );
}

interface DoneProps {
  readonly stage: Extract<Stage, { is: 'done' }>;
  readonly rows: readonly Row[];
  readonly undo: () => void;
}

/** Said while the rows are those of the file; what was there before can be had back until one of them is edited. */
function Done({ stage, rows, undo }: DoneProps) {
  const say = useTexts(tableImportTexts);
  const theirs = rows.length === stage.after.length && rows.some((row) => stage.after.includes(row));
  if (!theirs) return null;
  const untouched = rows.every((row, index) => row === stage.after[index]);
  return (
    <div className="import-done" role="status">
      <span>✓ {say('done', { count: stage.count })}</span>{' '}
      {untouched ? (
        <Button type="link" size="small" onClick={undo}>
          {say('undo')}
        </Button>
      ) : null}
    </div>
  );
}
