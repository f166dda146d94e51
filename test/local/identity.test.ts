import { createHash, randomBytes } from 'node:crypto';
import { rmSync } from 'node:fs';
import { createRemoteJWKSet, jwtVerify } from 'jose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { membershipSchema } from '#domain/members.ts';
import { demoPeople, demoUnits } from '#local/identity/demo-people.ts';
import { audience, type RunningIssuer, startIssuer } from '#local/identity/issuer.ts';
import { temporaryFolder } from './support.ts';

const portalUrl = 'http://127.0.0.1:4999';
const dataDir = temporaryFolder();
let issuer: RunningIssuer;
beforeAll(async () => {
  issuer = await startIssuer({ dataDir, port: 0, portalUrl });
});
afterAll(async () => {
  await issuer.stop();
  rmSync(dataDir, { recursive: true });
});

/** A browser's part: follows redirects by hand and keeps cookies. */
class Browser {
  readonly #cookies = new Map<string, string>();
  async go(url: string, init: RequestInit = {}): Promise<Response> {
    const cookie = [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const response = await fetch(url, { ...init, redirect: 'manual', headers: { ...init.headers, cookie } });
    for (const one of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(one) ?? [];
      this.#cookies.set(name, value);
    }
    return response;
  }
  async follow(url: string): Promise<string> {
    let at = url;
    for (;;) {
      if (at.startsWith(portalUrl)) return at;
      const next = (await this.go(at)).headers.get('location');
      if (next === null) return at;
      at = new URL(next, at).href;
    }
  }
}

async function signIn(person: string, scope: string) {
  const browser = new Browser();
  const verifier = randomBytes(32).toString('base64url');
  const asked = new URLSearchParams({
    client_id: 'portal',
    response_type: 'code',
    redirect_uri: `${portalUrl}/signed-in`,
    scope,
    state: 's',
    code_challenge: createHash('sha256').update(verifier).digest('base64url'),
    code_challenge_method: 'S256',
  });
  const page = await browser.follow(`${issuer.endpoint}/auth?${asked.toString()}`);
  const clicked = await browser.go(page, { method: 'POST', body: new URLSearchParams({ person }) });
  const back = await browser.follow(new URL(clicked.headers.get('location') ?? '', page).href);
  const code = new URL(back).searchParams.get('code') ?? '';
  const exchange = {
    grant_type: 'authorization_code',
    client_id: 'portal',
    code,
    redirect_uri: `${portalUrl}/signed-in`,
  };
  return {
    exchange: (given = verifier) =>
      fetch(`${issuer.endpoint}/token`, {
        method: 'POST',
        headers: { origin: portalUrl },
        body: new URLSearchParams({ ...exchange, code_verifier: given }),
      }),
  };
}
const tokensSchema = z.object({ access_token: z.string(), id_token: z.string() });
const verify = (token: string, options: object) =>
  jwtVerify(token, createRemoteJWKSet(new URL(`${issuer.endpoint}/jwks`)), { issuer: issuer.endpoint, ...options });

describe('the local issuer', () => {
  it('signs a demo person in by authorization code and PKCE, with an access token of the API', async () => {
    const response = await (await signIn('hospital', 'openid shenbao/apply')).exchange();
    expect(response.headers.get('access-control-allow-origin')).toBe(portalUrl);
    const { access_token: accessToken, id_token: idToken } = tokensSchema.parse(await response.json());
    const { payload } = await verify(accessToken, { audience });
    expect(payload).toMatchObject({ sub: 'hospital', scope: expect.stringContaining('shenbao/apply') });
    await expect(verify(idToken, { audience })).rejects.toThrow('aud');
  });

  it('grants nobody more than is his, however much is asked', async () => {
    const response = await (
      await signIn('huangpu', 'openid shenbao/apply shenbao/review shenbao/administer')
    ).exchange();
    const { payload } = await verify(tokensSchema.parse(await response.json()).access_token, { audience });
    expect(payload['scope']).not.toContain('apply');
    expect(payload['scope']).not.toContain('administer');
    expect(payload['scope']).toContain('shenbao/review');
  });

  it('gives no token without the right verifier', async () => {
    const signedIn = await signIn('hospital', 'openid shenbao/apply');
    expect((await signedIn.exchange(randomBytes(32).toString('base64url'))).status).toBe(400);
  });

  it('survives a form of a sign-in that is over', async () => {
    const response = await fetch(`${issuer.endpoint}/sign-in/gone`, {
      method: 'POST',
      body: new URLSearchParams({ person: 'hospital' }),
    });
    expect(response.status).toBe(400);
  });

  it('gives scripts the same token, and strangers none; its key outlives a restart', async () => {
    const token = (await issuer.tokenFor('bureau')) ?? '';
    expect((await verify(token, { audience })).payload['scope']).toBe('shenbao/review');
    expect(await issuer.tokenFor('nobody')).toBeUndefined();
    const again = await startIssuer({ dataDir, port: 0, portalUrl });
    const kept = await jwtVerify(token, createRemoteJWKSet(new URL(`${again.endpoint}/jwks`)));
    expect(kept.payload.sub).toBe('bureau');
    await again.stop();
  });
});

describe('the demo people', () => {
  it('are members as the domain knows them, each with a name of his own', () => {
    for (const { id, name, email, memberships } of demoPeople)
      for (const { office, role } of memberships)
        expect(
          membershipSchema().safeParse({ memberId: id, name, email, office, role, status: 'active' }).error,
        ).toBeUndefined();
    expect(new Set(demoPeople.map(({ id }) => id)).size).toBe(demoPeople.length);
  });

  it('have addresses that no mail reaches and units that say they are a demonstration', () => {
    expect(demoPeople.every(({ email }) => email.endsWith('@example.test'))).toBe(true);
    expect(Object.values(demoUnits).every(({ name }) => name.startsWith('演示'))).toBe(true);
  });

  it('have credit codes whose check character is right (GB 32100-2015)', () => {
    const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY';
    const weights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];
    for (const { creditCode } of Object.values(demoUnits)) {
      expect(creditCode).toMatch(/^[0-9A-HJ-NPQRTUWXY]{2}\d{6}[0-9A-HJ-NPQRTUWXY]{10}$/);
      const sum = weights.reduce(
        (total, weight, index) => total + weight * alphabet.indexOf(creditCode[index] ?? ''),
        0,
      );
      expect(alphabet[(31 - (sum % 31)) % 31]).toBe(creditCode[17]);
    }
  });
});
