import { describe, expect, test } from 'vitest';
import { at, list, named, synthesized } from './templates.ts';

const hosted = synthesized.filter(({ environment }) => environment.portal.hosting === 'cloudfront');

test('the portal is hosted where an environment says so, and never in China', () => {
  expect(hosted.map(({ environment }) => environment.name)).toEqual(['dev', 'staging', 'prod']);
  for (const name of ['local', 'cn-example'])
    expect(named(name).resources.filter(({ Type }) => Type.startsWith('AWS::CloudFront::'))).toEqual([]);
});

describe.each(hosted.map((one) => [one.environment.name, one] as const))('%s', (_name, one) => {
  const [headers] = one.ofType('AWS::CloudFront::ResponseHeadersPolicy');
  const config = at(headers?.Properties, 'ResponseHeadersPolicyConfig');
  const policy = JSON.stringify(at(config, 'SecurityHeadersConfig', 'ContentSecurityPolicy', 'ContentSecurityPolicy'));

  test('its pages run no inline script, no inline style, nothing from elsewhere, in nobody’s frame', () => {
    for (const part of ["default-src 'none'", "script-src 'self';", "style-src 'self';", "frame-ancestors 'none'"])
      expect(policy).toContain(part);
    expect(policy).not.toMatch(/unsafe|\*|data:/);
    expect(policy).toContain(new URL(one.environment.oidc.issuer).origin);
  });

  test('its headers go with every file, over TLS alone', () => {
    const [distribution] = one.ofType('AWS::CloudFront::Distribution');
    const behaviour = at(distribution?.Properties, 'DistributionConfig', 'DefaultCacheBehavior');
    expect(at(behaviour, 'ResponseHeadersPolicyId', 'Ref')).toBe(headers?.id);
    expect(at(behaviour, 'ViewerProtocolPolicy')).toBe('redirect-to-https');
    expect(at(config, 'SecurityHeadersConfig', 'StrictTransportSecurity', 'AccessControlMaxAgeSec')).toBe(31_536_000);
    expect(list(at(config, 'CustomHeadersConfig', 'Items')).map((item) => at(item, 'Header'))).toContain(
      'cross-origin-opener-policy',
    );
  });
});
