import { spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { bundleWhenChanged } from '../scripts/bundle.ts';

/** Bundles the functions and synthesizes environment `local` in a process of its own; answers the assembly's folder. */
export async function synthesize(dataDir: string, given: { issuer: string; portalUrl: string }): Promise<string> {
  const { functionsDir } = await bundleWhenChanged();
  const outDir = join(dataDir, 'cdk.out');
  rmSync(outDir, { recursive: true, force: true });
  const env = {
    ...process.env,
    ENVIRONMENTS: 'local',
    // Those of this start, whatever somebody bundles meanwhile; the synthesis copies them into the data folder.
    FUNCTIONS_DIR: functionsDir,
    CDK_OUTDIR: outDir,
    CDK_VALIDATION: 'false',
    LOCAL_ISSUER: given.issuer,
    LOCAL_PORTAL_URL: given.portalUrl,
  };
  const child = spawn(process.execPath, ['infra/app.ts'], { env, stdio: ['ignore', 'ignore', 'pipe'] });
  let errors = '';
  child.stderr.on('data', (chunk: Buffer) => void (errors += chunk.toString()));
  const code = await new Promise((resolve) => child.once('exit', resolve));
  if (code !== 0) throw new Error(`the template could not be synthesized:\n${errors}`);
  return outDir;
}
