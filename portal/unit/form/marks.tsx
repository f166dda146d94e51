import { createContext, useContext, useMemo } from 'react';
import type { Finding } from './finding.ts';
import { type Locks, noLocks } from './locks.ts';

/** What stands beside the fields: what was found, what is locked, what was asked, and where one is led to. */
export interface Marks {
  readonly findings: readonly Finding[];
  readonly locks: Locks;
  /** The place that a link of the page leads to: a closed row opens for it. */
  readonly target: { readonly path: string } | undefined;
}

export const MarksContext = createContext<Marks>({ findings: [], locks: noLocks, target: undefined });

export const useMarks = (): Marks => useContext(MarksContext);

/** What was found at exactly this place. */
export function useFindingsAt(path: string): Finding[] {
  const { findings } = useMarks();
  return useMemo(
    () => findings.filter((finding) => finding.path === path && finding.settled !== true),
    [findings, path],
  );
}
