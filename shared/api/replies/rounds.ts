import * as z from 'zod';
import { applicationKinds, deadlineSources } from '#events/value-types.ts';
import { roundSchema } from '#domain/round-schema.ts';
import { ruleDataSchema } from '#domain/rules/rule-data-schema.ts';
import { roundStateSchema, roundStatuses } from '#domain/round-lifecycle.ts';
import { clause, instant, label } from './values.ts';

const { id, year, title, notice, quota, bodies, directRoutes, scan, mailbox, holidays } = roundSchema.shape;

const round = z
  .object({
    id,
    year,
    title,
    notice,
    mailbox: mailbox.meta({ description: 'Where to ask, naming the notice (R45)' }),
    status: z.enum(roundStatuses),
    deadline: z.object({ at: instant, source: z.enum(deadlineSources), timeZone: z.string() }),
    quota,
    bodies,
    directRoutes,
    scan,
    holidays: holidays.meta({ description: 'Free days beside weekends, and worked ones among these' }),
    clauses: z.record(z.string(), clause).meta({ description: 'The words of the notice by rule' }),
    regions: ruleDataSchema.shape.regions.meta({
      description: 'Places by code: the city’s first digits, its districts, and the provinces by two digits',
    }),
  })
  .meta({ id: 'Round' });

const roundState = roundStateSchema().meta({ id: 'RoundState' });

const option = z.object({ value: z.string(), label }).meta({ id: 'Option' });
const simpleTypes = [
  z.object({ type: z.literal('text'), max: z.int() }),
  z.object({ type: z.literal('long-text'), max: z.int() }),
  z.object({ type: z.enum(['person-name', 'mobile', 'landline', 'email', 'credit-code', 'region']) }),
  z.object({ type: z.literal('integer'), min: z.int(), max: z.int(), unit: z.string().optional() }),
  z.object({ type: z.enum(['money', 'date', 'month', 'boolean']) }),
  z.object({ type: z.enum(['choice', 'choices']), options: z.array(option) }),
  z.object({
    type: z.literal('computed'),
    sum: z.object({ table: z.string(), column: z.string() }),
    unit: z.string().optional(),
  }),
] as const;

const field = {
  id: z.string().meta({ description: 'Its place in the data' }),
  label,
  required: z.literal(true).optional(),
  rules: z.array(z.string()).optional().meta({ description: 'The rules of the notice that it serves' }),
  width: z.literal('half').optional(),
  share: z.number().optional(),
};
const column = z
  .object({ ...field, value: z.discriminatedUnion('type', simpleTypes).meta({ id: 'ColumnType' }) })
  .meta({ id: 'Column' });
const table = z.object({ type: z.literal('table'), columns: z.array(column), min: z.int(), max: z.int() });

const formDefinition = z
  .object({
    annex: z.union([z.literal(1), z.literal(2), z.literal(3)]),
    kind: z.enum(applicationKinds),
    title: label,
    sections: z.array(
      z
        .object({
          id: z.string(),
          label,
          fields: z.array(
            z
              .object({
                ...field,
                value: z.discriminatedUnion('type', [...simpleTypes, table]).meta({ id: 'FieldType' }),
              })
              .meta({ id: 'Field' }),
          ),
        })
        .meta({ id: 'Section' }),
    ),
    opinions: z.array(
      z.object({
        party: z.enum(['applicant', 'body', 'bureau']),
        label,
        statement: label,
        sealRequired: z.boolean(),
      }),
    ),
  })
  .meta({ id: 'FormDefinition' });

export const roundReplies = { round, roundState, formDefinition } as const;
