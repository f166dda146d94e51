import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import { beforeAll, describe, expect, test } from 'vitest';
import * as z from 'zod';
import { type RefusalCode, refusals } from '#domain/refusals.ts';
import { type Bundles, bundleWhenChanged, functionNames } from '../../scripts/bundle.ts';
import { namedIn } from '../../scripts/said-sentences.ts';

let bundles: Bundles;
beforeAll(async () => void (bundles = await bundleWhenChanged()));

const named = z.object({ environment: z.array(z.string()).readonly() });

/** What some variables must look like for a function to start. */
const values: Readonly<Record<string, string>> = { ROUND_ID: '2025-expert-service', MAIL_ALLOWED_RECIPIENTS: '[]' };

/** Loads a bundle as a cold start does: by itself, with the variables that its function names and no others. */
async function loaded(folder: string, variables: readonly string[]): Promise<unknown> {
  const entry = pathToFileURL(join(bundles.functionsDir, folder, 'index.mjs')).href;
  const worker = new Worker(
    `import(${JSON.stringify(entry)}).then(({ handler }) => require('node:worker_threads').parentPort.postMessage(typeof handler))`,
    {
      eval: true,
      env: {
        AWS_REGION: 'us-east-1',
        ...Object.fromEntries(variables.map((name) => [name, values[name] ?? 'x'])),
      },
    },
  );
  try {
    return await new Promise((resolve, reject) => worker.once('message', resolve).once('error', reject));
  } finally {
    await worker.terminate();
  }
}

describe('every bundle can be loaded by itself', () => {
  test.each(functionNames())('%s', async (name) => {
    const { environment } = named.parse(await import(`../../functions/${name}/environment.ts`));
    expect(await loaded(name, environment)).toBe('function');
    // With a relay it asks for its secret before anything else: loaded, and without credentials.
    if (existsSync(`functions/${name}/handler-smtp.ts`))
      await expect(loaded(`${name}-smtp`, [...environment, 'SMTP_URL_SECRET'])).rejects.toThrow('no credentials');
  });
});

/** The codes of which a bundle holds the sentence, and those that it names without one. */
function saidBy(name: string): { said: RefusalCode[]; silent: RefusalCode[] } {
  const folder = join(bundles.functionsDir, name);
  const files = readdirSync(folder).filter((file) => file.endsWith('.mjs'));
  const bundle = files.map((file) => readFileSync(join(folder, file), 'utf8')).join('\n');
  const codes: RefusalCode[] = z.array(z.custom<RefusalCode>()).parse(Object.keys(refusals));
  const said = codes.filter((code) => bundle.includes(refusals[code][1]));
  return { said, silent: codes.filter((code) => namedIn(bundle)(code) && !said.includes(code)) };
}

describe('a bundle holds the sentences of its own refusals', () => {
  const explaining = functionNames().filter((name) => name.startsWith('http-'));
  test.each(explaining)('%s names none that it cannot explain', (name) => {
    expect(saidBy(name).silent).toEqual([]);
  });

  test('those of other functions stay out', () => {
    expect(saidBy('http-applicant').said).toContain('form-frozen');
    expect(saidBy('http-applicant').said).not.toContain('round-unfinished');
    expect(saidBy('http-bureau').said).toContain('round-unfinished');
  });
});
