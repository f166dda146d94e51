import { directBodyId } from '../application.ts';
import type { Round } from '../round.ts';

/** One thing that a rule of the notice has to say, with the field that it is about. */
export interface RuleFinding {
  readonly rule: string;
  readonly severity: 'error' | 'warning' | 'judgement';
  readonly path: string;
  readonly message: string;
}

interface Chosen {
  /** The recipient; `bureau` for a direct route, which needs none to be competent. */
  readonly bodyId: string;
  readonly creditCode: string;
  /** The form's data as far as they are filled in. */
  readonly content: Readonly<Record<string, unknown>>;
}

type Body = Round['bodies'][number];

/**
 * R28, 本系统、本区域: is the chosen body competent for the applicant? A district where the unit's address lies in it, or, with
 * no district in the address, where its credit code was registered there. A commission where the unit's name speaks of its
 * system, as the round's words have it. A doubt is a warning: who belongs where is known to people, not to a table.
 */
export function competenceFindings(chosen: Chosen, round: Pick<Round, 'bodies' | 'systems'>): RuleFinding[] {
  if (chosen.bodyId === directBodyId) return [];
  const body = round.bodies.find(({ id }) => id === chosen.bodyId);
  const doubt = body && (body.regionCode ? regionDoubt(body, chosen, round.bodies) : systemDoubt(body, chosen, round));
  return doubt ? [{ rule: 'R28', severity: 'warning', path: 'recipientName', message: doubt }] : [];
}

const text = (value: unknown): string => (typeof value === 'string' ? value.trim() : '');

/** `上海市黄浦区人力资源和社会保障局` → `黄浦区` */
const districtOf = ({ name }: Body): string => name.replace(/^上海市/, '').replace(/人力资源和社会保障局$/, '');

function regionDoubt(body: Body, chosen: Chosen, bodies: readonly Body[]): string | undefined {
  const address = text(chosen.content['applicantAddress']);
  const districts = bodies.filter(({ regionCode }) => regionCode !== undefined);
  const named = districts.filter((one) => address.includes(districtOf(one)));
  if (named.length > 0) {
    if (named.includes(body)) return undefined;
    return `单位地址在${named.map(districtOf).join('、')}，而所选主管部门是${body.name}。请核对；确属该区管理的，请说明。`;
  }
  // Characters 3 to 8 of a credit code are the region of the authority that registered the unit.
  const registered = districts.find(({ regionCode }) => regionCode === chosen.creditCode.slice(2, 8));
  if (!registered || registered === body) return undefined;
  return `统一社会信用代码的登记机关在${districtOf(registered)}，而所选主管部门是${body.name}。请核对；确属该区管理的，请说明。`;
}

function systemDoubt(body: Body, chosen: Chosen, round: Pick<Round, 'systems'>): string | undefined {
  const name = text(chosen.content['applicantName']);
  const words = round.systems[body.id] ?? [];
  if (name === '' || words.length === 0 || words.some((word) => name.includes(word))) return undefined;
  return `从单位名称看不出属于${body.name}的系统。请核对是否应报送其他行业主管部门或所在区人社局；确属本系统的，请说明。`;
}
