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

test.each([
  ['aws-solutions', 'AwsSolutions-SQS4'],
  ['serverless', 'Serverless-LambdaDefaultTimeout'],
  ['nist', 'NIST.800.53.R5-DynamoDBInBackupPlan'],
  ['cloudformation', 'CloudFormation-Validate::F3002'],
])('M17 a planted violation of %s stops the synthesis and is named', (plant, rule) => {
  const { code, said } = planted(plant);
  expect(said).toContain(rule);
  expect(code).toBe(1);
});
