import { spawnSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';

/** Runs an app of the CDK as the step "strict synth" of `npm run check` does; answers its exit code and what it said. */
function synthesizeStrictly(app: string, env: Record<string, string>): { code: number | null; said: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--no-warnings', app], {
    env: {
      ...process.env,
      NAG: '1',
      CDK_VALIDATION: 'true',
      FUNCTIONS_DIR: '/nowhere',
      CDK_OUTDIR: mkdtempSync(join(tmpdir(), 'shenbao-strict-')),
      ...env,
    },
    encoding: 'utf8',
  });
  return { code: status, said: stdout + stderr };
}
const planted = (plant: string) => synthesizeStrictly('test/strict/fixtures/violating-app.ts', { PLANT: plant });

// The other environments are held to it by the step itself; one of each partition is enough here.
test.each(['prod', 'cn-example'])('M17 %s has no finding of three packs that nobody answered for', (name) => {
  const { code, said } = synthesizeStrictly('infra/app.ts', { ENVIRONMENTS: name });
  expect(said).not.toMatch(/^ERROR/m);
  expect(code).toBe(0);
});

test('M17 a sound app passes the same strictness', () => {
  expect(planted('nothing')).toEqual({ code: 0, said: '' });
});

const rules = {
  'aws-solutions': 'AwsSolutions-SQS4',
  serverless: 'Serverless-LambdaDefaultTimeout',
  nist: 'NIST.800.53.R5-DynamoDBInBackupPlan',
  cloudformation: 'CloudFormation-Validate::F3002',
} as const;

test('M17 a planted violation of each pack stops the synthesis as an error and is named', () => {
  const { code, said } = planted(Object.keys(rules).join(','));
  expect(code).toBe(1);
  const errors = said.split('\n\n').filter((finding) => /^ERROR /m.test(finding));
  for (const rule of Object.values(rules)) expect(errors.filter((finding) => finding.includes(rule))).toHaveLength(1);
});
