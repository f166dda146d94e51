import { bundleWhenChanged } from '../scripts/bundle.ts';
import type { Figure } from './budget.ts';
import { bundles } from './bundles.ts';
import { coldStart } from './cold-start.ts';
import { life } from './life.ts';
import { portal } from './portal.ts';
import { portalSpeed } from './portal-speed.ts';
import { synth } from './synth.ts';
import { uploads } from './uploads.ts';

/** `npm run bench`: every budget, measured here and now; exit 1 when one is missed. */
const built = await bundleWhenChanged();
const figures: Figure[] = [];
for (const [name, measure] of Object.entries({
  bundles: () => bundles(built),
  portal,
  portalSpeed,
  coldStart: () => coldStart(built.functionsDir),
  synth,
  life,
  uploads,
})) {
  process.stderr.write(`measuring ${name} …\n`);
  figures.push(...(await measure()));
}
const results = figures.map((figure) => ({ ...figure, ok: figure.value <= figure.must }));
for (const { name, value, must, unit, ok } of results) {
  process.stderr.write(`${ok ? 'ok    ' : 'MISSED'} ${name.padEnd(46)} ${value} ${unit} (≤ ${must})\n`);
}
if (process.argv.includes('--json'))
  process.stdout.write(`${JSON.stringify({ ok: results.every(({ ok }) => ok), results }, null, 2)}\n`);
process.exit(results.every(({ ok }) => ok) ? 0 : 1);
