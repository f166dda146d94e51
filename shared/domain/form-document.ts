import * as z from 'zod';
import { lazily } from '#events/lazily.ts';

/** A written reason for a warning of a form; `message`, where it is given, is the warning that it answers. */
export const justificationSchema = lazily(() =>
  z.strictObject({
    rule: z.string().regex(/^[RC]\d{2}$/),
    path: z.string().min(1).max(200),
    note: z.string().trim().min(1).max(500),
    message: z.string().max(500).optional(),
  }),
);

/** The data of a form as they lie in the vault: what was typed, with the reasons given for warnings, under one hash. */
export const formDocumentSchema = lazily(() =>
  z.object({
    salt: z.string(),
    content: z.record(z.string(), z.unknown()),
    justifications: z.array(justificationSchema()).default([]),
  }),
);
export type FormDocument = z.output<ReturnType<typeof formDocumentSchema>>;

/** The document as it is hashed: without reasons it has no place for them, as before there were any. */
export function formDocument(parts: FormDocument): { salt: string; content: unknown; justifications?: unknown } {
  const { justifications, ...rest } = parts;
  return justifications.length > 0 ? { ...rest, justifications } : rest;
}
