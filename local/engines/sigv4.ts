import { createHash, createHmac, timingSafeEqual } from 'node:crypto';

/** The one pair of keys of the local run; it opens nothing but loopback. */
export const localCredentials = { accessKeyId: 'LOCALSHENBAO', secretAccessKey: 'local-secret' } as const;

const hmac = (key: string | Buffer, text: string): Buffer => createHmac('sha256', key).update(text).digest();
export const sha256Hex = (data: string | Buffer): string => createHash('sha256').update(data).digest('hex');

export function signingKey(date: string, region: string, service: string): Buffer {
  return hmac(hmac(hmac(hmac(`AWS4${localCredentials.secretAccessKey}`, date), region), service), 'aws4_request');
}

export function signaturesMatch(left: string, right: string): boolean {
  const [a, b] = [Buffer.from(left), Buffer.from(right)];
  return a.length === b.length && timingSafeEqual(a, b);
}

export interface SignedRequest {
  readonly method: string;
  readonly url: URL;
  readonly headers: Readonly<Record<string, string>>;
  readonly now: Date;
}

export type SignatureFault = 'AccessDenied' | 'SignatureDoesNotMatch' | 'RequestTimeTooSkewed' | 'ExpiredToken';

const encode = (text: string): string =>
  encodeURIComponent(text).replace(/[!'()*]/g, (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`);

/** Checks a request's signature in its header or its query (presigned); undefined: it is right. */
export function verifySignature(request: SignedRequest): SignatureFault | undefined {
  const presigned = request.url.searchParams.get('X-Amz-Signature');
  const given = presigned === null ? fromHeader(request) : fromQuery(request, presigned);
  if (!given) return 'AccessDenied';
  const at = parseAmzDate(given.amzDate);
  const age = request.now.getTime() - at;
  if (presigned === null && Math.abs(age) > 15 * 60_000) return 'RequestTimeTooSkewed';
  if (presigned !== null && (age > given.expires * 1000 || age < -15 * 60_000)) return 'AccessDenied';
  const [accessKey = '', date = '', region = '', service = ''] = given.credential.split('/');
  if (accessKey !== localCredentials.accessKeyId) return 'AccessDenied';
  const scope = `${date}/${region}/${service}/aws4_request`;
  const text = ['AWS4-HMAC-SHA256', given.amzDate, scope, sha256Hex(canonical(request, given))].join('\n');
  const expected = hmac(signingKey(date, region, service), text).toString('hex');
  return signaturesMatch(expected, given.signature) ? undefined : 'SignatureDoesNotMatch';
}

interface Given {
  readonly credential: string;
  readonly signedHeaders: string[];
  readonly signature: string;
  readonly amzDate: string;
  readonly expires: number;
  readonly payloadHash: string;
}

function fromHeader({ headers }: SignedRequest): Given | undefined {
  const match = /^AWS4-HMAC-SHA256 Credential=([^,]+), ?SignedHeaders=([^,]+), ?Signature=([0-9a-f]+)$/.exec(
    headers['authorization'] ?? '',
  );
  const [, credential, signed, signature] = match ?? [];
  if (!credential || !signed || !signature) return undefined;
  const payloadHash = headers['x-amz-content-sha256'] ?? 'UNSIGNED-PAYLOAD';
  return {
    credential,
    signedHeaders: signed.split(';'),
    signature,
    amzDate: headers['x-amz-date'] ?? '',
    expires: 0,
    payloadHash,
  };
}

function fromQuery({ url }: SignedRequest, signature: string): Given {
  const get = (name: string): string => url.searchParams.get(name) ?? '';
  return {
    credential: get('X-Amz-Credential'),
    signedHeaders: get('X-Amz-SignedHeaders').split(';'),
    signature,
    amzDate: get('X-Amz-Date'),
    expires: Math.min(Number(get('X-Amz-Expires')), 604_800),
    payloadHash: get('X-Amz-Content-Sha256') || 'UNSIGNED-PAYLOAD',
  };
}

function canonical({ method, url, headers }: SignedRequest, given: Given): string {
  const query = [...url.searchParams]
    .filter(([name]) => name !== 'X-Amz-Signature')
    .map(([name, value]) => `${encode(name)}=${encode(value)}`)
    .toSorted();
  const path = url.pathname
    .split('/')
    .map((part) => encode(decodeURIComponent(part)))
    .join('/');
  const signed = given.signedHeaders
    .map((name) => `${name}:${(headers[name] ?? '').trim().replace(/\s+/g, ' ')}\n`)
    .join('');
  return [method, path, query.join('&'), signed, given.signedHeaders.join(';'), given.payloadHash].join('\n');
}

function parseAmzDate(text: string): number {
  const match = /^(\d{4})(\d{2})(\d{2})T(\d{2})(\d{2})(\d{2})Z$/.exec(text);
  if (!match) return Number.NaN;
  const [, year, month, day, hour, minute, second] = match;
  return Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`);
}

export function hmacHex(key: Buffer, text: string): string {
  return hmac(key, text).toString('hex');
}
