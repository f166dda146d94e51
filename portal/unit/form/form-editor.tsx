import { Alert, Button } from 'antd';
import { useCallback, useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import { answered, api, keyed, newKey, type Schemas } from '#portal/api/client.ts';
import { ProblemView } from '#portal/shell/states.tsx';
import { useLabel, useTexts } from '#portal/texts/language.tsx';
import { formTexts } from '#portal/texts/form.ts';
import { type Application, type Correction, useUntouched } from '../queries.ts';
import { CorrectionPanel } from './correction-panel.tsx';
import { Conflict } from './conflict.tsx';
import type { Content, DraftKeeper, DraftState } from './draft-keeper.ts';
import { anchorOf, findingsOfCheck, isBlank, withRefused } from './finding.ts';
import { FindingsPanel, FindingsSaid } from './findings.tsx';
import { useFreeze } from './freeze.tsx';
import { LiveCheck } from './live-check.ts';
import { locksOf, noLocks } from './locks.ts';
import { MarksContext } from './marks.tsx';
import { SavingState } from './saving-state.tsx';
import { SectionFields } from './section-fields.tsx';
import { Ways } from './ways.tsx';

interface EditorProps {
  readonly application: Application;
  readonly definition: Schemas['FormDefinition'];
  readonly correction: Correction | undefined;
  readonly keeper: DraftKeeper;
  readonly state: DraftState;
}

/** All sections on one page, the way around beside them, and what is to be corrected and mended above. */
export function FormEditor({ application, definition, correction, keeper, state }: EditorProps) {
  const say = useTexts(formTexts);
  const label = useLabel();
  const { check, live } = useLiveCheck(application.id, keeper, state.error);
  const freeze = useFreeze({ applicationId: application.id, keeper, check, definition, correction });
  const change = useCallback((edit: (content: Content) => Content) => keeper.change(edit), [keeper]);
  const [target, setTarget] = useState<{ readonly path: string }>();
  useLeading(target);
  const goTo = useCallback((path: string) => setTarget({ path }), []);
  const [locks] = useState(() => locksFor(application, correction, keeper.read().content));
  const { findings, tries } = live;
  const { content } = state;
  const untouched = useUntouched(application.id, correction, state.version);
  const shown = useMemo(
    () => (tries > 0 ? findings : findings.filter((finding) => !isBlank(finding, content))),
    [findings, tries, content],
  );
  const marks = useMemo(() => ({ findings: shown, locks, target }), [shown, locks, target]);
  return (
    <MarksContext value={marks}>
      <div className="form-layout">
        <Ways {...{ application, definition, live, content, untouched }} />
        <div className="form-main">
          <Conflict applicationId={application.id} {...{ definition, keeper, state }} />
          {state.restored ? <Alert type="info" showIcon closable title={say('restored')} /> : null}
          {correction?.open ? <CorrectionPanel {...{ application, correction, untouched, goTo }} /> : null}
          <FindingsSaid {...{ live, content, untouched }} />
          <FindingsPanel
            {...{ live, content, definition, goTo }}
            justifications={state.justifications}
            justify={(reason) => keeper.justify(reason)}
          />
          {freeze.error ? <ProblemView error={freeze.error} /> : null}
          {definition.sections.map((section) => (
            <section
              key={section.id}
              id={`section-${section.id}`}
              className="card"
              aria-labelledby={`title-${section.id}`}
            >
              <h2 id={`title-${section.id}`}>{label(section.label)}</h2>
              <SectionFields {...{ section, change, content }} />
            </section>
          ))}
        </div>
        <Foot state={state} freeze={freeze} />
      </div>
    </MarksContext>
  );
}

function Foot({ state, freeze }: { state: DraftState; freeze: ReturnType<typeof useFreeze> }) {
  const say = useTexts(formTexts);
  return (
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
  );
}

/** After a transfer the form still names the office that it was filed with: that may be put right without being asked. */
function locksFor({ body }: Application, correction: Correction | undefined, content: Content) {
  if (!correction) return noLocks;
  return locksOf(correction, content['recipientName'] === body.name ? [] : ['recipientName']);
}

/** `refused`: why the draft was not saved, if it was not. */
function useLiveCheck(applicationId: string, keeper: DraftKeeper, refused: unknown) {
  const [check] = useState(
    () =>
      new LiveCheck(keeper, async () => {
        const params = { path: { applicationId }, header: keyed(newKey()) };
        const { version, findings } = await answered(api().POST('/applications/{applicationId}/check', { params }));
        return { version, findings: findingsOfCheck(findings) };
      }),
  );
  useEffect(() => check.follow(), [check]);
  const checked = useSyncExternalStore(check.subscribe, check.read);
  const live = useMemo(() => ({ ...checked, findings: withRefused(checked.findings, refused) }), [checked, refused]);
  return { check, live };
}

/** Leads to a field by its path, once the row that holds it is open. */
function useLeading(target: { readonly path: string } | undefined): void {
  useEffect(() => {
    if (!target) return;
    const parts = target.path.split('.');
    const boxes = parts.map((_part, index) => anchorOf(parts.slice(0, parts.length - index).join('.')));
    const box = boxes.map((id) => document.getElementById(`${id}-box`)).find(Boolean);
    box?.scrollIntoView({ block: 'center' });
    box
      ?.querySelector<HTMLElement>('input:not([type="file"]), textarea, select, button, [tabindex="-1"]')
      ?.focus({ preventScroll: true });
  }, [target]);
}
