import { Button } from 'antd';
import { memo } from 'react';
import type { Schemas } from '#portal/api/client.ts';
import { useShowFiled } from '#portal/case/show-value.ts';
import { useLabel, useTexts } from '#portal/texts/language.tsx';
import { findingTexts } from '#portal/texts/findings.ts';
import { formTexts } from '#portal/texts/form.ts';
import { FormField, Found } from './field.tsx';
import { anchorOf } from './finding.ts';
import { AskedHere } from './locked-field.tsx';
import { useFindingsAt, useMarks } from './marks.tsx';
import { moved, type Row, summaryOf } from './rows.ts';

interface RowProps {
  readonly field: Schemas['Field'];
  readonly columns: readonly Schemas['Column'][];
  readonly row: Row;
  readonly index: number;
  readonly count: number;
  readonly open: boolean;
  /** May rows come, go and move? */
  readonly free: boolean;
  readonly edit: (edited: (rows: Row[]) => Row[]) => void;
  readonly remove: (index: number) => void;
  readonly toggle: (() => void) | undefined;
  readonly follow: (index: number) => void;
}

export const RowCard = memo(function RowCard(props: RowProps) {
  const { field, columns, row, index, open, edit } = props;
  const { locks } = useMarks();
  const path = `${field.id}.${index}`;
  const own = useFindingsAt(path);
  const asked = locks.askedAt(path);
  return (
    <div className={asked ? 'row-card asked-field' : 'row-card'} id={`${anchorOf(path)}-box`}>
      <RowHead {...props} />
      {asked ? <AskedHere id={anchorOf(path)} words={asked} /> : null}
      <Found id={anchorOf(path)} own={own} />
      {open ? (
        <div className="row-grid">
          {columns.map((column) => (
            <FormField
              key={column.id}
              field={column}
              path={`${path}.${column.id}`}
              value={row[column.id]}
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

function RowHead({ field, columns, row, index, count, open, free, edit, remove, toggle, follow }: RowProps) {
  const say = useTexts(formTexts);
  const label = useLabel();
  const show = useShowFiled();
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
    <div className="row-head">
      <strong>{say('row', { n: index + 1 })}</strong>
      <span className="row-summary">
        {open ? '' : summaryOf(row, columns, show)}
        {open ? null : <RowMarks path={`${field.id}.${index}`} />}
      </span>
      <span className="row-acts">
        {free ? (
          <>
            {act('row-up', () => move(index - 1), index === 0)}
            {act('row-down', () => move(index + 1), index === count - 1)}
            {act('remove-row', () => remove(index))}
          </>
        ) : null}
        {toggle ? (
          <Button
            size="small"
            aria-expanded={open}
            aria-label={`${say(open ? 'row-close' : free ? 'row-open' : 'row-look')} ${named}`}
            onClick={toggle}
          >
            {say(open ? 'row-close' : free ? 'row-open' : 'row-look')}
          </Button>
        ) : null}
      </span>
    </div>
  );
}

/** What a closed row hides: how much was found in it, and that something was asked there. */
function RowMarks({ path }: { path: string }) {
  const say = useTexts(findingTexts);
  const sayForm = useTexts(formTexts);
  const { findings, locks } = useMarks();
  const inside = findings.filter((finding) => finding.path.startsWith(`${path}.`) && finding.settled !== true);
  const explain = inside.filter(({ severity }) => severity === 'W').length;
  const mend = inside.length - explain;
  return (
    <>
      {mend > 0 ? <span className="row-mark severity-mend"> × {say('count-mend', { count: mend })}</span> : null}
      {explain > 0 ? (
        <span className="row-mark severity-explain"> ! {say('count-explain', { count: explain })}</span>
      ) : null}
      {locks.on && locks.askedAt(path) === undefined && locks.mayTouch(path) && !locks.mayEdit(path) ? (
        <span className="row-mark"> {sayForm('row-asked')}</span>
      ) : null}
    </>
  );
}
