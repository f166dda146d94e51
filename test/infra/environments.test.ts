import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { assembly, at, functionOf, synthesized } from './templates.ts';

const manifestSchema = z.object({
  artifacts: z.record(
    z.string(),
    z.object({ type: z.string(), properties: z.record(z.string(), z.unknown()).optional() }),
  ),
});
const { artifacts } = manifestSchema.parse(JSON.parse(readFileSync(join(assembly, 'manifest.json'), 'utf8')));

test('all environments synthesize, each with a stateful and a service stack, and with a portal where it is hosted', () => {
  const stacks = Object.entries(artifacts)
    .filter(([, { type }]) => type === 'aws:cloudformation:stack')
    .map(([name]) => name);
  expect(stacks.toSorted()).toEqual(
    synthesized
      .flatMap(({ environment: { name, portal } }) => [
        `shenbao-${name}-service`,
        `shenbao-${name}-stateful`,
        ...(portal.hosting === 'cloudfront' ? [`shenbao-${name}-portal`] : []),
      ])
      .toSorted(),
  );
});

describe.each(synthesized.map((one) => [one.environment.name, one] as const))('%s', (name, one) => {
  test('M6 a precious environment’s stacks cannot be deleted by accident', () => {
    for (const stack of ['stateful', 'service']) {
      expect(artifacts[`shenbao-${name}-${stack}`]?.properties?.['terminationProtection'] ?? false).toBe(
        one.environment.precious,
      );
    }
  });

  test('M15 no partition and no domain of a partition stands in the template; service principals aside', () => {
    expect(one.text).not.toMatch(/arn:aws(-cn)?:/);
    expect(one.text.replaceAll(/"(malware-protection-plan\.)?[a-z0-9-]+\.amazonaws\.com"/g, '""')).not.toContain(
      'amazonaws.com',
    );
  });

  test('outgoing mail is allow-listed outside production', () => {
    const senders = one.ofType('AWS::Lambda::Function').filter(({ id }) => functionOf(id, ['on-notification-due']));
    expect(senders).toHaveLength(1);
    const allowed: unknown = JSON.parse(
      String(at(senders[0]?.Properties, 'Environment', 'Variables', 'MAIL_ALLOWED_RECIPIENTS')),
    );
    if (name === 'prod' || name === 'local') return;
    expect(Array.isArray(allowed)).toBe(true);
  });

  test('every function gets exactly the variables that it declares', async () => {
    const optional = ['MAIL_CONFIGURATION_SET', 'SMTP_URL_SECRET'];
    for (const { id, Properties } of one.ofType('AWS::Lambda::Function')) {
      const folder = functionOf(id, functionNames);
      const declared = z
        .object({ environment: z.array(z.string()) })
        .parse(await import(`../../functions/${folder}/environment.ts`)).environment;
      const given = Object.keys(Object(at(Properties, 'Environment', 'Variables'))).filter(
        (variable) => !optional.includes(variable),
      );
      expect({ folder, given: given.toSorted() }).toEqual({ folder, given: declared.toSorted() });
    }
  });

  test('M16 every function runs on Node 24, on ARM but for the one with machine code of its own', () => {
    const functions = one.ofType('AWS::Lambda::Function');
    expect(functions).toHaveLength(functionNames.length);
    for (const { Properties } of functions)
      expect(Properties).toMatchObject({ Runtime: 'nodejs24.x', Handler: 'index.handler' });
    const others = functions.filter(({ Properties }) => at(Properties, 'Architectures', 0) !== 'arm64');
    expect(others.map(({ Properties }) => at(Properties, 'Architectures', 0))).toEqual(['x86_64']);
  });
});

test('M15 the environment in China has no resource of SES', () => {
  const china = synthesized.filter(({ environment }) => environment.partition === 'aws-cn');
  expect(china).toHaveLength(1);
  for (const one of china) expect(one.resources.filter(({ Type }) => Type.startsWith('AWS::SES::'))).toEqual([]);
});

const functionNames = [
  'http-public',
  'http-applicant',
  'http-reviewer',
  'http-service',
  'http-bureau',
  'http-administrator',
  'http-account',
  'on-scan-uploaded',
  'on-scan-gated',
  'on-record-stored',
  'on-notification-due',
  'on-mail-reported',
  'on-decisions-released',
  'on-dossier-ordered',
  'on-form-frozen',
  'on-summary-issued',
  'on-service-paper-issued',
  'every-minute',
  'every-fifteen-minutes',
  'every-day',
];
