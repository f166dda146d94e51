import * as z from 'zod';
import { lazily } from '#events/lazily.ts';
import { findingsOf, type Scan } from '#domain/scan.ts';
import type { ScanOwner } from '#ports/record-store.ts';
import type { DocumentVault, ScanVault } from '#ports/vault.ts';
import { unlessErased } from './unless-erased.ts';
import { scanFolder } from './uploads.ts';

const sha256 = z.string();
const wholePage = { thumbnailSha256: sha256.optional(), viewSha256: sha256.optional() };

/** What the views need of the evidence; the rest of a page is passed on as the reader wrote it. */
const evidenceSchema = lazily(() =>
  z.object({
    content: z.looseObject({
      readerVersion: z.string(),
      verdict: z.string(),
      findings: z.array(z.looseObject({ code: z.string() })),
      pages: z.array(
        z.looseObject({
          index: z.int(),
          ...wholePage,
          crops: z.array(sha256).optional(),
          withoutPhones: z.object(wholePage).optional(),
        }),
      ),
    }),
  }),
);

export interface ViewServices {
  readonly documents: DocumentVault;
  readonly vault: Pick<ScanVault, 'link' | 'requireKept'>;
}

const linkSeconds = 300;

/** What the machine said of a scan, by its codes; nothing of one that was not read or is erased. */
export async function findingsOfScan(
  documents: Pick<DocumentVault, 'getDocument'>,
  owner: ScanOwner,
  scan: Scan,
): Promise<ReadonlySet<string>> {
  const { evidenceSha256 } = scan;
  const kept =
    evidenceSha256 === undefined
      ? undefined
      : await unlessErased(() => documents.getDocument(scanFolder(owner), evidenceSha256));
  const read = kept === undefined ? [] : evidenceSchema().parse(kept).content.findings;
  return new Set([...findingsOf(scan), ...read.map(({ code }) => code)]);
}

interface ShownScan {
  readonly scan: Scan;
  readonly phones: boolean;
}

/**
 * What the reader saw of a scan, page by page, with short-lived links to pictures: never to the original file. Without `phones`
 * every number is covered; a page of which nobody can tell where they stand, and what was cut out of one, have no picture then.
 * An erasure takes all pictures at once, so one of them is asked for.
 * @throws DocumentMissingError where they were erased.
 */
export async function pageViews(services: ViewServices, owner: ScanOwner, { scan, phones }: ShownScan) {
  if (!scan.evidenceSha256) return { uploadId: scan.uploadId, status: scan.status, pages: [], findings: [] };
  const folder = scanFolder(owner);
  const link = (hash: string | undefined): Promise<string | undefined> =>
    hash === undefined
      ? Promise.resolve(undefined)
      : services.vault.link(
          folder,
          { sha256: hash, mediaType: 'image/webp', downloadName: `${hash.slice(0, 12)}.webp` },
          linkSeconds,
        );
  const { content } = evidenceSchema().parse(await services.documents.getDocument(folder, scan.evidenceSha256));
  const picture = content.pages
    .map((page) => page.thumbnailSha256 ?? page.viewSha256)
    .find((hash) => hash !== undefined);
  if (picture !== undefined) await services.vault.requireKept(folder, picture);
  const pages = await Promise.all(
    content.pages.map(async ({ thumbnailSha256, viewSha256, withoutPhones, crops = [], ...page }) => {
      const whole = phones ? { thumbnailSha256, viewSha256 } : withoutPhones;
      return {
        ...page,
        thumbnail: await link(whole?.thumbnailSha256),
        view: await link(whole?.viewSha256),
        crops: phones ? await Promise.all(crops.map(link)) : [],
      };
    }),
  );
  const { readerVersion, verdict, findings } = content;
  return { uploadId: scan.uploadId, status: scan.status, readerVersion, verdict, findings, pages, linkSeconds };
}
