import type { SummaryColumn, SummaryColumnId, SummaryDefinition } from '#domain/summary-definition.ts';
import { label } from './fields.ts';

const column = (id: SummaryColumnId, words: readonly [zh: string, en: string], widthMm: number): SummaryColumn => ({
  id,
  label: label(...words),
  widthMm,
});
const centred = (...given: Parameters<typeof column>): SummaryColumn => ({ ...column(...given), centred: true });

/** Annex 3, the summary of a nominating body. The official layout could not be had: these are the columns of the notice. */
export const annex3: SummaryDefinition = {
  annex: 3,
  title: label('{year}年专家服务基层申报情况一览表', 'Summary of applications for expert service, {year}'),
  columns: [
    centred('number', ['序号', 'No.'], 8),
    centred('kind', ['类别', 'Kind'], 13),
    column('name', ['项目（基地）名称', 'Project or base'], 25),
    column('applicant', ['申报单位', 'Applicant'], 24),
    column('lead', ['领衔专家（负责人）及职称', 'Lead and title'], 17),
    column('experts', ['专家情况', 'Experts'], 15),
    centred('time', ['服务时间', 'Time'], 17),
    column('place', ['服务地点', 'Place'], 20),
    column('content', ['主要服务内容', 'Content'], 35),
    centred('total', ['累计天数或人次', 'Total'], 12),
    centred('level', ['现有级别', 'Present level'], 11),
    centred('rank', ['推荐排序', 'Rank'], 9),
    column('opinion', ['评估推荐意见', 'Assessment'], 30),
    centred('contact', ['联系人', 'Contact'], 12),
    centred('phone', ['联系电话', 'Phone'], 19),
    column('remarks', ['备注', 'Remarks'], 10),
  ],
  kinds: { 'service-team': label('专家服务团', 'Service team'), 'service-base': label('专家服务基地', 'Service base') },
  statement: label(
    '以上项目（基地）经本单位评估，同意推荐报送。本表由系统根据列入一览表的申报自动生成。',
    'The body has assessed and forwards the above. Generated from the placed set.',
  ),
};
