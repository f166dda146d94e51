import type { Standing } from '#domain/account-standing.ts';
import type { Office } from '#domain/members.ts';
import { bodyName, type Round } from '#domain/round.ts';

type Both = { readonly zh: string; readonly en: string };

/** An office by its name; a unit by its credit code, because a mail names no unit. */
export function officeName(round: Round, office: Office): Both {
  const [kind = '', id = ''] = office.split(':');
  switch (kind) {
    case 'unit':
      return { zh: `统一社会信用代码 ${id} 的单位`, en: `the unit with credit code ${id}` };
    case 'body':
      return { zh: bodyName(round, id), en: bodyName(round, id) };
    case 'committee':
      return { zh: '职称评审委员会', en: 'a title evaluation committee' };
    case 'panel':
      return { zh: '专家评审组', en: 'the panel of evaluators' };
    case 'system':
      return { zh: '系统管理', en: 'the administration of the system' };
    default:
      return { zh: '市人力资源社会保障局', en: 'the municipal bureau' };
  }
}

const standings: { readonly [S in Standing]: Both } = {
  granted: { zh: '已授予', en: 'granted' },
  changed: { zh: '信息已变更', en: 'its particulars were changed' },
  suspended: { zh: '已暂停，暂不能办理业务', en: 'suspended; you cannot act for now' },
  reinstated: { zh: '已恢复', en: 'reinstated' },
  ended: { zh: '已终止', en: 'ended' },
};
export const standingLabel = (standing: Standing): Both => standings[standing];
