import { Tag } from 'antd';
import { Link } from 'react-router';
import { RuleWords } from '#portal/case/rule-words.tsx';
import { useLabel, useTexts } from '#portal/texts/language.tsx';
import { releaseTexts } from '#portal/texts/release.ts';
import { Clause } from '#portal/unit/form/findings.tsx';
import { DecisionReason } from './decision-reason.tsx';
import type { ReleasePreview } from './release-queries.ts';

/** What stands in the way of a release, and what passes against the notice with its reason; each leads to its case. */
export function ReleaseDoubts({ shown }: { shown: ReleasePreview }) {
  const say = useTexts(releaseTexts);
  return (
    <>
      {shown.ready ? (
        <p className="good spaced" role="status">
          {say('ready')}
        </p>
      ) : (
        <NotReady shown={shown} />
      )}
      {shown.findings.length > 0 ? <Findings shown={shown} /> : null}
    </>
  );
}

function CaseLink({ shown, id }: { shown: ReleasePreview; id: string }) {
  const say = useTexts(releaseTexts);
  const named = [...shown.changes, ...shown.notReady].find(({ applicationId }) => applicationId === id);
  return <Link to={`/bureau/applications/${id}/panel`}>{named?.projectName ?? say('untitled')}</Link>;
}

function NotReady({ shown }: { shown: ReleasePreview }) {
  const say = useTexts(releaseTexts);
  const label = useLabel();
  return (
    <section className="card findings" aria-labelledby="not-ready">
      <h2 id="not-ready">{say('not-ready')}</h2>
      <ul>
        {shown.scoringOpen ? <li>{say('scoring-open')}</li> : null}
        {shown.notReady.map(({ applicationId, why }) => (
          <li key={applicationId}>
            <CaseLink shown={shown} id={applicationId} />
            {why.map((code) => {
              const sentence = shown.sentences[code];
              return <div key={code}>{sentence ? label(sentence) : code}</div>;
            })}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The words of the decision's reason, where the finding passes by them. */
function WhyItPasses({
  shown,
  finding,
}: {
  shown: ReleasePreview;
  finding: Pick<ReleasePreview['findings'][number], 'applicationId' | 'reasoned'>;
}) {
  const decided = shown.changes.find(({ applicationId }) => applicationId === finding.applicationId);
  return finding.reasoned && decided ? <DecisionReason of={decided} /> : null;
}

/** Each finding quotes its clause. One with a reason is shown all the same: who releases it sees what it passes against. */
function Findings({ shown }: { shown: ReleasePreview }) {
  const say = useTexts(releaseTexts);
  const open = shown.findings.some(({ reasoned }) => !reasoned);
  return (
    <section className={open ? 'card findings' : 'card'} aria-labelledby="against">
      <h2 id="against">{say('findings')}</h2>
      <ul>
        {shown.findings.map(({ applicationId, rule, path, message, reasoned }) => (
          <li key={`${applicationId} ${rule} ${path}`}>
            <CaseLink shown={shown} id={applicationId} />{' '}
            <Tag color={reasoned ? undefined : 'error'}>
              {say(reasoned ? 'reasoned' : rule === 'R26' ? 'no-reason-passes' : 'unreasoned')}
            </Tag>
            <div>
              <RuleWords rule={rule} message={message} />
            </div>
            <WhyItPasses shown={shown} finding={{ applicationId, reasoned }} />
            <Clause rules={[rule]} />
          </li>
        ))}
      </ul>
    </section>
  );
}
