import { existsSync, globSync, readFileSync } from 'node:fs';
import { ruleCatalogue } from '#domain/rules/catalogue.ts';
import type { RuleEntry } from '#domain/rules/rule-entry.ts';
import { clausesOf } from '#rounds/clauses.ts';
import { roundById } from '#rounds/index.ts';
import { ruleDataOf } from '#rounds/rules.ts';

const roundId = '2025-expert-service';
const testName = /(?:\b(?:it|describe)|\))\(\s*(['"`])([RC]\d{2}) .*?\1/g;

/** Test files by the rules that a test or a group in them is named after. */
export function testsByRule(files: readonly { path: string; text: string }[]): Map<string, string[]> {
  const found = new Map<string, Set<string>>();
  for (const { path, text } of files)
    for (const [, , id = ''] of text.matchAll(testName)) found.set(id, (found.get(id) ?? new Set()).add(path));
  return new Map([...found].map(([id, paths]) => [id, [...paths].toSorted()]));
}

function testFiles(): { path: string; text: string }[] {
  const paths = globSync('test/**/*.test.ts').toSorted();
  return paths.map((path) => ({ path: path.replaceAll('\\', '/'), text: readFileSync(path, 'utf8') }));
}

/** What is wrong with an entry: nothing enforces it, a place that does not exist, or no test. */
export function entryFaults(entry: RuleEntry, tests: ReadonlyMap<string, readonly string[]>): string[] {
  const { id, enforced } = entry;
  const faults = enforced.filter((place) => !placeExists(place)).map((place) => `rule ${id}: there is no ${place}`);
  if (enforced.length === 0) faults.push(`rule ${id}: the catalogue does not say where it is enforced`);
  if (!tests.has(id)) faults.push(`rule ${id} has no test: name one "${id} …"`);
  return faults;
}

function placeExists(place: string): boolean {
  const [path = '', name = ''] = place.split('#');
  return (
    existsSync(path) &&
    new RegExp(`^export (?:async )?(?:function|const) ${name}\\b`, 'm').test(readFileSync(path, 'utf8'))
  );
}

/** A sentence for each rule whose entry does not hold. */
export function ruleFaults(): string[] {
  const tests = testsByRule(testFiles());
  return ruleCatalogue.flatMap((entry) => entryFaults(entry, tests));
}

function parametersOf(entry: RuleEntry): string {
  const own = new Map(Object.entries(ruleDataOf(roundId).parameters)).get(entry.id);
  const settings = new Map<string, unknown>(Object.entries(roundById(roundId)));
  const named = (entry.settings ?? []).map((key) => [key, settings.get(key)] as const);
  const all = [...(own ? Object.entries(own) : []), ...named];
  return all.map(([key, value]) => `\`${key}\` ${shown(value)}`).join('<br>');
}

function shown(value: unknown): string {
  if (Array.isArray(value) && value.some((one) => typeof one === 'object')) return `${value.length} kinds`;
  if (value === undefined) return 'unset';
  return (typeof value === 'string' ? value : JSON.stringify(value)).replaceAll('|', '\\|');
}

function row(entry: RuleEntry, tests: ReadonlyMap<string, readonly string[]>): string {
  const clause = clausesOf(roundId)[entry.id];
  const quoted = clause ? `“${clause.text}”（${clause.section}）<br>` : '';
  const where = entry.enforced.map((place) => `\`${place}\``).join('<br>');
  const tested = (tests.get(entry.id) ?? []).map((path) => `\`${path}\``).join('<br>');
  return `| ${entry.id} | ${quoted}${entry.checks} | ${entry.severity} | ${parametersOf(entry)} | ${where} | ${tested} |`;
}

export function rulesPage(): string {
  const tests = testsByRule(testFiles());
  const table = (entries: readonly RuleEntry[]): string[] => [
    '| rule | what it says | effect | parameters | enforced in | tests |',
    '|---|---|---|---|---|---|',
    ...entries.map((entry) => row(entry, tests)),
    '',
  ];
  return [
    '# Rules',
    '',
    'Generated from `shared/domain/rules/catalogue.ts`, the notice’s clauses and the round’s parameters by `npm run docs`. E blocks its step; W passes with a written reason that stays on record; J is for a reviewer to judge; F is a function and checks nothing. A rule that nothing enforces, whose place does not exist, or that no test is named after, fails `npm run check`. The rules of a form are one function each; which field serves which rule stands in the form’s definition (`rounds/…/forms`).',
    '',
    '## Of the notice',
    '',
    ...table(ruleCatalogue.filter(({ id }) => id.startsWith('R'))),
    '## Beyond the notice: a form is consistent',
    '',
    ...table(ruleCatalogue.filter(({ id }) => id.startsWith('C'))),
  ].join('\n');
}
