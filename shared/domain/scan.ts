import * as z from 'zod';
import { lazily } from '#events/lazily.ts';
import { gatedFileSchema, mediaTypes } from '#events/value-types.ts';

/** `gated`: the reader's turn. `judged`: a fact was written from it (submitted, forwarded, refused or kept late). */
export const scanStatuses = ['uploading', 'gated', 'judged', 'refused'] as const;
export type ScanStatus = (typeof scanStatuses)[number];

export const declaredFileSchema = lazily(() =>
  z.object({
    /** As the unit named it: shown back to it, never used in a key. */
    name: z.string().min(1).max(255),
    bytes: z.int().positive(),
    mediaType: z.enum(mediaTypes),
  }),
);
export type DeclaredFile = z.infer<ReturnType<typeof declaredFileSchema>>;

const arrivedSchema = lazily(() =>
  z.object({
    number: z.int().positive(),
    versionId: z.string(),
    receivedAt: z.string(),
    findings: z.array(z.string()),
    gated: gatedFileSchema().optional(),
  }),
);
export type ArrivedFile = z.infer<ReturnType<typeof arrivedSchema>>;

/** An upload from its manifest on: which files were promised, which have come and what the gate found. */
export const scanSchema = lazily(() =>
  z.object({
    uploadId: z.string(),
    formVersion: z.int(),
    status: z.enum(scanStatuses),
    version: z.int(),
    declared: z.array(declaredFileSchema()),
    arrived: z.array(arrivedSchema()),
    createdAt: z.string(),
    createdBy: z.string(),
    outcome: z.string().optional(),
    /** What the reader saw, page by page: a document in the vault. */
    evidenceSha256: z.string().optional(),
    /** Objects that came after their number was taken: refused and recorded. */
    laterVersions: z.array(z.object({ number: z.int(), versionId: z.string(), receivedAt: z.string() })).optional(),
  }),
);
export type Scan = z.infer<ReturnType<typeof scanSchema>>;

/** The scan is complete, and timed, at its last file. */
export function receivedAtOf(scan: Scan): string {
  return (
    scan.arrived
      .map(({ receivedAt }) => receivedAt)
      .toSorted()
      .at(-1) ?? scan.createdAt
  );
}

export function isComplete(scan: Scan): boolean {
  return scan.arrived.length === scan.declared.length;
}

/** What the gate found on any file, without repeats. */
export function findingsOf(scan: Scan): string[] {
  return [...new Set(scan.arrived.flatMap(({ findings }) => findings))];
}

export function gatedFiles(scan: Scan): z.infer<ReturnType<typeof gatedFileSchema>>[] {
  return scan.arrived
    .flatMap(({ gated }) => (gated ? [gated] : []))
    .toSorted((left, right) => left.number - right.number);
}
