import { Alert } from 'antd';
import { useState } from 'react';
import { type Preview, PreviewedMove, useMoved } from '#portal/case/previewed-move.tsx';
import { BodyReasons } from '#portal/case/reasons.tsx';
import { useActing } from '#portal/session/me.tsx';
import { Asked } from '#portal/shell/asked.tsx';
import { InstantField } from '#portal/shell/instant-field.tsx';
import { NotedStep } from '#portal/shell/noted-step.tsx';
import { Page } from '#portal/shell/page.tsx';
import { deadlineTexts } from '#portal/texts/deadline.ts';
import { showInstant } from '#portal/texts/instants.ts';
import { useBracketed, useLanguage, useTexts } from '#portal/texts/language.tsx';
import { zonedInstant } from '#portal/texts/zoned.ts';
import { type Overview, useOverview, usePreviewCutOff, useSetCutOff } from './queries.ts';
import '#portal/unit/unit.css';
import '#portal/case/case.css';

/** A body's own cut-off for its applicants: what holds now, what a move would do, the move, and why there were earlier ones. */
export function CutOffPage() {
  const say = useTexts(deadlineTexts);
  const { office } = useActing();
  const bodyId = office?.id ?? '';
  const overview = useOverview(bodyId);
  return (
    <Page title={say('own-cut-off')}>
      <p className="soft">{say('own-lead')}</p>
      <Asked of={overview} />
      {overview.data ? <TermsNow summary={overview.data.summary} /> : null}
      {overview.data ? <CutOffForm bodyId={bodyId} /> : null}
      <section className="card">
        <BodyReasons bodyId={bodyId} />
      </section>
    </Page>
  );
}

function TermsNow({ summary }: { summary: Overview['summary'] }) {
  const say = useTexts(deadlineTexts);
  const { language } = useLanguage();
  const bracketed = useBracketed();
  const { ladder, cutOffAt, deadline } = summary;
  const at = (instant: string) => showInstant(instant, deadline.timeZone, language);
  const own = ladder.applicants.source === 'body-cut-off';
  return (
    <section className="card" aria-labelledby="terms-now">
      <h2 id="terms-now">{say('terms-now')}</h2>
      <dl className="pairs">
        <dt>{say('applicants')}</dt>
        <dd>
          <strong>{at(ladder.applicants.at)}</strong>{' '}
          <span className="soft">{bracketed(say(own ? 'is-own' : 'is-shared'))}</span>
        </dd>
        <dt>{say('body-until')}</dt>
        <dd>{at(ladder.body.at)}</dd>
        <dt>{say('paper-until')}</dt>
        <dd>{at(ladder.paperAt)}</dd>
      </dl>
      {cutOffAt && !own ? <Alert type="info" showIcon title={say('own-overtaken', { at: at(cutOffAt) })} /> : null}
    </section>
  );
}

function CutOffForm({ bodyId }: { bodyId: string }) {
  const say = useTexts(deadlineTexts);
  const [typed, setTyped] = useState('');
  const preview = usePreviewCutOff(bodyId);
  const cutOffAt = zonedInstant(typed);
  return (
    <section className="card" aria-labelledby="set-own">
      <h2 id="set-own">{say('set-own')}</h2>
      <p className="soft">{say('set-own-lead')}</p>
      <InstantField name={say('new-own')} value={typed} change={setTyped} />
      <PreviewedMove move={cutOffAt ? { cutOffAt } : undefined} preview={preview}>
        {(seen) => (cutOffAt ? <CutOffStep bodyId={bodyId} cutOffAt={cutOffAt} seen={seen} clear={setTyped} /> : null)}
      </PreviewedMove>
    </section>
  );
}

interface CutOffStepProps {
  readonly bodyId: string;
  readonly cutOffAt: string;
  readonly seen: Preview;
  readonly clear: (typed: string) => void;
}

function CutOffStep({ bodyId, cutOffAt, seen, clear }: CutOffStepProps) {
  const say = useTexts(deadlineTexts);
  const command = useSetCutOff(bodyId, cutOffAt);
  const moved = useMoved(seen);
  const { turns } = seen.applications;
  return (
    <NotedStep
      danger={turns.lapses > 0}
      name={say('set-own')}
      what={say('set-own-what', { ...moved, ...turns, units: seen.mails.units })}
      noteLabel={say('own-reason')}
      command={command}
      done={() => clear('')}
    />
  );
}
