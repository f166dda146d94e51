import { App, Button } from 'antd';
import type { Schemas } from '#portal/api/client.ts';
import { Page } from '#portal/shell/page.tsx';
import { Asked } from '#portal/shell/asked.tsx';
import { Nothing, ProblemView } from '#portal/shell/states.tsx';
import { bureauTexts } from '#portal/texts/bureau.ts';
import { officeZone, showInstant } from '#portal/texts/instants.ts';
import { useLanguage, useTexts } from '#portal/texts/language.tsx';
import { useDossierLink, useDossiers, useOrderDossier } from './queries.ts';
import '#portal/unit/unit.css';
import '#portal/case/case.css';

/** Dossiers that were ordered, whether they are made, and the way to take one. */
export function DossiersPage() {
  const say = useTexts(bureauTexts);
  const dossiers = useDossiers();
  const order = useOrderDossier();
  const rows = dossiers.data?.dossiers ?? [];
  return (
    <Page title={say('dossiers')}>
      <p>{say('dossiers-lead')}</p>
      <Button className="spaced" type="primary" loading={order.busy} onClick={() => void order.run(undefined)}>
        {say('order')}
      </Button>
      {order.error ? <ProblemView error={order.error} /> : null}
      <Asked of={dossiers} />
      {dossiers.data && rows.length === 0 ? <Nothing title={say('dossiers-none')} /> : null}
      {rows.map((dossier) => (
        <DossierCard key={dossier.dossierId} dossier={dossier} />
      ))}
    </Page>
  );
}

function DossierCard({ dossier }: { dossier: Schemas['OrderedDossier'] }) {
  const say = useTexts(bureauTexts);
  const { language } = useLanguage();
  const { modal } = App.useApp();
  const link = useDossierLink(dossier.dossierId);
  const { orderedAt, applications, madeAt, bytes, sha256, gone } = dossier;
  const take = async () => {
    const given = await link.run(undefined);
    if (given) window.location.assign(given.url);
  };
  const ask = () =>
    void modal.confirm({
      title: say('download'),
      content: say('download-what'),
      okText: say('download'),
      onOk: take,
    });
  return (
    <article className="card">
      <dl className="pairs">
        <dt>{say('ordered-at')}</dt>
        <dd>
          {showInstant(orderedAt, officeZone, language)} · {say('contains', { count: applications })}
        </dd>
        <dt>{say('state')}</dt>
        <dd>
          {madeAt ? say('made', { at: showInstant(madeAt, officeZone, language) }) : say('making')}
          {gone ? <div className="warn">{say('gone')}</div> : null}
        </dd>
        {bytes === undefined || gone ? null : (
          <>
            <dt>{say('size')}</dt>
            <dd>
              {(bytes / 1_048_576).toFixed(1)} MB {sha256 ? <code>{sha256}</code> : null}
            </dd>
          </>
        )}
      </dl>
      {madeAt && !gone ? (
        <Button loading={link.busy} onClick={ask}>
          {say('download')}
        </Button>
      ) : null}
      {link.error ? <ProblemView error={link.error} /> : null}
    </article>
  );
}
