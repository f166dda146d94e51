import type { FundingSettlement } from '#domain/funding.ts';
import type { Level } from '#domain/publication.ts';
import type { Label } from './labels.ts';

/** Headers and words of the bureau's spreadsheets; who fills one in reads them, and an import finds its columns by them. */
export const listHeaders = {
  order: '序号',
  number: '申报编号',
  kind: '类别',
  level: '级别',
  projectName: '项目名称',
  applicantName: '申报单位',
  body: '推荐部门',
  outcome: '综合评估结果',
  verdict: '部级结果',
  remark: '备注',
} as const;

/** The panel's work as it goes along with the dossier. */
export const scoreHeaders = {
  folder: '文件夹',
  evaluator: '评审专家',
  mean: '平均',
  total: '总分',
  spread: '最高最低分差',
  decision: '评审结论',
  opinion: '评审意见',
  hint: '评审专家以编号列示，编号仅在同一项目内有效；“平均”行为各指标和总分的平均值。',
} as const;

/** What of an application a dossier lacks, because it was erased. */
export const erasedParts = { form: '申报表', scan: '盖章扫描件' } as const;
export const erasedWords = (parts: readonly (keyof typeof erasedParts)[]): string =>
  parts.length === 0 ? '' : `${parts.map((part) => erasedParts[part]).join('、')}已按规定删除`;

/** Above the table in which the ministry's results are filled in. */
export const resultsHint = '请在“部级结果”栏填写“列入国家级”或“未入选”；其他栏目请勿改动。尚无结果的项目，请删除整行。';

const levelWords = {
  national: ['国家级', 'national'],
  municipal: ['市级', 'municipal'],
} as const satisfies Record<Level, readonly [zh: string, en: string]>;

type FundingSource = FundingSettlement['lines'][number]['source'];
const sourceWords = {
  'ministry-grant': ['部级资助', 'ministry’s grant'],
  'municipal-matching': ['市级配套', 'municipal matching'],
  'municipal-grant': ['市级资助', 'municipal grant'],
} as const satisfies Record<FundingSource, readonly [zh: string, en: string]>;

const labelled = ([zh, en]: readonly [string, string]): Label => ({ zh, en });
export const levelLabel = (level: Level): Label => labelled(levelWords[level]);
export const sourceLabel = (source: FundingSource): Label => labelled(sourceWords[source]);
