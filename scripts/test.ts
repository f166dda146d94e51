import { spawn } from 'node:child_process';
import { bundleWhenChanged } from './bundle.ts';
import { buildPortalWhenChanged } from './portal.ts';

/** `npm test`: everything, once. A report in JSON lies in .build for whoever counts. */
process.stderr.write('bundling the functions …\n');
await bundleWhenChanged();
process.stderr.write('building the portal …\n');
await buildPortalWhenChanged();
process.stderr.write('running all tests: unit, engines, journeys, and the portal in a browser …\n');
const args = [
  'node_modules/vitest/vitest.mjs',
  'run',
  '--reporter=default',
  '--reporter=json',
  '--outputFile.json=.build/test-report.json',
  ...process.argv.slice(2),
];
const child = spawn(process.execPath, args, { stdio: ['ignore', 2, 2] });
child.once('exit', (code) => process.exit(code ?? 1));
