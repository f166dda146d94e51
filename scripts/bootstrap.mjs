// Runs on whatever Node ≥ 20 the machine has and on nothing else: installs what is missing, then hands over to Node 24.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const say = (line) => process.stderr.write(`${line}\n`);
const stop = (line) => {
  say(line);
  process.exit(1);
};

if (Number(process.versions.node.split('.')[0]) < 20)
  stop(`Node ${process.versions.node} is too old: install Node 20 or newer.`);

const stamp = 'node_modules/.installed-lock';
const lock = createHash('sha256').update(readFileSync('package-lock.json')).digest('hex');
if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== lock) {
  say('installing packages (npm ci), a minute or two …');
  // Warnings are about the Node that runs npm; what it installs runs on the Node that it brings along.
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const { status } = spawnSync(npm, ['ci', '--no-fund', '--no-audit', '--loglevel=error'], { stdio: ['ignore', 2, 2] });
  if (status !== 0) stop('npm ci failed: read its lines above, mend the cause, and start again.');
  writeFileSync(stamp, lock);
}

const major = Number(process.versions.node.split('.')[0]);
const bundled = join('node_modules', '.bin', process.platform === 'win32' ? 'node.cmd' : 'node');
const node = existsSync(bundled) ? bundled : major >= 24 ? process.execPath : undefined;
if (!node)
  stop(
    `Node 24 is needed and no package brings it to ${process.platform}-${process.arch}: install Node 24 and start again.`,
  );

const [script, ...args] = process.argv.slice(2);
const env = {
  ...process.env,
  PATH: `${join(process.cwd(), 'node_modules', '.bin')}${delimiter}${process.env.PATH ?? ''}`,
};
const child = spawn(node, ['--no-warnings', script, ...args], { stdio: 'inherit', env });
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
child.on('exit', (code, signal) => process.exit(signal ? 1 : (code ?? 1)));
