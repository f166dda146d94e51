import type { Actor } from '#events/envelope.ts';
import { canonicalJson, type Digest, type Recording } from '#domain/chain.ts';
import type { CommandKey } from '#ports/record-store.ts';

/** Who does a step, under which key, because of what, and when the API or S3 received it. */
export interface Caller {
  readonly actor: Actor;
  readonly command: CommandKey;
  readonly at: string;
  readonly correlationId: string;
  readonly causationId: string;
}

/** 128 bits are enough to know a command again, and they are kept with every fact. */
const short = (hash: string): string => hash.slice(0, 32);

/** A person at the API: the key is bound to the person and the route, so that no key of one can answer for another (C9). */
export function personCaller(
  request: {
    memberId: string;
    kind: Actor['kind'];
    route: string;
    idempotencyKey: string;
    receivedAt: string;
    requestId: string;
  },
  content: unknown,
  digest: Digest,
): Caller {
  return {
    actor: { id: request.memberId, kind: request.kind },
    command: {
      key: short(digest(canonicalJson([request.memberId, request.route, request.idempotencyKey]))),
      contentHash: short(digest(canonicalJson([request.route, content]))),
    },
    at: request.receivedAt,
    correlationId: request.requestId,
    causationId: request.requestId,
  };
}

/** The system itself, because of an event or a tick of the clock: the cause is the key, so the same cause acts once. */
export function systemCaller(
  cause: { function: string; step: string; causedBy: string; correlationId: string; at: string },
  digest: Digest,
): Caller {
  const key = short(digest(canonicalJson([cause.function, cause.step, cause.causedBy])));
  return {
    actor: { id: cause.function, kind: 'system' },
    command: { key, contentHash: key },
    at: cause.at,
    correlationId: cause.correlationId,
    causationId: cause.causedBy,
  };
}

export function recording(caller: Caller, subject: string, roundId: string): Recording {
  const { actor, at, correlationId, causationId } = caller;
  return { subject, roundId, at, actor, correlationId, causationId };
}
