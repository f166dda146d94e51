import { readFileSync } from 'node:fs';
import * as z from 'zod';

const schema = z.object({ content: z.record(z.string(), z.unknown()) });

/** Data that may be frozen: the repository's sample, short enough to print on few pages. */
export function formContent(kind: string, own: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const annex = kind === 'service-base' ? 2 : 1;
  const { content } = schema.parse(JSON.parse(readFileSync(`docs/samples/annex-${annex}.json`, 'utf8')));
  const words = {
    workPlan: '演示方案。',
    innovation: '演示。',
    research: '演示。',
    developmentPlan: '演示。',
    demonstration: '演示。',
  };
  const short = Object.entries(content).map(([name, value]) => {
    if (Array.isArray(value) && typeof value[0] === 'object') return [name, value.slice(0, 1)] as const;
    return [name, new Map(Object.entries(words)).get(name) ?? value] as const;
  });
  return { ...Object.fromEntries(short), ...own };
}
