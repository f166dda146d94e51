import { Link } from 'react-router';
import type { Schemas } from '#portal/api/client.ts';
import { useRound } from '#portal/api/round.ts';
import { Enquiry } from '#portal/shell/enquiry.tsx';
import { Page } from '#portal/shell/page.tsx';
import { useTexts } from '#portal/texts/language.tsx';
import { unitTexts } from '#portal/texts/unit.ts';
import './unit.css';

const common = ['R26', 'R27', 'R31', 'R35'];
const experts = ['R03', 'R04', 'R05', 'R06'];
const byKind: Readonly<Record<Schemas['Application']['kind'], readonly string[]>> = {
  'service-team': [...common, ...experts, 'R07', 'R08', 'R09', 'R10', 'R12', 'R13', 'R21', 'R23', 'R29'],
  'service-base': [...common, ...experts, 'R14', 'R15', 'R16', 'R17', 'R20', 'R22'],
};

/** The rules that a unit should know before it begins. */
export const conditionsOf = (kind: Schemas['Application']['kind']): readonly string[] => byKind[kind];

/** Those of every kind: headings and what concerns offices alone stay in the notice. */
const ofUnits: readonly string[] = [...new Set(Object.values(byKind).flat())];

/** The notice's own words. */
export function Conditions({ rules }: { rules: readonly string[] }) {
  const say = useTexts(unitTexts);
  const round = useRound().data;
  if (!round) return null;
  return (
    <section className="card conditions" aria-labelledby="conditions">
      <h2 id="conditions">{say('conditions')}</h2>
      <p className="soft" lang="zh-CN">
        《{round.notice.title}》
      </p>
      <ul lang="zh-CN">
        {rules.map((rule) => {
          const clause = round.clauses[rule];
          return clause ? (
            <li key={rule}>
              {clause.text} <span className="soft">（{clause.section}）</span>
            </li>
          ) : null;
        })}
      </ul>
    </section>
  );
}

export function Guide() {
  const say = useTexts(unitTexts);
  return (
    <Page title={say('guide')} above={<Link to="/applications">{say('back-list')}</Link>}>
      <Conditions rules={ofUnits} />
      <Enquiry />
    </Page>
  );
}
