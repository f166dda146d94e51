import { clausesOf } from '#rounds/clauses.ts';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { roundSchema } from '#domain/round-schema.ts';
import { roundById } from '#rounds/index.ts';

const round = roundById('2025-expert-service');
const notice = readFileSync('rounds/2025-expert-service/notice.zh.txt', 'utf8');

describe('the round of 2025', () => {
  it('is what the schema of rounds asks for, with nothing beside it', () => {
    expect(roundSchema.parse(round)).toEqual(round);
  });

  it('has the parameters of the notice', () => {
    expect(round).toMatchObject({
      year: 2025,
      timeZone: 'Asia/Shanghai',
      deadlineAt: '2025-02-08T00:00:00+08:00',
      paperDeadlineAt: '2025-02-08T00:00:00+08:00',
      graceSeconds: 0,
      deadlineEvidence: 'scan',
      sealMode: 'scan',
      quota: { scope: 'both', max: 1, kinds: 'combined' },
      directRoutes: { 'special-allowance': ['service-team'], 'title-committee': ['service-team'] },
      reminders: { daysBefore: [14, 7, 3, 1], at: '09:00', hoursBefore: [3] },
      scan: { maxFiles: 20, maxBytesPerFile: 20_971_520, maxBytes: 62_914_560, maxPages: 60, maxPixels: 60_000_000 },
      mailbox: 'zjczjgz@163.com',
    });
    expect(notice).toContain(round.notice.title);
    expect(notice).toContain(round.mailbox);
    // The numbers in its text are those of the letters that it cites (R45).
    const cited = notice.match(/[\p{Script=Han}]+〔\d{4}〕\d+号/gu) ?? [];
    expect(cited).toHaveLength(2);
    expect(round.notice.documentNumbers).toEqual([]);
  });

  it('quotes the notice word for word, one clause for each of R01 to R45', () => {
    const ids = Array.from({ length: 45 }, (_, index) => `R${String(index + 1).padStart(2, '0')}`);
    expect(Object.keys(clausesOf(round.id))).toEqual(ids);
    expect(Object.entries(clausesOf(round.id)).filter(([, { text }]) => !notice.includes(text))).toEqual([]);
  });

  it('knows the sixteen districts and the fourteen commissions and bureaus', () => {
    const districts = round.bodies.filter(({ kind }) => kind === 'district');
    const commissions = round.bodies.filter(({ kind }) => kind === 'commission');
    expect([districts.length, commissions.length]).toEqual([16, 14]);
    expect(new Set(round.bodies.map(({ id }) => id)).size).toBe(30);
    for (const { id, name, regionCode } of districts) {
      expect(id).toBe(`district-${regionCode}`);
      expect(name).toMatch(/^上海市\p{Script=Han}+区人力资源和社会保障局$/u);
    }
    for (const { name } of commissions) expect(name).toMatch(/^上海市/);
  });

  it('knows the holidays of 2025 and its make-up working days', () => {
    const { off, worked } = round.holidays;
    expect(off).toHaveLength(28);
    expect(worked).toEqual(['2025-01-26', '2025-02-08', '2025-04-27', '2025-09-28', '2025-10-11']);
    const spring = ['01-28', '01-29', '01-30', '01-31', '02-01', '02-02', '02-03', '02-04'].map((day) => `2025-${day}`);
    expect(off).toEqual(expect.arrayContaining(spring));
    expect(off.filter((date) => worked.includes(date))).toEqual([]);
    for (const date of worked) expect([0, 6]).toContain(new Date(`${date}T00:00:00Z`).getUTCDay());
  });
});

it('an unknown round is named together with those that are known', () => {
  expect(() => roundById('2019')).toThrow('no round is called "2019"; there is 2025-expert-service');
});
