import { Alert, Tag } from 'antd';
import { Link } from 'react-router';
import type { Schemas } from '#portal/api/client.ts';
import { Asked } from '#portal/shell/asked.tsx';
import { Page } from '#portal/shell/page.tsx';
import { Nothing } from '#portal/shell/states.tsx';
import { useLabel, useTexts } from '#portal/texts/language.tsx';
import { panelTexts } from '#portal/texts/panel.ts';
import { reviewTexts } from '#portal/texts/review.ts';
import { numberOf } from '#portal/unit/application-parts.tsx';
import { kindLabel } from '#texts/labels.ts';
import { hasKeptSheet } from './kept-score.ts';
import { useMine } from './queries.ts';
import '#portal/unit/unit.css';
import '#portal/case/case.css';

type Mine = Schemas['MyEvaluations']['applications'][number];

/** What is assigned to this evaluator, what is scored, and what is still to be: the open ones first. */
export function MinePage() {
  const say = useTexts(panelTexts);
  const mine = useMine();
  const all = mine.data?.applications ?? [];
  const scored = all.filter((one) => one.scored);
  const inOrder = [...all.filter((one) => !one.scored), ...scored];
  return (
    <Page title={say('mine')}>
      <p>{say('mine-lead')}</p>
      <Asked of={mine} />
      {mine.data?.scoringClosed ? <Alert className="spaced" type="info" showIcon title={say('closed')} /> : null}
      {mine.data && all.length === 0 ? (
        <Nothing title={say('mine-none')}>
          <p>{say('mine-none-lead')}</p>
        </Nothing>
      ) : null}
      {all.length > 0 ? (
        <p role="status">
          {say('mine-progress', { scored: scored.length, all: all.length })}{' '}
          <progress max={all.length} value={scored.length} aria-label={say('mine')} />
        </p>
      ) : null}
      <ul className="plain-list">
        {inOrder.map((one) => (
          <li key={one.id}>
            <MineCard one={one} closed={mine.data?.scoringClosed === true} />
          </li>
        ))}
      </ul>
    </Page>
  );
}

function MineCard({ one, closed }: { one: Mine; closed: boolean }) {
  const say = useTexts(panelTexts);
  const sayReview = useTexts(reviewTexts);
  const label = useLabel();
  const { id, kind, body, projectName, applicantName = '', scored, changedSince } = one;
  return (
    <article className="card">
      <div className="application-card-head">
        <h2>
          <Link to={`/evaluation/${id}`}>{projectName ?? sayReview('untitled')}</Link>
        </h2>
        <span>
          {changedSince ? <Tag color="warning">{say('changed-since')}</Tag> : null}
          <Tag color={scored ? 'success' : 'processing'}>{say(scored ? 'scored' : 'to-score')}</Tag>
          {hasKeptSheet(id) ? <Tag color="warning">{say('draft')}</Tag> : null}
        </span>
      </div>
      <p className="soft">
        {applicantName} · {label(kindLabel(kind))} · {body} · {sayReview('number')} {numberOf(id)}
      </p>
      <Link to={`/evaluation/${id}`}>{say(closed ? 'score-see' : scored ? 'score-again' : 'score')}</Link>
    </article>
  );
}
