import { S3Client } from '@aws-sdk/client-s3';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { s3PostSigner } from '#adapters/s3/intake.ts';
import { s3VaultLinks } from '#adapters/s3/scan-vault.ts';

const client = new S3Client({
  region: 'eu-west-1',
  credentials: { accessKeyId: 'example', secretAccessKey: 'example' },
});
const policySchema = z.object({
  conditions: z.array(z.union([z.array(z.unknown()), z.record(z.string(), z.unknown())])),
});

describe('F9 F13 what S3 takes', () => {
  it('is one size, one type, one key: nothing larger passes its door', async () => {
    const file = { mediaType: 'image/tiff', maxBytes: 20 * 1024 * 1024, exactBytes: 200 * 1024 * 1024 };
    const { fields } = await s3PostSigner({ client, bucket: 'intake' }).presign('intake/applications/a/u/1', file, 900);
    const policy: unknown = JSON.parse(Buffer.from(fields['Policy'] ?? '', 'base64').toString('utf8'));
    const { conditions } = policySchema.parse(policy);
    expect(conditions).toContainEqual(['content-length-range', file.maxBytes, file.maxBytes]);
    expect(conditions).toContainEqual(['eq', '$Content-Type', 'image/tiff']);
    expect(conditions).toContainEqual({ key: 'intake/applications/a/u/1' });
  });
});

describe('F17 what is downloaded', () => {
  it('is an attachment of the type that was checked, whatever its name', async () => {
    const link = await s3VaultLinks({ client, bucket: 'vault' }).link(
      'applications/a',
      { sha256: 'f'.repeat(64), mediaType: 'application/pdf', downloadName: '申报表"\r\n.html' },
      60,
    );
    const query = new URL(link).searchParams;
    expect(query.get('response-content-type')).toBe('application/pdf');
    expect(query.get('response-content-disposition')).toMatch(/^attachment; filename\*=UTF-8''[A-Za-z0-9%.]+$/);
  });
});
