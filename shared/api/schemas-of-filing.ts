import * as z from 'zod';
import { creditCodeSchema, idSchema } from '#events/envelope.ts';
import { applicationKinds, applicationRoutes } from '#events/value-types.ts';
import { justificationSchema } from '#domain/form-document.ts';
import { keptNote } from './kept-text.ts';

export const startRequest = z.strictObject({
  kind: z.enum(applicationKinds),
  route: z.enum(applicationRoutes),
  creditCode: creditCodeSchema,
  bodyId: idSchema.optional(),
  /** Which of their title committees proposes it; needed by those alone who sit on several. */
  committeeId: idSchema.optional(),
});

/** The form data as filled in so far, and reasons for warnings; the form's own definition checks its fields. */
export const draftRequest = z.strictObject({
  content: z.record(z.string(), z.unknown()),
  justifications: z.array(justificationSchema()).max(200).default([]),
});
/** Which types and sizes are taken, `readManifest` says: with a sentence for a person instead of a fault of a schema. */
const announcedFile = z.strictObject({
  name: z.string().min(1).max(1024),
  bytes: z.int().positive(),
  mediaType: z.string().max(127),
});
export const uploadRequest = z.strictObject({ files: z.array(announcedFile).min(1).max(100) });
/** Why a scan stands with what the reader has found in it. */
export const reasonRequest = z.strictObject({ note: keptNote });
