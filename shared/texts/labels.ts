import type { ApplicationStatus } from '#domain/application-lifecycle.ts';

const statuses: { readonly [S in ApplicationStatus]: readonly [zh: string, en: string] } = {
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

export function statusLabel(status: ApplicationStatus): { zh: string; en: string } {
  const [zh, en] = statuses[status];
  return { zh, en };
}
