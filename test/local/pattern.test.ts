import { describe, expect, it } from 'vitest';
import { matches } from '#local/runtime/pattern.ts';

const event = {
  source: 'aws.s3',
  'detail-type': 'Object Created',
  detail: {
    bucket: { name: 'intake' },
    object: { key: 'intake/applications/7/scan.PDF', size: 120 },
    tags: ['a', 'b'],
  },
};
const detail = (pattern: unknown) => ({ detail: pattern });
const key = (pattern: unknown) => detail({ object: { key: [pattern] } });
const size = (pattern: unknown) => detail({ object: { size: [pattern] } });

describe('an event pattern', () => {
  it.each([
    ['an exact value', { source: ['aws.s3'] }],
    ['one of several', { source: ['x', 'aws.s3'] }],
    ['a prefix', key({ prefix: 'intake/' })],
    ['a suffix', key({ suffix: '.PDF' })],
    ['a suffix in any case', key({ suffix: { 'equals-ignore-case': '.pdf' } })],
    ['a text in any case', detail({ bucket: { name: [{ 'equals-ignore-case': 'INTAKE' }] } })],
    ['a wildcard', key({ wildcard: 'intake/*/7/*.PDF' })],
    ['anything but', key({ 'anything-but': ['x'] })],
    ['anything but a prefix', key({ 'anything-but': { prefix: 'vault/' } })],
    ['a number within bounds', size({ numeric: ['>', 100, '<=', 120] })],
    ['a field that is there', detail({ object: { size: [{ exists: true }] } })],
    ['a field that is not there', detail({ object: { checksum: [{ exists: false }] } })],
    ['a member of a list', detail({ tags: ['b'] })],
    ['either of two', { $or: [{ source: ['x'] }, { 'detail-type': ['Object Created'] }] }],
  ])('lets %s through', (_what, pattern) => expect(matches(pattern, event)).toBe(true));

  it.each([
    ['another value', { source: ['aws.ses'] }],
    ['another prefix', key({ prefix: 'vault/' })],
    ['a wildcard whose parts overlap', detail({ bucket: { name: [{ wildcard: 'intak*take' }] } })],
    ['anything but this', key({ 'anything-but': { prefix: 'intake/' } })],
    ['anything but, where there is nothing', detail({ owner: [{ 'anything-but': 'x' }] })],
    ['a number out of bounds', size({ numeric: ['<', 120] })],
    ['text where a number is asked for', key({ numeric: ['>', 0] })],
    ['a field that should not be there', detail({ object: { size: [{ exists: false }] } })],
    ['neither of two', { $or: [{ source: ['x'] }, { source: ['y'] }] }],
  ])('keeps %s out', (_what, pattern) => expect(matches(pattern, event)).toBe(false));

  it('refuses an operator that it does not know', () => {
    expect(() => matches(key({ cidr: '10.0.0.0/8' }), event)).toThrow('"cidr"');
  });
});
