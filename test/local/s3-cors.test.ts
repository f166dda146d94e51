import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type RunningS3, startS3 } from '#local/engines/s3-door.ts';

const portal = 'http://127.0.0.1:4400';
let dataDir = '';
let s3: RunningS3;
beforeAll(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'shenbao-cors-'));
  s3 = await startS3({
    dataDir,
    now: () => new Date(),
    onEvent: async () => undefined,
    cors: { origins: [portal], headers: ['content-type'] },
  });
});
afterAll(async () => {
  await s3.stop();
  rmSync(dataDir, { recursive: true, force: true });
});

test.each([
  ['the portal with a listed header', portal, 'content-type', portal],
  ['the portal without any', portal, '', portal],
  ['the portal with a header that is not listed', portal, 'content-type, x-amz-acl', null],
  ['another origin', 'https://elsewhere.example', 'content-type', null],
])('H13 the intake’s preflight answers %s as the template says', async (_who, origin, headers, allowed) => {
  const response = await fetch(`${s3.endpoint}/intake`, {
    method: 'OPTIONS',
    headers: {
      origin,
      'access-control-request-method': 'POST',
      ...(headers ? { 'access-control-request-headers': headers } : {}),
    },
  });
  expect(response.headers.get('access-control-allow-origin')).toBe(allowed);
  expect(response.headers.get('access-control-allow-headers')).toBe(allowed && 'content-type');
});
