import type { FormExpectation } from '#domain/form-expectation.ts';
import { judge, verdictOf } from './judge.ts';
import { openPages, UnreadableFileError } from './pages.ts';
import { readPage, type SeenPage } from './read-page.ts';
import type { Finding, ReadPage, Verdict } from './result.ts';
import { explainScanFinding } from '#texts/scan-findings.ts';
import { type Pictures, picturesOf } from './pictures.ts';

export interface ScanFile {
  readonly bytes: Uint8Array;
  readonly mediaType: string;
}

export interface ScanReading {
  readonly verdict: Verdict;
  readonly pages: readonly ReadPage[];
  readonly findings: readonly Finding[];
}

export interface ReadOptions {
  readonly expectation?: FormExpectation | undefined;
  /** Make thumbnails, views and crops of every page. */
  readonly pictures?: boolean;
  /** Called as soon as a page is read. */
  readonly onPage?: (page: number, pictures: Pictures | undefined) => void;
}

/**
 * Reads the files of one scan, in any order, page by page (so that memory holds one page at a time). It never says that a
 * seal is genuine, and a seal that it does not find is a warning for a person.
 */
export async function readScan(files: readonly ScanFile[], options: ReadOptions = {}): Promise<ScanReading> {
  const seen: SeenPage[] = [];
  const broken: Finding[] = [];
  for (const { bytes, mediaType } of files) {
    try {
      for await (const image of openPages(bytes, mediaType)) {
        const page = await readPage(image);
        options.onPage?.(
          seen.length,
          options.pictures ? await picturesOf(image, page, options.expectation) : undefined,
        );
        // What is kept of a page is what judging needs; its pixels may go.
        seen.push({ ...page, sheet: { ...page.sheet, data: new Uint8Array() } });
      }
    } catch (error) {
      if (!gaveUp(error)) throw error;
      const { zh: message } = explainScanFinding('file-unreadable');
      broken.push({ code: 'file-unreadable', severity: 'error', page: null, boxMm: null, message });
    }
  }
  const findings = [...broken, ...(broken.length > 0 && seen.length === 0 ? [] : judge(seen, options.expectation))];
  return {
    verdict: verdictOf(findings),
    pages: seen.map(({ page }, index) => ({ index, ...page })),
    findings,
  };
}

/** It is the file: a library says so, or its machine code broke off over it (C++ throws a number out of WebAssembly). */
function gaveUp(error: unknown): boolean {
  if (error instanceof UnreadableFileError || typeof error === 'number') return true;
  return error instanceof Error && error.name === 'RuntimeError';
}
