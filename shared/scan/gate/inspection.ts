export type DeclaredType = 'application/pdf' | 'image/jpeg' | 'image/png' | 'image/tiff';

export interface GateLimits {
  readonly maxPages: number;
  readonly maxPixels: number;
}

/** What the gate found: codes of shared/texts/findings.ts, and the number of pages where the file could be read. */
export interface Inspection {
  readonly findings: readonly string[];
  readonly pages: number;
}

export const nothingFound = (pages: number): Inspection => ({ findings: [], pages });
export const found = (...findings: string[]): Inspection => ({ findings, pages: 0 });
