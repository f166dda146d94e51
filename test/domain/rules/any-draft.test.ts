import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type Field, fieldsOf, type FormDefinition } from '#domain/form-definition.ts';
import { rulesAtDecision } from '#domain/rules/at-decision.ts';
import { badgesOf } from '#domain/rules/badges.ts';
import { formRules } from '#domain/rules/form-rules.ts';
import { applicationKinds, applicationRoutes, outcomes } from '#events/value-types.ts';
import { formOf } from '#rounds/forms.ts';
import { checked, data, formWith, roundId } from './forms.ts';

const odd = fc.oneof(
  fc.constantFrom(
    '',
    ' ',
    '0',
    '2025-02-30',
    '9999-12-31',
    '0000-01-01',
    '310151',
    '王建国',
    '王建国、',
    'constructor',
    '__proto__',
    '1.',
  ),
  fc.string({ unit: 'binary' }),
  // JSON has no other numbers.
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.integer(),
  fc.constantFrom(null, true, false),
  fc.array(fc.string()),
);

/** Something for a field: often of its kind, sometimes anything at all. */
function valueOf({ value }: Field): fc.Arbitrary<unknown> {
  switch (value.type) {
    case 'table':
      return fc.oneof(odd, fc.array(fc.oneof(odd, recordOf(value.columns)), { maxLength: 6 }));
    case 'choice':
    case 'choices': {
      const one = fc.constantFrom(...value.options.map((option) => option.value));
      return fc.oneof(odd, one, fc.array(fc.oneof(odd, one), { maxLength: 5 }));
    }
    case 'date':
      return fc.oneof(
        odd,
        fc
          .date({ noInvalidDate: true, min: new Date('2024-12-01'), max: new Date('2026-01-31') })
          .map((day) => day.toISOString().slice(0, 10)),
      );
    default:
      return odd;
  }
}

const recordOf = (fields: readonly Field[]): fc.Arbitrary<Record<string, unknown>> =>
  fc.record(Object.fromEntries(fields.map((field) => [field.id, valueOf(field)])), { requiredKeys: [] });

const drafts = applicationKinds.map((kind): [typeof kind, FormDefinition] => [kind, formOf(roundId, kind)]);

it.each(drafts)('rules answer to any draft of a %s, at fields of the form', (kind, definition) => {
  const known = new Set(fieldsOf(definition).map(({ id }) => id));
  const draft = fc.record({
    content: recordOf(fieldsOf(definition)),
    route: fc.constantFrom(...applicationRoutes),
    outcome: fc.constantFrom(...outcomes),
  });
  fc.assert(
    fc.property(draft, ({ content, route, outcome }) => {
      const form = { ...formWith(kind, {}, { route }), content };
      const { findings, counts, ready } = checked(form);
      for (const { path, message } of findings) {
        // Only what no field has is told of the form as a whole.
        expect(known.has(path.split('.')[0] ?? '') || path === '').toBe(true);
        expect(message).not.toMatch(/undefined|NaN|\[object/);
      }
      expect(counts.errors + counts.warnings).toBe(findings.length);
      expect(ready).toBe(
        findings.every(({ severity, justification }) => severity === 'W' && justification !== undefined),
      );
      badgesOf(form, data);
      rulesAtDecision({ kind, outcome, content }, data);
    }),
    { numRuns: 30 },
  );
});

it.each(Object.entries(formRules))('%s answers to a form of which nothing was typed', (_id, rule) => {
  for (const kind of applicationKinds) expect(Array.isArray(rule({ ...formWith(kind), content: {} }))).toBe(true);
});
