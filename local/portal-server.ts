import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import * as z from 'zod';
import { portalHeaders, portalPolicy } from '#infra/config/portal-headers.ts';
import { portalFolder } from '../scripts/portal.ts';
import { grantAdministrator, openRound } from '../scripts/ops/table-acts.ts';
import type { Controls } from './controls.ts';
import { readBody } from './engines/http-server.ts';
import { servePortalFile } from './portal-files.ts';
import type { Gateway } from './runtime/http-gateway.ts';

interface PortalParts {
  readonly gateway: Gateway;
  readonly control: Controls;
  readonly links: { readonly api: string; readonly mailbox: string; readonly issuer: string; readonly s3: string };
}

/** One port for people and scripts: the portal at `/`, the API under `/api`, and the controls of the local run. */
export function createPortal(parts: PortalParts): RequestListener {
  return (request, response) => {
    void serve(parts, request, response).catch((error: unknown) => {
      if (response.headersSent) response.destroy();
      else answer(response, 500, { message: error instanceof Error ? error.message : 'failed' });
    });
  };
}

async function serve(parts: PortalParts, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { pathname } = new URL(request.url ?? '/', 'http://127.0.0.1');
  if (pathname === '/openapi.json') return parts.gateway.serve(request, response, pathname);
  if (pathname.startsWith('/api/')) return parts.gateway.serve(request, response, pathname.slice('/api'.length));
  if (pathname.startsWith('/_local/'))
    return control(parts, request, { response, action: pathname.slice('/_local/'.length) });
  // Pages are read; whoever posts to one has mistaken its address, and would take the page for an answer.
  if (request.method !== 'GET' && request.method !== 'HEAD')
    return void response.writeHead(405, { allow: 'GET, HEAD', 'content-type': 'text/plain' }).end('Method Not Allowed');
  if (pathname === '/settings.json') return settings(parts, response);
  const { s3, issuer } = parts.links;
  servePortalFile(response, pathname, {
    folder: portalFolder,
    policy: portalPolicy({ connects: [s3, issuer], pictures: [s3] }),
  });
}

/** What the hosting writes beside the pages: where the API and the issuer are. */
function settings({ links }: PortalParts, response: ServerResponse): void {
  response.writeHead(200, { ...portalHeaders, 'content-type': 'application/json', 'cache-control': 'no-cache' }).end(
    JSON.stringify({
      environment: 'local',
      api: links.api,
      issuer: links.issuer,
      clientId: 'portal',
      roundId: '2025-expert-service',
      mailbox: links.mailbox,
    }),
  );
}

const commandSchema = z.object({
  as: z.string().optional(),
  advanceTo: z.string().optional(),
  function: z.string().optional(),
  event: z.unknown().optional(),
  dropScanEvents: z.int().min(0).optional(),
  repeatScanEvent: z.int().min(1).optional(),
  failMails: z.int().min(0).optional(),
  queue: z.string().optional(),
  person: z.object({ memberId: z.string(), name: z.string(), email: z.string() }).optional(),
});

async function control(
  { control: running }: PortalParts,
  request: IncomingMessage,
  call: { response: ServerResponse; action: string },
): Promise<void> {
  const { response, action } = call;
  const secret = request.headers['x-local-secret'];
  if (!running.permits(typeof secret === 'string' ? secret : undefined)) return void response.writeHead(403).end();
  const body = await readBody(request, 65_536);
  try {
    const command = commandSchema.parse(JSON.parse(body && body.length > 0 ? String(body) : '{}'));
    const act = actionsOn(running, command)[action];
    if (act) answer(response, 200, (await act()) ?? null);
    else answer(response, 404, { message: `there is no control ${action}` });
  } catch (error) {
    answer(response, 400, { message: error instanceof Error ? error.message : String(error) });
  }
}

function answer(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}

function actionsOn(running: Controls, command: z.infer<typeof commandSchema>): Record<string, () => Promise<unknown>> {
  return {
    token: async () => ({ token: await running.tokenFor(command.as ?? '') }),
    clock: async () => {
      if (command.advanceTo) running.clock.advanceTo(command.advanceTo);
      return { now: new Date().toISOString() };
    },
    invoke: () => running.invoke(command.function ?? '', command.event ?? {}),
    'open-round': () => openRound({ client: running.db, name: running.table }, '2025-expert-service'),
    'grant-admin': async () =>
      command.person ? grantAdministrator({ client: running.db, name: running.table }, command.person) : undefined,
    faults: async () => {
      if (command.dropScanEvents !== undefined) running.s3.dropNextEvents(command.dropScanEvents);
      if (command.repeatScanEvent !== undefined) running.s3.repeatNextEvent(command.repeatScanEvent);
      if (command.failMails !== undefined) running.mail.failNext(command.failMails, 'Throttling');
      return null;
    },
    'dead-letters': () => running.deadLetters(),
    'dead-letters/show': () => running.showDeadLetters(command.queue ?? ''),
    'dead-letters/redrive': async () => ({ moved: await running.redrive(command.queue ?? '') }),
  };
}
