import * as z from 'zod';
import { idSchema } from './envelope.ts';

/** As what an expert's time counts; never both for the same time (R44). */
export const timeKinds = ['continuing-education', 'service-time'] as const;
export type TimeKind = (typeof timeKinds)[number];
export const timeKindSchema = z.enum(timeKinds);

/** Whose nominating body confirms, or the bureau where an application came directly. */
export const confirmingTiers = ['body', 'bureau'] as const;
export const confirmingTierSchema = z.enum(confirmingTiers);

export const reportVersionSchema = z.int().positive();
/** The row of the filed form's list of experts, from 0: who it is stands in the vault alone. */
export const listRowSchema = z.int().min(0).max(999);
export const paperIdSchema = idSchema;
