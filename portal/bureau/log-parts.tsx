import { Button } from 'antd';
import { Link } from 'react-router';
import { useRound } from '#portal/api/round.ts';
import { bureauTexts } from '#portal/texts/bureau.ts';
import { useTexts } from '#portal/texts/language.tsx';
import { numberOf } from '#portal/unit/application-parts.tsx';

/** `application/<id>` leads to its page, a summary is named by its body; anything else is shown as it is. */
export function Subject({ subject }: { subject: string }) {
  const round = useRound().data;
  const [kind = '', id = '', bodyId = ''] = subject.split('/');
  if (kind === 'summary') return round?.bodies.find((body) => body.id === bodyId)?.name ?? <code>{subject}</code>;
  return kind === 'application' && id ? (
    <Link to={`/review/applications/${id}`}>{numberOf(id)}</Link>
  ) : (
    <code>{subject}</code>
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
