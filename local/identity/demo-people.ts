import { checkCharacter } from '#domain/rules/credit-code.ts';
import type { Membership } from '#domain/members.ts';

type DemoMembership = Pick<Membership, 'office' | 'role' | 'employer'>;

/** People and units of the demonstration: none of them exists. Addresses lie under example.test, which no mail reaches. */
export interface DemoPerson {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly scopes: readonly string[];
  readonly memberships: readonly DemoMembership[];
}

/** A unified social credit code with its check character (GB 32100-2015) for a demo unit. */
const creditCode = (seventeen: string): string => `${seventeen}${checkCharacter(seventeen) ?? '0'}`;

export const demoUnits = {
  hospital: { creditCode: creditCode('12310101MB0000001'), name: '演示·黄浦区中心医院' },
  institute: { creditCode: creditCode('12310000MB0000002'), name: '演示·上海农业科学研究所' },
  university: { creditCode: creditCode('12310000MB0000003'), name: '演示·上海师范学院' },
  company: { creditCode: creditCode('91310115MA1H00004'), name: '演示·浦东智能装备有限公司' },
  clinic: { creditCode: creditCode('12310101MB0000005'), name: '演示·黄浦区社区卫生服务中心' },
  observatory: { creditCode: creditCode('12310000MB0000007'), name: '演示·上海天文观测站' },
  school: { creditCode: creditCode('12310115MB0000008'), name: '演示·浦东新区示范学校' },
  museum: { creditCode: creditCode('12310115MB0000009'), name: '演示·浦东新区科技馆' },
  design: { creditCode: creditCode('91310115MA1H0000A'), name: '演示·浦东设计研究有限公司' },
  archive: { creditCode: creditCode('12310115MB0000011'), name: '演示·浦东新区档案研究中心' },
  library: { creditCode: creditCode('12310104MB0000012'), name: '演示·徐汇区图书馆' },
  workshop: { creditCode: creditCode('12310112MB0000013'), name: '演示·闵行区精密仪器研究所' },
  garden: { creditCode: creditCode('12310117MB0000014'), name: '演示·松江区植物研究园' },
  college: { creditCode: creditCode('12310000MB0000015'), name: '演示·江海职业技术学院' },
  station: { creditCode: creditCode('12310000MB0000016'), name: '演示·临港技术推广站' },
  harbour: { creditCode: creditCode('12310000MB0000017'), name: '演示·上海航运研究院' },
  foundry: { creditCode: creditCode('12310000MB0000018'), name: '演示·上海材料研究所' },
  nursery: { creditCode: creditCode('12310106MB0000019'), name: '演示·静安区妇幼保健院' },
  orchard: { creditCode: creditCode('12310000MB0000020'), name: '演示·上海果树技术中心' },
  /** Nobody acts for it yet: its clerk begins by a claim. */
  newcomer: { creditCode: creditCode('12310106MB0000021'), name: '演示·静安区康复医学中心' },
  laboratory: { creditCode: creditCode('12310104MB0000006'), name: '演示·徐汇区检测中心' },
} as const;

const unit = (id: string, name: string, code: string): DemoPerson => ({
  id,
  name,
  email: `${id}@example.test`,
  scopes: ['shenbao/apply'],
  memberships: [{ office: `unit:${code}`, role: 'applicant' }],
});
const reviewer = (id: string, name: string, bodyId: string): DemoPerson => ({
  id,
  name,
  email: `${id}@example.test`,
  scopes: ['shenbao/review'],
  memberships: [{ office: `body:${bodyId}`, role: 'reviewer' }],
});
const officer = (id: string, name: string): DemoPerson => ({
  id,
  name,
  email: `${id}@example.test`,
  scopes: ['shenbao/review'],
  memberships: [{ office: 'bureau', role: 'bureau-officer' }],
});

const evaluator = (id: string, name: string, employer: string): DemoPerson => ({
  id,
  name,
  email: `${id}@example.test`,
  scopes: ['shenbao/review'],
  memberships: [{ office: 'panel', role: 'evaluator', employer }],
});

/** What the issuer gives everybody who signs in with the portal; what they may do follows from their memberships. */
const everything = ['shenbao/apply', 'shenbao/review', 'shenbao/administer'];

export const demoPeople: readonly DemoPerson[] = [
  unit('hospital', '医院申报员（演示）', demoUnits.hospital.creditCode),
  unit('institute', '研究所申报员（演示）', demoUnits.institute.creditCode),
  unit('university', '学院申报员（演示）', demoUnits.university.creditCode),
  unit('company', '企业申报员（演示）', demoUnits.company.creditCode),
  unit('clinic', '社区中心申报员（演示）', demoUnits.clinic.creditCode),
  unit('observatory', '观测站申报员（演示）', demoUnits.observatory.creditCode),
  unit('school', '学校申报员（演示）', demoUnits.school.creditCode),
  unit('museum', '科技馆申报员（演示）', demoUnits.museum.creditCode),
  unit('design', '设计公司申报员（演示）', demoUnits.design.creditCode),
  unit('archive', '档案中心申报员（演示）', demoUnits.archive.creditCode),
  unit('library', '图书馆申报员（演示）', demoUnits.library.creditCode),
  unit('workshop', '精密仪器所申报员（演示）', demoUnits.workshop.creditCode),
  unit('garden', '研究园申报员（演示）', demoUnits.garden.creditCode),
  unit('college', '职业学院申报员（演示）', demoUnits.college.creditCode),
  unit('station', '推广站申报员（演示）', demoUnits.station.creditCode),
  unit('harbour', '航运研究院申报员（演示）', demoUnits.harbour.creditCode),
  unit('foundry', '材料研究所申报员（演示）', demoUnits.foundry.creditCode),
  unit('nursery', '保健院申报员（演示）', demoUnits.nursery.creditCode),
  unit('orchard', '果树中心申报员（演示）', demoUnits.orchard.creditCode),
  {
    ...unit('laboratory', '检测中心申报员（演示）', demoUnits.laboratory.creditCode),
    email: 'bounce+laboratory@example.test',
  },
  reviewer('huangpu', '黄浦区人社局经办人（演示）', 'district-310101'),
  reviewer('huangpu-lead', '黄浦区人社局负责人（演示）', 'district-310101'),
  reviewer('xuhui', '徐汇区人社局经办人（演示）', 'district-310104'),
  reviewer('jingan', '静安区人社局经办人（演示）', 'district-310106'),
  reviewer('pudong', '浦东新区人社局经办人（演示）', 'district-310115'),
  reviewer('agriculture', '市农业农村委经办人（演示）', 'commission-agriculture'),
  reviewer('education', '市教委经办人（演示）', 'commission-education'),
  reviewer('health', '市卫生健康委经办人（演示）', 'commission-health'),
  officer('bureau', '市人社局经办人（演示）'),
  officer('bureau-lead', '市人社局负责人（演示）'),
  evaluator('evaluator-1', '评审专家甲（演示）', '演示·上海经济研究院'),
  evaluator('evaluator-2', '评审专家乙（演示）', '演示·长三角规划研究中心'),
  // The same unit as an applicant of the demonstration, written another way: never given its cases.
  evaluator('evaluator-3', '评审专家丙（演示）', '演示 黄浦区中心医院 心内科'),
  evaluator('evaluator-4', '评审专家丁（演示）', '演示·上海公共管理学院'),
  evaluator('evaluator-5', '评审专家戊（演示）', '演示·江南农业大学'),
  evaluator('evaluator-6', '评审专家己（演示）', '演示·东海海洋研究所'),
  // Nobody here has a membership yet: they begin by a claim, or by an invitation that lies in the mailbox.
  {
    id: 'newcomer',
    name: '新单位经办人（演示）',
    email: 'newcomer@example.test',
    scopes: ['shenbao/apply'],
    memberships: [],
  },
  { id: 'colleague', name: '受邀同事（演示）', email: 'colleague@example.test', scopes: everything, memberships: [] },
  {
    id: 'committee',
    name: '高级职称评审委员会秘书（演示）',
    email: 'committee@example.test',
    scopes: ['shenbao/apply'],
    memberships: [{ office: 'committee:engineering', role: 'title-committee' }],
  },
  {
    id: 'administrator',
    name: '系统管理员（演示）',
    email: 'administrator@example.test',
    scopes: ['shenbao/administer'],
    memberships: [{ office: 'system', role: 'administrator' }],
  },
];
