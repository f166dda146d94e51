import { checkCharacter } from '#domain/rules/credit-code.ts';
import type { DemoPerson } from '#local/identity/demo-people.ts';
import bodies from '#rounds/2025-expert-service/bodies.json' with { type: 'json' };

/** What becomes of an application before the bureau sees it, or why it never does. */
export type Fate =
  | 'forwarded'
  | 'returned-once'
  | 'late-with-extension'
  | 'substitute'
  | 'taken-out'
  | 'runner-up'
  | 'reserve'
  | 'declined'
  | 'never-scanned'
  | 'none-forwarded'
  | 'silent-body'
  | 'direct'
  | 'proposed'
  | 'withdrawn';

export interface Entry {
  readonly unit: string;
  readonly name: string;
  readonly creditCode: string;
  readonly kind: 'service-team' | 'service-base';
  readonly route: 'nominated' | 'special-allowance' | 'title-committee';
  readonly bodyId?: string;
  readonly fate: Fate;
}

/** Sixteen districts and six commissions. */
export const nominating = bodies.slice(0, 22);
export const reviewerOf = (bodyId: string): string => `reviewer-${bodyId}`;

/** The first candidate of each body, in their order; the others have a usual year. */
const first: Readonly<Record<number, Fate>> = {
  3: 'returned-once',
  7: 'returned-once',
  10: 'taken-out',
  13: 'late-with-extension',
  18: 'returned-once',
  20: 'none-forwarded',
  21: 'silent-body',
};
/** The second candidate of the first bodies. */
const second: readonly Fate[] = [
  ...Array<Fate>(5).fill('runner-up'),
  ...Array<Fate>(3).fill('reserve'),
  'declined',
  'declined',
  'substitute',
  'never-scanned',
];
const beside: readonly Fate[] = [...Array<Fate>(4).fill('direct'), 'proposed', 'withdrawn'];

function entry(number: number, fate: Fate, body?: (typeof nominating)[number]): Entry {
  const region = body?.regionCode ?? '310000';
  const seventeen = `12${region}MB1${String(number).padStart(6, '0')}`;
  const route = fate === 'direct' ? 'special-allowance' : fate === 'proposed' ? 'title-committee' : 'nominated';
  return {
    unit: `unit-${String(number).padStart(2, '0')}`,
    name: `演示·第${number}申报单位`,
    creditCode: `${seventeen}${checkCharacter(seventeen) ?? '0'}`,
    kind: route === 'nominated' && number % 3 === 0 ? 'service-base' : 'service-team',
    route,
    ...(body ? { bodyId: body.id } : {}),
    fate,
  };
}

/** Forty applications. */
export const entries: readonly Entry[] = [
  ...nominating.map((body, index) => entry(index + 1, first[index] ?? 'forwarded', body)),
  ...second.map((fate, index) => entry(nominating.length + index + 1, fate, nominating[index])),
  ...beside.map((fate, index) =>
    entry(nominating.length + second.length + index + 1, fate, fate === 'withdrawn' ? nominating[12] : undefined),
  ),
];

/** Nothing reaches one of the units: its mails come back, and somebody has to call. */
const address = (id: string): string => `${id === 'unit-02' ? 'bounce+' : ''}${id}@example.test`;

/** Who acts beside the people of the demonstration: a clerk for each unit, a reviewer for each body. */
export const roundPeople: readonly DemoPerson[] = [
  ...entries.map(
    ({ unit, creditCode }): DemoPerson => ({
      id: unit,
      name: '申报员（演示）',
      email: address(unit),
      scopes: ['shenbao/apply'],
      memberships: [{ office: `unit:${creditCode}`, role: 'applicant' }],
    }),
  ),
  ...nominating.map(
    ({ id }): DemoPerson => ({
      id: reviewerOf(id),
      name: '经办人（演示）',
      email: address(reviewerOf(id)),
      scopes: ['shenbao/review'],
      memberships: [{ office: `body:${id}`, role: 'reviewer' }],
    }),
  ),
];
