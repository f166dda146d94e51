import type { NewFact } from '#events/catalogue.ts';
import { evolveObjections, type Objection } from './objection.ts';

interface Noted {
  readonly objections?: readonly Objection[] | undefined;
  readonly erasures?: number | undefined;
}

type NotedFact = Extract<
  NewFact,
  {
    type:
      | `objection-${string}`
      | `retention-hold-${string}`
      | 'funding-settled'
      | 'paper-received'
      | 'scan-kept-late'
      | 'application-ranked'
      | 'personal-data-erased';
  }
>;

/** What is put on record beside the life of an application: fields of its state, and no step of it. */
export function notedOf({ objections = [], erasures = 0 }: Noted, fact: NotedFact) {
  switch (fact.type) {
    case 'funding-settled':
      return { funding: { lines: fact.data.lines } };
    case 'paper-received': {
      const { deadlineAt: _then, ...paper } = fact.data;
      return { paper };
    }
    case 'scan-kept-late': {
      const { uploadId, receivedAt, files } = fact.data;
      return { lateScan: { uploadId, receivedAt, files } };
    }
    case 'application-ranked':
      return { rank: fact.data.rank };
    case 'retention-hold-set':
    case 'retention-hold-lifted':
      return { held: fact.type === 'retention-hold-set' };
    case 'personal-data-erased':
      // One person's data are less than the case's.
      return { erasures: erasures + 1, ...(fact.data.scope === 'case' ? { erased: true as const } : {}) };
    case 'objection-registered':
    case 'objection-answered':
      return { objections: evolveObjections(objections, fact) };
  }
}
