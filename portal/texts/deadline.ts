import type { Catalogue } from './language.tsx';

/** What is said where a deadline is moved: the round's by the bureau, a body's own cut-off by the body. */
export const deadlineTexts = {
  preview: ['预览影响', 'Preview'],
  'preview-title': ['调整的影响', 'What it would do'],
  'preview-old': ['原截止时间', 'Before'],
  'preview-new': ['新截止时间', 'After'],
  'turns-sooner': ['截止提前的申报', 'Due sooner'],
  'turns-later': ['截止延后的申报', 'Due later'],
  'turns-lapses': ['将因此逾期的申报', 'Would lapse'],
  'turns-reopens': ['将重新开放的申报', 'Would reopen'],
  'by-status': ['涉及的申报', 'Applications concerned'],
  'by-status-none': ['没有', 'None'],
  'mail-units': ['将收到邮件的单位', 'Units mailed'],
  'mail-bodies': ['将收到邮件的主管部门', 'Bodies mailed'],
  'cut-off-gone': ['{name}：自定截止时间失效，改按统一截止时间', '{name}: its own cut-off no longer counts'],
  'cut-off-stays': ['{name}：自定截止时间不变', '{name}: its own cut-off stays'],
  'own-cut-off': ['申报截止时间', 'Cut-off for applicants'],
  'own-lead': [
    '本部门可以为向本部门申报的单位设定更早的截止时间，以便留出评估和报送的时间。它不能晚于本部门的报送截止时间。',
    'You may set an earlier cut-off for those who apply through you. It cannot be later than your own deadline.',
  ],
  'terms-now': ['现在的截止时间', 'The deadlines now'],
  applicants: ['申报单位提交截止', 'Applicants until'],
  'body-until': ['本部门报送截止', 'You forward until'],
  'paper-until': ['书面材料截止', 'Paper until'],
  'is-own': ['本部门设定', 'set by you'],
  'is-shared': ['统一截止时间', 'as for everybody'],
  'own-overtaken': [
    '本部门设定的是{at}，不早于统一截止时间，现按统一截止时间执行。',
    'You set {at}, which is not before the common deadline: that one counts.',
  ],
  'set-own': ['设定申报截止时间', 'Set the cut-off'],
  'set-own-lead': [
    '请先预览影响。确定后，截止时间有变化而尚未提交的单位会收到邮件。',
    'Look at the effects first. Units that have yet to file and whose deadline changes are mailed.',
  ],
  'new-own': ['新的申报截止时间', 'New cut-off'],
  'set-own-what': [
    '申报截止时间将由{before}改为{after}：{sooner}项申报提前，{later}项延后，{lapses}项将逾期，{reopens}项重新开放；{units}个单位会收到“申报截止时间有调整”邮件。理由记入办理记录，有关申报单位和市局可以看到。',
    'The cut-off moves from {before} to {after}: {sooner} sooner, {later} later, {lapses} would lapse, {reopens} reopen; {units} {units|unit gets|units get} the mail about the new deadline. The reason is kept on record, where these units and the bureau see it.',
  ],
  'own-reason': ['理由（申报单位和市局可以看到）', 'Reason (units and the bureau see it)'],
} as const satisfies Catalogue;
