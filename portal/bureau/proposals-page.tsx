import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { answered, api } from '#portal/api/client.ts';
import type { paths } from '#portal/api/contract.generated.ts';
import { Asked } from '#portal/shell/asked.tsx';
import { Page } from '#portal/shell/page.tsx';
import { Nothing } from '#portal/shell/states.tsx';
import { RowTable } from '#portal/shell/row-table.tsx';
import { proposalTexts } from '#portal/texts/proposals.ts';
import { useLabel, useTexts } from '#portal/texts/language.tsx';
import { numberOf, StatusTag } from '#portal/unit/application-parts.tsx';
import { kindLabel } from '#texts/labels.ts';
import '#portal/unit/unit.css';
import '#portal/case/case.css';

type Proposal = paths['/bureau/proposals']['get']['responses'][200]['content']['application/json']['proposals'][number];

const useProposals = () =>
  useQuery({ queryKey: ['proposals'], queryFn: () => answered(api().GET('/bureau/proposals')) });

/** Before its unit has filed it, a proposal has nothing that the bureau may read. */
const unfiled: readonly string[] = ['drafting', 'awaiting-scan', 'lapsed', 'withdrawn'];

/** What title committees have proposed (R30), and how far each is, also where its unit has yet to file. */
export function ProposalsPage() {
  const say = useTexts(proposalTexts);
  const asked = useProposals();
  const rows = asked.data?.proposals ?? [];
  return (
    <Page wide title={say('title')}>
      <p>{say('lead')}</p>
      <Asked of={asked} />
      {asked.data && rows.length === 0 ? <Nothing title={say('none')} /> : null}
      {rows.length > 0 ? <Proposals rows={rows} /> : null}
    </Page>
  );
}

function Proposals({ rows }: { rows: readonly Proposal[] }) {
  const say = useTexts(proposalTexts);
  const label = useLabel();
  return (
    <RowTable
      rows={rows}
      keyOf={({ id }) => id}
      columns={[
        {
          name: say('number'),
          cell: ({ id, status }) =>
            unfiled.includes(status) ? numberOf(id) : <Link to={`/review/applications/${id}`}>{numberOf(id)}</Link>,
        },
        { name: say('committee'), cell: ({ committee }) => committee?.name ?? '—' },
        { name: say('kind'), cell: ({ kind }) => label(kindLabel(kind)) },
        { name: say('credit-code'), cell: ({ creditCode }) => creditCode },
        { name: say('state'), cell: ({ status }) => <StatusTag status={status} /> },
      ]}
    />
  );
}
