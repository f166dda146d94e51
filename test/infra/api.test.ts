import { describe, expect, test } from 'vitest';
import { routeKey, routes } from '#api/routes.ts';
import { at, synthesized } from './templates.ts';

const open = ['GET /health', 'GET /keys/head', 'GET /openapi.json', 'GET /rounds/{roundId}/personal-data'];

describe.each(synthesized.map((one) => [one.environment.name, one] as const))('%s', (_name, one) => {
  const inTemplate = one.ofType('AWS::ApiGatewayV2::Route').map(({ Properties }) => Properties);

  test('H9 the API has the routes of the contract and no other; four are open', () => {
    expect(inTemplate.map((route) => String(route['RouteKey'])).toSorted()).toEqual(routes.map(routeKey).toSorted());
    expect(
      inTemplate
        .filter((route) => route['AuthorizationType'] !== 'JWT')
        .map((route) => String(route['RouteKey']))
        .toSorted(),
    ).toEqual(open);
  });

  test('H9 every other route has the authorizer and demands a scope of the contract', () => {
    const [authorizer, ...others] = one.ofType('AWS::ApiGatewayV2::Authorizer');
    expect(others).toEqual([]);
    expect(at(authorizer?.Properties, 'JwtConfiguration', 'Issuer')).toBe(one.environment.oidc.issuer);
    for (const route of routes.filter(({ scopes }) => scopes.length > 0)) {
      const found = inTemplate.find((candidate) => candidate['RouteKey'] === routeKey(route));
      expect(at(found, 'AuthorizerId', 'Ref')).toBe(authorizer?.id);
      expect(found?.['AuthorizationScopes']).toEqual([...route.scopes]);
    }
  });

  test('M9 H11 the stage is throttled and writes JSON without addresses, paths or queries', () => {
    const [stage, ...others] = one.ofType('AWS::ApiGatewayV2::Stage');
    expect(others).toEqual([]);
    expect(Number(at(stage?.Properties, 'DefaultRouteSettings', 'ThrottlingRateLimit'))).toBeGreaterThan(0);
    expect(Number(at(stage?.Properties, 'DefaultRouteSettings', 'ThrottlingBurstLimit'))).toBeGreaterThan(0);
    const format: unknown = JSON.parse(String(at(stage?.Properties, 'AccessLogSettings', 'Format')));
    expect(JSON.stringify(format)).not.toMatch(/sourceIp|\$context\.path|requestOverride|querystring/i);
  });

  test('H13 M9 only the portal’s own origin may call, and no state changes by GET', () => {
    const [api] = one.ofType('AWS::ApiGatewayV2::Api');
    expect(at(api?.Properties, 'CorsConfiguration', 'AllowOrigins')).toEqual([
      new URL(one.environment.portalUrl).origin,
    ]);
    expect(at(api?.Properties, 'CorsConfiguration', 'AllowCredentials')).not.toBe(true);
    expect(JSON.stringify(at(api?.Properties, 'CorsConfiguration'))).not.toContain('"*"');
  });

  test('no stack comes near the 500 resources that CloudFormation takes', () => {
    expect(Math.max(...one.sizes)).toBeLessThanOrEqual(400);
  });

  test('one permission a function lets the API call it, so that the stack has room for routes', () => {
    const callers = one
      .ofType('AWS::Lambda::Permission')
      .filter(({ Properties }) => Properties['Principal'] === 'apigateway.amazonaws.com');
    expect(callers).toHaveLength(new Set(routes.map((route) => route.function)).size);
  });

  test('H13 browsers post to the intake from the portal alone', () => {
    const cors = one.ofType('AWS::S3::Bucket').flatMap(({ Properties }) => {
      const rule = at(Properties, 'CorsConfiguration', 'CorsRules', 0);
      return rule === undefined ? [] : [rule];
    });
    expect(cors).toHaveLength(1);
    expect(at(cors[0], 'AllowedOrigins')).toEqual([one.environment.portalUrl]);
    expect(at(cors[0], 'AllowedMethods')).toEqual(['POST']);
  });
});
