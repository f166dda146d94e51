import { Link, useParams } from 'react-router';
import { Alert } from 'antd';
import type { Schemas } from '#portal/api/client.ts';
import { ChangeList } from '#portal/case/change-list.tsx';
import { Page } from '#portal/shell/page.tsx';
import { Asked } from '#portal/shell/asked.tsx';
import { correctionTexts } from '#portal/texts/correction.ts';
import { useTexts } from '#portal/texts/language.tsx';
import { unitTexts } from '#portal/texts/unit.ts';
import { useApplication, useChanges, useFormDefinition } from './queries.ts';
import './unit.css';

/** What the unit has changed since its application was returned, or what it changed before it filed it again. */
export function ChangesPage() {
  const say = useTexts(correctionTexts);
  const sayUnit = useTexts(unitTexts);
  const { applicationId = '' } = useParams();
  const application = useApplication(applicationId);
  const definition = useFormDefinition(application.data?.kind);
  const editing = application.data?.possible.includes('save-draft') === true;
  return (
    <Page
      title={say('changes')}
      above={<Link to={`/applications/${applicationId}`}>{sayUnit('back')}</Link>}
      extra={editing ? <Link to={`/applications/${applicationId}/form`}>{say('back-to-form')}</Link> : null}
    >
      <div className="card">
        {definition.data ? (
          <ChangesSinceReturn {...{ applicationId, definition: definition.data }} />
        ) : (
          <Asked of={application.data ? definition : application} />
        )}
      </div>
    </Page>
  );
}

interface SinceProps {
  readonly applicationId: string;
  readonly definition: Schemas['FormDefinition'];
}

/** The returned version against what there is now; what was asked and not touched comes first. */
export function ChangesSinceReturn({ applicationId, definition }: SinceProps) {
  const say = useTexts(correctionTexts);
  const changes = useChanges(applicationId);
  const { data } = changes;
  if (data === null) return <p>{say('nothing-to-compare')}</p>;
  if (data === undefined) return <Asked of={changes} />;
  return (
    <>
      <p className="soft">{say('changes-lead', { n: data.returned.formVersion })}</p>
      {data.untouched.length > 0 ? (
        <Alert
          className="spaced"
          type="warning"
          showIcon
          title={say('freeze-anyway', { count: data.untouched.length })}
        />
      ) : null}
      {data.changes.length === 0 ? <p>{say('changes-none')}</p> : null}
      <ChangeList definition={definition} changes={data.changes} untouched={data.untouched} />
    </>
  );
}
