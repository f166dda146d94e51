import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { GetObjectCommand, HeadObjectCommand } from '@aws-sdk/client-s3';
import { afterAll, beforeAll, expect, test } from 'vitest';
import * as z from 'zod';
import { uploadPortal } from '../../scripts/upload-portal.ts';
import { temporaryFolder } from '../local/support.ts';
import { realObjects } from '../support/object-storage.ts';

let objects: Awaited<ReturnType<typeof realObjects>>;
beforeAll(async () => void (objects = await realObjects()));
afterAll(() => objects.stop());

function built(files: Readonly<Record<string, string>>): string {
  const folder = temporaryFolder();
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(join(folder, name, '..'), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
  return folder;
}

const pages = {
  'index.html': '<script src=assets/a1.js>',
  'assets/a1.js': 'one',
  'icon.svg': '<svg/>',
  '.vite/m.json': '{}',
};
const target = () => ({ client: objects.client, bucket: 'vault', settings: '{"api":"https://api.example.test"}' });

/** The local door keeps no Cache-Control, so this one is read where it is sent. */
function rulesSent(): Map<string, string | undefined> {
  const sent = new Map<string, string | undefined>();
  objects.client.middlewareStack.add(
    (next) => async (args) => {
      const put = z.object({ Key: z.string(), CacheControl: z.string().optional() }).safeParse(args.input);
      if (put.success) sent.set(put.data.Key, put.data.CacheControl);
      return next(args);
    },
    { step: 'initialize', name: 'recorder', override: true },
  );
  return sent;
}

test('pages are asked for again, what they name is kept, and the bundler’s own list stays here', async () => {
  const rules = rulesSent();
  expect(await uploadPortal(built(pages), target())).toBe(4);
  objects.client.middlewareStack.remove('recorder');
  expect([...rules.keys()].at(-1)).toBe('index.html');
  expect(rules.get('index.html')).toBe('no-cache');
  expect(rules.get('settings.json')).toBe('no-cache');
  expect(rules.get('assets/a1.js')).toContain('immutable');
  const head = (Key: string) => objects.client.send(new HeadObjectCommand({ Bucket: 'vault', Key }));
  expect(await head('index.html')).toMatchObject({ ContentType: 'text/html; charset=utf-8' });
  expect(await head('assets/a1.js')).toMatchObject({ ContentType: 'text/javascript; charset=utf-8' });
  await expect(head('.vite/m.json')).rejects.toMatchObject({ $metadata: { httpStatusCode: 404 } });
});

test('the next deployment leaves what an open page still reads', async () => {
  await uploadPortal(built(pages), target());
  const { 'assets/a1.js': _gone, ...others } = pages;
  await uploadPortal(built({ ...others, 'assets/b2.js': 'two' }), target());
  for (const [Key, content] of [
    ['assets/a1.js', 'one'],
    ['assets/b2.js', 'two'],
  ] as const) {
    const { Body } = await objects.client.send(new GetObjectCommand({ Bucket: 'vault', Key }));
    expect(await Body?.transformToString()).toBe(content);
  }
});

test('a file of an unknown kind ends the upload before the page changes', async () => {
  const folder = built({ 'index.html': 'new', 'thing.exe': 'x' });
  await expect(uploadPortal(folder, target())).rejects.toThrow('no type is known for thing.exe');
  const { Body } = await objects.client.send(new GetObjectCommand({ Bucket: 'vault', Key: 'index.html' }));
  expect(await Body?.transformToString()).not.toBe('new');
});
