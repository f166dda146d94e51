import { Tag } from 'antd';
import type { Schemas } from '#portal/api/client.ts';
import { correctionTexts } from '#portal/texts/correction.ts';
import { Colon, useLabel, useTexts } from '#portal/texts/language.tsx';
import { type ChangedPlace, groupedChanges } from './grouped-changes.ts';
import { useShowFiled } from './show-value.ts';

type Changes = Schemas['FormChanges'];
type Data = Readonly<Record<string, unknown>>;

interface ListProps {
  readonly definition: Schemas['FormDefinition'];
  readonly changes: Changes['changes'];
  readonly untouched: Changes['untouched'];
}

/** One version against the next, in words: field by field, and the rows of a table one by one. */
export function ChangeList({ definition, changes, untouched }: ListProps) {
  const say = useTexts(correctionTexts);
  const label = useLabel();
  return (
    <>
      <ul className="plain-list change-list">
        {groupedChanges(definition, changes).map((place) => (
          <li key={place.path} className="change">
            <strong>{label(place.label)}</strong> <PlaceTags place={place} />
            {place.row ? (
              <ChangedRow columns={place.columns} cells={place.row.cells} added={place.row.added} />
            ) : (
              place.values.map((value) => (
                <BeforeAfter
                  key={value.path}
                  {...value}
                  name={place.columns.length > 0 ? label(value.field.label) : ''}
                />
              ))
            )}
          </li>
        ))}
      </ul>
      {untouched.length > 0 ? (
        <>
          <p>{say('untouched-lead')}</p>
          <ul className="plain-list">
            {untouched.map(({ path, label: name, message }) => (
              <li key={path} className="change">
                <strong>{label(name)}</strong> <Tag color="error">{say('untouched')}</Tag>
                <p className="asked-here">
                  <strong>
                    {say('asked-here')}
                    <Colon />
                  </strong>
                  {message}
                </p>
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </>
  );
}

function PlaceTags({ place }: { place: ChangedPlace }) {
  const say = useTexts(correctionTexts);
  return (
    <>
      {place.row ? (
        <Tag color={place.row.added ? 'processing' : 'default'}>
          {say(place.row.added ? 'row-added' : 'row-removed')}
        </Tag>
      ) : null}
      <Tag color={place.asked ? 'success' : 'warning'}>{say(place.asked ? 'asked' : 'not-asked')}</Tag>
    </>
  );
}

interface ValueProps {
  readonly name: string;
  readonly field: Schemas['Column'];
  readonly before: unknown;
  readonly after: unknown;
}

function BeforeAfter({ name, field, before, after }: ValueProps) {
  const say = useTexts(correctionTexts);
  const show = useShowFiled();
  const shown = (value: unknown) => show(field, { [field.id]: value });
  const [old, now] = [shown(before), shown(after)];
  return (
    <>
      {name ? <div className="changed-name">{name}</div> : null}
      <dl className="before-after">
        <div>
          <dt>{say('before')}</dt>
          <dd>{old ? <del>{old}</del> : <span className="soft">{say('empty')}</span>}</dd>
        </div>
        <div>
          <dt>{say('after')}</dt>
          <dd>{now ? <ins>{now}</ins> : <span className="soft">{say('empty')}</span>}</dd>
        </div>
      </dl>
    </>
  );
}

/** A row that came or went: all that it holds. */
function ChangedRow({ columns, cells, added }: { columns: readonly Schemas['Column'][]; cells: Data; added: boolean }) {
  const label = useLabel();
  const show = useShowFiled();
  return (
    <dl className="changed-cells">
      {columns.map((column) => {
        const text = show(column, cells);
        return text ? (
          <div key={column.id}>
            <dt>{label(column.label)}</dt>
            <dd>{added ? <ins>{text}</ins> : <del>{text}</del>}</dd>
          </div>
        ) : null;
      })}
    </dl>
  );
}
