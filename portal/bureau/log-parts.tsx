import { Button } from 'antd';
import { Link } from 'react-router';
import { useRound } from '#portal/api/round.ts';
import { bureauTexts } from '#portal/texts/bureau.ts';
import { useLabel, useTexts } from '#portal/texts/language.tsx';
import { numberOf } from '#portal/unit/application-parts.tsx';
import { roleLabel } from '#texts/labels.ts';
import type { LogNames } from './log-names.ts';

/** What a log is about: a case by its number (and names), a summary by its body, a release; anything else as it is. */
export function Subject({ subject, names }: { subject: string; names?: LogNames }) {
  const say = useTexts(bureauTexts);
  const round = useRound().data;
  const [kind = '', id = '', bodyId = ''] = subject.split('/');
  switch (kind) {
    case 'application':
      return <CaseSubject id={id} names={names} />;
    case 'summary':
      return round?.bodies.find((body) => body.id === bodyId)?.name ?? <code>{subject}</code>;
    case 'release':
      return <Link to="/bureau/decisions/release">{`${say('subject-release')} ${numberOf(id)}`}</Link>;
    default:
      return <code>{subject}</code>;
  }
}

function CaseSubject({ id, names }: { id: string; names: LogNames | undefined }) {
  const known = names?.ofCase(id);
  return (
    <>
      <Link to={`/review/applications/${id}`}>{[numberOf(id), known?.project].join(' ').trim()}</Link>
      {known ? (
        <div className="soft">
          {known.unit} · {known.body}
        </div>
      ) : null}
    </>
  );
}

/** Who it was, as far as the bureau's lists know, and always the id, by which one can search. */
export function Person({ id, names, withRole = false }: { id: string; names: LogNames; withRole?: boolean }) {
  const label = useLabel();
  const known = names.ofPerson(id);
  return (
    <>
      {known ? `${known.name}${withRole ? ` · ${label(roleLabel(known.role))}` : ''} ` : null}
      <code>{id}</code>
    </>
  );
}

interface MoreProps {
  readonly of: {
    readonly hasNextPage: boolean;
    readonly isFetchingNextPage: boolean;
    readonly fetchNextPage: () => Promise<unknown>;
  };
}

/** The next page of a log, where there is one. */
export function MoreRows({ of }: MoreProps) {
  const say = useTexts(bureauTexts);
  if (!of.hasNextPage) return null;
  return (
    <Button loading={of.isFetchingNextPage} onClick={() => void of.fetchNextPage()}>
      {say('more-rows')}
    </Button>
  );
}
