import { Input } from 'antd';
import type { Schemas } from '#portal/api/client.ts';
import { useColon, useLabel, useTexts } from '#portal/texts/language.tsx';
import { reviewTexts } from '#portal/texts/review.ts';
import { type Asking, toggled, told } from './asked-fields.ts';
import type { FiledForm } from './queries.ts';
import { RuleWords } from './rule-words.tsx';
import { useShowFiled } from './show-value.ts';

type Data = Readonly<Record<string, unknown>>;
type Definition = Schemas['FormDefinition'];
type Field = Schemas['Field'];
type Reasons = FiledForm['document']['justifications'];

interface FiledProps {
  readonly definition: Definition;
  readonly document: Pick<FiledForm['document'], 'content' | 'justifications'>;
  /** While one returns it: a box beside every place. */
  readonly asking: Asking | undefined;
}

/** The form as it was filed, in its sections; reasons for warnings stand beside what they are about. */
export function FiledFormView({ definition, document, asking }: FiledProps) {
  const label = useLabel();
  return (
    <>
      {definition.sections.map((section) => (
        <section key={section.id} className="filed-section">
          <h3>{label(section.label)}</h3>
          {section.fields.map((field) => (
            <FiledField
              key={field.id}
              field={field}
              content={document.content}
              reasons={document.justifications}
              asking={asking}
            />
          ))}
        </section>
      ))}
    </>
  );
}

interface FieldProps {
  readonly field: Field;
  readonly content: Data;
  readonly reasons: Reasons;
  readonly asking: Asking | undefined;
}

function FiledField({ field, content, reasons, asking }: FieldProps) {
  const say = useTexts(reviewTexts);
  const label = useLabel();
  const name = label(field.label);
  const about = reasons.filter(({ path }) => path === field.id || path.startsWith(`${field.id}.`));
  const mayAsk = asking && field.value.type !== 'computed' ? asking : undefined;
  const shown = useShowFiled()(field, content);
  return (
    <div className="filed-field">
      <div className="filed-name">
        {mayAsk ? <AskBox asking={mayAsk} path={field.id} name={name} /> : null}
        <span>{name}</span>
      </div>
      {field.value.type === 'table' ? (
        <FiledTable field={field} columns={field.value.columns} content={content} asking={mayAsk} />
      ) : (
        <div className={shown ? 'filed-value' : 'filed-value soft'}>{shown || say('empty')}</div>
      )}
      {mayAsk ? <AskMessage asking={mayAsk} path={field.id} name={name} /> : null}
      {about.map(({ rule, path, note, message }) => (
        <p key={`${rule} ${path}`} className="filed-reason">
          {message ? (
            <span className="finding-warning">
              <RuleWords rule={rule} message={message} />
            </span>
          ) : null}{' '}
          {note}
        </p>
      ))}
    </div>
  );
}

interface TableProps {
  readonly field: Field;
  readonly columns: readonly Schemas['Column'][];
  readonly content: Data;
  readonly asking: Asking | undefined;
}

const isRow = (row: unknown): row is Data => typeof row === 'object' && row !== null;

/** Rows one below the other: nine columns beside each other are for paper. */
function FiledTable({ field, columns, content, asking }: TableProps) {
  const say = useTexts(reviewTexts);
  const label = useLabel();
  const show = useShowFiled();
  const given = content[field.id];
  const rows: unknown[] = Array.isArray(given) ? given : [];
  if (rows.length === 0) return <div className="filed-value soft">{say('empty')}</div>;
  return (
    <ol className="filed-rows">
      {rows.map((row, index) => {
        const path = `${field.id}.${index}`;
        const name = `${label(field.label)} ${say('row', { n: index + 1 })}`;
        const shown = columns.flatMap((column) => {
          const text = isRow(row) ? show(column, row) : '';
          return text ? [{ id: column.id, name: label(column.label), text }] : [];
        });
        return (
          <li key={path}>
            {asking ? <AskBox asking={asking} path={path} name={name} /> : null}
            <dl className="filed-cells">
              {shown.map((cell) => (
                <div key={cell.id}>
                  <dt>{cell.name}</dt>
                  <dd>{cell.text}</dd>
                </div>
              ))}
            </dl>
            {asking ? <AskMessage asking={asking} path={path} name={name} /> : null}
          </li>
        );
      })}
    </ol>
  );
}

interface AskProps {
  readonly asking: Asking;
  readonly path: string;
  readonly name: string;
}

function AskBox({ asking: { asked, change }, path, name }: AskProps) {
  const say = useTexts(reviewTexts);
  return (
    <input
      type="checkbox"
      className="ask-box"
      aria-label={say('ask-correction', { name })}
      checked={asked.has(path)}
      onChange={() => change(toggled(asked, path))}
    />
  );
}

function AskMessage({ asking: { asked, change }, path, name }: AskProps) {
  const say = useTexts(reviewTexts);
  const colon = useColon();
  const message = asked.get(path);
  if (message === undefined) return null;
  return (
    <Input
      className="ask-message"
      aria-label={`${name}${colon}${say('return-message')}`}
      placeholder={say('return-message')}
      maxLength={500}
      value={message}
      onChange={({ target }) => change(told(asked, path, target.value))}
    />
  );
}
