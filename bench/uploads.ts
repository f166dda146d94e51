import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { dynamodbScanStore } from '#adapters/dynamodb/draft-and-scan-store.ts';
import { sha256OfText } from '#adapters/system/runtime.ts';
import { demoUnits } from '#local/identity/demo-people.ts';
import { startLocal } from '#local/start-local.ts';
import { Client } from '../test/journeys/client.ts';
import { samplePdf } from '../test/support/sample-pdf.ts';
import { type Figure, median } from './budget.ts';

const alone = 15;
const together = 200;
const units = [
  'hospital',
  'institute',
  'university',
  'company',
  'clinic',
  'observatory',
  'school',
  'museum',
  'design',
] as const;

/** From S3's answer to the stored fact: alone, and two hundred at once of which none may be lost. */
export async function uploads(): Promise<Figure[]> {
  const dataDir = mkdtempSync(join(tmpdir(), 'shenbao-bench-'));
  const local = await startLocal({
    dataDir,
    port: 0,
    now: '2025-01-20T09:00:00+08:00',
    schedules: false,
    log: () => undefined,
  });
  try {
    const client = new Client(local);
    const scans = dynamodbScanStore({ client: local.db, name: local.table, digest: sha256OfText });
    // Recorded: the gate has checked it and written down when it came; the reader's turn is measured by `bench:scan`.
    const recorded = async ({ id, uploadId }: { id: string; uploadId: string }): Promise<boolean> =>
      (await scans.loadScan({ kind: 'application', id }, uploadId))?.status !== 'uploading';
    const one = async (number: number): Promise<{ id: string; uploadId: string; post: () => Promise<number> }> => {
      // Spread over the demo units: one person alone would meet the rate limit.
      const unit = units[number % units.length] ?? 'hospital';
      const id = await client.frozen(unit, {
        kind: 'service-team',
        bodyId: 'district-310115',
        projectName: `${demoUnits[unit].name} ${number}`,
      });
      const file = await samplePdf(`bench ${number}`);
      await client.printed(unit, id);
      const { uploadId, posts } = await client.announce(unit, `/applications/${id}`, [file]);
      const [post] = posts;
      return { id, uploadId, post: () => (post ? client.post(post, file) : Promise.resolve(0)) };
    };
    const times: number[] = [];
    for (let number = 0; number < alone; number += 1) {
      const upload = await one(number);
      await upload.post();
      const began = performance.now();
      while (!(await recorded(upload))) await sleep(5);
      times.push(performance.now() - began);
    }
    const many = [];
    for (let number = 0; number < together; number += 1) many.push(await one(alone + number));
    await Promise.all(many.map(({ post }) => post()));
    const end = performance.now() + 120_000;
    let open = many;
    while (open.length > 0 && performance.now() < end) {
      open = (await Promise.all(open.map(async (upload) => ((await recorded(upload)) ? [] : [upload])))).flat();
      await sleep(100);
    }
    return [
      { name: 'local upload → recorded, p50 alone', value: Math.round(median(times)), must: 500, unit: 'ms' },
      { name: `of ${together} uploads at once, lost`, value: open.length, must: 0, unit: '' },
    ];
  } finally {
    await local.stop();
    rmSync(dataDir, { recursive: true, force: true });
  }
}
