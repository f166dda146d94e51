import { canonicalJson } from '#domain/chain.ts';
import { replies } from '#api/replies/by-route.ts';
import { problemSchema } from '#api/replies/problem.ts';
import { routeKey, routes } from '#api/routes.ts';

/** The route that a request went to; undefined: none. */
function routeOf(request: string): string | undefined {
  const [method = '', address = ''] = request.split(' ');
  const segments = address.split('?')[0]?.split('/') ?? [];
  const found = routes.find(
    (route) =>
      route.method === method &&
      route.path.split('/').length === segments.length &&
      route.path.split('/').every((part, index) => part.startsWith('{') || part === segments[index]),
  );
  return found && routeKey(found);
}

/** How an answer breaks the contract, as a sentence; undefined: it keeps it. A field that the contract does not name breaks it. */
export function breachOf(request: string, answer: { status: number; body: unknown }): string | undefined {
  const { status, body } = answer;
  // The gateway's own refusals (no token, no scope) are not the API's.
  if (status >= 400)
    return [401, 403].includes(status) || problemSchema.safeParse(body).success
      ? undefined
      : `${request}: it answered ${status} ${JSON.stringify(body).slice(0, 300)}, which is no problem document`;
  const route = routeOf(request);
  const reply = route === undefined ? undefined : replies[route];
  if (!reply) return `${request}: the contract names no reply`;
  if (reply.status !== status) return `${request}: the contract says ${reply.status}, it answered ${status}`;
  const read = reply.body.safeParse(body);
  const broken = unlike(read, request);
  if (broken !== undefined || !read.success) return broken;
  return canonicalJson(read.data) === canonicalJson(body)
    ? undefined
    : `${request}: it answers more than the contract says: ${canonicalJson(body)} against ${canonicalJson(read.data)}`;
}

function unlike(
  read: { success: boolean; error?: { message: string } | undefined },
  request: string,
): string | undefined {
  return read.success ? undefined : `${request}: not as the contract says: ${read.error?.message ?? ''}`;
}
