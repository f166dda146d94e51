import type { OpenTask } from '#domain/body-overview.ts';

/** What a nominating body still has to do, for its staff; English for the team. */
const tasks: { readonly [T in OpenTask]: readonly [zh: string, en: string] } = {
  'not-assessed': ['有申报尚未评估。请逐项回答评估要点并提出推荐意见。', 'Applications wait for their assessment.'],
  'being-corrected': ['有申报已退回修改，尚未重新提交。', 'Returned applications are not back yet.'],
  unranked: ['候选项目尚未排序（优中选优）。请为每个候选项目排定不同的名次。', 'Candidates have no ranking.'],
  'nothing-placed': [
    '一览表中还没有项目。请列入项目，或声明本年度不推荐。',
    'Nothing is placed: place one, or declare that none is forwarded.',
  ],
  'not-issued': ['一览表尚未生成。请填写联系人后生成、打印并盖章。', 'The summary is not issued.'],
  'scan-missing': ['一览表已生成，请打印、盖章，并上传盖章扫描件。', 'Print, stamp, scan and upload the summary.'],
  'scan-refused': ['上传的一览表扫描件未通过检查。请按提示处理后重新上传。', 'The scan was refused: upload again.'],
  'scan-questioned': [
    '一览表扫描件有待说明之处。请说明情况，或重新扫描上传。',
    'Explain the warnings or upload again.',
  ],
  'scan-late': [
    '一览表扫描件在截止时间之后收到，尚未受理。如确有原因，请向市局申请延期。',
    'Late: ask for an extension.',
  ],
  'paper-missing': ['书面材料尚未登记收到。请将盖章一览表和公函报送市局。', 'The paper has not been registered.'],
};

export function openTaskText(task: OpenTask): { zh: string; en: string } {
  const [zh, en] = tasks[task];
  return { zh, en };
}
