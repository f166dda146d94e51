import createClient, { type Client } from 'openapi-fetch';
import { accessToken } from '#portal/session/oidc.ts';
import { noteServerTime, settings } from '#portal/session/settings.ts';
import { keeper } from '#portal/session/tokens.ts';
import type { components, paths } from './contract.generated.ts';
import { sentAs } from './printable.ts';
import { ApiProblem, Unreached } from './problem.ts';

export type Schemas = components['schemas'];

let made: Client<paths> | undefined;

/** The API as its contract says it: paths, parameters and replies are typed. */
export function api(): Client<paths> {
  made ??= begin();
  return made;
}

function begin(): Client<paths> {
  const client = createClient<paths>({ baseUrl: settings().api, bodySerializer: sentAs });
  client.use({
    async onRequest({ request }) {
      const token = await accessToken();
      if (token) request.headers.set('authorization', `Bearer ${token}`);
      return request;
    },
    onResponse({ response }) {
      noteServerTime(response);
      if (response.status === 401) keeper.expire();
    },
    onError: ({ error }) => (error instanceof TypeError ? new Unreached('nothing answered') : undefined),
  });
  return client;
}

/** The reply's body. @throws ApiProblem with what the API said, Unreached without an answer. */
export async function answered<T>(asked: Promise<{ data?: T; error?: unknown; response: Response }>): Promise<T> {
  const { data, error, response } = await asked;
  if (response.ok && data !== undefined) return data;
  throw new ApiProblem(response.status, Object(error));
}

/** A command is known by its key: sent again with the same, it does nothing twice. */
export const newKey = (): string => crypto.randomUUID();
export const keyed = (key: string) => ({ 'Idempotency-Key': key });
export const matching = (key: string, version: number) => ({ ...keyed(key), 'If-Match': `"${version}"` });
