import * as z from 'zod';
import { hmacHex, localCredentials, signaturesMatch, signingKey } from './sigv4.ts';

/** One part of a browser's form: its fields, then the file. */
export interface PostForm {
  readonly fields: Readonly<Record<string, string>>;
  readonly file: Buffer;
  readonly fileName: string;
}

/** multipart/form-data as browsers and fetch send it; undefined when it is none. */
export function parseForm(contentType: string, body: Buffer): PostForm | undefined {
  const boundary = /boundary="?([^";]+)"?/.exec(contentType)?.[1];
  if (!boundary) return undefined;
  const fields: Record<string, string> = {};
  let [file, fileName]: [Buffer | undefined, string] = [undefined, ''];
  const mark = Buffer.from(`--${boundary}`);
  let at = body.indexOf(mark);
  while (at >= 0) {
    const from = at + mark.length + 2;
    const next = body.indexOf(mark, from);
    if (next < 0) break;
    const split = body.indexOf('\r\n\r\n', from);
    const head = body.toString('utf8', from, split);
    const content = body.subarray(split + 4, next - 2);
    const name = /name="([^"]*)"/.exec(head)?.[1] ?? '';
    if (name === 'file') {
      [file, fileName] = [Buffer.from(content), /filename="([^"]*)"/.exec(head)?.[1] ?? ''];
    } else fields[name.toLowerCase()] = content.toString('utf8');
    at = next;
  }
  return file ? { fields, file, fileName } : undefined;
}

const policySchema = z.object({
  expiration: z.string(),
  conditions: z.array(
    z.union([
      z.record(z.string(), z.string()),
      z.tuple([z.string(), z.union([z.string(), z.number()]), z.union([z.string(), z.number()])]),
    ]),
  ),
});

export interface PostFault {
  readonly status: number;
  readonly code: string;
  readonly message: string;
}

const denied = (message: string): PostFault => ({
  status: 403,
  code: 'AccessDenied',
  message: `Invalid according to Policy: ${message}`,
});

/** Fields that need not stand in the policy. */
const free = new Set(['policy', 'x-amz-signature', 'file', 'awsaccesskeyid']);

/** Checks a POST against its signed policy: signature, expiry, every condition, and no field beyond them. */
export function postFault(form: PostForm, bucket: string, now: Date): PostFault | undefined {
  const { fields, file } = form;
  const policyText = fields['policy'] ?? '';
  const [accessKey = '', date = '', region = '', service = ''] = (fields['x-amz-credential'] ?? '').split('/');
  if (accessKey !== localCredentials.accessKeyId)
    return { status: 403, code: 'InvalidAccessKeyId', message: 'unknown access key' };
  const expected = hmacHex(signingKey(date, region, service), policyText);
  if (!signaturesMatch(expected, fields['x-amz-signature'] ?? ''))
    return { status: 403, code: 'SignatureDoesNotMatch', message: 'the signature does not fit the policy' };
  const policy = policySchema.parse(JSON.parse(Buffer.from(policyText, 'base64').toString('utf8')));
  if (now.getTime() > Date.parse(policy.expiration)) return denied('Policy expired.');
  const named = new Set<string>();
  for (const condition of policy.conditions) {
    const fault = conditionFault(condition, { fields: { ...fields, bucket }, size: file.length, named });
    if (fault) return fault;
  }
  const extra = Object.keys(fields).find(
    (name) => !named.has(name) && !free.has(name) && !name.startsWith('x-ignore-'),
  );
  return extra ? denied(`Extra input fields: ${extra}`) : undefined;
}

type Condition = z.infer<typeof policySchema>['conditions'][number];

function conditionFault(
  condition: Condition,
  given: { fields: Readonly<Record<string, string>>; size: number; named: Set<string> },
): PostFault | undefined {
  const rows: [string, string | number, string | number][] = Array.isArray(condition)
    ? [condition]
    : Object.entries(condition).map(([name, value]) => ['eq', `$${name}`, value]);
  for (const [operator, first, second] of rows) {
    if (operator === 'content-length-range') {
      if (given.size > Number(second))
        return {
          status: 400,
          code: 'EntityTooLarge',
          message: 'Your proposed upload exceeds the maximum allowed size',
        };
      if (given.size < Number(first))
        return {
          status: 400,
          code: 'EntityTooSmall',
          message: 'Your proposed upload is smaller than the minimum allowed size',
        };
      continue;
    }
    const name = String(first).slice(1).toLowerCase();
    given.named.add(name);
    const value = given.fields[name] ?? '';
    const fits = operator === 'starts-with' ? value.startsWith(String(second)) : value === String(second);
    if (!fits) return denied(`Policy Condition failed: ["${operator}", "${first}", "${second}"]`);
  }
  return undefined;
}
