import { describe, expect, it } from 'vitest';
import { competenceFindings } from '#domain/rules/competence.ts';
import { clausesOf } from '#rounds/clauses.ts';
import { round } from './cases.ts';

/** Registered in 黄浦区 by its characters 3 to 8. */
const huangpuCode = '12310101MB0000001X';
const cityCode = '12310000425006133D';

function found(bodyId: string, content: Record<string, unknown> = {}, creditCode = cityCode): string[] {
  return competenceFindings({ bodyId, creditCode, content }, round).map(({ message }) => message);
}

describe('R28 the recipient is competent for the applicant', () => {
  it('is a rule of the notice', () => {
    expect(clausesOf(round.id)['R28']?.text).toBeDefined();
  });

  it('holds for a district in which the unit’s address lies, wherever its code was registered', () => {
    expect(found('district-310104', { applicantAddress: '上海市徐汇区示例路1号' }, huangpuCode)).toEqual([]);
  });

  it('is doubted for another district than that of the address, as a warning at the recipient', () => {
    const chosen = {
      bodyId: 'district-310104',
      creditCode: cityCode,
      content: { applicantAddress: '黄浦区示例路1号' },
    };
    expect(competenceFindings(chosen, round)).toEqual([
      {
        rule: 'R28',
        severity: 'warning',
        path: 'recipientName',
        message: '单位地址在黄浦区，而所选主管部门是上海市徐汇区人力资源和社会保障局。请核对；确属该区管理的，请说明。',
      },
    ]);
  });

  it('goes by the credit code where no address names a district, as when an application is begun', () => {
    expect(found('district-310101', {}, huangpuCode)).toEqual([]);
    expect(found('district-310104', {}, huangpuCode)[0]).toContain('登记机关在黄浦区');
    expect(found('district-310104', { applicantAddress: '上海市示例路1号' }, huangpuCode)).toHaveLength(1);
  });

  it('is not doubted where nothing tells the district', () => {
    expect(found('district-310104', {}, cityCode)).toEqual([]);
    expect(found('district-310104', { applicantAddress: 7 }, '91440101MA5CJQ4N59')).toEqual([]);
  });

  it('tells 浦东新区 and 青浦区 from 黄浦区', () => {
    expect(found('district-310115', { applicantAddress: '浦东新区示例路1号' })).toEqual([]);
    expect(found('district-310118', { applicantAddress: '青浦区示例路1号' })).toEqual([]);
    expect(found('district-310101', { applicantAddress: '青浦区示例路1号' })[0]).toContain('青浦区');
  });

  it('holds for a commission where the unit’s name speaks of its system', () => {
    expect(found('commission-health', { applicantName: '示例中心医院' })).toEqual([]);
    expect(found('commission-education', { applicantName: '示例师范学院' })).toEqual([]);
  });

  it('is doubted for a commission of another system, once there is a name', () => {
    expect(found('commission-education', { applicantName: '示例中心医院' })[0]).toContain('上海市教育委员会');
    expect(found('commission-education')).toEqual([]);
  });

  it('never doubts a commission whose units the round has no words for, an unknown body, or a direct route', () => {
    expect(found('commission-science', { applicantName: '示例中心医院' })).toEqual([]);
    expect(found('district-999999', { applicantAddress: '黄浦区' })).toEqual([]);
    expect(found('bureau', { applicantAddress: '黄浦区' })).toEqual([]);
  });

  it('has words for bodies of the round alone', () => {
    const known = round.bodies.map(({ id }) => id);
    expect(Object.keys(round.systems).filter((id) => !known.includes(id))).toEqual([]);
  });
});
