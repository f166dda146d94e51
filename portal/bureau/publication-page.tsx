import { Button } from 'antd';
import { Asked } from '#portal/shell/asked.tsx';
import { Page } from '#portal/shell/page.tsx';
import { Nothing } from '#portal/shell/states.tsx';
import { aftermathTexts } from '#portal/texts/aftermath.ts';
import { useTexts } from '#portal/texts/language.tsx';
import { usePublication, usePublicity } from './aftermath-queries.ts';
import { Objections } from './objections.tsx';
import { PublishedRows } from './published-rows.tsx';
import { TakeList } from './take-list.tsx';
import '#portal/unit/unit.css';
import '#portal/case/case.css';

/** The list as it is published: on screen, as a sheet, on paper; and, where the round wants it, the objections before. */
export function PublicationPage() {
  const say = useTexts(aftermathTexts);
  const publication = usePublication();
  const publicity = usePublicity();
  const { rows = [], pending = 0, title = '' } = publication.data ?? {};
  return (
    <Page wide title={say('publication')} extra={rows.length > 0 ? <Take /> : null}>
      <p className="no-print">{say('publication-lead')}</p>
      {publicity.data?.enabled ? <Objections publicity={publicity.data} /> : null}
      <Asked of={publication} />
      {publication.data && rows.length === 0 ? <Nothing title={say('publication-none')} /> : null}
      {pending > 0 ? <p className="warn no-print">{say('pending', { count: pending })}</p> : null}
      {rows.length > 0 ? (
        <section aria-labelledby="published">
          <h2 id="published" lang="zh-CN">
            {title}
          </h2>
          <PublishedRows rows={rows} />
          <p>{say('publication-count', { count: rows.length })}</p>
        </section>
      ) : null}
    </Page>
  );
}

function Take() {
  const say = useTexts(aftermathTexts);
  return (
    <div className="actions no-print">
      <TakeList list="listed" />
      <Button onClick={() => window.print()}>{say('print')}</Button>
    </div>
  );
}
