import type { Catalogue } from './language.tsx';

/** What an evaluator's pages say. */
export const panelTexts = {
  mine: ['我的评审', 'My evaluations'],
  'mine-lead': [
    '请先确认没有利益关系，再阅读申报表和扫描件评分。评分截止前可以修改。',
    'Make sure that you have no interest in it, read form and scan, then score. Scores may change until scoring closes.',
  ],
  'mine-none': ['还没有分配给您的申报', 'Nothing is assigned to you yet'],
  'mine-none-lead': ['市局分配后，申报会出现在这里。', 'What the bureau assigns to you stands here.'],
  'mine-progress': ['已评{scored}项，共{all}项', '{scored} of {all} scored'],
  closed: ['评分已结束，不能再评分或修改。', 'Scoring is closed.'],
  scored: ['已评分', 'Scored'],
  'to-score': ['待评分', 'To score'],
  'changed-since': ['申报表已修改，请重新评分', 'The form changed: score it anew'],
  draft: ['有未提交的草稿', 'Unsent draft'],
  score: ['评分', 'Score'],
  'score-again': ['查看或修改评分', 'See or change'],
  'score-see': ['查看评分', 'See the score'],
  back: ['返回我的评审', 'Back'],
  gone: ['没有这项评审，或您已回避', 'There is no such case, or you left it'],
  conflict: ['声明利益冲突并回避', 'Declare a conflict'],
  'conflict-lead': [
    '与申报单位、项目专家有任职、合作、亲属等关系，可能影响公正评审的，请回避。',
    'Where you work with the unit or its experts, or are related to them, leave it to others.',
  ],
  'conflict-what': [
    '声明后“{name}”立即从您的列表中消失，您不能再查看，已填写的评分作废，由市局另行分配。此操作不能撤销。',
    '“{name}” is gone for you at once and given to another. This cannot be undone.',
  ],
  'conflict-why': ['关系说明', 'What the relation is'],
  'conflict-done': ['已回避，市局会另行分配', 'Declared: the bureau assigns it to somebody else'],
  sheet: ['评分表', 'Scoring sheet'],
  'sheet-lead': [
    '每项0至{max}分，按权重合计为百分制总分。',
    '0 to {max} points for each; weighted, they make a total out of 100.',
  ],
  weight: ['权重{n}%', 'Weight {n}%'],
  points: ['{name}得分', 'Points for {name}'],
  'out-of': ['满分{max}', 'of {max}'],
  total: ['总分', 'Total'],
  'total-open': ['还有{count}项未评', '{count} open'],
  comment: ['评审意见', 'Comment'],
  'comment-hint': [
    '请说明主要优点和不足，已填{count}字。',
    'Strengths and weaknesses; {count} {count|character|characters} so far.',
  ],
  'kept-here': ['已自动保存在本机，尚未提交', 'Kept on this computer, not sent yet'],
  sent: ['已提交', 'Sent'],
  restored: ['已恢复您上次未提交的内容', 'What you had not sent was brought back'],
  submit: ['提交评分', 'Send the score'],
  'submit-title': ['提交评分？', 'Send the score?'],
  'submit-what': [
    '“{name}”总分{total}分。提交后市局可以看到；评分结束前您仍可修改。',
    '“{name}”: {total} points. The bureau sees it; you may change it until scoring closes.',
  ],
  incomplete: [
    '请为每一项打分（0至{max}的整数），并填写评审意见。',
    'Give whole points (0 to {max}) for each criterion, and write a comment.',
  ],
  form: ['申报表', 'Form'],
  scan: ['盖章扫描件', 'Stamped scan'],
  'phones-masked': [
    '申报表和扫描件中的电话号码已隐藏。',
    'Phone numbers are hidden in the form and covered in its scan.',
  ],
  'scan-reason': ['申报单位对扫描件的说明', 'What the unit said of its scan'],
} as const satisfies Catalogue;
