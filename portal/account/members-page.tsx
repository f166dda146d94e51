import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { useRound } from '#portal/api/round.ts';
import { Asked } from '#portal/shell/asked.tsx';
import { Page } from '#portal/shell/page.tsx';
import { accountTexts } from '#portal/texts/accounts.ts';
import { useTexts } from '#portal/texts/language.tsx';
import { BodyChoice } from './body-choice.tsx';
import { verdictOf } from './credit-code.ts';
import { CreditCodeField } from './credit-code-field.tsx';
import { OfficeMembers } from './office-members.tsx';

/** The members of every office, for the administrator. */
export const MembersPage = () => <Members title="members" everything />;

/** The members of the bureau and of its bodies, for the bureau. */
export const BodiesPage = () => <Members title="bodies" everything={false} />;

/** An office is chosen, and its people shown; the choice stands in the address, which names no person. */
function Members({ title, everything }: { title: 'members' | 'bodies'; everything: boolean }) {
  const say = useTexts(accountTexts);
  const round = useRound();
  const [query, setQuery] = useSearchParams();
  const chosen = query.get('office') ?? '';
  const choose = (office: string) => setQuery({ office }, { replace: true });
  const fixed = everything ? (['bureau', 'panel', 'system'] as const) : (['bureau'] as const);
  const others = fixed.map((value) => ({ value, label: say(`office-${value}`) }));
  const bodies = round.data?.bodies ?? [];
  const bodyId = chosen.startsWith('body:') ? chosen.slice('body:'.length) : chosen;
  const known = bodies.find(({ id }) => id === bodyId)?.name ?? others.find(({ value }) => value === chosen)?.label;
  return (
    <Page title={say(title)}>
      <p>{say(`${title}-lead`)}</p>
      <Asked of={round} />
      <div className="card short-lines">
        <BodyChoice
          label={say('which-office')}
          bodies={bodies}
          others={others}
          value={known ? bodyId : ''}
          change={(id) => choose(others.some(({ value }) => value === id) ? id : `body:${id}`)}
        />
        {everything ? <UnitChoice choose={choose} /> : null}
      </div>
      {chosen === '' ? null : (
        <OfficeMembers
          key={chosen}
          office={chosen}
          name={known ?? say('unit-of', { code: chosen.slice('unit:'.length) })}
        />
      )}
    </Page>
  );
}

function UnitChoice({ choose }: { choose: (office: string) => void }) {
  const say = useTexts(accountTexts);
  const [code, setCode] = useState('');
  const change = (next: string) => {
    setCode(next);
    if (verdictOf(next) === 'right') choose(`unit:${next}`);
  };
  return <CreditCodeField label={say('or-unit')} value={code} change={change} />;
}
