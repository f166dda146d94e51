import { App, Button, Tag } from 'antd';
import { Link } from 'react-router';
import { useRound } from '#portal/api/round.ts';
import { Asked } from '#portal/shell/asked.tsx';
import { Page } from '#portal/shell/page.tsx';
import { Nothing, ProblemView } from '#portal/shell/states.tsx';
import { RowTable } from '#portal/shell/row-table.tsx';
import { useLabel, useTexts } from '#portal/texts/language.tsx';
import { releaseTexts } from '#portal/texts/release.ts';
import { kindLabel, outcomeLabel } from '#texts/labels.ts';
import { beforeEvaluation, outcomes } from './queries.ts';
import { DecisionReason } from './decision-reason.tsx';
import { ReleaseDoubts } from './release-doubts.tsx';
import { ReleasedSoFar } from './released-so-far.tsx';
import { type ReleasePreview, useRelease, useReleasePreview } from './release-queries.ts';
import '#portal/unit/unit.css';
import '#portal/case/case.css';

/** What a release would do, case by case, as everything stands now; only what is shown here is released. */
export function ReleasePage() {
  const say = useTexts(releaseTexts);
  const round = useRound();
  const begun = round.data !== undefined && !beforeEvaluation.includes(round.data.status);
  // After the round nothing is released any more; what went out stays shown.
  const open = begun && round.data?.status !== 'concluded';
  const preview = useReleasePreview(open);
  const shown = preview.data;
  return (
    <Page
      wide
      title={say('title')}
      above={<Link to="/bureau/decisions">{say('back')}</Link>}
      extra={shown && !isEmpty(shown) ? <Send shown={shown} /> : null}
    >
      <p>{say('lead')}</p>
      {open ? <Asked of={preview} /> : <Asked of={round} />}
      {round.data && !begun ? <NotBegun /> : null}
      {begun ? <ReleasedSoFar /> : null}
      {shown ? <Prepared shown={shown} /> : null}
    </Page>
  );
}

const isEmpty = ({ changes, notReady }: ReleasePreview): boolean => changes.length === 0 && notReady.length === 0;

function Prepared({ shown }: { shown: ReleasePreview }) {
  const say = useTexts(releaseTexts);
  if (isEmpty(shown)) return <Nothing title={say('none')} />;
  return (
    <>
      <ReleaseDoubts shown={shown} />
      <Effects shown={shown} />
      <Changes shown={shown} />
    </>
  );
}

function NotBegun() {
  const say = useTexts(releaseTexts);
  return (
    <Nothing title={say('not-begun')}>
      <p>
        {say('not-begun-lead')} <Link to="/bureau/decisions">{say('to-begin')}</Link>
      </p>
    </Nothing>
  );
}

function Send({ shown }: { shown: ReleasePreview }) {
  const say = useTexts(releaseTexts);
  const { modal, message } = App.useApp();
  const release = useRelease();
  const count = shown.changes.length;
  const send = async () => {
    const done = await release.run(shown);
    if (done) void message.success(say('sent', { count: done.decisions.length }));
  };
  const ask = () => {
    const { recommended = 0, listed = 0, 'not-selected': left = 0 } = shown.counts;
    void modal.confirm({
      title: say('send-title'),
      content: say('send-what', { recommended, listed, left, mails: shown.mails.length }),
      okText: say('send', { count }),
      okButtonProps: { danger: true },
      onOk: send,
    });
  };
  return (
    <>
      <Button type="primary" danger disabled={!shown.ready} loading={release.busy} onClick={ask}>
        {say('send', { count })}
      </Button>
      {release.error ? <ProblemView error={release.error} /> : null}
    </>
  );
}

function Effects({ shown }: { shown: ReleasePreview }) {
  const say = useTexts(releaseTexts);
  const label = useLabel();
  const offices = [...new Set(shown.mails.map(({ officeName }) => officeName))];
  const mailsTo = (name: string) => shown.mails.filter(({ officeName }) => officeName === name).length;
  return (
    <section className="card" aria-labelledby="effects">
      <h2 id="effects">{say('effects')}</h2>
      <ul>
        {outcomes.map((outcome) => (
          <li key={outcome}>
            {say('count', { outcome: label(outcomeLabel(outcome)), count: shown.counts[outcome] ?? 0 })}
          </li>
        ))}
      </ul>
      <details>
        <summary>{say('mails', { count: shown.mails.length })}</summary>
        <ul>
          {offices.map((name) => (
            <li key={name}>{say('mails-to', { name, count: mailsTo(name) })}</li>
          ))}
        </ul>
      </details>
    </section>
  );
}

function Changes({ shown }: { shown: ReleasePreview }) {
  const say = useTexts(releaseTexts);
  const label = useLabel();
  return (
    <section aria-labelledby="changes">
      <h2 id="changes">{say('changes')}</h2>
      <RowTable
        rows={shown.changes}
        keyOf={({ applicationId }) => applicationId}
        columns={[
          {
            name: say('project'),
            cell: (one) => (
              <>
                <Link to={`/bureau/applications/${one.applicationId}/panel`}>{one.projectName ?? say('untitled')}</Link>
                <div className="soft">
                  {one.applicantName} · {label(kindLabel(one.kind))}
                </div>
              </>
            ),
          },
          { name: say('body'), cell: ({ body }) => body },
          {
            name: say('rank'),
            className: () => 'number-cell',
            cell: ({ rank, tiedWith }) => (
              <>
                {rank ?? '—'}
                {tiedWith.length > 0 ? <Tag>{say('tied')}</Tag> : null}
              </>
            ),
          },
          {
            name: say('outcome'),
            cell: (one) => (
              <>
                {label(outcomeLabel(one.to))}
                {one.reserve === undefined ? null : <Tag>{say('reserve', { n: one.reserve })}</Tag>}
                {one.reasoned ? <div className="soft">{say('reasoned')}</div> : null}
                <DecisionReason of={one} />
              </>
            ),
          },
        ]}
      />
    </section>
  );
}
