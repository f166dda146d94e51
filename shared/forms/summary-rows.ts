import { rowsOf } from '#domain/form-data.ts';
import { type Field, fieldsOf, type FormDefinition } from '#domain/form-definition.ts';
import type { SummaryColumnId, SummaryDefinition } from '#domain/summary-definition.ts';
import { namesHonour } from '#domain/rules/badges.ts';
import { standingOf } from '#domain/rules/experts.ts';
import type { RuleData } from '#domain/rules/rule-data.ts';
import type { Regions } from '#domain/rules/regions.ts';
import { showValue } from './show-value.ts';

type Data = Readonly<Record<string, unknown>>;
/** One row of annex 3 as both twins show it. */
export type SummaryRow = Readonly<Record<SummaryColumnId, string>>;

export interface PlacedProject {
  readonly kind: FormDefinition['kind'];
  /** The frozen data of the version that was placed. */
  readonly content: Data;
  readonly definition: FormDefinition;
  readonly rank: number | undefined;
  readonly opinion: string;
}

/** So many characters of the content fit into a row that is never cut. */
const contentCharacters = 200;
const placeCharacters = 80;

interface Round {
  readonly definition: SummaryDefinition;
  readonly rules: RuleData;
}

export function summaryRows(round: Round, projects: readonly PlacedProject[]): SummaryRow[] {
  return projects.map((project, index) => rowOfProject(round, project, index + 1));
}

function rowOfProject({ definition, rules }: Round, project: PlacedProject, number: number): SummaryRow {
  const { content, kind, rank, opinion } = project;
  const own = kind === 'service-team' ? ofTeam(project, rules.regions) : ofBase(project, rules.regions);
  return {
    number: String(number),
    kind: definition.kinds[kind].zh,
    name: text(content['projectName']),
    applicant: text(content['applicantName']),
    lead: lines([text(content['leadName']), text(content['leadTitle'])]),
    experts: expertsOf(content, rules),
    rank: rank === undefined ? '' : String(rank),
    opinion,
    contact: text(content['contactName']),
    phone: lines([text(content['contactPhone']), text(content['contactMobile'])]),
    ...own,
  };
}

type OwnColumns = Pick<SummaryRow, 'time' | 'place' | 'content' | 'total' | 'level' | 'remarks'>;

function ofTeam({ content, definition }: PlacedProject, regions: Regions): OwnColumns {
  const shown = showerOf(definition, content, regions);
  const activities = rowsOf(content, 'activities');
  const problems = activities.flatMap((one) => [text(one['problem1']), text(one['problem2'])]);
  return {
    time: lines([`${shown('periodFrom')}至`, shown('periodTo')]),
    place: shortened(distinct(rowsOf(content, 'places').map(({ address }) => text(address))), placeCharacters),
    content: shortened(
      [
        `服务领域：${text(content['serviceFields'])}`,
        `服务形式：${chosen(definition, content, 'serviceForms')}`,
        `活动${activities.length}次`,
        `解决问题：${distinct(problems).join('、')}`,
      ],
      contentCharacters,
    ),
    total: shown('totalDays').replace(' ', ''),
    level: '',
    remarks: chosen(definition, content, 'flags'),
  };
}

function ofBase({ content, definition }: PlacedProject, regions: Regions): OwnColumns {
  const shown = showerOf(definition, content, regions);
  const activities = rowsOf(content, 'activities');
  const months = activities
    .map(({ month }) => text(month))
    .filter((month) => month !== '')
    .toSorted()
    .map((month) => month.replace('-', '.'));
  const [first = ''] = months;
  const last = months.at(-1) ?? '';
  const places = distinct(activities.map(({ place }) => text(place)));
  return {
    time: first === last ? first : lines([`${first}至`, last]),
    place: shortened(places, placeCharacters),
    content: shortened(
      [`活动${activities.length}次`, ...distinct(activities.map((one) => text(one['text'])))],
      contentCharacters,
    ),
    total: shown('totalPersonTimes').replace(' ', ''),
    level: shown('presentLevel'),
    remarks: shown('scope') === '' ? '' : `服务范围：${shown('scope')}`,
  };
}

/** How many; of them senior by the level of their title (R03), and with the State Council's special allowance (R06). */
function expertsOf(content: Data, rules: RuleData): string {
  const experts = rowsOf(content, 'experts');
  const senior = experts.filter((one) => standingOf(one, rules).is === 'senior').length;
  const leads = (name: unknown): boolean => content['leadAllowance'] === true && name === content['leadName'];
  const allowed = (one: Data): boolean => namesHonour(text(one['honours']), 'special-allowance', rules);
  const allowance = experts.filter((one) => allowed(one) || leads(one['name'])).length;
  return lines([`共${experts.length}人`, `副高及以上${senior}人`, `政府特殊津贴${allowance}人`]);
}

const text = (value: unknown): string => (typeof value === 'string' ? value.trim() : '');
const lines = (parts: readonly string[]): string => parts.filter((part) => part !== '').join('\n');
const distinct = (values: readonly string[]): string[] => [...new Set(values.filter((value) => value !== ''))];

function shortened(parts: readonly string[], characters: number): string {
  const whole = Array.from(parts.join('；'));
  return whole.length <= characters ? whole.join('') : `${whole.slice(0, characters).join('')}……（详见申报表）`;
}

const fieldOf = (definition: FormDefinition, id: string): Field | undefined =>
  fieldsOf(definition).find((field) => field.id === id);

function showerOf(definition: FormDefinition, content: Data, regions: Regions): (id: string) => string {
  return (id) => {
    const field = fieldOf(definition, id);
    return field ? showValue(field, content, regions) : '';
  };
}

/** The labels of what was ticked, without the boxes of what was not. */
function chosen(definition: FormDefinition, content: Data, id: string): string {
  const value = fieldOf(definition, id)?.value;
  const given = content[id];
  if (value?.type !== 'choices' || !Array.isArray(given)) return '';
  return value.options
    .filter((option) => given.includes(option.value))
    .map(({ label }) => label.zh)
    .join('、');
}
