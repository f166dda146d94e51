import { beforeAll, describe, expect, it } from 'vitest';
import { type CertificatePaper, conversionOf, type LetterPaper } from '#domain/service-paper.ts';
import { fontPaths, readFonts } from '#forms/form-fonts.ts';
import { printServicePaper } from '#forms/print-service-paper.ts';
import { clausesOf } from '#rounds/clauses.ts';
import { inkIn, type Rendered, renderPages } from './render.ts';

const fonts = readFonts((name) => fontPaths[name]);
const perMm = 4;
const clauses = clausesOf('2025-expert-service');
const shared = {
  number: 'ZJFW-2025-3F1D6B52',
  issuedAt: '2025-06-12',
  issuer: '上海市黄浦区人力资源和社会保障局',
  person: { name: '王𬀩·买买提', employer: '复旦大学附属中山医院', title: '主任医师' },
  unit: '上海市黄浦区示范医院（演示）',
  project: '乡村医疗专家服务团（演示）',
  kind: 'service-team',
  level: 'municipal',
  year: 2025,
} as const;
const notice = { title: '关于组织申报2025年国家和本市专家服务基层项目的通知', date: '2025-01-14' };
const activity = {
  from: '2025-05-06',
  to: '2025-05-08',
  place: '崇明区横沙乡卫生院',
  content: '义诊、查房与带教',
  days: 2.5,
};

function certificate(more: Partial<CertificatePaper> = {}): CertificatePaper {
  return {
    paper: 'certificate',
    ...shared,
    notice: { ...notice, clause: clauses['R44']?.text ?? '' },
    as: 'continuing-education',
    activities: [activity, { ...activity, from: '2025-05-20', to: '2025-05-20', days: 1 }],
    days: 3.5,
    ...more,
  };
}
const letter: LetterPaper = { paper: 'letter', ...shared, notice: { ...notice, clause: clauses['R43']?.text ?? '' } };
const print = async (paper: CertificatePaper | LetterPaper) => {
  const { pdf, pages, warnings } = await printServicePaper({ paper, issuedAt: '2025-06-12T02:00:00.000Z', fonts });
  return { pages, warnings, pdf, rendered: await renderPages(pdf, perMm) };
};
const textOf = (rendered: readonly Rendered[]): string =>
  rendered
    .map(({ text }) => text)
    .join('')
    .replaceAll(/\s/g, '');

describe('R44 a certificate of service', () => {
  let text = '';
  let rendered: Rendered[];
  let warnings: readonly string[];
  beforeAll(async () => {
    const printed = await print(certificate());
    rendered = printed.rendered;
    text = textOf(rendered);
    warnings = printed.warnings;
  }, 60_000);

  it('names the expert, the unit, the project, the dates and the days as text that can be copied', () => {
    for (const words of [
      '专家服务证明',
      '王𬀩·买买提（主任医师）',
      '复旦大学附属中山医院',
      '乡村医疗专家服务团（演示）',
      '上海市黄浦区示范医院（演示）',
      '2025年5月6日至2025年5月20日',
      '2025年5月6日至2025年5月8日',
      '实际服务共计3.5天',
      'ZJFW-2025-3F1D6B52',
    ])
      expect(text).toContain(words);
  });

  it('has a glyph for every character, rare names among them', () => {
    expect(warnings).toEqual([]);
  });

  it('says as which kind of time it counts, and quotes the notice', () => {
    expect(text).toContain('参加服务活动的时间可视为继续教育课时或定期工作时间');
    expect(text).toContain('上述服务时间可视为继续教育课时，同一时间不重复计算');
  });

  it('converts nothing while the round has no rate, and of continuing education alone once it has one', async () => {
    expect(text).not.toContain('折算');
    expect(conversionOf(3.5, { as: 'continuing-education', hoursPerDay: undefined })).toBeUndefined();
    expect(conversionOf(3.5, { as: 'service-time', hoursPerDay: 8 })).toBeUndefined();
    const conversion = conversionOf(3.5, { as: 'continuing-education', hoursPerDay: 8 });
    const converted = await print(certificate({ conversion }));
    expect(textOf(converted.rendered)).toContain('按每天8课时折算，共计28课时');
  });

  it('is ink on paper, and leaves the place of the seal free', () => {
    const [page] = rendered;
    if (!page) throw new Error('no page');
    expect(inkIn(page, [20, 25, 170, 60], perMm)).toBeGreaterThan(0.01);
    expect(inkIn(page, [20, 235, 170, 40], perMm)).toBe(0);
  });

  it('goes on to further pages with its table’s header', async () => {
    const activities = Array.from({ length: 60 }, () => activity);
    const long = await print(certificate({ activities }));
    expect(long.pages).toBeGreaterThan(1);
    for (const { text: one } of long.rendered.slice(0, -1)) expect(one.replaceAll(/\s/g, '')).toContain('服务天数');
    expect(textOf(long.rendered)).toContain('特此证明');
  });

  it('is the same file when it is printed again', async () => {
    const [one, other] = [await print(certificate()), await print(certificate())];
    expect(Buffer.from(one.pdf).equals(Buffer.from(other.pdf))).toBe(true);
  });
});

describe('R43 the letter to the employer', () => {
  it('speaks to the employer in the words of the notice', async () => {
    const { rendered, pages } = await print(letter);
    const text = textOf(rendered);
    expect(pages).toBe(1);
    expect(text).toContain('复旦大学附属中山医院：');
    expect(text).toContain(
      '专家服务基层期间原单位职级、工资福利和岗位保留不变，在项目申报、课题申请、继续教育、职称评聘等方面予以适当倾斜',
    );
    expect(text).toContain('2025年1月14日');
  });
});
