import { S3Client } from '@aws-sdk/client-s3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { s3IntakeReader } from '#adapters/s3/intake.ts';
import { postSeconds } from '#cases/uploads.ts';
import { listen } from '#local/engines/http-server.ts';
import { InMemoryIntake } from '../fakes/in-memory-intake.ts';
import { InMemoryVault } from '../fakes/in-memory-vault.ts';
import { type Objects, objectsContract } from '../contracts/objects.ts';
import { realObjects } from '../support/object-storage.ts';

async function inMemoryObjects(): Promise<Objects> {
  const vault = new InMemoryVault();
  const intake = new InMemoryIntake();
  return {
    vault,
    intake,
    arrive: async (key, content) => intake.put(key, { content, receivedAt: '2025-01-20T01:00:00.000Z' }),
    remove: async (key) => intake.delete(key),
    tamper: async (key) => void vault.bytes.set(key, new TextEncoder().encode('swapped')),
    stop: async () => undefined,
  };
}

describe('in memory', () => {
  objectsContract(inMemoryObjects);
});
describe('on the S3 door', () => {
  objectsContract(realObjects);
});

describe('what is signed for a unit', () => {
  let now = new Date('2025-01-20T01:00:00.000Z');
  let objects: Awaited<ReturnType<typeof realObjects>>;
  beforeAll(async () => {
    now = new Date();
    objects = await realObjects(() => now);
  });
  afterAll(() => objects.stop());

  const key = 'intake/applications/a1/u1/1';
  const file = { mediaType: 'application/pdf', maxBytes: 100, exactBytes: 5 };
  async function post(fields: Record<string, string>, url: string, content = 'bytes'): Promise<number> {
    const form = new FormData();
    for (const [name, value] of Object.entries(fields)) form.set(name, value);
    form.set('file', new Blob([content]), 'a.pdf');
    return (await fetch(url, { method: 'POST', body: form })).status;
  }

  it('I3 lives a quarter of an hour and takes one key alone', async () => {
    expect(postSeconds).toBeLessThanOrEqual(900);
    const { url, fields } = await objects.intake.presign(key, file, postSeconds);
    expect(await post(fields, url)).toBe(204);
    expect(await post({ ...fields, key: 'intake/applications/a1/u1/2' }, url)).toBe(403);
    now = new Date(now.getTime() + (postSeconds + 1) * 1000);
    expect(await post(fields, url)).toBe(403);
    now = new Date();
  });

  it('I4 takes the announced size and type alone', async () => {
    const { url, fields } = await objects.intake.presign(key, file, postSeconds);
    expect(await post(fields, url, 'byte')).toBe(400);
    expect(await post(fields, url, 'bytes!')).toBe(400);
    expect(await post({ ...fields, 'Content-Type': 'text/html' }, url)).toBe(403);
    expect(await post(fields, url)).toBe(204);
  });

  it('I5 gives nobody a key of another', async () => {
    const { url, fields } = await objects.intake.presign(key, file, postSeconds);
    for (const other of ['intake/applications/a2/u1/1', 'intake/../vault/x', 'applications/a1/x'])
      expect(await post({ ...fields, key: other }, url)).toBe(403);
    expect(await post({ ...fields, 'X-Amz-Signature': '0'.repeat(64) }, url)).toBe(403);
  });

  it('I6 downloads as an attachment, for a short time, what was kept by its hash', async () => {
    const link = new URL(await signedLink());
    expect(link.searchParams.get('X-Amz-Expires')).toBe('60');
    const answer = await fetch(link);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-disposition')).toMatch(/^attachment;/);
    link.pathname = link.pathname.replace(/\w+$/, 'b'.repeat(64));
    expect((await fetch(link)).status).toBe(403);
  });

  async function signedLink(): Promise<string> {
    const sha256 = 'a'.repeat(64);
    await objects.vault.keep('applications/a1', { sha256, mediaType: 'application/pdf', bytes: new Uint8Array([1]) });
    return objects.vault.link('applications/a1', { sha256, mediaType: 'application/pdf', downloadName: '表.pdf' }, 60);
  }
});

it('E7 A11 an upload in parts is seen by its ETag: its LastModified is the time of its beginning', async () => {
  const server = await listen((_request, response) => {
    const headers = {
      etag: '"9b2cf535f27731c974343645a3985328-3"',
      'content-length': 5,
      'last-modified': 'Mon, 20 Jan 2025 01:00:00 GMT',
    };
    response.writeHead(200, headers).end();
  }, 0);
  const credentials = { accessKeyId: 'x', secretAccessKey: 'x' };
  const client = new S3Client({ region: 'us-east-1', credentials, endpoint: server.endpoint, forcePathStyle: true });
  const head = await s3IntakeReader({ client, bucket: 'intake' }).head({ key: 'intake/applications/a1/u1/1' });
  expect(head).toMatchObject({ multipart: true, receivedAt: '2025-01-20T01:00:00.000Z' });
  client.destroy();
  await server.stop();
});
