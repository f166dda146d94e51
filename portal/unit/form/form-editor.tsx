import { Alert, App, Button } from 'antd';
import { useCallback, useState } from 'react';
import { useNavigate } from 'react-router';
import { answered, api, matching, type Schemas } from '#portal/api/client.ts';
import { useCommand } from '#portal/api/command.ts';
import { ProblemView } from '#portal/shell/states.tsx';
import { useLabel, useTexts } from '#portal/texts/language.tsx';
import { formTexts } from '#portal/texts/form.ts';
import { DeadlineLine } from '../application-parts.tsx';
import type { Application } from '../queries.ts';
import type { Content, DraftKeeper, DraftState } from './draft-keeper.ts';
import { anchorOf, type Finding, FindingsPanel, findingsOf } from './findings.tsx';
import { SavingState } from './saving-state.tsx';
import { SectionFields } from './section-fields.tsx';

interface EditorProps {
  readonly application: Application;
  readonly definition: Schemas['FormDefinition'];
  readonly keeper: DraftKeeper;
  readonly state: DraftState;
}

/** All sections on one page, the way around beside them, and what is to be mended above. */
export function FormEditor({ application, definition, keeper, state }: EditorProps) {
  const say = useTexts(formTexts);
  const label = useLabel();
  const freeze = useFreeze(application.id, keeper);
  const findings = findingsOf(freeze.error);
  const change = useCallback((edit: (content: Content) => Content) => keeper.change(edit), [keeper]);
  return (
    <div className="form-layout">
      <Ways {...{ application, definition, findings }} />
      <div className="form-main">
        <Conflict keeper={keeper} state={state} />
        {state.restored ? <Alert type="info" showIcon closable title={say('restored')} /> : null}
        <FindingsPanel
          {...{ findings, definition, goTo }}
          justifications={state.justifications}
          justify={(reason) => keeper.justify(reason)}
        />
        {freeze.error && findings.length === 0 ? <ProblemView error={freeze.error} /> : null}
        {definition.sections.map((section) => (
          <section
            key={section.id}
            id={`section-${section.id}`}
            className="card"
            aria-labelledby={`title-${section.id}`}
          >
            <h2 id={`title-${section.id}`}>{label(section.label)}</h2>
            <SectionFields {...{ section, change, findings }} content={state.content} />
          </section>
        ))}
      </div>
      <div className="form-foot">
        <SavingState state={state} />
        <Button
          type="primary"
          size="large"
          loading={freeze.busy}
          disabled={state.saving === 'conflict'}
          onClick={freeze.ask}
        >
          {say('freeze')}
        </Button>
      </div>
    </div>
  );
}

interface WaysProps {
  readonly application: Application;
  readonly definition: Schemas['FormDefinition'];
  readonly findings: readonly Finding[];
}

/** The sections, and in which of them something is to be mended. */
function Ways({ application, definition, findings }: WaysProps) {
  const say = useTexts(formTexts);
  const label = useLabel();
  const named = new Set(findings.map(({ path }) => path.split('.')[0]));
  return (
    <aside className="form-side">
      <nav aria-label={say('sections')} className="card form-ways">
        <ol>
          {definition.sections.map((section) => (
            <li key={section.id}>
              <a href={`#section-${section.id}`}>{label(section.label)}</a>
              {section.fields.some(({ id }) => named.has(id)) ? <span className="field-fault"> ●</span> : null}
            </li>
          ))}
        </ol>
        <p className="soft">
          <DeadlineLine application={application} />
        </p>
      </nav>
    </aside>
  );
}

/** Leads to a field by its path; a field of a closed row opens with its finding. */
function goTo(path: string): void {
  const parts = path.split('.');
  const box = [anchorOf(path), anchorOf(parts[0] ?? '')]
    .map((id) => document.getElementById(`${id}-box`))
    .find(Boolean);
  box?.scrollIntoView({ block: 'center' });
  box?.querySelector<HTMLElement>('input, textarea, select, button')?.focus({ preventScroll: true });
}

function useFreeze(applicationId: string, keeper: DraftKeeper) {
  const say = useTexts(formTexts);
  const navigate = useNavigate();
  const { modal } = App.useApp();
  const [flushing, setFlushing] = useState(false);
  const freeze = useCommand((version: number, key) =>
    answered(
      api().POST('/applications/{applicationId}/freeze', {
        params: { path: { applicationId }, header: matching(key, version) },
      }),
    ),
  );
  const run = async () => {
    setFlushing(true);
    const { saving, version } = await keeper.flush().finally(() => setFlushing(false));
    if (saving !== 'saved') return;
    if (await freeze.run(version)) return void navigate(`/applications/${applicationId}/scan`);
    document.getElementById('findings')?.focus();
  };
  const ask = () =>
    void modal.confirm({ title: say('freeze-title'), content: say('freeze-what'), okText: say('freeze'), onOk: run });
  return { ask, busy: flushing || freeze.busy, error: freeze.error };
}

function Conflict({ keeper, state }: { keeper: DraftKeeper; state: DraftState }) {
  const say = useTexts(formTexts);
  if (state.saving !== 'conflict') return null;
  return (
    <Alert
      type="warning"
      showIcon
      role="alert"
      title={say('conflict')}
      description={
        <>
          <p>{say('conflict-lead')}</p>
          <div className="actions">
            <Button type="primary" onClick={() => void keeper.settle(true)}>
              {say('keep-mine')}
            </Button>
            <Button onClick={() => void keeper.settle(false)}>{say('take-theirs')}</Button>
          </div>
        </>
      }
    />
  );
}
