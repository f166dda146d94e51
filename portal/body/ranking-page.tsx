import { Button } from 'antd';
import { type HTMLAttributes, type LiHTMLAttributes, useId, useState } from 'react';
import { Link } from 'react-router';
import { Placement } from '#portal/case/placement.tsx';
import { type Row, useRank } from '#portal/case/queries.ts';
import { useActing } from '#portal/session/me.tsx';
import { Page } from '#portal/shell/page.tsx';
import { Asked } from '#portal/shell/asked.tsx';
import { Nothing, ProblemView } from '#portal/shell/states.tsx';
import { useTexts } from '#portal/texts/language.tsx';
import { bodyTexts } from '#portal/texts/body.ts';
import { reviewTexts } from '#portal/texts/review.ts';
import { StatusTag } from '#portal/unit/application-parts.tsx';
import { useDragging } from './dragging.ts';
import { PlacesLine } from './places-line.tsx';
import { RankRemarks } from './rank-remarks.tsx';
import { inOrder, moves, rankOf } from './ranks.ts';
import { useBodyQueue } from './queries.ts';
import '#portal/unit/unit.css';
import '#portal/case/case.css';
import './ranking.css';

/** The candidates in their order: pulled by a handle, by buttons (keys) or by numbers; each move is saved as it is made. */
export function RankingPage() {
  const say = useTexts(bodyTexts);
  const { office } = useActing();
  const bodyId = office?.id ?? '';
  const queue = useBodyQueue(bodyId);
  const rank = useRank();
  const candidates = inOrder(queue.data?.applications ?? []);
  const move = async (from: number, to: number) => {
    for (const change of moves(candidates, from, to)) if (!(await rank.run(change))) return;
  };
  const dragging = useDragging((from, to) => void move(from, to));
  return (
    <Page title={say('ranking')}>
      <p>{say('ranking-lead')}</p>
      {office ? <PlacesLine bodyId={office.id} /> : null}
      <Asked of={queue} />
      {rank.error ? <ProblemView error={rank.error} /> : null}
      {queue.data && candidates.length === 0 ? (
        <Nothing title={say('ranking-empty')}>
          <p>{say('ranking-empty-lead')}</p>
        </Nothing>
      ) : null}
      <RankRemarks bodyId={bodyId} rows={queue.data?.applications ?? []} />
      {candidates.length > 0 ? (
        <div className="card">
          <ol className="plain-list">
            {candidates.map((row, index) => (
              <Candidate
                key={row.id}
                row={row}
                busy={rank.busy}
                place={dragging.row(index)}
                handle={candidates.length > 1 && !rank.busy ? dragging.handle(index) : undefined}
                up={index > 0 ? () => void move(index, index - 1) : undefined}
                down={index < candidates.length - 1 ? () => void move(index, index + 1) : undefined}
                set={(number) => rank.run({ row, rank: number })}
              />
            ))}
          </ol>
        </div>
      ) : null}
    </Page>
  );
}

interface CandidateProps {
  readonly row: Row;
  readonly busy: boolean;
  readonly place: LiHTMLAttributes<HTMLLIElement>;
  /** Absent: there is nowhere to pull it, or a move is being saved. */
  readonly handle: HTMLAttributes<HTMLSpanElement> | undefined;
  readonly up: (() => void) | undefined;
  readonly down: (() => void) | undefined;
  readonly set: (rank: number) => Promise<unknown>;
}

function Candidate({ row, busy, place, handle, up, down, set }: CandidateProps) {
  const say = useTexts(bodyTexts);
  const sayReview = useTexts(reviewTexts);
  const [typed, setTyped] = useState<string>();
  const name = row.projectName ?? sayReview('untitled');
  const [wrong, setWrong] = useState(false);
  const id = useId();
  const save = async () => {
    const rank = rankOf(typed ?? '');
    const none = typed?.trim() === '';
    setWrong(rank === undefined && !none);
    if (none || (rank !== undefined && (await set(rank)))) setTyped(undefined);
  };
  return (
    <li className="list-row rank-row" {...place}>
      <span className="rank-handle" title={say('pull')} aria-hidden="true" {...handle} />
      <input
        className="plain-input"
        inputMode="numeric"
        maxLength={9}
        aria-label={say('rank-of', { name })}
        aria-invalid={wrong}
        aria-describedby={wrong ? id : undefined}
        value={typed ?? row.rank ?? ''}
        onChange={({ target }) => {
          setTyped(target.value);
          setWrong(false);
        }}
        onKeyDown={({ key }) => (key === 'Enter' && typed !== undefined ? void save() : undefined)}
      />
      {typed === undefined ? null : (
        <Button size="small" type="primary" onClick={() => void save()}>
          {say('rank-save')}
        </Button>
      )}
      {wrong ? (
        <span id={id} className="field-fault" role="alert">
          {say('rank-wrong')}
        </span>
      ) : null}
      <span className="rank-name">
        <Link to={`/review/applications/${row.id}`}>{name}</Link> <StatusTag status={row.status} />
        <div className="soft">{row.applicantName}</div>
      </span>
      <Step name={name} way="up" busy={busy} go={up} />
      <Step name={name} way="down" busy={busy} go={down} />
      <Placement dossier={{ ...row, body: { id: row.bodyId } }} />
    </li>
  );
}

interface StepProps {
  readonly name: string;
  readonly way: 'up' | 'down';
  readonly busy: boolean;
  readonly go: (() => void) | undefined;
}

/** Never disabled as such: that would drop the focus of whoever moves a row by keyboard, while it is saved and at either end. */
function Step({ name, way, busy, go }: StepProps) {
  const say = useTexts(bodyTexts);
  return (
    <Button
      size="small"
      className={go ? undefined : 'at-end'}
      aria-disabled={busy || !go}
      aria-label={`${say(way)} ${name}`}
      onClick={busy ? undefined : go}
    >
      {say(way)}
    </Button>
  );
}
