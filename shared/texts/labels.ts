import type { TimeKind } from '#domain/certified-time.ts';
import type { ServiceStatus } from '#domain/service-lifecycle.ts';
import type { Application } from '#domain/application.ts';
import type { ApplicationStatus } from '#domain/application-lifecycle.ts';
import type { Role } from '#domain/members.ts';
import type { Release } from '#domain/release.ts';
import type { RoundStatus } from '#domain/round-lifecycle.ts';
import type { SummaryStatus } from '#domain/summary-lifecycle.ts';

/** What people read, and the English beside it for the team. */
export interface Label {
  readonly zh: string;
  readonly en: string;
}
type Labels<K extends string> = { readonly [Name in K]: readonly [zh: string, en: string] };

const statuses: Labels<ApplicationStatus> = {
  drafting: ['填写中', 'drafting'],
  'awaiting-scan': ['待上传盖章扫描件', 'awaiting the stamped scan'],
  submitted: ['已提交，待评估', 'submitted'],
  returned: ['已退回修改', 'returned for correction'],
  declined: ['主管部门未推荐', 'declined by the body'],
  nominated: ['已评估推荐', 'nominated'],
  placed: ['已列入一览表', 'placed on the summary'],
  forwarded: ['已报送市局', 'forwarded to the bureau'],
  'not-selected': ['未入选', 'not selected'],
  listed: ['列入市级', 'listed municipally'],
  recommended: ['向人力资源社会保障部推荐', 'recommended to the ministry'],
  'nationally-listed': ['列入国家级', 'listed nationally'],
  lapsed: ['逾期失效', 'lapsed'],
  'not-forwarded': ['未报送', 'not forwarded'],
  withdrawn: ['已撤回', 'withdrawn'],
};

const summaryStatuses: Labels<SummaryStatus> = {
  open: ['汇总中', 'open'],
  issued: ['已生成，待盖章上传', 'issued, awaiting its stamped scan'],
  forwarded: ['已报送市局', 'forwarded to the bureau'],
  'nothing-to-forward': ['已声明不推荐', 'declared that none is forwarded'],
  late: ['逾期未报送', 'late'],
};

const roundStatuses: Labels<RoundStatus> = {
  prepared: ['准备中', 'prepared'],
  open: ['申报中', 'open'],
  'closed-for-applicants': ['申报单位截止', 'closed for applicants'],
  'closed-for-bodies': ['主管部门报送截止', 'closed for bodies'],
  evaluating: ['综合评估中', 'being evaluated'],
  released: ['结果已发布', 'released'],
  concluded: ['已办结', 'concluded'],
};

const kinds: Labels<Application['kind']> = {
  'service-team': ['专家服务团', 'service team'],
  'service-base': ['专家服务基地', 'service base'],
};

const routes: Labels<Application['route']> = {
  nominated: ['经主管部门推荐', 'through a nominating body'],
  'special-allowance': ['享受政府特殊津贴专家领衔，直接申报', 'directly, led by a special-allowance expert'],
  'title-committee': ['高级职称评审委员会推荐，直接申报', 'directly, proposed by a title committee'],
};

const outcomes: Labels<Release['decisions'][number]['outcome']> = {
  recommended: ['向人力资源社会保障部推荐', 'recommended to the ministry'],
  listed: ['列入市级', 'listed municipally'],
  'not-selected': ['未入选', 'not selected'],
};

const serviceStates: Labels<ServiceStatus> = {
  awaited: ['待填报', 'not reported yet'],
  reported: ['待确认', 'to be confirmed'],
  returned: ['已退回修改', 'returned for correction'],
  confirmed: ['已确认', 'confirmed'],
};

const timeKinds: Labels<TimeKind> = {
  'continuing-education': ['继续教育课时', 'continuing education'],
  'service-time': ['定期工作时间（基层服务）', 'regular working time at the grassroots'],
};

const roles: Labels<Role> = {
  applicant: ['申报单位经办人', 'applicant'],
  reviewer: ['主管部门审核人', 'reviewer of a nominating body'],
  'bureau-officer': ['市局经办人', 'officer of the bureau'],
  evaluator: ['评审专家', 'evaluator of the panel'],
  'title-committee': ['职称评审委员会', 'title committee'],
  administrator: ['系统管理员', 'administrator'],
};

const read =
  <K extends string>(labels: Labels<K>) =>
  (name: K): Label => {
    const [zh, en] = labels[name];
    return { zh, en };
  };

export const statusLabel = read(statuses);
export const summaryStatusLabel = read(summaryStatuses);
export const roundStatusLabel = read(roundStatuses);
export const kindLabel = read(kinds);
export const routeLabel = read(routes);
export const outcomeLabel = read(outcomes);
export const roleLabel = read(roles);
export const serviceStatusLabel = read(serviceStates);
export const timeKindLabel = read(timeKinds);
