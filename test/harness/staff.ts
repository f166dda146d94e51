import { decidePlacing, decideSubstitution, decideTakingOut } from '#domain/summary-decisions.ts';
import type { CaseServices } from '#cases/case-services.ts';
import { changePlacement, type PlacementStep } from '#cases/change-placement.ts';
import type { Random } from '../../scripts/samples/random.ts';
import { bodyId, round } from '../domain/fixtures.ts';
import { act, caller } from '../support/application-steps.ts';

type Step = Pick<PlacementStep, 'commands' | 'decide' | 'applicationIds'>;
const missing = { refusal: { code: 'not-found' } } as const;

const placing = (id: string): Step => ({
  applicationIds: [id],
  commands: { summary: 'place', applications: 'place' },
  decide: ({ summary, applications: [one] }, context) => (one ? decidePlacing(one, summary, context) : missing),
});
const takingOut = (id: string): Step => ({
  applicationIds: [id],
  commands: { summary: 'take-out', applications: 'take-out' },
  decide: ({ summary, applications: [one] }, context) => (one ? decideTakingOut(one, summary, context) : missing),
});
const substituting = (out: string, into: string): Step => ({
  applicationIds: [out, into],
  commands: {
    summary: 'substitute',
    applications: new Map([
      [out, 'take-out'],
      [into, 'place'],
    ] as const),
  },
  decide: ({ summary, applications: [first, second] }, context) =>
    first && second ? decideSubstitution({ out: first, in: second }, summary, context) : missing,
});

/** One act of one person of the body's staff, or of a unit that leaves: drawn, and asked for under a key of its own. */
export function drawnAct(
  random: Random,
  ids: readonly [string, ...string[]],
  key: string,
): (services: CaseServices) => Promise<unknown> {
  const id = random.pick(ids);
  const other = random.pick(ids);
  const change = (services: CaseServices, step: Step): Promise<unknown> =>
    changePlacement(services, caller(key), { ...step, body: { roundId: round.id, bodyId }, allow: () => undefined });
  switch (random.whole(0, 9)) {
    case 0:
    case 1:
      return (services) => change(services, takingOut(id));
    case 2:
    case 3:
      return (services) => (id === other ? change(services, placing(id)) : change(services, substituting(id, other)));
    case 4:
      return (services) => act(services, id, { name: 'withdraw' }, key);
    default:
      return (services) => change(services, placing(id));
  }
}
