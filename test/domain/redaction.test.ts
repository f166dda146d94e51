import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { redact, redacted, saidOf } from '#domain/redaction.ts';

const zhang = { name: '张三', unit: '甲医院' };
const form = {
  salt: '',
  content: {
    projectName: '服务团',
    leadName: '张三',
    leadPost: '主任',
    leadMobile: '13812345678',
    contactName: '李四',
    contactMobile: '13900000000',
    demands: [{ text: '技术', expert: '张三' }],
    activities: [{ experts: '李四、张三' }],
    workPlan: '由张三（电话13812345678）负责，李四配合。',
    experts: [
      { name: '张三', employer: '甲医院', post: '主任', honours: ['special-allowance'], age: 50, willing: true },
      { name: '张三', employer: '乙医院', post: '医师', honours: [], age: 40, willing: true },
      { name: '李四', employer: '甲医院', post: '护师', honours: [], age: 30, willing: true },
    ],
  },
};

describe('N5 one person taken out of a document', () => {
  it('loses their rows, fields, name and numbers, and nothing of anybody else', () => {
    expect(redact(form, zhang)).toEqual({
      salt: '',
      content: {
        projectName: '服务团',
        leadName: redacted,
        leadPost: redacted,
        leadMobile: redacted,
        contactName: '李四',
        contactMobile: '13900000000',
        demands: [{ text: '技术', expert: redacted }],
        activities: [{ experts: `李四、${redacted}` }],
        workPlan: `由${redacted}（电话${redacted}）负责，李四配合。`,
        experts: [
          { name: redacted, employer: redacted, post: redacted, honours: [], age: 0, willing: true },
          form.content.experts[1],
          form.content.experts[2],
        ],
      },
    });
  });

  it('takes everybody of the name where no unit tells them apart', () => {
    const rest = JSON.stringify(redact(form, { name: '张三' }));
    expect(rest).not.toContain('张三');
    expect(rest).toContain('李四');
  });

  it('finds them however a draft spells name, unit and number', () => {
    const typed = {
      leadName: '张 三',
      leadMobile: '+86 138 1234 5678',
      workPlan: '由张\u3000三（138-1234-5678）负责',
      experts: [
        { name: '张\u200B三', employer: '甲 医院' },
        { name: '张 三', employer: '乙医院' },
      ],
    };
    expect(redact(typed, zhang)).toEqual({
      leadName: redacted,
      leadMobile: redacted,
      workPlan: `由${redacted}（${redacted}）负责`,
      experts: [{ name: redacted, employer: redacted }, typed.experts[1]],
    });
    expect(saidOf(typed, { name: '张 三' }).map(({ path }) => path)).toEqual([
      '',
      'workPlan',
      'experts.0',
      'experts.1',
    ]);
  });

  it.each([
    ['阿卜杜拉·买买提', '阿卜杜拉•买买提'],
    ['阿卜杜拉·买买提', '阿卜杜拉．买买提'],
    ['阿卜杜拉·买买提', '阿卜杜拉买买提'],
    ['阿卜杜拉•买买提', '阿卜杜拉 · 买买提'],
    ['Wang Jianguo', 'WANG JIANGUO'],
    ['Wang Jianguo', 'wangjianguo'],
    ['WANG', 'ＷＡＮＧ'],
    ['ＷＡＮＧ', 'wang'],
    ['王建国', '王\uFE00建国'],
    ['王建国', '王\u3164建\u2800国'],
  ])('knows %s as %s, in words and as a row of theirs', (name, typed) => {
    const document = { workPlan: `由${typed}负责`, experts: [{ name: typed, post: '主任' }] };
    expect(redact(document, { name })).toEqual({
      workPlan: `由${redacted}负责`,
      experts: [{ name: redacted, post: redacted }],
    });
    expect(saidOf(document, { name }).map(({ path }) => path)).toEqual(['workPlan', 'experts.0']);
  });

  it('a name of dots alone is no name of everybody', () => {
    const document = { workPlan: '由李四负责', experts: [{ name: '李四', post: '' }] };
    expect(redact(document, { name: '··' })).toEqual(document);
    expect(redact(document, { name: '\u3164\u3164' })).toEqual(document);
  });

  it('knows no pattern in a name', () => {
    const document = { workPlan: 'A+B、AAB、a-b、[x]' };
    expect(redact(document, { name: 'A+B' })).toEqual({ workPlan: `${redacted}、AAB、a-b、[x]` });
    expect(redact(document, { name: 'a-b' })).toEqual({ workPlan: `A+B、AAB、${redacted}、[x]` });
    expect(redact(document, { name: '[x]' })).toEqual({ workPlan: `A+B、AAB、a-b、${redacted}` });
  });

  it('leaves a document that does not name them as it was', () => {
    expect(redact(form, { name: '王五' })).toEqual(form);
  });

  it('leaves the name nowhere, whatever a document is made of', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.string(), fc.string(), (value, before, after) => {
        const document = { value, text: `${before}赵六${after}`, rows: [{ name: '赵六', inner: value }] };
        expect(JSON.stringify(redact(document, { name: '赵六' }))).not.toContain('赵六');
      }),
    );
  });

  it('shows what is said of them, by its place', () => {
    expect(saidOf(form, zhang).map(({ path }) => path)).toEqual([
      'content',
      'content.demands.0',
      'content.activities.0.experts',
      'content.workPlan',
      'content.experts.0',
    ]);
    expect(saidOf(form, zhang)[0]?.says).toEqual({ leadName: '张三', leadPost: '主任', leadMobile: '13812345678' });
  });
});
