import type { Application } from './application.ts';
import type { Round } from './round.ts';
import { instant, type RoundState } from './round-lifecycle.ts';

/** What a case came to, as far as its keeping is concerned. */
export type KeptClass = keyof Round['personalData']['keptDays'];

/** Was a stamped scan of it ever admitted? */
const wasFiled = (state: Pick<Application, 'uploadId' | 'resumesAt'>): boolean =>
  state.uploadId !== undefined || state.resumesAt !== undefined;

/** Its class; undefined while somebody still has to act on it: then the purpose stands and nothing is erased. */
export function keptClassOf(state: Pick<Application, 'status' | 'uploadId' | 'resumesAt'>): KeptClass | undefined {
  switch (state.status) {
    case 'lapsed':
    case 'withdrawn':
      return wasFiled(state) ? 'unsuccessful' : 'unfiled';
    case 'declined':
    case 'not-forwarded':
    case 'not-selected':
      return 'unsuccessful';
    case 'listed':
    case 'nationally-listed':
      return 'chosen';
    default:
      return undefined;
  }
}

export interface RoundTimes {
  readonly round: Pick<Round, 'deadlineAt' | 'personalData'>;
  readonly roundState: Pick<RoundState, 'movedDeadlineAt'>;
  /** When the round was concluded; undefined: it was not. */
  readonly concludedAt?: string | undefined;
}

const day = 86_400_000;
const after = (from: string, days: number): string => new Date(Date.parse(from) + days * day).toISOString();

/**
 * From when on a case of this class is erased; undefined: not yet known, because the round is not concluded. Half a year of a
 * draft begins with the latest deadline that it had, so that no extension ends in an erased case.
 */
export function erasedFrom(
  keptClass: KeptClass,
  times: RoundTimes,
  state: Pick<Application, 'extendedUntil'> = {},
): string | undefined {
  const days = times.round.personalData.keptDays[keptClass];
  if (keptClass !== 'unfiled') return times.concludedAt && after(times.concludedAt, days);
  const deadlines = [instant(times.round.deadlineAt), times.roundState.movedDeadlineAt, state.extendedUntil];
  const last = deadlines.flatMap((at) => at ?? []).toSorted();
  return after(last.at(-1) ?? '', days);
}

export type Keeping =
  | { readonly keep: 'open' | 'held' | 'erased' | 'unconcluded' }
  | { readonly keep: 'until' | 'no-longer'; readonly keptClass: KeptClass; readonly at: string };

/** What the round's periods say of a case at an instant. */
export function keepingOf(state: Application, times: RoundTimes, asOf: string): Keeping {
  if (state.erased) return { keep: 'erased' };
  const keptClass = keptClassOf(state);
  if (!keptClass) return { keep: 'open' };
  if (state.held) return { keep: 'held' };
  const at = erasedFrom(keptClass, times, state);
  if (at === undefined) return { keep: 'unconcluded' };
  return { keep: Date.parse(asOf) >= Date.parse(at) ? 'no-longer' : 'until', keptClass, at };
}

/** The round's own papers (summaries, dossiers, notes) are kept as long as the longest of its cases, and never before those. */
export function roundPapersDue(times: RoundTimes, cases: readonly Application[], asOf: string): boolean {
  const ends = (['unsuccessful', 'chosen'] as const).map((keptClass) => erasedFrom(keptClass, times));
  const passed = ends.every((at) => at !== undefined && Date.parse(asOf) >= Date.parse(at));
  return passed && cases.every(({ erased }) => erased === true);
}
