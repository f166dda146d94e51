import { useRound } from '#portal/api/round.ts';
import { ApiProblem } from '#portal/api/problem.ts';
import { useLabel, useTexts } from '#portal/texts/language.tsx';
import { formTexts } from '#portal/texts/form.ts';
import type { Schemas } from '#portal/api/client.ts';

/** Something that must be mended: where (`experts.3.name`) and what. */
export interface Finding {
  readonly path: string;
  readonly message: string;
}

/** What kept the form from being frozen; empty where it was something else. */
export function findingsOf(error: unknown): Finding[] {
  if (!(error instanceof ApiProblem)) return [];
  return (error.problem.errors ?? []).map(({ path, field, message }) => ({
    path: (path ?? field ?? '').replace(/^content\./, ''),
    message,
  }));
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
}

/** Everything that must be mended in one place, each with its clause and the way to it. */
export function FindingsPanel({ findings, definition, goTo }: PanelProps) {
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
        {findings.map(({ path, message }) => {
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
              <Clause rules={field?.rules} />
            </li>
          );
        })}
      </ol>
    </section>
  );
}
