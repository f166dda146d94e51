import type { FormExpectation } from '#domain/form-expectation.ts';
import { explainScanFinding } from '#texts/scan-findings.ts';
import { type SeenPage, sealOf } from './read-page.ts';
import type { BoxMm, Finding, Severity, Verdict } from './result.ts';
import { thresholds } from './thresholds.ts';

/** What was found where; the sentence is put in at the end. */
interface Found {
  readonly code: string;
  readonly severity: Severity;
  readonly page?: number;
  readonly boxMm?: BoxMm;
  /** What the sentence names: a page, a version. */
  readonly about?: string;
}

/** The pages of a scan against what its form must show; without an expectation, against what any scan must be. */
export function judge(pages: readonly SeenPage[], expectation: FormExpectation | undefined): Finding[] {
  const found = [
    ...pages.flatMap((page, index) => ofPage(page, index)),
    ...(expectation ? [...pagesAgainst(pages, expectation), ...sealsAgainst(pages, expectation)] : withoutCode(pages)),
    ...(pages.length === 0 ? [{ code: 'no-pages', severity: 'error' as const }] : onlyBlank(pages)),
  ];
  return found.map(({ code, severity, page, boxMm, about }) => ({
    code,
    severity,
    page: page ?? null,
    boxMm: boxMm ?? null,
    message: explainScanFinding(code, about).zh,
  }));
}

function withoutCode(pages: readonly SeenPage[]): Found[] {
  return pages.flatMap(({ page }, index): Found[] =>
    page.blank || page.code ? [] : [{ code: 'code-unreadable', severity: 'warning', page: index }],
  );
}

function onlyBlank(pages: readonly SeenPage[]): Found[] {
  return pages.every(({ page }) => page.blank) ? [{ code: 'only-blank-pages', severity: 'error' }] : [];
}

export function verdictOf(findings: readonly Finding[]): Verdict {
  if (findings.some(({ severity }) => severity === 'error')) return 'refused';
  return findings.some(({ severity }) => severity === 'warning') ? 'accepted-with-warnings' : 'accepted';
}

function ofPage({ page, sharpness, outsideMm }: SeenPage, index: number): Found[] {
  if (page.blank) return [{ code: 'page-blank', severity: 'info', page: index }];
  const found: Found[] = [];
  if (page.dpi < thresholds.unreadableDpi && !page.code)
    found.push({ code: 'resolution-too-low', severity: 'error', page: index });
  else if (page.dpi < thresholds.lowDpi)
    found.push({ code: 'resolution-low', severity: 'warning', page: index, about: String(page.dpi) });
  if (sharpness < thresholds.dullSharpness) found.push({ code: 'page-blurred', severity: 'warning', page: index });
  if (outsideMm > thresholds.cutMm) found.push({ code: 'edges-cut', severity: 'warning', page: index });
  if (page.marks.some(({ shape }) => shape === 'edge-arc'))
    found.push({ code: 'edge-seal', severity: 'info', page: index });
  return found;
}

function pagesAgainst(pages: readonly SeenPage[], expectation: FormExpectation): Found[] {
  const found: Found[] = [];
  const seen = new Map<number, number>();
  let unreadable = 0;
  pages.forEach(({ page, codes }, index) => {
    const [code] = codes;
    if (!code) {
      if (!page.blank) unreadable += 1;
      if (!page.blank) found.push({ code: 'code-unreadable', severity: 'warning', page: index });
      return;
    }
    const stranger = against(code, expectation);
    if (stranger) found.push({ ...stranger, page: index });
    if (stranger?.severity === 'error') return;
    if (seen.has(code.page))
      found.push({ code: 'page-doubled', severity: 'warning', page: index, about: String(code.page) });
    else seen.set(code.page, index);
  });
  const missing = expectation.pages.filter(({ page }) => !seen.has(page)).map(({ page }) => page);
  // A page whose code cannot be read may be the one that is missing: a person looks.
  const severity = missing.length > unreadable ? ('error' as const) : ('warning' as const);
  const refused = found.some((one) => one.severity === 'error');
  if (missing.length > 0 && !refused) found.push({ code: 'page-missing', severity, about: missing.join('、') });
  return found;
}

/** Why a code is not one of this version's pages; undefined: it is, and no error: an earlier one's that holds still. */
function against(code: SeenPage['codes'][number], expectation: FormExpectation): Found | undefined {
  if (code.form !== expectation.form) return { code: 'form-foreign', severity: 'error' };
  const same = (one: { version: number; versionHash: string }): boolean =>
    one.version === code.version && one.versionHash === code.versionHash;
  const expected = expectation.pages.find(({ page }) => page === code.page);
  const kept = expected?.kept?.some(same) === true;
  if (kept || same(expectation)) {
    if (expected?.pageHash !== code.pageHash) return { code: 'page-altered', severity: 'error' };
    return kept ? { code: 'page-kept', severity: 'info', about: String(code.version) } : undefined;
  }
  const older = code.version < expectation.version;
  const about = `${code.version}/${expectation.version}`;
  return { code: older ? 'older-version' : 'version-unknown', severity: 'error', about };
}

/** Each box that must show a seal: the machine only advises, so nothing here is ever an error. */
function sealsAgainst(pages: readonly SeenPage[], expectation: FormExpectation): Found[] {
  return expectation.seals.flatMap(({ page: number, boxMm, required }): Found[] => {
    const index = pages.findIndex(
      ({ codes }) => codes[0]?.page === number && codes[0].versionHash === expectation.versionHash,
    );
    const seen = pages[index];
    if (!seen || !required) return [];
    const state = sealOf(
      seen.page.marks.filter(({ centreMm }) => inBox(centreMm, boxMm)),
      seen.page.colour,
    );
    if (state === 'present') return [];
    const elsewhere = state === 'absent' && seen.page.seal === 'present';
    return [{ code: elsewhere ? 'seal-elsewhere' : `seal-${state}`, severity: 'warning', page: index, boxMm }];
  });
}

/** People stamp over the edge of the box, over the date or the unit's name: the centre counts, generously. */
function inBox([x, y]: readonly [number, number], [left, top, width, height]: BoxMm): boolean {
  const [across, down] = [70, 18];
  return x > left - across && x < left + width + 12 && y > top - down && y < top + height + down;
}
