import { Asked } from '#portal/shell/asked.tsx';
import { Page } from '#portal/shell/page.tsx';
import { Nothing } from '#portal/shell/states.tsx';
import { RowTable } from '#portal/shell/row-table.tsx';
import { aftermathTexts } from '#portal/texts/aftermath.ts';
import { useLabel, useTexts } from '#portal/texts/language.tsx';
import { StatusTag } from '#portal/unit/application-parts.tsx';
import { levelLabel, sourceLabel } from '#texts/bureau-lists.ts';
import type { Schemas } from '#portal/api/client.ts';
import { type Funded, useFunding } from './aftermath-queries.ts';
import { FundingHistory } from './funding-history.tsx';
import { SettleFunding } from './settle-funding.tsx';
import { showFen } from '#texts/yuan.ts';
import '#portal/unit/unit.css';
import '#portal/case/case.css';

/** What each listed one asked for and is granted, with sums by outcome and in whole (R42). */
export function FundingPage() {
  const say = useTexts(aftermathTexts);
  const funding = useFunding();
  const rows = funding.data?.rows ?? [];
  return (
    <Page wide title={say('funding')}>
      <p>{say('funding-lead')}</p>
      <Asked of={funding} />
      {funding.data && rows.length === 0 ? <Nothing title={say('funding-none')} /> : null}
      {funding.data && rows.length > 0 ? (
        <>
          <Totals totals={funding.data.totals} />
          <FundedRows rows={rows} />
        </>
      ) : null}
    </Page>
  );
}

interface AllTotals {
  readonly national: Schemas['FundingTotals'];
  readonly municipal: Schemas['FundingTotals'];
  readonly fen: number;
}

function Totals({ totals }: { totals: AllTotals }) {
  const say = useTexts(aftermathTexts);
  const label = useLabel();
  const yuan = (fen: number) => say('yuan', { amount: showFen(fen) });
  return (
    <section className="card" aria-labelledby="totals">
      <h2 id="totals">{say('totals-title')}</h2>
      <dl className="pairs">
        {(['national', 'municipal'] as const).map((level) => {
          const { applications, settled, sources, fen } = totals[level];
          return (
            <div className="pair" key={level}>
              <dt>{say('totals-of', { level: label(levelLabel(level)), settled, count: applications })}</dt>
              <dd>
                <strong>{yuan(fen)}</strong>
                {sources.map((one) => (
                  <div className="soft" key={one.source}>
                    {label(sourceLabel(one.source))} {yuan(one.fen)}
                  </div>
                ))}
              </dd>
            </div>
          );
        })}
        <dt>{say('totals-all')}</dt>
        <dd>
          <strong>{yuan(totals.fen)}</strong>
        </dd>
      </dl>
    </section>
  );
}

function FundedRows({ rows }: { rows: readonly Funded[] }) {
  const say = useTexts(aftermathTexts);
  return (
    <RowTable
      rows={rows}
      keyOf={({ id }) => id}
      columns={[
        { name: say('number'), cell: ({ number }) => number },
        {
          name: say('project'),
          cell: ({ projectName, applicantName }) => (
            <>
              {projectName}
              <div className="soft">{applicantName}</div>
            </>
          ),
        },
        { name: say('state'), cell: ({ status }) => <StatusTag status={status} /> },
        {
          name: say('asked'),
          cell: ({ asked }) => (asked === undefined ? say('not-known') : say('yuan', { amount: showFen(asked) })),
        },
        { name: say('granted'), cell: (one) => <Granted one={one} /> },
        {
          name: say('acts'),
          cell: (one) => (
            <div className="actions">
              <SettleFunding one={one} />
              {one.settled ? <FundingHistory one={one} /> : null}
            </div>
          ),
        },
      ]}
    />
  );
}

function Granted({ one }: { one: Funded }) {
  const say = useTexts(aftermathTexts);
  const label = useLabel();
  if (!one.settled) return <span className="soft">{say('unsettled')}</span>;
  return (
    <>
      <strong>{say('yuan', { amount: showFen(one.total) })}</strong>
      {one.lines.map((line) => (
        <div className="soft" key={line.source}>
          {label(sourceLabel(line.source))} {say('yuan', { amount: showFen(line.fen) })}
        </div>
      ))}
      <Difference fen={one.difference} />
    </>
  );
}

function Difference({ fen }: { fen: number | undefined }) {
  const say = useTexts(aftermathTexts);
  if (fen === undefined) return null;
  if (fen === 0) return <div className="soft">{say('difference-none')}</div>;
  const amount = showFen(Math.abs(fen));
  return <div className="warn">{say(fen > 0 ? 'difference-more' : 'difference-less', { amount })}</div>;
}
