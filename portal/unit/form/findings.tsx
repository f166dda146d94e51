import { Input } from 'antd';
import { useEffect, useRef } from 'react';
import { printable } from '#portal/api/printable.ts';
import { useRound } from '#portal/api/round.ts';
import { RuleWords } from '#portal/case/rule-words.tsx';
import { correctionTexts } from '#portal/texts/correction.ts';
import { findingTexts } from '#portal/texts/findings.ts';
import { Colon, useColon, useLabel, useTexts } from '#portal/texts/language.tsx';
import type { Schemas } from '#portal/api/client.ts';
import type { Untouched } from '../queries.ts';
import type { Content, Justification } from './draft-keeper.ts';
import { countsOf, type Finding, isBlank, within } from './finding.ts';
import type { LiveState } from './live-check.ts';
import { ownerOf } from './namesake.ts';
import { useMarks } from './marks.tsx';

/** The clauses of some rules, in the notice's words. */
export function Clause({ rules }: { rules: readonly string[] | undefined }) {
  const say = useTexts(findingTexts);
  const round = useRound().data;
  const clauses = [...new Set(rules)].flatMap((rule) => round?.clauses[rule] ?? []);
  if (clauses.length === 0) return null;
  return (
    <span className="clause">
      {say('basis')}
      <Colon />
      <span lang="zh-CN">{clauses.map(({ text, section }) => `“${text}”（${section}）`).join('；')}</span>
    </span>
  );
}

/** In words and by its sign, not by colour alone. */
export function Severity({ finding }: { finding: Finding }) {
  const say = useTexts(findingTexts);
  const warning = finding.severity === 'W';
  const text = warning ? (finding.settled ? 'settled' : 'explain') : 'mend';
  return (
    <span className={`severity severity-${text}`}>
      <span aria-hidden="true">{{ mend: '×', explain: '!', settled: '✓' }[text]}</span> {say(text)}
    </span>
  );
}

interface PanelProps {
  readonly live: LiveState;
  readonly content: Content;
  readonly definition: Schemas['FormDefinition'];
  readonly goTo: (path: string) => void;
  readonly justifications: readonly Justification[];
  readonly justify: (reason: Justification) => void;
}

/** Everything that is to be mended, explained or still to be filled in, each with its clause and the way to it. */
export function FindingsPanel(props: PanelProps) {
  const { live, content } = props;
  const say = useTexts(findingTexts);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (live.tries > 0) heading.current?.focus();
  }, [live.tries]);
  const blank = live.findings.filter((finding) => isBlank(finding, content));
  const told = live.findings.filter((finding) => !blank.includes(finding));
  const { mend, explain } = countsOf(live.findings, content);
  if (live.findings.length === 0) return null;
  const count = mend + explain + (live.tries > 0 ? blank.length : 0);
  const title = told.length > 0 ? say('findings-settled') : say('findings-blank');
  return (
    <section className={count > 0 ? 'card findings' : 'card'} aria-labelledby="findings">
      <h2 id="findings" ref={heading} tabIndex={-1}>
        {count > 0 ? say('findings', { count }) : title}
      </h2>
      {live.tries > 0 && count > 0 ? <p>{say('findings-lead')}</p> : null}
      <ol>
        {told.map((finding) => (
          <li key={`${finding.path} ${finding.rule} ${finding.message}`}>
            <FindingItem finding={finding} {...props} />
          </li>
        ))}
      </ol>
      {blank.length > 0 ? <Blanks blank={blank} {...props} /> : null}
    </section>
  );
}

type ItemProps = Omit<PanelProps, 'live' | 'content'> & { readonly finding: Finding };

const fieldNamed = ({ sections }: Schemas['FormDefinition'], name: string) =>
  sections.flatMap(({ fields }) => fields).find(({ id }) => id === name);

/** Before what was found: the row of a table, or whose a field is that shares its label; the field itself where no rule says it. */
function Where({ finding, definition }: Pick<ItemProps, 'finding' | 'definition'>) {
  const { path, message, rule } = finding;
  const say = useTexts(findingTexts);
  const label = useLabel();
  const colon = useColon();
  const [name = '', row] = path.split('.');
  const field = fieldNamed(definition, name);
  if (!field) return null;
  if (rule === undefined && !message.includes(field.label.zh))
    return (
      <>
        <Place path={path} fields={[field]} definition={definition} />
        {colon}
      </>
    );
  if (row !== undefined) return `${say('row-named', { table: label(field.label), n: Number(row) + 1 })}${colon}`;
  const owner = ownerOf(definition, field);
  return owner ? `${label(owner)}${colon}` : null;
}

function FindingItem({ finding, definition, goTo, justifications, justify }: ItemProps) {
  const say = useTexts(findingTexts);
  const { locks } = useMarks();
  const { path, message, rule, severity } = finding;
  const [name = ''] = path.split('.');
  const field = fieldNamed(definition, name);
  return (
    <>
      <Severity finding={finding} />{' '}
      <button type="button" className="as-link" onClick={() => goTo(path)}>
        <Where finding={finding} definition={definition} />
        <RuleWords rule={rule} message={message} />
      </button>
      {locks.mayTouch(path) ? null : <span className="soft"> {say('found-locked')}</span>}
      <Clause rules={rule ? [rule] : field?.rules} />
      {severity === 'W' && rule ? (
        <Reason
          note={justifications.find((one) => one.rule === rule && one.path === path)?.note ?? ''}
          give={(note) => justify({ rule, path, message, note })}
        />
      ) : null}
    </>
  );
}

/** The rule that the form is complete: the same for every field, so that it is said once. */
const completeness = 'R31';

/** What is not filled in yet, section by section: a form that was just begun is no list of mistakes. */
function Blanks({ blank, definition, goTo, live }: PanelProps & { blank: readonly Finding[] }) {
  const say = useTexts(findingTexts);
  const label = useLabel();
  return (
    <details className="blanks" open={live.tries > 0}>
      <summary>{say('blanks', { count: blank.length })}</summary>
      <Clause rules={blank.flatMap(({ rule }) => (rule === completeness ? rule : []))} />
      {definition.sections.map((section) => {
        const own = within(blank, section);
        return own.length === 0 ? null : (
          <div key={section.id}>
            <h3>{label(section.label)}</h3>
            <ul className="blank-list">
              {own.map((finding) => (
                <li key={finding.path}>
                  <button type="button" className="as-link" onClick={() => goTo(finding.path)}>
                    <Place path={finding.path} fields={section.fields} definition={definition} />
                  </button>
                  {finding.rule && finding.rule !== completeness ? <Clause rules={[finding.rule]} /> : null}
                </li>
              ))}
            </ul>
          </div>
        );
      })}
    </details>
  );
}

interface PlaceProps {
  readonly path: string;
  readonly fields: Schemas['Section']['fields'];
  readonly definition: Schemas['FormDefinition'];
}

/** A path as the form calls it: `专家名单第4行 职称`. */
function Place({ path, fields, definition }: PlaceProps) {
  const say = useTexts(findingTexts);
  const label = useLabel();
  const colon = useColon();
  const [id, row, column] = path.split('.');
  const field = fields.find((one) => one.id === id);
  if (!field) return path;
  const owner = ownerOf(definition, field);
  if (row === undefined) return owner ? `${label(owner)}${colon}${label(field.label)}` : label(field.label);
  const columns = field.value.type === 'table' ? field.value.columns : [];
  const cell = columns.find((one) => one.id === column);
  const named = say('row-named', { table: label(field.label), n: Number(row) + 1 });
  return cell ? `${named} ${label(cell.label)}` : named;
}

/** A warning passes with a reason, which stands on the form for the reviewer. */
function Reason({ note, give }: { note: string; give: (note: string) => void }) {
  const say = useTexts(findingTexts);
  return (
    <label className="field">
      <span>{say('reason')}</span>
      <Input.TextArea rows={2} maxLength={500} value={note} onChange={({ target }) => give(printable(target.value))} />
    </label>
  );
}

interface SaidProps extends Pick<PanelProps, 'live' | 'content'> {
  /** Asked for and still as it was returned; undefined while that is not known. */
  readonly untouched: Untouched | undefined;
}

/** Says politely what the last check found, and only when that has changed. */
export function FindingsSaid({ live, content, untouched }: SaidProps) {
  const say = useTexts(findingTexts);
  const sayCorrection = useTexts(correctionTexts);
  const { mend, explain, blank } = countsOf(live.findings, content);
  const saidOfNone = () => {
    if (untouched === undefined) return '';
    return untouched.length > 0 ? sayCorrection('still-untouched', { count: untouched.length }) : say('said-none');
  };
  const found = mend + explain + blank > 0;
  const said = live.version === undefined ? '' : found ? say('said', { mend, explain, blank }) : saidOfNone();
  return (
    <p role="status" className="visually-hidden">
      {said}
    </p>
  );
}
