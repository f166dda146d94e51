import { App, Button } from 'antd';
import { useCallback, useState } from 'react';
import type { Schemas } from '#portal/api/client.ts';
import { useLabel, useTexts } from '#portal/texts/language.tsx';
import { formTexts } from '#portal/texts/form.ts';
import { Found } from './field.tsx';
import { anchorOf } from './finding.ts';
import { AskedHere, LockedNote } from './locked-field.tsx';
import { useFindingsAt, useMarks } from './marks.tsx';
import { RowCard } from './row-card.tsx';
import { type Row, rowsOf } from './rows.ts';
import { TableImport } from './table-import.tsx';

type Field = Schemas['Field'];
type Change = (change: (value: unknown) => unknown) => void;

interface TableProps {
  readonly field: Field;
  readonly value: unknown;
  readonly change: Change;
}

/** Rows as cards: a table of twelve columns is as usable on a phone as one of two. */
export function TableField({ field, value, change }: TableProps) {
  const say = useTexts(formTexts);
  const label = useLabel();
  const tellRemoved = useTellRemoved();
  const { locks } = useMarks();
  const own = useFindingsAt(field.id);
  const rows = rowsOf(value);
  const [opened, setOpened] = useOpened(field.id, rows.length);
  const columns = field.value.type === 'table' ? field.value.columns : [];
  const short = columns.length <= 4;
  const free = locks.mayChangeRows(field.id);
  const asked = locks.askedAt(field.id);
  const id = anchorOf(field.id);
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
    <fieldset className={asked ? 'table-field asked-field' : 'table-field'} id={`${id}-box`}>
      <legend className="field-label">
        {label(field.label)}
        {field.required ? <span className="required"> *</span> : null}
        <span className="soft"> {say('rows-count', { count: rows.length })}</span>
      </legend>
      {asked ? <AskedHere id={id} words={asked} /> : null}
      {free ? null : <LockedNote rows={locks.mayTouch(field.id)} />}
      <Found id={id} own={own} />
      {free ? <TableImport field={field} rows={rows} edit={edit} /> : null}
      {rows.length === 0 ? <p className="soft">{say('no-rows')}</p> : null}
      {rows.map((row, index) => (
        <RowCard
          // Rows have no names of their own; their order is what is edited.
          key={index}
          {...{ field, columns, row, index, edit, remove, free }}
          count={rows.length}
          open={short || opened === index}
          toggle={short ? undefined : () => setOpened(opened === index ? undefined : index)}
          follow={setOpened}
        />
      ))}
      {free ? (
        <Button id={id} onClick={add} disabled={field.value.type === 'table' && rows.length >= field.value.max}>
          ＋ {say('add-row')}
        </Button>
      ) : null}
    </fieldset>
  );
}

/** Which row is open: one at a time, and the one that a link of the page leads to; at first one that is to be corrected. */
function useOpened(table: string, count: number) {
  const { target, locks } = useMarks();
  const state = useState<number | undefined>(() =>
    locks.mayChangeRows(table)
      ? undefined
      : [...Array(count).keys()].find((index) => locks.mayTouch(`${table}.${index}`)),
  );
  const [, setOpened] = state;
  // While it is drawn and not afterwards: whoever leads there finds the field on the page.
  const [seen, setSeen] = useState(target);
  if (target !== seen) {
    setSeen(target);
    const [id, row] = (target?.path ?? '').split('.');
    if (id === table && row !== undefined) setOpened(Number(row));
  }
  return state;
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
