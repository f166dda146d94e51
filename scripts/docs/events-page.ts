import * as z from 'zod';
import { catalogue } from '#events/catalogue.ts';

type Schema = z.core.JSONSchema.BaseSchema;
type Entry = (typeof catalogue)[number];

/** The patterns of the shared value types, by the name that the code gives them. */
const patterns: Readonly<Record<string, string>> = {
  '^[0-9a-f]{64}$': 'sha256',
  '^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$': 'id',
  '^[0-9A-HJ-NPQRTUWXY]{18}$': 'credit code',
};

/** A field's type in words, from its JSON Schema. */
function typeOf(schema: Schema | boolean | undefined): string {
  if (typeof schema !== 'object') return 'anything';
  if (schema.enum) return schema.enum.map((value) => `\`${String(value)}\``).join(' or ');
  switch (schema.type) {
    case 'array':
      return `list of ${typeOf(Array.isArray(schema.items) ? schema.items[0] : schema.items)}`;
    case 'object':
      return `{ ${fieldsOf(schema).join('; ')} }`;
    case 'string':
      return textType(schema);
    default:
      return typeof schema.type === 'string' ? schema.type : 'anything';
  }
}

function textType(schema: Schema): string {
  if (schema.format === 'date-time') return 'instant (UTC, ms)';
  return patterns[schema.pattern ?? ''] ?? 'text';
}

function fieldsOf(schema: Schema): string[] {
  const required = new Set(schema.required ?? []);
  return Object.entries(schema.properties ?? {}).map(
    ([name, field]) => `${name}${required.has(name) ? '' : '?'}: ${typeOf(field)}`,
  );
}

function fieldTable(data: z.ZodObject): string[] {
  const schema = z.toJSONSchema(data, { io: 'input' });
  const required = new Set(schema.required ?? []);
  const rows = Object.entries(schema.properties ?? {}).map(
    ([name, field]) => `| \`${name}\` | ${typeOf(field)} | ${required.has(name) ? 'yes' : 'no'} |`,
  );
  return rows.length === 0 ? ['No data beside the envelope.'] : ['| field | type | always |', '|---|---|---|', ...rows];
}

function section({ event, producers, consumers }: Entry): string[] {
  const listeners = consumers.length > 0 ? consumers.map((name) => `\`${name}\``).join(', ') : 'the archive alone';
  const writers = producers.length > 0 ? producers.map((name) => `\`${name}\``).join(', ') : 'nobody any more';
  return [
    `## ${event.detailType}`,
    '',
    event.meaning,
    '',
    `About: ${event.about.join(', ')}. Written by: ${writers}. Consumed by: ${listeners}.`,
    '',
    ...fieldTable(event.data),
    '',
    '```json',
    JSON.stringify(event.example, null, 2),
    '```',
    '',
  ];
}

export function eventsPage(): string {
  return [
    '# Events',
    '',
    'Generated from `events/catalogue.ts` by `npm run docs`. Each is the detail-type on the bus; the envelope around its data (id, subject, sequence, at, roundId, actor, correlationId, causationId, previousHash, hash) is in `events/envelope.ts`, and the frozen JSON Schema of each version in `events/schemas/`. No event holds personal data.',
    '',
    ...catalogue.flatMap(section),
  ].join('\n');
}
