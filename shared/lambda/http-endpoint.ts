import { isDeepStrictEqual } from 'node:util';
import middy from '@middy/core';
import type { APIGatewayProxyEventV2WithJWTAuthorizer, APIGatewayProxyStructuredResultV2, Context } from 'aws-lambda';
import type * as z from 'zod';
import type { Member } from '#domain/members.ts';
import type { MemberDirectory, RateLimit } from '#ports/members.ts';
import { type Asked, type HttpReply, json, problemResponse, unexpected } from './http-response.ts';
import { idempotencyKeyOf, ifMatchOf, parseBody } from './http-request.ts';
import type { Log } from './log.ts';
import { ProblemError, refuseRequest, requestProblem } from './problem.ts';

type Event = APIGatewayProxyEventV2WithJWTAuthorizer;
type Result = APIGatewayProxyStructuredResultV2;

/** What an endpoint gets: checked, named, and with the time at which the API received it. */
export interface HttpRequest {
  readonly routeKey: string;
  readonly params: Readonly<Record<string, string>>;
  readonly query: Readonly<Record<string, string>>;
  readonly member: Member;
  readonly receivedAt: string;
  /** Empty on reads. */
  readonly idempotencyKey: string;
  readonly ifMatch: number | undefined;
  readonly requestId: string;
}

/** One route: whether memberships are read anew, whether a version must be named, and its use case. */
export interface Endpoint {
  readonly routeKey: string;
  /** Memberships must be those of this moment (decisions); reads may use ones up to a minute old to let in, not to send away. */
  readonly fresh?: boolean;
  readonly needsIfMatch?: boolean;
  readonly run: (request: HttpRequest, event: Event) => Promise<HttpReply>;
}

const pathId = /^[A-Za-z0-9:_.-]{1,200}$/;

/** A route without a body. */
export function endpoint(
  definition: Omit<Endpoint, 'run'> & { run: (request: HttpRequest) => Promise<HttpReply> },
): Endpoint {
  return definition;
}

/** A route whose body has this shape; the use case gets it checked. */
export function endpointWithBody<B extends z.ZodType>(
  definition: Omit<Endpoint, 'run'> & {
    body: B;
    /** Where the body carries a file. */
    maxBytes?: number;
    run: (request: HttpRequest, body: z.output<B>) => Promise<HttpReply>;
  },
): Endpoint {
  const { body, maxBytes, run, ...rest } = definition;
  return { ...rest, run: (request, event) => run(request, parseBody(event, body, maxBytes)) };
}

export interface EndpointParts {
  readonly log: Log;
  readonly members: MemberDirectory;
  readonly rateLimit: RateLimit;
  readonly endpoints: readonly Endpoint[];
}

/** One function's routes behind one chain: identity, rate limit, body, use case, and every error as a problem. */
export function httpEndpoint(parts: EndpointParts): middy.MiddyfiedHandler<Event, Result> {
  const byKey = new Map(parts.endpoints.map((one) => [one.routeKey, one]));
  return middy<Event, Result>()
    .onError((request) => {
      request.response ??= unexpected(request.error, {
        log: parts.log,
        requestId: request.event.requestContext.requestId,
        asked: askedOf(request.event),
      });
    })
    .handler(async (event: Event, _context: Context) => {
      const one = byKey.get(event.routeKey);
      if (!one) return problemResponse(requestProblem('route-unknown'), event.requestContext.requestId);
      return answer(event, one, parts);
    });
}

async function answer(event: Event, one: Endpoint, parts: EndpointParts): Promise<Result> {
  const { requestId, timeEpoch } = event.requestContext;
  const subject = subjectOf(event);
  if (subject === undefined) throw new ProblemError(requestProblem('identity-missing'));
  const wait = await parts.rateLimit.hit(subject, new Date(timeEpoch));
  if (wait > 0) return problemResponse(requestProblem('too-many-requests', { retryAfterSeconds: wait }), requestId);
  const params = definedOnly(event.pathParameters ?? {});
  // Whatever is no id names nothing: as for one that does not exist, and before any key is built from it.
  if (!Object.values(params).every((value) => pathId.test(value))) refuseRequest('not-found');
  const read = event.requestContext.http.method === 'GET';
  const request: HttpRequest = {
    routeKey: one.routeKey,
    params,
    query: definedOnly(event.queryStringParameters ?? {}),
    member: await parts.members.member(subject, { fresh: one.fresh === true }),
    receivedAt: new Date(timeEpoch).toISOString(),
    idempotencyKey: read ? '' : idempotencyKeyOf(event.headers),
    ifMatch: ifMatchOf(event.headers, one.needsIfMatch === true),
    requestId,
  };
  const reply = await one
    .run(request, event)
    .catch((refused: unknown) => askedAgain(refused, { one, request, event, parts }));
  return json(reply, requestId);
}

interface Refused {
  readonly one: Endpoint;
  readonly request: HttpRequest;
  readonly event: Event;
  readonly parts: EndpointParts;
}

/** Nobody is sent away by what is remembered of them: whoever was let in a moment ago is asked for anew, and their request once more. */
async function askedAgain(refused: unknown, { one, request, event, parts }: Refused): Promise<HttpReply> {
  const kept = one.fresh !== true && refused instanceof ProblemError && [403, 404].includes(refused.problem.status);
  if (!kept) throw refused;
  const member = await parts.members.member(request.member.id, { fresh: true });
  if (isDeepStrictEqual(member, request.member)) throw refused;
  return one.run({ ...request, member }, event);
}

/** The person's id as the issuer gives it; undefined where it is none that we would store. */
function subjectOf(event: Event): string | undefined {
  const subject = event.requestContext.authorizer?.jwt?.claims?.['sub'];
  return typeof subject === 'string' && /^[A-Za-z0-9_-]{1,128}$/.test(subject) ? subject : undefined;
}

/** What a stranger writes into a path may be anything: only what looks like an id is repeated in a log. */
function askedOf(event: Event): Asked {
  const ids = Object.entries(definedOnly(event.pathParameters ?? {})).map(([name, value]) =>
    /^[A-Za-z0-9_-]{1,64}$/.test(value) ? `${name}=${value}` : `${name}=?`,
  );
  return { actor: subjectOf(event) ?? 'unknown', route: event.routeKey, object: ids.join(' ') };
}

function definedOnly(values: Readonly<Record<string, string | undefined>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(values).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
}
