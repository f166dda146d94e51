import * as z from 'zod';
import { idSchema } from './envelope.ts';

/** Where somebody works for this system: a unit, a nominating body, a title committee, the bureau, its panel, the system. */
export const workplaces = 'unit:[0-9A-Z]{18}|body:[a-z0-9-]{1,64}|committee:[a-z0-9-]{1,64}|bureau|panel|system';
export const workplaceSchema = z.string().regex(new RegExp(`^(${workplaces})$`));

export const roles = [
  'applicant',
  'reviewer',
  'bureau-officer',
  'evaluator',
  'title-committee',
  'administrator',
] as const;
export const roleSchema = z.enum(roles);
export const bodyIdSchema = idSchema;

/** What an administrator did with a membership. */
export const standings = ['granted', 'changed', 'suspended', 'reinstated', 'ended'] as const;
export const standingSchema = z.enum(standings);
export type Standing = (typeof standings)[number];
