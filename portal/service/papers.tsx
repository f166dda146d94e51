import { Button, Tag } from 'antd';
import { NotedStep } from '#portal/shell/noted-step.tsx';
import { ProblemView } from '#portal/shell/states.tsx';
import { useLabel, useTexts } from '#portal/texts/language.tsx';
import { serviceTexts } from '#portal/texts/service.ts';
import { timeKindLabel } from '#texts/labels.ts';
import { type OwnService, type ReviewedService, usePaperLink, useRevoke } from './queries.ts';

interface PapersProps {
  readonly service: OwnService | ReviewedService;
  readonly viewer: 'unit' | 'reviewer';
}

/** Certificates and letters, each with its expert, its state and the way to take it. */
export function Papers({ service, viewer }: PapersProps) {
  const say = useTexts(serviceTexts);
  const label = useLabel();
  const { certificates, letters, experts, confirmedBy } = service;
  const nameOf = (row: number): string => experts.find((one) => one.row === row)?.name ?? `${row + 1}`;
  return (
    <section className="card" aria-labelledby="papers">
      <h2 id="papers">{say('papers')}</h2>
      {viewer === 'unit' ? <p className="soft">{say('papers-lead-unit', { office: confirmedBy.name })}</p> : null}
      {certificates.length + letters.length === 0 ? <p>{say('papers-none')}</p> : null}
      <ul className="plain-list">
        {certificates.map((one) => (
          <li key={one.id} className="list-row">
            <span className="service-paper-name">
              {say('certificate')} · {nameOf(one.row)} · <code>{one.number}</code>
            </span>
            <Tag>{label(timeKindLabel(one.as))}</Tag>
            {one.revoked ? (
              <Tag color="error">{say('revoked')}</Tag>
            ) : (
              <>
                <Download {...{ service, viewer }} paper={one} name={nameOf(one.row)} kind="certificate" />
                {service.possible.includes('revoke') ? (
                  <Revoke id={service.id} paper={one} name={nameOf(one.row)} />
                ) : null}
              </>
            )}
          </li>
        ))}
        {letters.map((one) => (
          <li key={one.id} className="list-row">
            <span className="service-paper-name">
              {say('letter')} · {nameOf(one.row)} · <code>{one.number}</code>
            </span>
            <Download {...{ service, viewer }} paper={one} name={nameOf(one.row)} kind="letter" />
          </li>
        ))}
      </ul>
    </section>
  );
}

interface Paper {
  readonly id: string;
  readonly number: string;
  readonly printed: boolean;
}

function Download(props: PapersProps & { paper: Paper; name: string; kind: 'certificate' | 'letter' }) {
  const { service, viewer, paper, name, kind } = props;
  const say = useTexts(serviceTexts);
  const link = usePaperLink(service.id, viewer);
  const take = async () => {
    const given = await link.run(paper.id);
    if (given) window.location.assign(given.url);
  };
  if (!paper.printed) return <span role="status">{say('printing')}</span>;
  return (
    <>
      <Button
        loading={link.busy}
        aria-label={say('download-one', { name, paper: say(kind) })}
        onClick={() => void take()}
      >
        {say('download')}
      </Button>
      {link.error ? <ProblemView error={link.error} /> : null}
    </>
  );
}

function Revoke({ id, paper, name }: { id: string; paper: Paper; name: string }) {
  const say = useTexts(serviceTexts);
  const revoke = useRevoke(id, paper.id);
  return (
    <NotedStep danger name={say('revoke')} what={say('revoke-what', { name, number: paper.number })} command={revoke} />
  );
}
