import { spawnSync } from 'node:child_process';
import { type Figure, median, rounded } from './budget.ts';

function seconds(script: string, env: Record<string, string>): number {
  const began = performance.now();
  spawnSync(process.execPath, ['--no-warnings', script], {
    env: { ...process.env, CDK_VALIDATION: 'false', ...env },
    stdio: 'ignore',
  });
  return performance.now() - began;
}

/** One environment against an app with one queue, in turn, the validator off in both. */
export function synth(): Figure[] {
  const ratios = Array.from({ length: 5 }, () => {
    const one = seconds('bench/fixtures/one-queue-app.ts', { CDK_OUTDIR: '.build/bench/one-queue' });
    return seconds('infra/app.ts', { ENVIRONMENTS: 'dev', CDK_OUTDIR: '.build/bench/dev' }) / one;
  });
  return [{ name: 'synth of one environment ÷ one-queue app', value: rounded(median(ratios)), must: 4.5, unit: '×' }];
}
