import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { unzipSync } from 'fflate';
import * as z from 'zod';
import type { Client } from './client.ts';
import { must } from './story.ts';

const linkSchema = z.object({ url: z.string() });

/**
 * The bureau orders the dossier of one application and downloads it; somebody without an account unpacks it and checks it
 * offline against the public key and the unit's receipt, and then with one byte changed.
 */
export async function provenDossier(client: Client, about: { unit: string; id: string }): Promise<string[]> {
  const { unit, id } = about;
  const ordered = await client.expect(202, 'bureau', 'POST /bureau/dossiers', { body: { applicationIds: [id] } });
  const link = `POST /bureau/dossiers/${String(ordered['dossierId'])}/link`;
  let answer = await client.call('bureau', link);
  await client.eventually(async () => {
    answer = await client.call('bureau', link);
    return answer.status === 200;
  });
  const { url } = linkSchema.parse(answer.body);
  const files = unzipSync(new Uint8Array(await (await fetch(url)).arrayBuffer()));
  const folder = mkdtempSync(join(tmpdir(), 'shenbao-dossier-'));
  try {
    for (const [path, bytes] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), bytes);
    }
    const receipt = await client.expect(200, unit, `GET /applications/${id}/receipt`);
    const key = await (await fetch(`${client.local.api}/keys/head`)).text();
    writeFileSync(join(folder, 'receipt.json'), JSON.stringify(receipt));
    writeFileSync(join(folder, 'key.json'), key);
    const pack = join(folder, Object.keys(files).find((path) => path.endsWith('/pack.json')) ?? '', '..');
    const whole = verify(folder, pack);
    must(whole.status === 0, `the proof pack does not hold: ${whole.said}`);
    const facts = join(pack, 'facts.json');
    writeFileSync(facts, readFileSync(facts, 'utf8').replace('"form-frozen"', '"form-frozem"'));
    const forged = verify(folder, pack);
    must(forged.status === 1 && forged.said.includes('fact 2'), `one byte changed was not seen: ${forged.said}`);
    return Object.keys(files);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function verify(folder: string, pack: string): { status: number | null; said: string } {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['verify.mjs', '--key', join(folder, 'key.json'), '--receipt', join(folder, 'receipt.json')],
    { cwd: pack, encoding: 'utf8' },
  );
  return { status, said: stdout + stderr };
}
