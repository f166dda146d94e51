import * as oauth from 'oauth4webapi';
import { settings, skewSeconds } from './settings.ts';
import { keeper, type Tokens } from './tokens.ts';
import { windowStore } from './window-store.ts';
import { tellWindows } from './windows.ts';

/** Authorization code with PKCE against any OpenID Connect issuer. What somebody may do is not asked here, but of the API. */
const scope = 'openid shenbao/apply shenbao/review shenbao/administer';
const pendingPlace = 'sign-in';

interface Pending {
  readonly state: string;
  readonly verifier: string;
  readonly nonce: string;
  /** Where to go on afterwards: a path of this portal. */
  readonly returnTo: string;
}

/** An issuer without TLS is accepted on this very machine alone. */
function insecure() {
  const { protocol, hostname } = new URL(settings().issuer);
  return { [oauth.allowInsecureRequests]: protocol === 'http:' && ['127.0.0.1', 'localhost'].includes(hostname) };
}

const client = (): oauth.Client => ({ client_id: settings().clientId, [oauth.clockSkew]: skewSeconds() });
const redirectUri = (): string => `${window.location.origin}/signed-in`;

let discovered: Promise<oauth.AuthorizationServer> | undefined;
function issuer(): Promise<oauth.AuthorizationServer> {
  discovered ??= discover().catch((error: unknown) => {
    discovered = undefined;
    throw error;
  });
  return discovered;
}

async function discover(): Promise<oauth.AuthorizationServer> {
  const url = new URL(settings().issuer);
  return oauth.processDiscoveryResponse(url, await oauth.discoveryRequest(url, insecure()));
}

/** Leaves this page for the issuer's. `anew`: whoever is signed in there is asked again, so that it can be somebody else. */
export async function beginSignIn(returnTo: string, { anew = false } = {}): Promise<void> {
  const { authorization_endpoint: endpoint } = await issuer();
  if (!endpoint) throw new Error('the issuer names no authorization endpoint');
  const pending: Pending = {
    state: oauth.generateRandomState(),
    verifier: oauth.generateRandomCodeVerifier(),
    nonce: oauth.generateRandomNonce(),
    returnTo,
  };
  windowStore.set(pendingPlace, JSON.stringify(pending));
  const url = new URL(endpoint);
  url.search = new URLSearchParams({
    client_id: settings().clientId,
    response_type: 'code',
    redirect_uri: redirectUri(),
    scope,
    state: pending.state,
    nonce: pending.nonce,
    code_challenge: await oauth.calculatePKCECodeChallenge(pending.verifier),
    code_challenge_method: 'S256',
    ...(anew ? { prompt: 'login' } : {}),
  }).toString();
  window.location.assign(url);
}

/** Ends what `beginSignIn` began, from the address that the issuer sent back to. @returns where to go on. */
export async function endSignIn(address: URL): Promise<string> {
  const pending = pendingFrom(windowStore.get(pendingPlace));
  if (!pending) throw new Error('no sign-in was begun in this window');
  const server = await issuer();
  const parameters = oauth.validateAuthResponse(server, client(), address, pending.state);
  const response = await oauth.authorizationCodeGrantRequest(
    server,
    client(),
    oauth.None(),
    parameters,
    redirectUri(),
    pending.verifier,
    insecure(),
  );
  const answer = await oauth.processAuthorizationCodeResponse(server, client(), response, {
    expectedNonce: pending.nonce,
    requireIdToken: true,
  });
  windowStore.remove(pendingPlace);
  keeper.keep(tokensOf(answer, oauth.getValidatedIdTokenClaims(answer)?.sub ?? ''));
  return pending.returnTo;
}

function tokensOf(answer: oauth.TokenEndpointResponse, subject: string): Tokens {
  return {
    accessToken: answer.access_token,
    expiresAt: Date.now() + (answer.expires_in ?? 300) * 1000,
    subject,
    ...(answer.refresh_token ? { refreshToken: answer.refresh_token } : {}),
    ...(answer.id_token ? { idToken: answer.id_token } : {}),
  };
}

function pendingFrom(text: string | undefined): Pending | undefined {
  const { state, verifier, nonce, returnTo } = Object(JSON.parse(text ?? 'null'));
  const whole = [state, verifier, nonce, returnTo].every((value) => typeof value === 'string');
  return whole ? { state, verifier, nonce, returnTo } : undefined;
}

let renewing: Promise<string | undefined> | undefined;

/** A token that still lives half a minute; undefined when the person has to sign in (again). */
export async function accessToken(): Promise<string | undefined> {
  const { tokens, state } = keeper;
  if (!tokens || state !== 'signed-in') return undefined;
  if (tokens.expiresAt - Date.now() > 30_000) return tokens.accessToken;
  renewing ??= renew(tokens).finally(() => {
    renewing = undefined;
  });
  return renewing;
}

async function renew(tokens: Tokens): Promise<string | undefined> {
  if (!tokens.refreshToken) return expired();
  try {
    const server = await issuer();
    const response = await oauth.refreshTokenGrantRequest(
      server,
      client(),
      oauth.None(),
      tokens.refreshToken,
      insecure(),
    );
    const answer = await oauth.processRefreshTokenResponse(server, client(), response);
    keeper.keep({ ...tokens, ...tokensOf(answer, tokens.subject) });
    return answer.access_token;
  } catch (error) {
    // Without the network nobody is signed out: the next request tries again.
    if (error instanceof TypeError) throw error;
    return expired();
  }
}

function expired(): undefined {
  keeper.expire();
  return undefined;
}

/** Signs out here and, where the issuer knows how, there. @throws without the network: then nobody was signed out. */
export async function signOut(): Promise<void> {
  const to = await wayOut();
  const subject = keeper.tokens?.subject;
  keeper.leave();
  tellWindows('signed-out', subject);
  // The pages are gone before the window goes, so that none of them asks whether it may.
  await new Promise((resolve) => setTimeout(resolve));
  // Whoever comes back by the browser’s own button finds no page of before.
  window.addEventListener('pageshow', () => window.location.reload(), { once: true });
  window.location.assign(to);
}

async function wayOut(): Promise<string | URL> {
  const { tokens } = keeper;
  const { end_session_endpoint: endpoint } = await issuer();
  if (!navigator.onLine) throw new TypeError('offline');
  if (!endpoint || !tokens?.idToken) return '/';
  const url = new URL(endpoint);
  url.search = new URLSearchParams({
    id_token_hint: tokens.idToken,
    client_id: settings().clientId,
    post_logout_redirect_uri: `${window.location.origin}/`,
  }).toString();
  return url;
}
