import fc from 'fast-check';
import { expect, it } from 'vitest';
import { isPrintable } from '#domain/value-patterns.ts';
import { printable, sentAs } from '#portal/api/printable.ts';

const anything = fc.string({ unit: 'binary' });
const pasted = fc.array(
  fc.oneof(anything, fc.constantFrom('\v', '\f', '\u0085', '\u202A', '\u2067', '\uD800', '\uFFFE', '甲', '\n')),
);

it('whatever is pasted is sent as a text that the API takes', () => {
  fc.assert(
    fc.property(pasted, (parts) => {
      expect(isPrintable(printable(parts.join('')))).toBe(true);
    }),
  );
});

it('what the API takes is sent as it was typed, but for foreign line ends', () => {
  fc.assert(
    fc.property(anything, (typed) => {
      fc.pre(isPrintable(typed) && !/[\u2028\u2029]/.test(typed));
      expect(printable(typed)).toBe(typed);
    }),
  );
});

it('a line end of an office program is a line end, and a space where there is one line', () => {
  expect(printable('上午\v下午\r\n\t晚')).toBe('上午\n下午\r\n\t晚');
  expect(printable('张\v三\u202A', ' ')).toBe('张 三');
});

it('every text of a request is sent so, and nothing else of it changes', () => {
  expect(JSON.parse(sentAs({ rows: [{ name: '甲\u0007', at: 3 }], note: 'a\vb', none: null }))).toEqual({
    rows: [{ name: '甲', at: 3 }],
    note: 'a\nb',
    none: null,
  });
});
