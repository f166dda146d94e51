/** What the bureau and its panel hear when they evaluate, prepare and release; part of the one table of refusals. */
export const refusalsOfEvaluation = {
  'not-prepared': [
    409,
    '所选申报中有尚未准备结果的，未发布任何结果。请刷新后重试。',
    'Some are not ready; nothing was released. Reload and try again.',
  ],
  'decision-against-notice': [
    409,
    '拟定结果不符合通知要求，不能发布。请改拟结果，或写明理由后重新保存。',
    'Against the notice; see "cases" and "rules". Decide otherwise, or say why.',
  ],
  'decision-outdated': [
    409,
    '拟定结果之后申报表已经更正，请重新拟定。',
    'The form was corrected since. Prepare it again.',
  ],
  'reserve-doubled': [409, '候补次序与另一项申报相同，请更正。', 'Another has this place in the reserve.'],
  'evaluation-missing': [
    409,
    '该申报尚无足够的专家评分，不能形成评审意见。请先完成综合评估。',
    'Too few scores are on record. Evaluate before deciding (R39).',
  ],
  'evaluator-excluded': [
    409,
    '该评审专家与申报单位或团队专家存在利益关系，应当回避。请另行指派。',
    'This evaluator has a conflict with the case. Assign another.',
  ],
  'evaluator-unknown': [404, '没有找到该评审专家。请从专家名单中选择。', 'No such evaluator of the panel.'],
  'not-assigned': [409, '该申报未指派给这位评审专家。', 'The case is not assigned to this evaluator.'],
  'scoring-closed': [
    409,
    '评分已截止，不能再指派专家或修改评分。如确有需要，请由市局重新开放评分。',
    'Scoring is closed. The bureau may open it again.',
  ],
  'scoring-open': [409, '评分尚未截止，暂不能发布结果。请先截止评分。', 'Close the scoring before releasing.'],
  'score-incomplete': [
    422,
    '评分不完整：每项指标须在规定分值内打整数分。请补充后再提交。',
    'Every criterion needs whole points within its limit.',
  ],
  'intake-incomplete': [
    422,
    '审核未完成：每项须作出判断，不符合的须注明缺少什么。',
    'Answer every question; a "no" says what is missing.',
  ],
  'reason-missing': [
    422,
    '拟定结果与评审排序或通知要求不一致，请写明理由后再保存。',
    'This departs from the ranking or from the notice. Give the reason.',
  ],
  'preview-outdated': [
    409,
    '预览之后内容已有变化，未发布任何结果。请重新预览并核对。',
    'Something changed; nothing was released. Preview again.',
  ],
  'already-released': [409, '该申报的结果已经发布，不能再变更。', 'Its decision was released and cannot change.'],
} as const satisfies Record<string, readonly [status: number, zh: string, en: string]>;
