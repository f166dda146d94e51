import type { Reader } from '#events/value-types.ts';
import { type FormExpectation, formExpectationSchema } from '#domain/form-expectation.ts';
import { gatedFiles, type Scan } from '#domain/scan.ts';
import type { FormStore, ScanOwner } from '#ports/record-store.ts';
import type { DocumentVault, ScanVault } from '#ports/vault.ts';
import { scanFolder } from '#cases/uploads.ts';
import type { Pictures } from '#scan/reader/pictures.ts';
import { asPeopleRead, type TurnPicture } from './turned-sheet.ts';
import type { ScanFile, ScanReading } from '#scan/reader/read-scan.ts';

/** What the reader says of a scan; the evidence lies in the vault, by its hash. */
export interface Reading {
  readonly refused: boolean;
  readonly reader: Reader;
  /** Codes of errors where it is refused, of warnings otherwise; without repeats. */
  readonly findings: readonly string[];
  readonly evidenceSha256?: string;
}
export type ReadScan = (given: { owner: ScanOwner; scan: Scan }) => Promise<Reading>;

export interface ReaderServices {
  readonly forms: Pick<FormStore, 'loadForm'>;
  readonly documents: DocumentVault;
  readonly vault: Pick<ScanVault, 'keep' | 'read'>;
  readonly read: (
    files: readonly ScanFile[],
    options: { expectation: FormExpectation; onPictures: (page: number, pictures: Pictures) => void },
  ) => Promise<ScanReading>;
  readonly readerVersion: string;
  /** What its verdicts hang on: recorded as it is. */
  readonly thresholds: Readonly<Record<string, unknown>>;
  readonly sha256: (bytes: Uint8Array) => string;
  /** Turns a picture clockwise by a quarter. */
  readonly turnPicture: TurnPicture;
}

/** Reads the stamped scan of a form or of a summary, and keeps what reviewers and the unit are shown of it. */
export function readStamped(services: ReaderServices): ReadScan {
  return async ({ owner, scan }) => {
    const folder = scanFolder(owner);
    const form = await services.forms.loadForm(owner, Math.max(scan.formVersion, 1));
    // Nothing can be stamped before it is printed: the print is late, and this scan waits for it.
    if (!form) throw new Error('the form of this scan is not printed yet');
    const expectation = expectationFrom(await services.documents.getDocument(folder, form.expectationSha256));
    const files: ScanFile[] = [];
    for (const { sha256, mediaType } of gatedFiles(scan))
      files.push({ bytes: await services.vault.read(folder, sha256), mediaType });
    const pictures = new Map<number, Pictures>();
    const reading = await services.read(files, {
      expectation,
      onPictures: (page, shown) => void pictures.set(page, shown),
    });
    const shown = expectation.turned
      ? await asPeopleRead({ reading, pictures }, expectation.pageMm[1], services.turnPicture)
      : { reading, pictures };
    return keepEvidence(services, { folder, scan, ...shown, expectationSha256: form.expectationSha256 });
  };
}

/** Who read what, by which numbers, and what was seen: enough to follow the verdict without the files themselves. */
async function keepEvidence(
  services: ReaderServices,
  about: {
    folder: string;
    scan: Scan;
    reading: ScanReading;
    pictures: ReadonlyMap<number, Pictures>;
    expectationSha256: string;
  },
): Promise<Reading> {
  const { folder, scan, reading, pictures } = about;
  const kept = new Set<string>();
  const keep = async (bytes: Uint8Array): Promise<string> => {
    const sha256 = services.sha256(bytes);
    if (!kept.has(sha256)) await services.vault.keep(folder, { sha256, mediaType: 'image/webp', bytes });
    kept.add(sha256);
    return sha256;
  };
  const wholePage = async ({ thumbnail, view }: Pick<Pictures, 'thumbnail' | 'view'>) => ({
    thumbnailSha256: await keep(thumbnail),
    viewSha256: await keep(view),
  });
  const pages = [];
  for (const page of reading.pages) {
    const shown = pictures.get(page.index);
    const crops = [];
    for (const crop of shown?.crops ?? []) crops.push(await keep(crop));
    pages.push({
      ...page,
      ...(shown ? { ...(await wholePage(shown)), crops } : {}),
      ...(shown?.withoutPhones ? { withoutPhones: await wholePage(shown.withoutPhones) } : {}),
    });
  }
  const { verdict, findings } = reading;
  const { readerVersion, thresholds } = services;
  const { expectationSha256 } = about;
  const files = gatedFiles(scan);
  const content = { readerVersion, thresholds, expectationSha256, files, verdict, pages, findings };
  // The scan's own id is salt enough: its evidence is one document, and read again it is the same.
  const evidenceSha256 = await services.documents.putDocument(folder, { salt: scan.uploadId, content });
  const counted = verdict === 'refused' ? 'error' : 'warning';
  const codes = findings.filter(({ severity }) => severity === counted).map(({ code }) => code);
  return {
    refused: verdict === 'refused',
    reader: {
      version: readerVersion,
      verdict: verdict === 'accepted' ? 'accepted' : 'accepted-with-warnings',
    },
    findings: [...new Set(codes)],
    evidenceSha256,
  };
}

function expectationFrom(document: unknown): FormExpectation {
  const content = typeof document === 'object' && document !== null && 'content' in document ? document.content : {};
  return formExpectationSchema.parse(content);
}
