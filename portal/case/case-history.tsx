import { Tag } from 'antd';
import { Asked } from '#portal/shell/asked.tsx';
import { FactList } from '#portal/shell/fact-list.tsx';
import { useLabel, useTexts } from '#portal/texts/language.tsx';
import { reviewTexts } from '#portal/texts/review.ts';
import { type Dossier, useCaseChanges, useCaseHistory } from './queries.ts';

export function CaseHistory({ applicationId }: { applicationId: string }) {
  const say = useTexts(reviewTexts);
  const history = useCaseHistory(applicationId);
  return (
    <section className="card" aria-labelledby="history">
      <h2 id="history">{say('history')}</h2>
      <Asked of={history} />
      <FactList facts={history.data?.facts ?? []} />
    </section>
  );
}

const inWords = (value: unknown): string =>
  typeof value === 'string' ? value : value === undefined || value === null ? '—' : JSON.stringify(value);

/** The corrected version against the returned one; nothing where nothing came back. */
export function CaseChanges({ dossier }: { dossier: Dossier }) {
  const say = useTexts(reviewTexts);
  const label = useLabel();
  const { data } = useCaseChanges(dossier.id, dossier.formVersion > 1);
  if (!data) return null;
  return (
    <section className="card" aria-labelledby="changes">
      <h2 id="changes">{say('changes')}</h2>
      <p className="soft">{say('changes-lead')}</p>
      <ul className="plain-list">
        {data.changes.map((change) => (
          <li key={change.path} className="change">
            <strong>{label(change.label)}</strong>{' '}
            <Tag color={change.asked ? 'success' : 'warning'}>{say(change.asked ? 'asked' : 'not-asked')}</Tag>
            <dl className="pairs">
              <dt>{say('before')}</dt>
              <dd>
                <del>{inWords(change.before)}</del>
              </dd>
              <dt>{say('after')}</dt>
              <dd>{inWords(change.after)}</dd>
            </dl>
          </li>
        ))}
        {data.untouched.map(({ path, label: name, message }) => (
          <li key={path} className="change">
            <strong>{label(name)}</strong> <Tag color="error">{say('untouched')}</Tag> {message}
          </li>
        ))}
      </ul>
    </section>
  );
}
