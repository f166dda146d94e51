/** What the bureau hears after the decisions: the ministry's results, objections, funding; part of the one table of refusals. */
export const refusalsOfAftermath = {
  'import-faulty': [
    422,
    '表格有误，未登记任何结果。请按提示逐格修改后重新导入。',
    'The list has faults; nothing was recorded.',
  ],
  'import-outdated': [
    409,
    '预览之后文件或申报状态已有变化，未登记任何结果。请重新预览并核对。',
    'Something changed; nothing was recorded. Preview again.',
  ],
  'import-empty': [409, '表中没有需要登记的新结果，未作任何改动。', 'No result in it is new.'],
  'publicity-off': [409, '本年度未设置公示环节，无需登记公示时间和异议。', 'This round has no period of objections.'],
  'publicity-too-short': [422, '公示时间过短。请延长公示截止日期。', 'The period is too short; see "leastDays".'],
  'publicity-past': [
    422,
    '公示开始日期已过。公示须从今天或以后开始；正在进行的公示只能改截止日期，且不得早于今天。',
    'Days begin today at the earliest; a period that runs may end later, and not before today.',
  ],
  'publicity-missed': [
    409,
    '公示开始时该申报尚未以此结果列入公示名单，暂不能发布。请为其另设一段公示时间，期满后再发布。',
    'It did not stand on the list with this outcome when the period began. Set a further period.',
  ],
  'publicity-running': [409, '尚未公示或公示期未满，暂不能发布结果。', 'The period of objections is not over.'],
  'objection-open': [409, '对该申报的异议尚未答复，暂不能发布其结果。请先处理异议。', 'Answer the objection first.'],
  'objection-late': [
    409,
    '该申报的结果已经发布，不能再登记异议。请按投诉或信访程序另行处理。',
    'Its decision was released: no objection is registered any more. Treat it as a complaint.',
  ],
  'objection-date': [422, '收到异议的日期不能晚于今天。请更正。', 'It cannot be received later than today.'],
  'objection-unlisted': [
    409,
    '该申报不在公示名单上，不能登记异议。请核对项目。',
    'It is not on the list that is open to objections. Check which project it is about.',
  ],
  'objection-unknown': [404, '没有找到该异议。请刷新后重试。', 'No such objection. Reload the page.'],
  'objection-closed': [409, '该异议已经答复，不能再次答复。', 'It was answered already.'],
  'nothing-to-fall-back': [
    409,
    '只有向人社部推荐的申报才能转列市级，且尚未列入名单。该申报不能转列市级。',
    'Only one that was recommended to the ministry, and is on no list yet, falls back to the municipal list.',
  ],
  'nothing-to-fund': [
    409,
    '该申报未列入国家级或市级，不能登记资助经费。',
    'It is not listed: there is nothing to fund (R42).',
  ],
  'funding-unfit': [
    422,
    '经费来源与结果不符：国家级为部级资助和市级配套，市级仅为市级资助。请更正。',
    'This line does not fit the outcome (R42).',
  ],
  'funding-doubled': [422, '同一经费来源只能填写一次。请合并后再保存。', 'Each source may stand only once.'],
  'funding-unexplained': [422, '已登记过经费，变更须写明理由。', 'It was settled before: a change needs its reason.'],
} as const satisfies Record<string, readonly [status: number, zh: string, en: string]>;
