import * as z from 'zod';
import { lazily } from '#events/lazily.ts';
import { gatedFileSchema, readerSchema } from '#events/value-types.ts';

/** A scan that came too late, or waits for a word about its warnings; and what came on paper. */
export const lateScanSchema = lazily(() =>
  z.object({
    uploadId: z.string(),
    receivedAt: z.string(),
    files: z.array(gatedFileSchema()),
  }),
);

/** What was handed in on paper (R36); the letter's number lies in the vault. */
export const paperSchema = lazily(() =>
  z.object({
    receivedAt: z.string(),
    copies: z.int(),
    letterDate: z.string(),
    letterSha256: z.string(),
    formVersion: z.int().optional(),
  }),
);
export type Paper = z.infer<ReturnType<typeof paperSchema>>;

export const questionedSchema = lazily(() => lateScanSchema().extend({ reader: readerSchema() }));
