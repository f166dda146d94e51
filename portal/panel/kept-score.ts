import { useState } from 'react';
import { windowStore } from '#portal/session/window-store.ts';
import type { Criterion, Evaluated } from './queries.ts';

/** A score as it is typed: points by criterion, empty until they are given. */
export interface Sheet {
  readonly points: Readonly<Record<string, string>>;
  readonly comment: string;
}

const placeOf = ({ id, formVersion }: Pick<Evaluated, 'id' | 'formVersion'>): string => `score.${id}.${formVersion}`;

/** What was typed and not sent; it lies in the window's own storage, so that neither a reload nor an ended session loses it. */
export function keptSheet(about: Pick<Evaluated, 'id' | 'formVersion'>): Sheet | undefined {
  const { points, comment } = Object(JSON.parse(windowStore.get(placeOf(about)) ?? 'null'));
  if (typeof points !== 'object' || points === null || typeof comment !== 'string') return undefined;
  const pairs = Object.entries(points).flatMap(([id, given]): [string, string][] =>
    typeof given === 'string' ? [[id, given]] : [],
  );
  return { points: Object.fromEntries(pairs), comment };
}

/** Is something unsent kept for this case, whichever version it was about? */
export function hasKeptSheet(id: string): boolean {
  return windowStore.names(`score.${id}.`).length > 0;
}

/** What was sent for the version that is filed now. A score of an earlier version is shown as a beginning, and is sent anew. */
function sentSheet({ score }: Evaluated): Sheet {
  const points = Object.entries(score?.points ?? {}).map(([id, given]) => [id, String(given)] as const);
  return { points: Object.fromEntries(points), comment: score?.document?.content?.comment ?? '' };
}

export function useSheet(evaluated: Evaluated) {
  const [restored] = useState(() => keptSheet(evaluated) !== undefined);
  const [sheet, setSheet] = useState(() => keptSheet(evaluated) ?? sentSheet(evaluated));
  const [unsent, setUnsent] = useState(restored);
  return {
    sheet,
    restored,
    unsent,
    change: (next: Sheet) => {
      windowStore.set(placeOf(evaluated), JSON.stringify(next));
      setSheet(next);
      setUnsent(true);
    },
    /** Sent, or left: nothing of it stays here. */
    forget: () => {
      windowStore.remove(placeOf(evaluated));
      setUnsent(false);
    },
  };
}

/** Whole points within the criterion's limit; undefined: not given yet, or not such. */
export function pointsOf({ id, max }: Criterion, { points }: Sheet): number | undefined {
  const typed = points[id]?.trim() ?? '';
  const given = Number(typed);
  return /^\d{1,3}$/.test(typed) && given <= max ? given : undefined;
}

/** What has been given so far, out of 100, as the evaluator is shown it while typing; what counts is what the API answers. */
export function totalSoFar(rubric: readonly Criterion[], sheet: Sheet): number {
  const sum = rubric.reduce((total, one) => total + ((pointsOf(one, sheet) ?? 0) * one.weight) / one.max, 0);
  return Math.round(sum * 100) / 100;
}
