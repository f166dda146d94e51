import { App, Button } from 'antd';
import { memo, useCallback, useState } from 'react';
import type { Schemas } from '#portal/api/client.ts';
import { useLabel, useTexts } from '#portal/texts/language.tsx';
import { formTexts } from '#portal/texts/form.ts';
import { Faults, FormField } from './field.tsx';
import { anchorOf, Clause, type Finding } from './findings.tsx';
import { moved, type Row, rowsOf, summaryOf } from './rows.ts';

type Field = Schemas['Field'];
type Change = (change: (value: unknown) => unknown) => void;

interface TableProps {
  readonly field: Field;
  readonly value: unknown;
  readonly change: Change;
  readonly findings: readonly Finding[];
}

/** Rows as cards: a table of twelve columns is as usable on a phone as one of two. */
export function TableField({ field, value, change, findings }: TableProps) {
  const say = useTexts(formTexts);
  const label = useLabel();
  const tellRemoved = useTellRemoved();
  const [opened, setOpened] = useState<number>();
  const rows = rowsOf(value);
  const columns = field.value.type === 'table' ? field.value.columns : [];
  const short = columns.length <= 4;
  const own = findings.filter(({ path }) => path === field.id);
  const edit = useCallback((edited: (rows: Row[]) => Row[]) => change((before) => edited(rowsOf(before))), [change]);
  const add = () => {
    edit((before) => [...before, {}]);
    setOpened(rows.length);
  };
  const remove = (index: number) => {
    const removed = rows[index] ?? {};
    edit((before) => before.filter((_row, at) => at !== index));
    setOpened(undefined);
    const back = () => edit((before) => before.toSpliced(index, 0, removed));
    tellRemoved(index, back);
  };
  return (
    <fieldset className="table-field" id={`${anchorOf(field.id)}-box`}>
      <legend className="field-label">
        {label(field.label)}
        {field.required ? <span className="required"> *</span> : null}
        <span className="soft"> {say('rows-count', { count: rows.length })}</span>
      </legend>
      <Faults id={anchorOf(field.id)} own={own} />
      {own.length > 0 ? <Clause rules={field.rules} /> : null}
      {rows.length === 0 ? <p className="soft">{say('no-rows')}</p> : null}
      {rows.map((row, index) => (
        <RowCard
          // Rows have no names of their own; their order is what is edited.
          key={index}
          {...{ field, columns, row, index, findings, edit, remove }}
          count={rows.length}
          open={short || opened === index || findings.some(({ path }) => path.startsWith(`${field.id}.${index}.`))}
          toggle={short ? undefined : () => setOpened(opened === index ? undefined : index)}
          follow={setOpened}
        />
      ))}
      <Button
        id={anchorOf(field.id)}
        onClick={add}
        disabled={field.value.type === 'table' && rows.length >= field.value.max}
      >
        ＋ {say('add-row')}
      </Button>
    </fieldset>
  );
}

/** What was removed can be brought back for a moment. */
function useTellRemoved(): (index: number, back: () => void) => void {
  const say = useTexts(formTexts);
  const { message } = App.useApp();
  return (index, back) => {
    const undo = () => {
      back();
      message.destroy();
    };
    const content = (
      <>
        {say('removed-row', { n: index + 1 })}{' '}
        <Button type="link" size="small" onClick={undo}>
          {say('undo')}
        </Button>
      </>
    );
    void message.info({ content, duration: 8 });
  };
}

interface RowProps {
  readonly field: Field;
  readonly columns: readonly Schemas['Column'][];
  readonly row: Row;
  readonly index: number;
  readonly count: number;
  readonly findings: readonly Finding[];
  readonly open: boolean;
  readonly edit: (edited: (rows: Row[]) => Row[]) => void;
  readonly remove: (index: number) => void;
  readonly toggle: (() => void) | undefined;
  readonly follow: (index: number) => void;
}

const RowCard = memo(function RowCard(props: RowProps) {
  const { field, columns, row, index, count, findings, open, edit, remove, toggle, follow } = props;
  const say = useTexts(formTexts);
  const label = useLabel();
  const named = say('row-named', { table: label(field.label), n: index + 1 });
  const move = (to: number) => {
    edit((rows) => moved(rows, index, to));
    if (toggle && open) follow(to);
  };
  const act = (text: 'row-up' | 'row-down' | 'remove-row', run: () => void, disabled = false) => (
    <Button size="small" type="text" aria-label={`${say(text)} ${named}`} disabled={disabled} onClick={run}>
      {say(text)}
    </Button>
  );
  return (
    <div className="row-card">
      <div className="row-head">
        <strong>{say('row', { n: index + 1 })}</strong>
        <span className="row-summary">{open ? '' : summaryOf(row, columns)}</span>
        <span className="row-acts">
          {act('row-up', () => move(index - 1), index === 0)}
          {act('row-down', () => move(index + 1), index === count - 1)}
          {act('remove-row', () => remove(index))}
          {toggle ? (
            <Button
              size="small"
              aria-expanded={open}
              aria-label={`${say(open ? 'row-close' : 'row-open')} ${named}`}
              onClick={toggle}
            >
              {say(open ? 'row-close' : 'row-open')}
            </Button>
          ) : null}
        </span>
      </div>
      {open ? (
        <div className="row-grid">
          {columns.map((column) => (
            <FormField
              key={column.id}
              field={column}
              path={`${field.id}.${index}.${column.id}`}
              value={row[column.id]}
              findings={findings}
              onChange={(value) =>
                edit((rows) => rows.map((one, at) => (at === index ? { ...one, [column.id]: value } : one)))
              }
            />
          ))}
        </div>
      ) : null}
    </div>
  );
});
