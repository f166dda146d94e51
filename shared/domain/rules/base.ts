import { error, type Finding, type FormRule, numberOf, rowsIn, textOf, warning } from './rule.ts';

/** R14: strength in innovation and research. */
export const strength: FormRule = ({ content }) => [
  ...(textOf(content, 'innovation') === '' ? [error('R14', 'innovation', { message: '请填写技术创新实力。' })] : []),
  ...(textOf(content, 'research') === '' ? [error('R14', 'research', { message: '请填写科研基础。' })] : []),
];

/** R15: a plan of development and at least one internal rule. */
export const planAndRules: FormRule = (form) => {
  const { minDocuments } = form.data.parameters.R15;
  const documents = rowsIn(form, 'rules').filter(({ row }) => textOf(row, 'title') !== '').length;
  const plan = textOf(form.content, 'developmentPlan');
  return [
    ...(plan === '' ? [error('R15', 'developmentPlan', { message: '请填写明确的发展规划。' })] : []),
    ...(documents < minDocuments
      ? [
          error('R15', 'rules', {
            message: `请至少列出${minDocuments}项内部管理制度。`,
            params: { documents, minDocuments },
          }),
        ]
      : []),
  ];
};

/** R16: activities take place regularly: none is an error, a single one needs a reason. */
export const regularActivities: FormRule = (form) => {
  const { min, advisable } = form.data.parameters.R16;
  const activities = rowsIn(form, 'activities').length;
  const params = { activities, min, advisable };
  if (activities < min) return [error('R16', 'activities', { message: `请至少填写${min}项本年度计划活动。`, params })];
  if (activities >= advisable) return [];
  const message = `只计划了${activities}项活动，基地应定期组织活动。请补充；确为如此的，请说明。`;
  return [warning('R16', 'activities', { message, params })];
};

/** R17: person-times of the year's plan. */
export const personTimes: FormRule = (form) => {
  const activities = rowsIn(form, 'activities');
  const { min, count } = form.data.parameters.R17;
  const planned = activities.reduce((total, { row }) => total + (numberOf(row, count) ?? 0), 0);
  if (activities.length === 0 || planned >= min) return [];
  const message = `计划参加人数合计${planned}人次，不足${min}人次。请增加活动或参加人数。`;
  return [error('R17', 'activities', { message, params: { planned, min } })];
};

/** C19: a base that has a level says since when and by which document. */
export const presentLevel: FormRule = ({ content }) => {
  const level = textOf(content, 'presentLevel');
  const year = numberOf(content, 'presentYear');
  const number = textOf(content, 'presentNumber');
  if (level === '') return [];
  if (level !== 'none')
    return [
      ...(year === undefined ? [error('C19', 'presentYear', { message: '已有级别的基地，请填写设立年份。' })] : []),
      ...(number === '' ? [error('C19', 'presentNumber', { message: '已有级别的基地，请填写设立文号。' })] : []),
    ];
  if (year === undefined && number === '') return [];
  return [warning('C19', 'presentLevel', { message: '填写了设立年份或文号，但现有级别为“无”。请核对。' })];
};

/** C20: this year's plan lies in this year, what was done before lies in the three years before it. */
export const yearsOfActivities: FormRule = (form) => {
  const { year } = form.data;
  const planned = rowsIn(form, 'activities').flatMap(({ row, at }): Finding[] => {
    const month = textOf(row, 'month');
    if (!/^\d{4}-\d{2}$/.test(month) || Number(month.slice(0, 4)) === year) return [];
    return [warning('C20', `${at}.month`, { message: `本年度计划应在${year}年内。请核对时间。`, params: { year } })];
  });
  const past = rowsIn(form, 'pastActivities').flatMap(({ row, at }): Finding[] => {
    const done = numberOf(row, 'year');
    if (done === undefined || (done >= year - 3 && done < year)) return [];
    const message = `近三年活动应在${year - 3}至${year - 1}年内。请核对年份。`;
    return [warning('C20', `${at}.year`, { message, params: { year: done } })];
  });
  return [...planned, ...past];
};
