import type { FactOf } from '#events/catalogue.ts';

type Beside = FactOf<
  'paper-received' | 'scan-kept-late' | 'retention-hold-set' | 'retention-hold-lifted' | 'personal-data-erased'
>;
/** A fact before it has an envelope, of one of these types. */
type NewBeside = { [T in Beside as T['type']]: Pick<T, 'type' | 'version' | 'data'> }[Beside['type']];

/** What is put on an application's record and changes no state: paper, a scan that is late, what becomes of its data. */
export function besideStatus(fact: NewBeside) {
  switch (fact.type) {
    case 'paper-received': {
      const { deadlineAt: _then, ...paper } = fact.data;
      return { paper };
    }
    case 'scan-kept-late': {
      const { uploadId, receivedAt, files } = fact.data;
      return { lateScan: { uploadId, receivedAt, files } };
    }
    case 'retention-hold-set':
    case 'retention-hold-lifted':
      return { held: fact.type === 'retention-hold-set' };
    case 'personal-data-erased':
      // One person's data are less than the case's.
      return fact.data.scope === 'case' ? { erased: true as const } : {};
  }
}
