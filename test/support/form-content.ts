import { readFileSync } from 'node:fs';
import * as z from 'zod';
import { isData } from '#domain/form-data.ts';
import { bodyName } from '#domain/round.ts';
import { roundById } from '#rounds/index.ts';

const schema = z.object({ content: z.record(z.string(), z.unknown()) });
const round = roundById('2025-expert-service');

/** What a form says of where its application is filed, so that R27 and R28 hold. */
export function filedWith(about: { route?: string; bodyId?: string | undefined }): Record<string, unknown> {
  const { route = 'nominated', bodyId = 'bureau' } = about;
  const body = round.bodies.find(({ id }) => id === bodyId);
  const name = bodyName(round, bodyId);
  return {
    routeName: route,
    recipientName: name,
    applicantRegion: body?.regionCode ?? '310101',
    supervisor: name,
    ...(route === 'title-committee' ? { committeeName: '演示·上海市农业系列高级职称评审委员会' } : {}),
  };
}

/** What of each table a short form keeps, changed so that the rules hold still. */
const short: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  'service-team': { from: '2025-03-10', to: '2025-03-14', days: 5, experts: '王建国' },
  'service-base': { participants: 60 },
};

/** Data that may be frozen without a warning: the repository's sample, short enough to print on few pages. */
export function formContent(kind: string, own: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const annex = kind === 'service-base' ? 2 : 1;
  const { content } = schema.parse(JSON.parse(readFileSync(`docs/samples/annex-${annex}.json`, 'utf8')));
  const words = new Map(
    ['workPlan', 'innovation', 'research', 'developmentPlan', 'demonstration'].map((name) => [name, '演示。']),
  );
  const cut = Object.entries(content).map(
    ([name, value]) => [name, Array.isArray(value) ? rows(name, value, kind) : (words.get(name) ?? value)] as const,
  );
  return { ...Object.fromEntries(cut), ...own };
}

function rows(table: string, value: readonly unknown[], kind: string): unknown[] {
  if (!isData(value[0])) return [...value];
  // A base with a single activity would have to say why (R16).
  const kept = value.slice(0, table === 'activities' && kind === 'service-base' ? 2 : 1);
  return table === 'activities' ? kept.map((row) => ({ ...(isData(row) ? row : {}), ...short[kind] })) : kept;
}
