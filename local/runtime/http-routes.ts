import { nameOfArn, type Resource } from '../template/resolve.ts';
import type { Invocable } from './function-host.ts';

export interface Route {
  readonly key: string;
  readonly method: string;
  readonly parts: readonly string[];
  readonly host: Invocable;
  readonly scopes: readonly string[];
  readonly authorized: boolean;
}

export const strings = (value: unknown): string[] => (Array.isArray(value) ? value.map(String) : []);

/** The template's routes, the most specific first. */
export function routesOf(resources: readonly Resource[], hosts: ReadonlyMap<string, Invocable>): Route[] {
  const integrations = new Map(
    resources
      .filter(({ type }) => type === 'AWS::ApiGatewayV2::Integration')
      .map(({ id, properties }) => [id, nameOfArn(properties['IntegrationUri'])]),
  );
  const routes = resources
    .filter(({ type }) => type === 'AWS::ApiGatewayV2::Route')
    .map(({ properties }): Route => {
      const key = String(properties['RouteKey']);
      const [method = '', path = ''] = key.split(' ');
      const host = hosts.get(integrations.get(String(properties['Target']).replace('integrations/', '')) ?? '');
      if (!host) throw new Error(`no function behind the route ${key}`);
      return {
        key,
        method,
        parts: path.split('/'),
        host,
        scopes: strings(properties['AuthorizationScopes']),
        authorized: properties['AuthorizationType'] === 'JWT',
      };
    });
  return routes.toSorted((left, right) => (rank(left) < rank(right) ? -1 : 1));
}

/** A fixed segment is more specific than a variable one, segment by segment; a method more than ANY; `{proxy+}` comes last. */
function rank({ parts, method }: Route): string {
  const segments = parts.map((part) => (part.endsWith('+}') ? 'c' : part.startsWith('{') ? 'b' : 'a'));
  return `${parts.at(-1)?.endsWith('+}') ? 1 : 0}${segments.join('')}${method === 'ANY' ? 1 : 0}`;
}

export function routeFor(routes: readonly Route[], method: string, segments: readonly string[]): Route | undefined {
  return routes.find((route) => (route.method === method || route.method === 'ANY') && fits(route.parts, segments));
}

function fits(parts: readonly string[], segments: readonly string[]): boolean {
  const greedy = parts.at(-1)?.endsWith('+}') ?? false;
  if (greedy ? segments.length < parts.length : segments.length !== parts.length) return false;
  return parts.every((part, index) => (part.startsWith('{') ? segments[index] !== '' : part === segments[index]));
}

/** @throws URIError when a segment is not well-formed percent-encoding. */
export function pathParameters({ parts }: Route, segments: readonly string[]): Record<string, string> {
  return Object.fromEntries(
    parts.flatMap((part, index) => {
      if (!part.startsWith('{')) return [];
      const greedy = part.endsWith('+}');
      const text = greedy ? segments.slice(index).join('/') : (segments[index] ?? '');
      return [[part.slice(1, greedy ? -2 : -1), decodeURIComponent(text)] as const];
    }),
  );
}
