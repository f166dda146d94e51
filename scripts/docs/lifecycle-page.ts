import {
  applicationCommands,
  applicationLife,
  applicationStatuses,
  finalStatuses,
} from '#domain/application-lifecycle.ts';
import { roundCommands, roundLife, roundStatuses } from '#domain/round-lifecycle.ts';
import { serviceCommands, serviceLife, serviceStatuses } from '#domain/service-lifecycle.ts';
import { summaryCommands, summaryLife, summaryStatuses } from '#domain/summary-lifecycle.ts';
import { roundStatusLabel, serviceStatusLabel, statusLabel, summaryStatusLabel } from '#texts/labels.ts';

type Cell = readonly string[] | string;

interface Life {
  readonly title: string;
  readonly states: readonly { readonly name: string; readonly zh: string }[];
  readonly commands: readonly string[];
  readonly cells: Readonly<Record<string, Readonly<Record<string, Cell>>>>;
  /** Where it begins, and where nothing more is expected. */
  readonly first: string;
  readonly last: readonly string[];
}

const lives: readonly Life[] = [
  {
    title: 'Application (申报)',
    states: applicationStatuses.map((name) => ({ name, zh: statusLabel(name).zh })),
    commands: applicationCommands,
    cells: applicationLife,
    first: 'drafting',
    last: finalStatuses,
  },
  {
    title: 'Summary (一览表)',
    states: summaryStatuses.map((name) => ({ name, zh: summaryStatusLabel(name).zh })),
    commands: summaryCommands,
    cells: summaryLife,
    first: 'open',
    last: ['forwarded'],
  },
  {
    title: 'Round (申报年度)',
    states: roundStatuses.map((name) => ({ name, zh: roundStatusLabel(name).zh })),
    commands: roundCommands,
    cells: roundLife,
    first: 'prepared',
    last: ['concluded'],
  },
  {
    title: 'Service of a listed application (服务情况)',
    states: serviceStatuses.map((name) => ({ name, zh: serviceStatusLabel(name).zh })),
    commands: serviceCommands,
    cells: serviceLife,
    first: 'awaited',
    last: ['confirmed'],
  },
];

const cellOf = (life: Life, state: string, command: string): Cell => life.cells[state]?.[command] ?? [];
/** Mermaid takes no hyphen in the name of a state. */
const node = (state: string): string => state.replaceAll('-', '_');

function diagram(life: Life): string {
  const arrows = life.states.flatMap(({ name }) => arrowsFrom(life, name));
  return [
    '```mermaid',
    'stateDiagram-v2',
    ...life.states.map(({ name, zh }) => `  state "${name} ${zh}" as ${node(name)}`),
    `  [*] --> ${node(life.first)}`,
    ...arrows,
    ...life.last.map((state) => `  ${node(state)} --> [*]`),
    '```',
  ].join('\n');
}

/** One arrow to each other state, with all the commands that lead there. */
function arrowsFrom(life: Life, state: string): string[] {
  const leading = (target: string): string[] =>
    life.commands.filter((command) => {
      const cell = cellOf(life, state, command);
      return typeof cell !== 'string' && cell.includes(target);
    });
  return life.states
    .filter(({ name }) => name !== state && leading(name).length > 0)
    .map(({ name }) => `  ${node(state)} --> ${node(name)}: ${leading(name).join(', ')}`);
}

function table(life: Life): string {
  const written = (cell: Cell): string =>
    typeof cell === 'string' ? `<sub>${cell}</sub>` : cell.map((target) => `**${target}**`).join(' · ');
  return [
    `| command | ${life.states.map(({ name, zh }) => `${name}<br>${zh}`).join(' | ')} |`,
    `|---|${life.states.map(() => '---|').join('')}`,
    ...life.commands.map(
      (command) =>
        `| \`${command}\` | ${life.states.map(({ name }) => written(cellOf(life, name, command))).join(' | ')} |`,
    ),
  ].join('\n');
}

export function lifecyclePage(): string {
  return [
    '# Lives',
    '',
    'Generated from `shared/domain/*-lifecycle.ts` by `npm run docs`. Every state × command: in bold, where the command leads; small, the code with which it is refused (its sentences: `shared/domain/refusals.ts`). The conditions of the writes come from the same tables.',
    '',
    ...lives.flatMap((life) => [`## ${life.title}`, '', diagram(life), '', table(life), '']),
  ].join('\n');
}
