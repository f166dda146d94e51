import * as z from 'zod';

export const titleLevels = ['senior', 'associate-senior', 'intermediate', 'junior', 'none'] as const;
const names = z.array(z.string().min(1));

/** The parameters of the rules as a round gives them, by rule. Money in 分, shares between 0 and 1. */
export const ruleParametersSchema = z.strictObject({
  /** The level from which an expert needs no reason. */
  R03: z.strictObject({ atLeast: z.enum(titleLevels) }),
  /** Words in the field of honours by which each kind of honour is counted. */
  R06: z.strictObject({ honours: z.array(z.strictObject({ id: z.string(), zh: z.string(), words: names })) }),
  R07: z.strictObject({ min: z.int().positive() }),
  R10: z.strictObject({ min: z.int().positive() }),
  R12: z.strictObject({ minDays: z.int().positive(), minCalendarDays: z.int().positive() }),
  /** Problems in one activity. */
  R13: z.strictObject({ max: z.int().positive() }),
  R15: z.strictObject({ minDocuments: z.int().positive() }),
  R16: z.strictObject({ min: z.int().positive(), advisable: z.int().positive() }),
  R17: z.strictObject({ min: z.int().positive(), count: z.enum(['participants', 'experts']) }),
  /** What a base that is recommended to the ministry should be. */
  R20: z.strictObject({ levels: names, scope: z.string() }),
  R22: z.strictObject({ moreThan: z.number().min(0).max(1) }),
  /** The types of beneficiaries that count as the grassroots. */
  R23: z.strictObject({ grassroots: names }),
  R24: z.strictObject({ batches: z.int().positive() }),
  /** A line of the budget outside these was probably typed in another unit. */
  C08: z.strictObject({ leastOfLine: z.int(), mostOfLine: z.int() }),
  C17: z.strictObject({ ageFrom: z.int(), ageTo: z.int() }),
});

/** Everything that the rules need beside the form: parameters, regions by code, titles by series. */
export const ruleDataSchema = z.strictObject({
  year: z.int(),
  parameters: ruleParametersSchema,
  regions: z.strictObject({
    /** The first digits of every place within the city. */
    home: z.string().regex(/^\d{2}$/),
    districts: z.record(z.string().regex(/^\d{6}$/), z.string()),
    /** By their first two digits. */
    provinces: z.record(z.string().regex(/^\d{2}$/), z.string()),
  }),
  titles: z.array(
    z.strictObject({
      id: z.string(),
      zh: z.string(),
      en: z.string(),
      titles: z.strictObject({
        senior: names.optional(),
        'associate-senior': names.optional(),
        intermediate: names.optional(),
        junior: names.optional(),
      }),
    }),
  ),
});
