import { Button, Radio } from 'antd';
import { useEffect, useRef, useState } from 'react';
import type { Schemas } from '#portal/api/client.ts';
import { useShowFiled } from '#portal/case/show-value.ts';
import { useLabel, useTexts } from '#portal/texts/language.tsx';
import { tableImportTexts } from '#portal/texts/table-import.ts';
import { isEmpty } from './finding.ts';
import type { Row } from './rows.ts';

/** A file that was read and has no fault. */
export interface ReadFile {
  readonly name: string;
  readonly rows: readonly Row[];
  /** Cells that must be filled in before the form is frozen. */
  readonly blanks: number;
  /** Rows that name somebody who stands in the form already. */
  readonly known: number;
}

interface PreviewProps {
  readonly field: Schemas['Field'];
  readonly rows: readonly Row[];
  readonly file: ReadFile;
  readonly apply: (next: readonly Row[], count: number) => void;
  readonly cancel: () => void;
}

const shownRows = 5;

/** What was read, before anything changes: how many, the first of them, and whether they replace what is there. */
export function ImportPreview({ field, rows, file, apply, cancel }: PreviewProps) {
  const say = useTexts(tableImportTexts);
  const label = useLabel();
  const heading = useRef<HTMLHeadingElement>(null);
  const [way, setWay] = useState<'replace' | 'append'>('replace');
  useEffect(() => heading.current?.focus(), []);
  const { columns, max } = field.value.type === 'table' ? field.value : { columns: [], max: 0 };
  const count = file.rows.length;
  const both = rows.length + count;
  const append = way === 'append' && both <= max;
  return (
    <section className="import-preview" aria-label={say('preview', { table: label(field.label) })}>
      <h3 ref={heading} tabIndex={-1}>
        {say('read', { count, name: file.name })}
      </h3>
      <FirstRows rows={file.rows} columns={columns} />
      {count > shownRows ? <p className="soft">{say('more-rows', { count: count - shownRows })}</p> : null}
      {file.blanks > 0 ? <p>{say('blanks', { count: file.blanks })}</p> : null}
      {rows.length > 0 ? (
        <fieldset className="bare">
          <legend className="field-label">{say('way', { count: rows.length })}</legend>
          <Radio.Group
            className="choices"
            value={append ? 'append' : 'replace'}
            onChange={({ target }) => setWay(target.value)}
          >
            <Radio value="replace">{say('replace', { count: rows.length })}</Radio>
            <Radio value="append" disabled={both > max}>
              {both > max ? say('append-too-many', { max }) : say('append', { count: both })}
            </Radio>
          </Radio.Group>
        </fieldset>
      ) : null}
      {append && file.known > 0 ? <p className="warn">{say('known', { count: file.known })}</p> : null}
      <div className="actions">
        <Button type="primary" onClick={() => apply(append ? [...rows, ...file.rows] : file.rows, count)}>
          {say('apply')}
        </Button>
        <Button onClick={cancel}>{say('cancel')}</Button>
      </div>
    </section>
  );
}

/** As a spreadsheet shows them: every column in which any row of the file holds something. */
function FirstRows({ rows, columns }: { rows: readonly Row[]; columns: readonly Schemas['Column'][] }) {
  const say = useTexts(tableImportTexts);
  const label = useLabel();
  const show = useShowFiled();
  const filled = columns.filter(({ id }) => rows.some((row) => !isEmpty(row[id])));
  const shown = rows.slice(0, shownRows);
  return (
    <section className="import-rows" tabIndex={0} aria-label={say('first-rows', { count: shown.length })}>
      <table>
        <thead>
          <tr>
            <th scope="col">{say('row')}</th>
            {filled.map((column) => (
              <th key={column.id} scope="col">
                {label(column.label)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {shown.map((row, index) => (
            // Rows have no names of their own.
            <tr key={index}>
              <th scope="row">{index + 1}</th>
              {filled.map((column) => (
                <td key={column.id}>{show(column, row)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
