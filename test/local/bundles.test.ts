import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import { beforeAll, describe, expect, test } from 'vitest';
import * as z from 'zod';
import { type Bundles, bundleWhenChanged, functionNames } from '../../scripts/bundle.ts';

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
