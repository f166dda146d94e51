import type { Catalogue } from './language.tsx';

/** What is said beside what a check of the form has found. */
export const findingTexts = {
  basis: ['依据', 'Under'],
  rule: ['规则{rule}：{sentence}', 'Rule {rule}: {sentence}'],
  findings: ['需要修改的内容（{count}）', 'To be mended ({count})'],
  'findings-settled': ['情况说明', 'Your reasons'],
  'findings-blank': ['填写进度', 'What is left to fill in'],
  'findings-lead': ['请逐项修改，点击可跳到对应位置。修改后再次选择“定稿并打印”。', 'Choose one to go to its place.'],
  'row-named': ['{table}第{n}行', '{table}, row {n}'],
  mend: ['须修改', 'Mend'],
  explain: ['须修改或说明', 'Mend or explain'],
  settled: ['已说明', 'Explained'],
  'found-locked': ['（此项已锁定，请联系受理单位）', '(locked: ask the office)'],
  blanks: ['尚未填写的必填项（{count}）', 'Still to be filled in ({count})'],
  'count-mend': ['{count}处须修改', '{count} to mend'],
  'count-explain': ['{count}处须说明', '{count} to explain'],
  'count-blank': ['{count}项未填', '{count} empty'],
  said: [
    '检查完成：{mend}处须修改，{explain}处须修改或说明，{blank}项必填项未填。',
    'Checked: {mend} to mend, {explain} to mend or explain, {blank} still empty.',
  ],
  'said-none': ['检查完成：没有需要修改的内容。', 'Checked: nothing is to be mended.'],
  'said-failed': ['暂时无法检查，保存后会再次检查', 'Cannot be checked now; tried again when saved'],
  complete: ['检查通过，可以定稿', 'Nothing found: ready to be frozen'],
  reason: ['如情况属实，请说明原因（将随申报表一并提交，供审核）：', 'If it is so, say why; it goes with the form:'],
} as const satisfies Catalogue;
