import { Alert, Button } from 'antd';
import { type ReactNode, useState } from 'react';
import type { Schemas } from '#portal/api/client.ts';
import type { Command } from '#portal/api/command.ts';
import { ProblemView } from '#portal/shell/states.tsx';
import { deadlineTexts } from '#portal/texts/deadline.ts';
import { officeZone, showInstant } from '#portal/texts/instants.ts';
import { useLabel, useLanguage, useTexts } from '#portal/texts/language.tsx';
import { statusLabel } from '#texts/labels.ts';

export type Preview = Schemas['DeadlinePreview'];
/** Where somebody still waits for a deadline, or missed it. */
const waiting = [
  'drafting',
  'awaiting-scan',
  'returned',
  'submitted',
  'nominated',
  'placed',
  'lapsed',
  'not-forwarded',
] as const;
const turns = ['sooner', 'later', 'lapses', 'reopens'] as const;

interface PreviewedMoveProps<M> {
  /** As it is typed; undefined while nothing whole is. */
  readonly move: M | undefined;
  readonly preview: Command<M, Preview>;
  /** The step itself, once its effects were seen. */
  readonly children: (seen: Preview, done: () => void) => ReactNode;
}

/** A move is looked at before it is made: what was seen belongs to what was typed then, and goes when that changes. */
export function PreviewedMove<M>({ move, preview, children }: PreviewedMoveProps<M>) {
  const say = useTexts(deadlineTexts);
  const [looked, setLooked] = useState<{ of: string; seen: Preview }>();
  const of = JSON.stringify(move);
  const look = async () => {
    const seen = move && (await preview.run(move));
    if (seen) setLooked({ of, seen });
  };
  return (
    <>
      {preview.error ? <ProblemView error={preview.error} /> : null}
      <Button type="primary" disabled={!move} loading={preview.busy} onClick={() => void look()}>
        {say('preview')}
      </Button>
      {looked && looked.of === of ? (
        <section aria-labelledby="effects" aria-live="polite">
          <h3 id="effects">{say('preview-title')}</h3>
          <Effects seen={looked.seen} />
          {children(looked.seen, () => setLooked(undefined))}
        </section>
      ) : null}
    </>
  );
}

/** The two instants of a move in words. */
export function useMoved({ previousAt, at }: Preview): { readonly before: string; readonly after: string } {
  const { language } = useLanguage();
  return { before: showInstant(previousAt, officeZone, language), after: showInstant(at, officeZone, language) };
}

function Effects({ seen }: { seen: Preview }) {
  const say = useTexts(deadlineTexts);
  const label = useLabel();
  const { before, after } = useMoved(seen);
  const { byStatus } = seen.applications;
  const concerned = waiting
    .filter((status) => byStatus[status])
    .map((status) => `${label(statusLabel(status))} ${byStatus[status]}`);
  return (
    <>
      {seen.warnings.map((warning) => (
        <Alert key={warning.code} className="spaced" type="warning" showIcon title={label(warning)} />
      ))}
      <dl className="pairs">
        <dt>{say('preview-old')}</dt>
        <dd>{before}</dd>
        <dt>{say('preview-new')}</dt>
        <dd>{after}</dd>
        {turns.map((turn) => (
          <div key={turn} className="pair">
            <dt>{say(`turns-${turn}`)}</dt>
            <dd>{seen.applications.turns[turn]}</dd>
          </div>
        ))}
        <dt>{say('by-status')}</dt>
        <dd>{concerned.length === 0 ? say('by-status-none') : concerned.join(' · ')}</dd>
        <dt>{say('mail-units')}</dt>
        <dd>{seen.mails.units}</dd>
        {seen.mails.bodies > 0 || seen.cutOffs.length > 0 ? (
          <>
            <dt>{say('mail-bodies')}</dt>
            <dd>{seen.mails.bodies}</dd>
          </>
        ) : null}
      </dl>
      <ul>
        {seen.cutOffs.map(({ bodyId, name, effect }) => (
          <li key={bodyId}>{say(effect === 'stays' ? 'cut-off-stays' : 'cut-off-gone', { name })}</li>
        ))}
      </ul>
    </>
  );
}
