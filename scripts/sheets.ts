import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Application, startApplication } from '#domain/application.ts';
import { compare } from '#domain/comparison.ts';
import { rubricFor } from '#domain/scoring.ts';
import { publicationSheet } from '#functions/http-bureau/publication.ts';
import { resultsTemplate } from '#functions/http-bureau/results-list.ts';
import {
  dossierList,
  evaluationExtract,
  type WeighedForDossier,
} from '#functions/on-dossier-ordered/dossier-sheets.ts';
import { roundById } from '#rounds/index.ts';
import { argumentsOf } from './arguments.ts';
import { sha256OfText } from './samples/printed-forms.ts';
import { placedSamples, printSummarySample } from './samples/printed-summary.ts';

/** `npm run sheets -- --out DIR`: every sheet that the system writes, with names that a program might take for formulas. */
const usage = 'usage: npm run sheets -- --out DIR';
const { values } = argumentsOf(usage, { options: { out: { type: 'string' } } });
if (!values.out) {
  process.stderr.write(`${usage}\n`);
  process.exit(2);
}
const out = values.out;
mkdirSync(out, { recursive: true });

const round = roundById('2025-expert-service');
const at = '2025-02-20T02:00:00.000Z';
const units = [
  '上海市第一示范医院（演示）',
  '上海市龘龘新材料科技股份有限公司临港新片区联合研发中心',
  '㐀山𠮷野生态农业专业合作社',
];
const projects = [
  '=HYPERLINK("http://example.test","点此")专家服务团',
  '+1心血管专家服务团',
  '@SUM(A1:A9)数字工匠专家服务团',
  '-2+3绿色技术推广专家服务团',
  '㐀𠮷龘专家服务基地：面向长三角生态绿色一体化发展示范区的现代种业与智慧农业协同创新服务基地（二期）',
  '青少年科学教育专家服务团',
];
const opinion = '需求真实、专家匹配、方案可行，示范带动作用较强。';

const counted = (one: { memberId: string; score: { total: number } }) => ({
  evaluatorId: one.memberId,
  total: one.score.total,
});

/** So many cases, their names in turn. */
const cases = Array.from({ length: 24 }, (_none, index): WeighedForDossier => {
  const kind = index % 3 === 2 ? 'service-base' : 'service-team';
  const id = sha256OfText(`case ${index}`).slice(0, 32);
  const data = { kind, route: 'nominated', creditCode: '12310101MB0000001X', bodyId: 'district-310101' } as const;
  const started: Application = startApplication({ id, roundId: round.id }, data);
  const points = Object.fromEntries(
    rubricFor(round, kind).map((criterion, number) => [criterion.id, 6 + (number % 4)]),
  );
  const scores = ['one', 'two', 'three'].map((memberId, number) => ({
    roundId: round.id,
    applicationId: id,
    memberId,
    status: 'assigned' as const,
    at,
    score: { formVersion: 1, scoreSha256: sha256OfText(memberId), total: 8000 + number * 325, points },
  }));
  return {
    state: { ...started, status: 'recommended', formVersion: 1 },
    labels: { projectName: projects[index % projects.length] ?? '', applicantName: units[index % units.length] ?? '' },
    folder: `${String(index + 1).padStart(3, '0')}-${id.slice(0, 8).toUpperCase()}`,
    scores,
    result: compare([{ id, kind, assigned: 3, scores: scores.map(counted) }])[0],
    decision: {
      applicationId: id,
      outcome: 'recommended',
      opinionSha256: sha256OfText('opinion'),
      reasoned: false,
      preparedBy: 'bureau',
      preparedAt: at,
    },
    // As long as an opinion may be, once.
    opinion: index === 1 ? `${opinion.repeat(100).slice(0, 1990)}（全文完）` : opinion,
    erased: [],
  };
});
const published = cases.map(({ state: { kind }, labels: { projectName = '', applicantName = '' } }, index) => ({
  level: index % 2 === 0 ? ('national' as const) : ('municipal' as const),
  kind,
  projectName,
  applicantName,
}));
const placed = placedSamples(10).map((one, index) => ({
  ...one,
  content: { ...one.content, projectName: projects[index % projects.length], applicantName: units[index % 3] },
}));
const stored = cases.map(({ state, labels }) => ({ state, labels, head: { sequence: 1, hash: '' } }));
const notes = ['本单位两个项目领域不同，由集体研究决定并列推荐。', '=1+1'];

const sheets: Readonly<Record<string, Uint8Array>> = {
  'summary.xlsx': (await printSummarySample({ placed, version: 2, notes })).xlsx,
  'ministry-results.xlsx': await resultsTemplate({ round }, stored, at),
  'publication.xlsx': await publicationSheet(`${round.year}年国家和本市专家服务基层项目名单`, published, at),
  'dossier-list.xlsx': await dossierList(round, cases, at),
  'evaluation.xlsx': await evaluationExtract(round, cases, at),
};
for (const [name, bytes] of Object.entries(sheets)) writeFileSync(join(out, name), bytes);
process.stdout.write(`${Object.keys(sheets).join(', ')} lie in ${out}\n`);
