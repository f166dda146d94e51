import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { applicationCommands, applicationLife, applicationStatuses } from '#domain/application-lifecycle.ts';
import { roundCommands, roundLife, roundStatuses } from '#domain/round-lifecycle.ts';
import { summaryCommands, summaryLife, summaryStatuses } from '#domain/summary-lifecycle.ts';
import { catalogue } from '#events/catalogue.ts';
import { statusLabel } from '#texts/labels.ts';

/** Documents that follow from code: written by `npm run docs`, and checked for being up to date by `npm run check`. */

type Cells = Readonly<Record<string, Readonly<Record<string, readonly string[] | string>>>>;

function lifeTable(statuses: readonly string[], commands: readonly string[], life: Cells): string {
  const cell = (status: string, command: string): string => {
    const value = life[status]?.[command];
    return typeof value === 'string' ? `<sub>${value}</sub>` : `**${(value ?? []).join(' · ')}**`;
  };
  return [
    `| state | ${commands.join(' | ')} |`,
    `|---|${commands.map(() => '---|').join('')}`,
    ...statuses.map((status) => `| \`${status}\` | ${commands.map((command) => cell(status, command)).join(' | ')} |`),
  ].join('\n');
}

function diagram(statuses: readonly string[], commands: readonly string[], life: Cells): string {
  const name = (status: string): string => status.replaceAll('-', '_');
  const arrows = statuses.flatMap((status) =>
    commands.flatMap((command) => {
      const value = life[status]?.[command];
      const targets = typeof value === 'string' ? [] : (value ?? []);
      return targets
        .filter((target) => target !== status)
        .map((target) => `  ${name(status)} --> ${name(target)}: ${command}`);
    }),
  );
  return ['```mermaid', 'stateDiagram-v2', ...arrows, '```'].join('\n');
}

function lifecycle(): string {
  const part = (
    title: string,
    [statuses, commands, life]: readonly [readonly string[], readonly string[], Cells],
  ): string =>
    [`## ${title}`, '', diagram(statuses, commands, life), '', lifeTable(statuses, commands, life)].join('\n');
  return [
    '# Lives',
    '',
    'Generated from `shared/domain/*-lifecycle.ts` by `npm run docs`. Bold: where a command leads; small: the code of its refusal.',
    '',
    part('Application (申报)', [applicationStatuses, applicationCommands, applicationLife]),
    '',
    '| state | 中文 |',
    '|---|---|',
    ...applicationStatuses.map((status) => `| \`${status}\` | ${statusLabel(status).zh} |`),
    '',
    part('Summary (一览表)', [summaryStatuses, summaryCommands, summaryLife]),
    '',
    part('Round (申报年度)', [roundStatuses, roundCommands, roundLife]),
    '',
  ].join('\n');
}

function eventsPage(): string {
  const parts = catalogue.map(({ event, producers, consumers }) => {
    const fields = Object.keys(event.data.shape);
    return [
      `## ${event.detailType}`,
      '',
      event.meaning,
      '',
      `About: ${event.about.join(', ')} · written by: ${producers.join(', ')} · consumed by: ${consumers.length > 0 ? consumers.join(', ') : 'the archive alone'}`,
      '',
      `Fields: ${fields.length > 0 ? fields.map((field) => `\`${field}\``).join(', ') : 'none'}`,
      '',
      '```json',
      JSON.stringify(event.example, null, 2),
      '```',
      '',
    ].join('\n');
  });
  return [
    '# Events',
    '',
    'Generated from `events/catalogue.ts` by `npm run docs`. No event holds personal data.',
    '',
    ...parts,
  ].join('\n');
}

/** The documents as they should be, by path. */
export function documents(): Record<string, string> {
  return { 'docs/lifecycle.md': lifecycle(), 'docs/events.md': eventsPage() };
}

/** The JSON Schema of every event version; one that lies in events/schemas never changes again. */
export function eventSchemas(): Record<string, string> {
  return Object.fromEntries(
    catalogue.map(({ event }) => [
      join('events/schemas', `${event.detailType}.json`),
      `${JSON.stringify(z.toJSONSchema(event.schema, { io: 'input' }), null, 2)}\n`,
    ]),
  );
}

export function staleFiles(): string[] {
  const frozen = eventSchemas();
  const all = Object.entries({ ...documents(), ...frozen });
  const stale = all
    .filter(([path, text]) => !existsSync(path) || readFileSync(path, 'utf8') !== text)
    .map(([path]) => path);
  const orphans = readdirSync('events/schemas')
    .map((name) => join('events/schemas', name))
    .filter((path) => !(path in frozen));
  return [...stale, ...orphans];
}

if (import.meta.main) {
  if (process.argv.includes('--check')) {
    const stale = staleFiles();
    for (const path of stale) {
      process.stderr.write(
        `${path} is stale: ${path.startsWith('events/') ? 'a released event never changes, write a new version' : 'run npm run docs'}\n`,
      );
    }
    process.exit(stale.length > 0 ? 1 : 0);
  }
  mkdirSync('events/schemas', { recursive: true });
  for (const [path, text] of Object.entries(documents())) writeFileSync(path, text);
  // A schema that is there stays: it is what was released.
  for (const [path, text] of Object.entries(eventSchemas())) if (!existsSync(path)) writeFileSync(path, text);
}
