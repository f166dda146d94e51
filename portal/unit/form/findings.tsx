import { Input } from 'antd';
import { useRound } from '#portal/api/round.ts';
import { ApiProblem } from '#portal/api/problem.ts';
import { useLabel, useTexts } from '#portal/texts/language.tsx';
import { formTexts } from '#portal/texts/form.ts';
import type { Schemas } from '#portal/api/client.ts';
import type { Justification } from './draft-keeper.ts';

/** Something that must be mended: where (`experts.3.name`) and what. */
export interface Finding {
  readonly path: string;
  readonly message: string;
  /** Of a rule of the notice. A warning (`W`) passes with a written reason. */
  readonly rule?: string;
  readonly severity?: 'E' | 'W';
}

/** What kept the form from being frozen; empty where it was something else. */
export function findingsOf(error: unknown): Finding[] {
  if (!(error instanceof ApiProblem)) return [];
  const ruled = ruledIn(error.problem['findings']);
  if (ruled.length > 0) return ruled;
  return (error.problem.errors ?? []).map(({ path, field, message }) => ({
    path: (path ?? field ?? '').replace(/^content\./, ''),
    message,
  }));
}

/** What the rules say, as a refused freeze lists it; warnings with their reason are settled. */
function ruledIn(given: unknown): Finding[] {
  if (!Array.isArray(given)) return [];
  return given.flatMap((one: unknown): Finding[] => {
    const { path, message, rule, severity, justification } = Object(one);
    if (typeof path !== 'string' || typeof message !== 'string' || typeof rule !== 'string') return [];
    if (severity === 'W' && justification !== undefined) return [];
    return [{ path, message, rule, severity: severity === 'W' ? 'W' : 'E' }];
  });
}

/** The field's own id on the page; the panel leads to it. */
export const anchorOf = (path: string): string => `field-${path.replaceAll('.', '-')}`;

/** The clauses that a field serves, in the notice's words. */
export function Clause({ rules }: { rules: readonly string[] | undefined }) {
  const say = useTexts(formTexts);
  const round = useRound().data;
  const clauses = (rules ?? []).flatMap((rule) => round?.clauses[rule] ?? []);
  if (clauses.length === 0) return null;
  return (
    <span className="clause">
      {say('basis')}：
      <span lang="zh-CN">{clauses.map(({ text, section }) => `“${text}”（${section}）`).join('；')}</span>
    </span>
  );
}

interface PanelProps {
  readonly findings: readonly Finding[];
  readonly definition: Schemas['FormDefinition'];
  readonly goTo: (path: string) => void;
  readonly justifications: readonly Justification[];
  readonly justify: (reason: Justification) => void;
}

/** Everything that must be mended in one place, each with its clause and the way to it. */
export function FindingsPanel({ findings, definition, goTo, justifications, justify }: PanelProps) {
  const say = useTexts(formTexts);
  const label = useLabel();
  if (findings.length === 0) return null;
  const fields = definition.sections.flatMap((section) => section.fields);
  return (
    <section className="card findings" aria-labelledby="findings" role="alert">
      <h2 id="findings" tabIndex={-1}>
        {say('findings', { count: findings.length })}
      </h2>
      <p>{say('findings-lead')}</p>
      <ol>
        {findings.map(({ path, message, rule, severity }) => {
          const [name = '', row] = path.split('.');
          const field = fields.find(({ id }) => id === name);
          const where =
            field && row !== undefined ? say('row-named', { table: label(field.label), n: Number(row) + 1 }) : '';
          return (
            <li key={`${path} ${message}`}>
              <button type="button" className="as-link" onClick={() => goTo(path)}>
                {where ? `${where}：` : ''}
                {message}
              </button>
              <Clause rules={rule ? [rule] : field?.rules} />
              {severity === 'W' && rule ? (
                <Reason
                  note={justifications.find((one) => one.rule === rule && one.path === path)?.note ?? ''}
                  give={(note) => justify({ rule, path, message, note })}
                />
              ) : null}
            </li>
          );
        })}
      </ol>
    </section>
  );
}

/** A warning passes with a reason, which stands on the form for the reviewer. */
function Reason({ note, give }: { note: string; give: (note: string) => void }) {
  const say = useTexts(formTexts);
  return (
    <label className="field">
      <span>{say('reason')}</span>
      <Input.TextArea rows={2} maxLength={500} value={note} onChange={({ target }) => give(target.value)} />
    </label>
  );
}
