import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import type * as z from 'zod';
import { explainIssue, unprintableFault } from '#texts/request-faults.ts';
import { unprintableTexts } from './unprintable.ts';
import { ProblemError, requestProblem } from './problem.ts';

const maxBodyBytes = 256 * 1024;
/** For a route that takes a file within its body; API Gateway and Lambda take six megabytes. */
export const maxFileBodyBytes = 2 * 1024 * 1024;

type Headers = Readonly<Record<string, string | undefined>>;

/** The body, checked; every field that is wrong is named with its path, and nothing of its value is echoed. */
export function parseBody<B extends z.ZodType>(
  event: APIGatewayProxyEventV2,
  schema: B,
  maxBytes = maxBodyBytes,
): z.output<B> {
  const type = event.headers['content-type'] ?? '';
  const text = event.isBase64Encoded ? Buffer.from(event.body ?? '', 'base64').toString('utf8') : (event.body ?? '');
  // Nothing sent is an object without fields: what is wanted is named then, as for any other.
  const empty = text.trim() === '';
  if (!empty && !/^application\/json\b/i.test(type)) throw new ProblemError(requestProblem('unsupported-media-type'));
  if (Buffer.byteLength(text) > maxBytes) throw new ProblemError(requestProblem('body-too-large'));
  const json = empty ? {} : parseJson(text);
  const unprintable = [...unprintableTexts(json)].slice(0, maxErrors);
  if (unprintable.length > 0) throw invalid(unprintable.map((field) => ({ field, ...unprintableFault })));
  const checked = schema.safeParse(json);
  if (checked.success) return checked.data;
  throw invalid(
    checked.error.issues.slice(0, maxErrors).map((issue) => ({
      field: issue.path.map(String).join('.'),
      rule: issue.code,
      message: explainIssue(issue).slice(0, 200),
    })),
  );
}

const maxErrors = 50;
const invalid = (errors: readonly { field: string; rule: string; message: string }[]): ProblemError =>
  new ProblemError(requestProblem('invalid-request', { extra: { errors } }));

/** JSON without any `__proto__` or `constructor` of its own (G10). */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text, (key, value: unknown) => {
      if (key === '__proto__' || key === 'constructor') throw new SyntaxError('forbidden key');
      return value;
    });
  } catch {
    throw new ProblemError(requestProblem('invalid-json'));
  }
}

export function idempotencyKeyOf(headers: Headers): string {
  const key = headers['idempotency-key'] ?? '';
  if (!/^[A-Za-z0-9_-]{8,128}$/.test(key)) throw new ProblemError(requestProblem('idempotency-key-missing'));
  return key;
}

/** `"3"`, `3` or `W/"3"`; 0 stands for "nothing yet". */
export function ifMatchOf(headers: Headers, needed: boolean): number | undefined {
  const match = /^(?:W\/)?"?(\d{1,9})"?$/.exec(headers['if-match'] ?? '');
  if (match?.[1] !== undefined) return Number(match[1]);
  if (needed) throw new ProblemError(requestProblem('if-match-missing'));
  return undefined;
}
