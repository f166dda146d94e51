import { useQuery } from '@tanstack/react-query';
import { answered, api } from '#portal/api/client.ts';
import { settings } from '#portal/session/settings.ts';
import { useLabel } from '#portal/texts/language.tsx';
import { Loading, ProblemView } from './states.tsx';

/** Why personal data are asked for and how long they are kept, as the round says; told before anything is asked for. */
export function PersonalDataNotice({ open }: { open?: boolean }) {
  const label = useLabel();
  const { roundId } = settings();
  const notice = useQuery({
    queryKey: ['personal-data', roundId],
    queryFn: () => answered(api().GET('/rounds/{roundId}/personal-data', { params: { path: { roundId } } })),
    staleTime: Number.POSITIVE_INFINITY,
  });
  if (notice.isPending) return <Loading />;
  if (notice.error) return <ProblemView error={notice.error} retry={() => void notice.refetch()} />;
  const { title, sections } = notice.data;
  return (
    <details className="card told" open={open}>
      <summary>{label(title)}</summary>
      <dl>
        {sections.map(({ id, heading, paragraphs }) => (
          <div key={id}>
            <dt>{label(heading)}</dt>
            {paragraphs.map((paragraph) => (
              <dd key={paragraph.en}>{label(paragraph)}</dd>
            ))}
          </div>
        ))}
      </dl>
    </details>
  );
}
