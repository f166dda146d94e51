import { spawnSync } from 'node:child_process';
import { createInterface } from 'node:readline/promises';
import { environments } from '#infra/config/environments.ts';
import { bundleWhenChanged } from './bundle.ts';
import { buildPortalWhenChanged, portalFolder } from './portal.ts';
import { uploadPortalOf } from './upload-portal.ts';

/** `npm run deploy -- ENV`: bundle, synth, show the difference, ask, deploy, put the portal’s pages where they are hosted. */
const [name, ...options] = process.argv.slice(2);
const say = (line: string): void => void process.stderr.write(`${line}\n`);
const cdk = (...args: string[]): number =>
  spawnSync('cdk', [...args, `shenbao-${name}-*`], {
    stdio: 'inherit',
    env: { ...process.env, ENVIRONMENTS: name ?? '' },
  }).status ?? 1;

const environment = environments().find((one) => one.name === name && one.name !== 'local');

function frozen(): string | undefined {
  const freeze = environment?.deployFreeze ?? [];
  const now = Date.now();
  return freeze.find(({ from, until }) => Date.parse(from) <= now && now < Date.parse(until))?.until;
}

async function confirmed(): Promise<boolean> {
  if (options.includes('--yes')) return true;
  const asking = createInterface({ input: process.stdin, output: process.stderr });
  const answer = await asking.question(`Deploy this to ${name}? Type the environment’s name to go on: `);
  asking.close();
  return answer === name;
}

if (!environment) {
  const known = environments().flatMap((one) => (one.name === 'local' ? [] : one.name));
  say(`say where to: npm run deploy -- ENV, one of ${known.join(', ')}`);
  process.exit(1);
}
const until = frozen();
if (until && !options.includes('--despite-freeze')) {
  say(`${name} is frozen around a deadline until ${until}; --despite-freeze goes on all the same`);
  process.exit(1);
}
await bundleWhenChanged();
const hosted = environment.portal.hosting === 'cloudfront';
if (hosted) await buildPortalWhenChanged();
if (cdk('diff') !== 0) process.exit(1);
if (!(await confirmed())) {
  say('nothing was deployed');
  process.exit(1);
}
if (cdk('deploy', '--require-approval', 'never') !== 0) process.exit(1);
if (hosted) say(`the portal: ${await uploadPortalOf(environment.name, environment.region, portalFolder)} files`);
else say(`${name} hosts no portal: put ${portalFolder} and its settings.json where your pages are served`);
