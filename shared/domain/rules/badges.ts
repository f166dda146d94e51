import type { ApplicationKind } from '#events/value-types.ts';
import type { Data } from '../form-data.ts';
import type { RuleData } from './rule-data.ts';
import { rowsIn, textOf } from './rule.ts';

/** What speaks for an application without being asked for: shown to reviewers, never checked. */
export interface Badge {
  readonly rule: string;
  readonly id: string;
  readonly zh: string;
  /** How many experts, activities or years; absent for a plain yes. */
  readonly count?: number;
}

export function badgesOf(form: { kind: ApplicationKind; content: Data }, data: RuleData): Badge[] {
  return [...honours(form, data), ...features(form), ...lasting(form, data), ...ofBase(form, data)];
}

/** Does what somebody wrote of their honours name one of this kind (R06)? */
export function namesHonour(honours: string, id: string, { parameters }: RuleData): boolean {
  return parameters.R06.honours.some((kind) => kind.id === id && kind.words.some((word) => honours.includes(word)));
}

/** R06: experts by the kinds of honours that the notice would most like to see. */
function honours({ content }: { content: Data }, data: RuleData): Badge[] {
  const given = rowsIn({ content }, 'experts').map(({ row }) => textOf(row, 'honours'));
  return data.parameters.R06.honours.flatMap(({ id, zh }) => {
    const count = given.filter((text) => namesHonour(text, id, data)).length;
    return count > 0 ? [{ rule: 'R06', id, zh, count }] : [];
  });
}

const featureWords: Readonly<Record<string, string>> = {
  challenge: '揭榜挂帅',
  charity: '公益服务',
  transfer: '成果转化',
  startup: '在基层创办企业',
};
const flagsOf = (content: Data): unknown[] => (Array.isArray(content['flags']) ? content['flags'] : []);

/** R11: special features that the unit ticked. */
function features({ content }: { content: Data }): Badge[] {
  const ticked = flagsOf(content);
  return Object.entries(featureWords).flatMap(([id, zh]) => (ticked.includes(id) ? [{ rule: 'R11', id, zh }] : []));
}

/** R24: several batches, or co-operation over years. */
function lasting({ kind, content }: { kind: ApplicationKind; content: Data }, { parameters }: RuleData): Badge[] {
  const table = kind === 'service-team' ? 'activities' : 'pastActivities';
  const count = rowsIn({ content }, table).length;
  const batches: Badge[] =
    count >= parameters.R24.batches ? [{ rule: 'R24', id: 'several-batches', zh: '多批次服务', count }] : [];
  return flagsOf(content).includes('long-term')
    ? [...batches, { rule: 'R24', id: 'long-term', zh: '长期合作' }]
    : batches;
}

/** R25: a base, or a team that a base undertakes. */
function ofBase({ kind, content }: { kind: ApplicationKind; content: Data }, { parameters }: RuleData): Badge[] {
  const level = textOf(content, 'presentLevel');
  if (kind === 'service-base')
    return parameters.R20.levels.includes(level) || level === 'national'
      ? [{ rule: 'R25', id: 'present-base', zh: '已设立的专家服务基地，可优先承办服务团' }]
      : [];
  return flagsOf(content).includes('by-base') ? [{ rule: 'R25', id: 'by-base', zh: '由专家服务基地承办' }] : [];
}
