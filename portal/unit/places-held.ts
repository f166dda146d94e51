import type { components } from '#portal/api/contract.generated.ts';

type Schemas = components['schemas'];

type Row = Pick<Schemas['ApplicationRow'], 'id' | 'roundId' | 'kind' | 'creditCode' | 'status'>;
export type Kind = Row['kind'];
type Quota = Schemas['Round']['quota'];

/** The states in which the unit's place is not taken (R26): not filed yet, or free again. */
const placeless: readonly Row['status'][] = ['drafting', 'awaiting-scan', 'withdrawn', 'declined', 'lapsed'];

interface Asked {
  readonly round: { readonly id: string; readonly quota: Quota };
  readonly creditCode: string;
  readonly kind: Kind;
}

/** Which of the unit's applications hold all places that the round has for a kind; none where one is free. */
export function placesHeld(rows: readonly Row[], { round, creditCode, kind }: Asked): Row[] {
  const { quota } = round;
  if (quota.scope === 'body') return [];
  const held = rows.filter(
    (row) =>
      row.roundId === round.id &&
      row.creditCode === creditCode &&
      !placeless.includes(row.status) &&
      (quota.kinds === 'combined' || row.kind === kind),
  );
  return held.length < quota.max ? [] : held;
}
