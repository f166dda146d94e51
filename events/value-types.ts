import * as z from 'zod';
import { lazily } from './lazily.ts';
import { idSchema, sha256Schema } from './envelope.ts';

/** Values that several events share. A change here is a change of every event that uses it: the frozen schemas tell. */
export const applicationKinds = ['service-team', 'service-base'] as const;
export const applicationRoutes = ['nominated', 'special-allowance', 'title-committee'] as const;
export const outcomes = ['recommended', 'listed', 'not-selected'] as const;
/** Who objects to an intended decision, by kind. */
export const objectors = ['person', 'unit', 'anonymous'] as const;
/** What a listed application is granted, by who pays (R42). */
export const fundingSources = ['ministry-grant', 'municipal-matching', 'municipal-grant'] as const;
export const deadlineSources = ['round', 'round-moved', 'body-cut-off', 'extension'] as const;

export const outcomeSchema = z.enum(outcomes);
export const deadlineSourceSchema = z.enum(deadlineSources);
export const formVersionSchema = z.int().positive();
export const uploadIdSchema = idSchema;
/** Somebody by the id of the identity provider; never a name. */
export const memberIdSchema = z.string().regex(/^[A-Za-z0-9_-]{1,128}$/);

const mediaTypesV1 = ['application/pdf', 'image/jpeg', 'image/png'] as const;
/** What a scan may be: what scanners and phones write. */
export const mediaTypes = [...mediaTypesV1, 'image/tiff'] as const;
export type MediaType = (typeof mediaTypes)[number];

/** A file of a scan after the gate: bytes are known by their hash, never by a name that a person chose. */
export const gatedFileSchema = lazily(() =>
  z.object({
    number: z.int().positive(),
    sha256: sha256Schema,
    bytes: z.int().positive(),
    mediaType: z.enum(mediaTypes),
    pages: z.int().positive(),
  }),
);
/** The same before scans could be TIFF: the shape of the events of that time. */
export const gatedFileV1Schema = lazily(() => gatedFileSchema().extend({ mediaType: z.enum(mediaTypesV1) }));
/** Which reader looked at a scan, and what it made of it as a whole. */
export const readerSchema = lazily(() =>
  z.object({
    version: z.string().min(1),
    verdict: z.enum(['not-read', 'accepted', 'accepted-with-warnings']),
  }),
);
export type Reader = z.infer<ReturnType<typeof readerSchema>>;

export const objectorSchema = z.enum(objectors);
/** An amount in 分, a whole number. */
export const fundingLineSchema = lazily(() =>
  z.object({ source: z.enum(fundingSources), fen: z.int().positive().max(100_000_000_000) }),
);
export type FundingLine = z.infer<ReturnType<typeof fundingLineSchema>>;

export type GatedFile = z.infer<ReturnType<typeof gatedFileSchema>>;

export type ApplicationKind = (typeof applicationKinds)[number];
export type ApplicationRoute = (typeof applicationRoutes)[number];
export type Objector = (typeof objectors)[number];
export type FundingSource = (typeof fundingSources)[number];
export type Outcome = (typeof outcomes)[number];
export type DeadlineSource = (typeof deadlineSources)[number];
