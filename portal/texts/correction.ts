import type { Catalogue } from './language.tsx';

/** What is said while a returned application is corrected, and of what has changed. */
export const correctionTexts = {
  'to-correct': ['退回修改：请修改{count}处', 'Returned: {count} to correct'],
  'to-correct-any': ['退回修改', 'Returned for correction'],
  'note-of': ['{who}的说明', 'What {who} says'],
  body: ['受理单位', 'the body'],
  bureau: ['市局', 'the bureau'],
  'only-these': [
    '只能修改下列内容，其他内容已锁定。点击可跳到对应位置。',
    'Only these may change; the rest is locked. Choose one to go to its place.',
  ],
  'any-may-change': ['各项内容均可修改。', 'Everything may change.'],
  'correct-by': ['请在此前修改、盖章并重新提交', 'Corrected, stamped and filed again by'],
  'still-untouched': [
    '还有{count}处按要求须修改的内容尚未改动',
    'Asked to be corrected and still as returned: {count}',
  ],
  'still-untouched-here': ['尚未改动', 'As returned'],
  locked: ['审核人未要求修改此项，已锁定', 'Not asked to be corrected: locked'],
  'locked-rows': [
    '只能修改审核人指明的内容，其余已锁定，不能增减或移动行',
    'Only what was named may change; rows stay as they are',
  ],
  'asked-here': ['审核意见', 'What was asked'],
  empty: ['未填写', 'Left empty'],
  changes: ['修改前后对照', 'What changed'],
  'changes-lead': ['退回的版本（第{n}版）与现在内容的差别。', 'The returned version ({n}) against what there is now.'],
  'changes-none': ['与退回的版本相比，还没有改动。', 'Nothing has changed yet.'],
  before: ['修改前', 'Before'],
  after: ['修改后', 'After'],
  'row-added': ['新增一行', 'Row added'],
  'row-removed': ['删除一行', 'Row removed'],
  asked: ['按要求修改', 'As asked'],
  'not-asked': ['未要求', 'Not asked'],
  untouched: ['要求修改但未改动', 'Asked and untouched'],
  'untouched-lead': ['下列内容审核人要求修改，现在仍与退回时相同：', 'Asked for and still as it was:'],
  'nothing-to-compare': ['该申报没有退回修改的记录。', 'It was never returned for correction.'],
  'back-to-form': ['返回填写', 'Back to the form'],
  'review-before-freezing': ['提交前核对修改', 'Look at what has changed before you freeze'],
  'freeze-anyway': [
    '还有{count}处要求修改的内容没有改动。请核对；确不需要修改的，可以继续定稿。',
    '{count} asked for and still as returned. Check them; where nothing is to be changed you may freeze.',
  ],
} as const satisfies Catalogue;
