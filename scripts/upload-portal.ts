import { readdirSync, readFileSync } from 'node:fs';
import { extname, join, posix, relative, sep } from 'node:path';
import { CloudFormationClient, DescribeStacksCommand } from '@aws-sdk/client-cloudformation';
import { PutObjectCommand, S3Client } from '@aws-sdk/client-s3';

const types: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

/** Under a name that says their content: a browser never asks for them again. */
const forEver = 'public, max-age=31536000, immutable';
/** Asked for again at every visit: what they name changes with a deployment. */
const askAgain = 'no-cache';

/**
 * Puts the built pages where they are hosted. What pages name comes before the pages, and nothing is taken away: whoever has
 * an older page open goes on reading its parts. Needs no invalidation: the distribution keeps what may change for a second.
 *
 * @param target.settings the text of `settings.json`: where the API and the issuer are
 * @throws where a file is of a kind that has no type here
 * @returns how many files were put
 */
export async function uploadPortal(
  folder: string,
  target: { client: S3Client; bucket: string; settings: string },
): Promise<number> {
  const { client, bucket: Bucket, settings } = target;
  const put = async (Key: string, Body: string | Uint8Array): Promise<void> => {
    const ContentType = types[extname(Key)];
    if (!ContentType) throw new Error(`no type is known for ${Key}`);
    const CacheControl = Key.startsWith('assets/') ? forEver : askAgain;
    await client.send(new PutObjectCommand({ Bucket, Key, Body, ContentType, CacheControl }));
  };
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join(posix.sep))
    // The bundler's own list of what it made.
    .filter((key) => !key.startsWith('.vite/') && key !== 'index.html');
  for (const key of files) await put(key, readFileSync(join(folder, key)));
  await put('settings.json', settings);
  await put('index.html', readFileSync(join(folder, 'index.html')));
  return files.length + 2;
}

/**
 * The same for a deployed environment, found by what its stack says of itself.
 *
 * @throws where the stack is not there or says no bucket
 */
export async function uploadPortalOf(name: string, region: string, folder: string): Promise<number> {
  const stacks = new CloudFormationClient({ region });
  const { Stacks = [] } = await stacks.send(new DescribeStacksCommand({ StackName: `shenbao-${name}-portal` }));
  const outputs = new Map(Stacks[0]?.Outputs?.map(({ OutputKey, OutputValue }) => [OutputKey, OutputValue]));
  const [bucket, settings] = [outputs.get('Bucket'), outputs.get('Settings')];
  if (!bucket || !settings) throw new Error(`shenbao-${name}-portal says neither where its files lie nor its settings`);
  return uploadPortal(folder, { client: new S3Client({ region }), bucket, settings });
}
