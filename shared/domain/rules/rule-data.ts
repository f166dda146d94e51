import type * as z from 'zod';
import type { ruleDataSchema, ruleParametersSchema, titleLevels } from './rule-data-schema.ts';

/** The data of the rules; their schema stands apart, because no function needs it at run time. */
export type RuleData = z.infer<typeof ruleDataSchema>;
export type RuleParameters = z.infer<typeof ruleParametersSchema>;
export type TitleLevel = (typeof titleLevels)[number];
