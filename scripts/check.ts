import { bundleWhenChanged } from './bundle.ts';
import { runStep, show, type StepResult } from './run-step.ts';

/** `npm run check`: everything that needs no engine, in two lanes because the machine may have two cores. */
const node = process.execPath;
const lanes: readonly (readonly (readonly [
  name: string,
  command: readonly string[],
  env?: Record<string, string>,
])[])[] = [
  [
    ['format', ['biome', 'format', '.']],
    ['lint', ['oxlint', '--type-aware']],
    ['types', ['tsc', '-p', 'tsconfig.json']],
    ['portal types', ['tsc', '-p', 'portal/tsconfig.json']],
    [
      'directions',
      [
        'depcruise',
        '--config',
        '.dependency-cruiser.cjs',
        'events',
        'shared',
        'functions',
        'infra',
        'local',
        'portal',
        'rounds',
        'scripts',
        'test',
        'bench',
      ],
    ],
    ['dead code', ['knip', '--no-progress']],
    ['documents', [node, 'scripts/docs.ts', '--check']],
  ],
  [
    ['unit tests', [node, 'node_modules/vitest/vitest.mjs', 'run', '--project', 'unit']],
    ['strict synth', [node, 'infra/app.ts'], { NAG: '1', CDK_OUTDIR: '.build/strict-synth' }],
  ],
];

const began = performance.now();
await bundleWhenChanged();
const results: StepResult[] = [];
await Promise.all(
  lanes.map(async (lane) => {
    for (const [name, command, env] of lane) {
      const result = await runStep(name, command, env);
      results.push(result);
      show(result);
    }
  }),
);
const ok = results.every((result) => result.ok);
const seconds = Math.round((performance.now() - began) / 1000);
process.stderr.write(`check ${ok ? 'passed' : 'FAILED'} in ${seconds} s\n`);
if (process.argv.includes('--json')) {
  process.stdout.write(
    `${JSON.stringify({ ok, seconds, steps: results.map(({ output: _output, ...step }) => step) })}\n`,
  );
}
process.exit(ok ? 0 : 1);
