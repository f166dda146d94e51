import type { APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { isErased } from '#cases/unless-erased.ts';
import { errorFields, type Log } from './log.ts';
import { type Problem, ProblemError, refusalProblem, requestProblem } from './problem.ts';

/** What a use case answers; `version` becomes the ETag. */
export interface HttpReply {
  readonly status: number;
  readonly body?: unknown;
  /** The version of what is shown, for If-Match. */
  readonly version?: number;
}

/** On every answer, errors included (H14). */
const headers = {
  'cache-control': 'no-store',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'referrer-policy': 'no-referrer',
  'strict-transport-security': 'max-age=31536000; includeSubDomains',
  'x-content-type-options': 'nosniff',
};

export function json(reply: HttpReply, requestId: string): APIGatewayProxyStructuredResultV2 {
  return {
    statusCode: reply.status,
    headers: {
      ...headers,
      'content-type': 'application/json; charset=utf-8',
      'x-request-id': requestId,
      ...(reply.version === undefined ? {} : { etag: `"${reply.version}"` }),
    },
    body: JSON.stringify(reply.body ?? {}),
  };
}

export function problemResponse(problem: Problem, requestId: string): APIGatewayProxyStructuredResultV2 {
  const { status, code, title, detail, extra, retryAfterSeconds } = problem;
  return {
    statusCode: status,
    headers: {
      ...headers,
      'content-type': 'application/problem+json; charset=utf-8',
      'x-request-id': requestId,
      ...(retryAfterSeconds === undefined ? {} : { 'retry-after': String(retryAfterSeconds) }),
    },
    body: JSON.stringify({ type: 'about:blank', status, code, title, detail, requestId, ...extra }),
  };
}

const passing = new Set([
  'ProvisionedThroughputExceededException',
  'ThrottlingException',
  'RequestLimitExceeded',
  'ServiceUnavailable',
  'SlowDown',
  'InternalServerError',
  'TimeoutError',
  'TransactionConflictException',
  'TransactionInProgressException',
]);

/** Who asked for what, by ids alone (H15). */
export interface Asked {
  readonly actor: string;
  readonly route: string;
  readonly object: string;
}

/** The last resort: whatever was thrown becomes JSON without a stack, a name of a table, or an expression (N2, N3, K1). */
export function unexpected(
  error: unknown,
  about: { log: Log; requestId: string; asked?: Asked },
): APIGatewayProxyStructuredResultV2 {
  if (error instanceof ProblemError) {
    const { status, code } = error.problem;
    // Another's case is answered as one that does not exist (H1): here the two are told apart by who asked, and how often.
    if (status === 401 || status === 403 || code === 'not-found') {
      about.log.warn('refused', { requestId: about.requestId, code, ...about.asked });
      about.log.count('RefusedRequests', 1);
    }
    return problemResponse(error.problem, about.requestId);
  }
  // What is asked for was erased, and that is an answer.
  if (isErased(error)) {
    about.log.warn('document-missing', { requestId: about.requestId, ...about.asked });
    return problemResponse(refusalProblem({ code: 'personal-data-erased' }), about.requestId);
  }
  about.log.error('request-failed', { requestId: about.requestId, ...errorFields(error) });
  const temporary = error instanceof Error && passing.has(error.name);
  return problemResponse(
    temporary ? requestProblem('unavailable', { retryAfterSeconds: 5 }) : requestProblem('internal-error'),
    about.requestId,
  );
}
