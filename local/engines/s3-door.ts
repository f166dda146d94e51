import { createHash, randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import { listen, type Listening, readBody } from './http-server.ts';
import { Outbox } from './outbox.ts';
import { parseForm, postFault } from './s3-post.ts';
import { ObjectStore, type ObjectVersion } from './s3-store.ts';
import { sha256Hex, verifySignature } from './sigv4.ts';

export interface S3DoorOptions {
  readonly dataDir: string;
  readonly port?: number;
  readonly now: () => Date;
  readonly onEvent: (event: unknown) => Promise<void>;
  readonly cors: Cors;
}

/** Who may post from a browser, and with which headers, as the template says. */
export interface Cors {
  readonly origins: readonly string[];
  readonly headers: readonly string[];
}

export interface RunningS3 {
  readonly endpoint: string;
  readonly store: ObjectStore;
  /** Fault for stories and tests: so many events of keys that begin so never come. */
  dropNextEvents(count: number, prefix?: string): void;
  /** Fault for stories and tests: the next event of a key that begins so comes so many times. */
  repeatNextEvent(times: number, prefix?: string): void;
  /** Fault for stories and tests: reading this key fails until it is mended. */
  breakKey(key: string): void;
  mend(): void;
  stop(): Promise<void>;
}

interface Exchange {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly url: URL;
  readonly bucket: string;
  readonly key: string;
}

const maxBytes = 64 * 1024 * 1024;

/** A thin S3 of our own: signatures, POST policies, conditions and versions are enforced as the real one does. */
export async function startS3(options: S3DoorOptions): Promise<RunningS3> {
  const store = new ObjectStore(join(options.dataDir, 'objects'));
  const outbox = new Outbox(join(options.dataDir, 'events'), options.onEvent);
  const faults = { drop: { left: 0, prefix: '' }, repeat: { times: 1, prefix: '' }, broken: new Set<string>() };
  const created = (bucket: string, version: ObjectVersion, reason: string): void => {
    const { drop, repeat } = faults;
    if (drop.left > 0 && version.key.startsWith(drop.prefix)) {
      drop.left -= 1;
      return;
    }
    const event = objectCreated(bucket, version, { reason, at: options.now() });
    const repeated = version.key.startsWith(repeat.prefix);
    for (let time = 0; time < (repeated ? repeat.times : 1); time += 1) outbox.add(event);
    if (repeated) repeat.times = 1;
  };
  const door = new Door(store, options, { created, broken: faults.broken });
  const listening: Listening = await listen(
    (request, response) => void door.serve(request, response),
    options.port ?? 0,
    { orFree: true },
  );
  outbox.resume();
  return {
    endpoint: listening.endpoint,
    store,
    dropNextEvents: (left, prefix = '') => void (faults.drop = { left, prefix }),
    repeatNextEvent: (times, prefix = '') => void (faults.repeat = { times, prefix }),
    breakKey: (key) => void faults.broken.add(key),
    mend: () => faults.broken.clear(),
    stop: async () => {
      await listening.stop();
      await outbox.settled();
    },
  };
}

function objectCreated(bucket: string, version: ObjectVersion, about: { reason: string; at: Date }): unknown {
  return {
    version: '0',
    id: randomUUID(),
    'detail-type': 'Object Created',
    source: 'aws.s3',
    account: '000000000000',
    time: about.at.toISOString(),
    region: 'us-east-1',
    resources: [`arn:aws:s3:::${bucket}`],
    detail: {
      version: '0',
      bucket: { name: bucket },
      object: {
        key: version.key,
        size: version.size,
        etag: version.etag,
        'version-id': version.versionId,
        sequencer: version.sequence.toString(16).padStart(16, '0').toUpperCase(),
      },
      'request-id': randomUUID(),
      requester: '000000000000',
      'source-ip-address': '127.0.0.1',
      reason: about.reason,
    },
  };
}

interface Hooks {
  readonly created: (bucket: string, version: ObjectVersion, reason: string) => void;
  readonly broken: ReadonlySet<string>;
}

class Door {
  readonly #store: ObjectStore;
  readonly #options: S3DoorOptions;
  readonly #hooks: Hooks;

  constructor(store: ObjectStore, options: S3DoorOptions, hooks: Hooks) {
    this.#store = store;
    this.#options = options;
    this.#hooks = hooks;
  }

  async serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    try {
      const url = new URL(request.url ?? '/', 'http://127.0.0.1');
      const [, bucket = '', ...rest] = url.pathname.split('/');
      const exchange: Exchange = {
        request,
        response,
        url,
        bucket: decodeURIComponent(bucket),
        key: rest.map(decodeURIComponent).join('/'),
      };
      this.#cors(exchange);
      if (request.method === 'OPTIONS') return void response.writeHead(204).end();
      if (!this.#store.has(exchange.bucket)) return fail(response, 404, 'NoSuchBucket');
      if (request.method === 'POST' && exchange.key === '') return await this.#post(exchange);
      return await this.#signed(exchange);
    } catch (error) {
      fail(response, 500, 'InternalError', error instanceof Error ? error.message : '');
    }
  }

  #cors({ request, response }: Exchange): void {
    const { origins, headers } = this.#options.cors;
    const origin = request.headers.origin;
    if (!origin || !origins.includes(origin)) return;
    const asked = (request.headers['access-control-request-headers'] ?? '').split(',').map((name) => name.trim());
    // One header that is not on the list, and S3 answers a preflight as if it knew nobody.
    if (asked.some((name) => name !== '' && !headers.includes(name.toLowerCase()))) return;
    response.setHeader('access-control-allow-origin', origin);
    response.setHeader('access-control-allow-methods', 'POST');
    response.setHeader('access-control-allow-headers', headers.join(', '));
  }

  async #post({ request, response, bucket }: Exchange): Promise<void> {
    const body = await readBody(request, maxBytes + 65_536);
    if (!body) return fail(response, 400, 'EntityTooLarge');
    const form = parseForm(request.headers['content-type'] ?? '', body);
    if (!form) return fail(response, 400, 'MalformedPOSTRequest');
    const fault = postFault(form, bucket, this.#options.now());
    if (fault) return fail(response, fault.status, fault.code, fault.message);
    const key = (form.fields['key'] ?? '').replace('${filename}', form.fileName);
    const contentType = form.fields['content-type'] ?? 'application/octet-stream';
    const version = this.#store.put(bucket, {
      key,
      body: form.file,
      contentType,
      metadata: {},
      at: this.#options.now(),
    });
    this.#hooks.created(bucket, version, 'POST Object');
    response.writeHead(204, { etag: `"${version.etag}"`, 'x-amz-version-id': version.versionId }).end();
  }

  async #signed(exchange: Exchange): Promise<void> {
    const { request, response, url } = exchange;
    const headers = Object.fromEntries(
      Object.entries(request.headers).map(([name, value]) => [
        name,
        Array.isArray(value) ? value.join(',') : (value ?? ''),
      ]),
    );
    const fault = verifySignature({ method: request.method ?? 'GET', url, headers, now: this.#options.now() });
    if (fault) return fail(response, 403, fault);
    switch (request.method) {
      case 'PUT':
        return this.#put(exchange);
      case 'GET':
        return exchange.key === '' ? this.#list(exchange) : this.#get(exchange);
      case 'HEAD':
        return this.#get(exchange);
      case 'DELETE':
        this.#store.delete(exchange.bucket, exchange.key);
        return void response.writeHead(204).end();
      default:
        // Multipart uploads among them: their LastModified is the time of their beginning (E7).
        return fail(response, 501, 'NotImplemented');
    }
  }

  async #put({ request, response, bucket, key }: Exchange): Promise<void> {
    const body = await readBody(request, maxBytes);
    if (!body) return fail(response, 400, 'EntityTooLarge');
    const problem = checksumFault(request, body);
    if (problem) return fail(response, 400, problem);
    if (request.headers['if-none-match'] === '*' && this.#store.find(bucket, key))
      return fail(response, 412, 'PreconditionFailed');
    const contentType = request.headers['content-type'] ?? 'application/octet-stream';
    const version = this.#store.put(bucket, {
      key,
      body,
      contentType,
      metadata: metadataOf(request),
      at: this.#options.now(),
    });
    this.#hooks.created(bucket, version, 'PutObject');
    response.writeHead(200, { etag: `"${version.etag}"`, 'x-amz-version-id': version.versionId }).end();
  }

  #get({ request, response, bucket, key, url }: Exchange): void {
    if (this.#hooks.broken.has(key)) return fail(response, 500, 'InternalError');
    const version = this.#store.find(bucket, key, url.searchParams.get('versionId'));
    if (!version) return fail(response, 404, url.searchParams.has('versionId') ? 'NoSuchVersion' : 'NoSuchKey');
    const body = this.#store.body(bucket, version);
    const range = /^bytes=(\d+)-(\d*)$/.exec(request.headers.range ?? '');
    const from = Number(range?.[1] ?? 0);
    const part = range ? body.subarray(from, range[2] ? Number(range[2]) + 1 : undefined) : body;
    response.writeHead(range ? 206 : 200, {
      etag: `"${version.etag}"`,
      'content-length': part.length,
      'last-modified': new Date(version.lastModified).toUTCString(),
      'content-type': url.searchParams.get('response-content-type') ?? version.contentType,
      'x-amz-version-id': version.versionId,
      ...(url.searchParams.has('response-content-disposition')
        ? { 'content-disposition': url.searchParams.get('response-content-disposition') ?? '' }
        : {}),
      ...(range ? { 'content-range': `bytes ${from}-${from + part.length - 1}/${body.length}` } : {}),
    });
    response.end(request.method === 'HEAD' ? undefined : part);
  }

  #list({ response, bucket, url }: Exchange): void {
    const prefix = url.searchParams.get('prefix') ?? '';
    const after = url.searchParams.get('continuation-token') ?? '';
    const most = Math.min(Number(url.searchParams.get('max-keys') ?? 1000), 1000);
    const all = this.#store.list(bucket, prefix).filter(({ key }) => key > after);
    const page = all.slice(0, most);
    const more = all.length > page.length;
    const contents = page.map(
      ({ key, lastModified, etag, size }) =>
        `<Contents><Key>${escape(key)}</Key><LastModified>${lastModified}</LastModified><ETag>&quot;${etag}&quot;</ETag><Size>${size}</Size></Contents>`,
    );
    const next = more ? `<NextContinuationToken>${escape(page.at(-1)?.key ?? '')}</NextContinuationToken>` : '';
    response.writeHead(200, { 'content-type': 'application/xml' });
    response.end(
      `<?xml version="1.0" encoding="UTF-8"?><ListBucketResult><Name>${bucket}</Name><KeyCount>${page.length}</KeyCount><IsTruncated>${more}</IsTruncated>${next}${contents.join('')}</ListBucketResult>`,
    );
  }
}

function metadataOf(request: IncomingMessage): Record<string, string> {
  const given = Object.entries(request.headers).filter(([name]) => name.startsWith('x-amz-meta-'));
  return Object.fromEntries(given.map(([name, value]) => [name.slice('x-amz-meta-'.length), String(value)]));
}

/** What the sender says of its bytes must be so. */
function checksumFault(request: IncomingMessage, body: Buffer): string | undefined {
  const { headers } = request;
  const hash = headers['x-amz-content-sha256'];
  if (typeof hash === 'string' && /^[0-9a-f]{64}$/.test(hash) && hash !== sha256Hex(body))
    return 'XAmzContentSHA256Mismatch';
  if (typeof hash === 'string' && hash.startsWith('STREAMING-')) return 'NotImplemented';
  const crc = Buffer.alloc(4);
  crc.writeUInt32BE(crc32(body));
  if (headers['x-amz-checksum-crc32'] && headers['x-amz-checksum-crc32'] !== crc.toString('base64')) return 'BadDigest';
  const md5 = createHash('md5').update(body).digest('base64');
  return headers['content-md5'] && headers['content-md5'] !== md5 ? 'BadDigest' : undefined;
}

const escape = (text: string): string => text.replace(/[&<>"']/g, (char) => `&#${char.charCodeAt(0)};`);

function fail(response: ServerResponse, status: number, code: string, message = code): void {
  response.writeHead(status, { 'content-type': 'application/xml' });
  response.end(
    `<?xml version="1.0" encoding="UTF-8"?><Error><Code>${code}</Code><Message>${escape(message)}</Message><RequestId>${randomUUID()}</RequestId></Error>`,
  );
}
