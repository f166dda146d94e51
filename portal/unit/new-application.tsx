import { Button, Radio } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { answered, api, keyed, type Schemas } from '#portal/api/client.ts';
import { useCommand } from '#portal/api/command.ts';
import { useRound } from '#portal/api/round.ts';
import { useActing } from '#portal/session/me.tsx';
import { useGoOn } from '#portal/shell/go-on.ts';
import { Page } from '#portal/shell/page.tsx';
import { PersonalDataNotice } from '#portal/shell/personal-data.tsx';
import { Asked } from '#portal/shell/asked.tsx';
import { ProblemView } from '#portal/shell/states.tsx';
import { useLabel, useTexts } from '#portal/texts/language.tsx';
import { unitTexts } from '#portal/texts/unit.ts';
import { kindLabel, routeLabel } from '#texts/labels.ts';
import { RoundDeadline } from './application-parts.tsx';
import { Conditions, conditionsOf } from './conditions.tsx';
import { useNoNewOne } from './no-new-one.ts';
import './unit.css';

type Kind = Schemas['Application']['kind'];
type Route = Schemas['Application']['route'];
interface Begun {
  readonly kind: Kind;
  readonly route: Route;
  readonly creditCode: string;
  readonly bodyId?: string;
}

/** What is filed, by which way and with whom; the notice's conditions stand beside the choice. */
export function NewApplication() {
  const say = useTexts(unitTexts);
  const round = useRound();
  return (
    <Page title={say('new-application')} above={<Link to="/applications">{say('back-list')}</Link>}>
      <Asked of={round} />
      <RoundDeadline />
      {round.data ? <Choice round={round.data} /> : null}
    </Page>
  );
}

function Choice({ round }: { round: Schemas['Round'] }) {
  const say = useTexts(unitTexts);
  const goOn = useGoOn();
  const { office } = useActing();
  const committee = office?.kind === 'committee';
  const [kind, setKind] = useState<Kind>('service-team');
  const [route, setRoute] = useState<Route>(committee ? 'title-committee' : 'nominated');
  const [bodyId, setBodyId] = useState('');
  const [unit, setUnit] = useState('');
  const start = useCommand((input: Begun, key) =>
    answered(api().POST('/applications', { body: input, params: { header: keyed(key) } })),
  );
  const creditCode = committee ? unit : (office?.id ?? '');
  const bodyMissing = route === 'nominated' && bodyId === '';
  const unitMissing = !/^[0-9A-Z]{18}$/.test(creditCode);
  const pickKind = (next: Kind) => {
    setKind(next);
    if (next === 'service-base' && !committee) setRoute('nominated');
  };
  const begin = async () => {
    const begun = await start.run({ kind, route, creditCode, ...(route === 'nominated' ? { bodyId } : {}) });
    if (begun) goOn(committee ? '/applications' : `/applications/${begun.id}/form`);
  };
  return (
    <div className="beside">
      <div className="card">
        <KindChoice value={kind} onChange={pickKind} />
        <RouteChoice kind={kind} round={round} value={route} onChange={setRoute} committee={committee} />
        {committee ? (
          <label className="field">
            <span className="field-label">{say('credit-code')}</span>
            <input
              className="plain-input"
              value={unit}
              onChange={({ target }) => setUnit(target.value.trim().toUpperCase())}
            />
          </label>
        ) : null}
        {route === 'nominated' ? <BodyChoice round={round} value={bodyId} onChange={setBodyId} /> : null}
        <PersonalDataNotice open />
        {start.error ? <ProblemView error={start.error} /> : null}
        <BeginButton
          kind={kind}
          missing={bodyMissing ? 'begin-needs-body' : unitMissing ? 'begin-needs-unit' : undefined}
          busy={start.busy}
          begin={() => void begin()}
        />
      </div>
      <Conditions rules={conditionsOf(kind)} />
    </div>
  );
}

interface BeginProps {
  readonly kind: Kind;
  readonly missing: 'begin-needs-body' | 'begin-needs-unit' | undefined;
  readonly busy: boolean;
  readonly begin: () => void;
}

/** Where it cannot be begun, why stands below it. */
function BeginButton({ kind, missing, busy, begin }: BeginProps) {
  const say = useTexts(unitTexts);
  const closed = useNoNewOne([kind]);
  const why = closed ?? (missing && say(missing));
  return (
    <>
      <div className="actions">
        <Button type="primary" size="large" disabled={why !== undefined} loading={busy} onClick={begin}>
          {say('begin')}
        </Button>
      </div>
      {why === undefined ? null : <p className="soft">{why}</p>}
    </>
  );
}

function KindChoice({ value, onChange }: { value: Kind; onChange: (kind: Kind) => void }) {
  const say = useTexts(unitTexts);
  const label = useLabel();
  const kinds: readonly Kind[] = ['service-team', 'service-base'];
  return (
    <fieldset className="choice">
      <legend>{say('choose-kind')}</legend>
      <Radio.Group value={value} onChange={({ target }) => onChange(target.value)} className="choice-list">
        {kinds.map((kind) => (
          <Radio key={kind} value={kind}>
            <strong>{label(kindLabel(kind))}</strong>
            <span className="choice-lead">{say(`kind-${kind}`)}</span>
          </Radio>
        ))}
      </Radio.Group>
    </fieldset>
  );
}

interface RouteChoiceProps {
  readonly kind: Kind;
  readonly round: Schemas['Round'];
  readonly value: Route;
  readonly onChange: (route: Route) => void;
  readonly committee: boolean;
}

function RouteChoice({ kind, round, value, onChange, committee }: RouteChoiceProps) {
  const say = useTexts(unitTexts);
  const label = useLabel();
  const routes: readonly Route[] = committee ? ['title-committee'] : ['nominated', 'special-allowance'];
  const open = (route: Route) => route === 'nominated' || round.directRoutes[route].includes(kind);
  return (
    <fieldset className="choice">
      <legend>{say('choose-route')}</legend>
      <Radio.Group value={value} onChange={({ target }) => onChange(target.value)} className="choice-list">
        {routes.map((route) => (
          <Radio key={route} value={route} disabled={!open(route)}>
            <strong>{label(routeLabel(route))}</strong>
            <span className="choice-lead">{open(route) ? say(`route-${route}`) : say('route-not-for-base')}</span>
          </Radio>
        ))}
      </Radio.Group>
    </fieldset>
  );
}

interface BodyChoiceProps {
  readonly round: Schemas['Round'];
  readonly value: string;
  readonly onChange: (bodyId: string) => void;
}

function BodyChoice({ round, value, onChange }: BodyChoiceProps) {
  const say = useTexts(unitTexts);
  const of = (kind: 'district' | 'commission') =>
    round.bodies
      .filter((body) => body.kind === kind)
      .map(({ id, name }) => (
        <option key={id} value={id}>
          {name}
        </option>
      ));
  return (
    <label className="field">
      <span className="field-label">{say('choose-body')}</span>
      <select className="plain-input" value={value} onChange={({ target }) => onChange(target.value)}>
        <option value="">{say('choose-body-first')}</option>
        <optgroup label={say('commissions')}>{of('commission')}</optgroup>
        <optgroup label={say('districts')}>{of('district')}</optgroup>
      </select>
      <span className="soft">{say('choose-body-hint')}</span>
    </label>
  );
}
