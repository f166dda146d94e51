import { randomUUID } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import type { ServerResponse } from 'node:http';
import { join } from 'node:path';
import { listen, readBody } from './http-server.ts';
import { mailboxPage } from './mailbox-page.ts';
import { parseMime } from './mime-reader.ts';
import { Outbox } from './outbox.ts';
import { mailSchema, type SunkMail } from './sunk-mail.ts';

export interface RunningMailSink {
  readonly endpoint: string;
  mails(): readonly SunkMail[];
  /** Fault for stories and tests: so many sendings are answered with this error. */
  failNext(count: number, code: 'Throttling' | 'MessageRejected'): void;
  stop(): Promise<void>;
}

interface SinkOptions {
  readonly dataDir: string;
  readonly port?: number;
  readonly now: () => Date;
  readonly onEvent: (event: unknown) => Promise<void>;
  readonly log: (line: string) => void;
}

/** SES's first API over HTTP, a mailbox page for people, and the reports that SES would send. Mails survive a kill. */
export async function startMailSink(options: SinkOptions): Promise<RunningMailSink> {
  const dir = join(options.dataDir, 'mails');
  mkdirSync(dir, { recursive: true });
  const mails: SunkMail[] = readdirSync(dir)
    .filter((name) => name.endsWith('.json'))
    .toSorted()
    .map((name) => mailSchema.parse(JSON.parse(readFileSync(join(dir, name), 'utf8'))));
  const suppressed = new Set(mails.flatMap(suppressedBy));
  const outbox = new Outbox(join(options.dataDir, 'events'), options.onEvent);
  const faults = { left: 0, code: 'Throttling' };
  const keep = (mail: SunkMail): void => {
    const file = join(dir, `${String(mails.length + 1).padStart(8, '0')}.json`);
    writeFileSync(`${file}.part`, JSON.stringify(mail));
    renameSync(`${file}.part`, file);
    mails.push(mail);
    options.log(`mail  ${mail.subject} → ${mail.to.join(', ')}`);
    for (const event of reportsOf(mail)) outbox.add(event);
    for (const address of suppressedBy(mail)) suppressed.add(address);
  };
  const accept = (form: URLSearchParams, response: ServerResponse): void => {
    if (faults.left > 0) {
      faults.left -= 1;
      return refuse(response, faults.code);
    }
    const raw = Buffer.from(form.get('RawMessage.Data') ?? '', 'base64').toString('utf8');
    const to = [...form].filter(([name]) => name.startsWith('Destinations.member.')).map(([, value]) => value);
    const mail: SunkMail = {
      id: randomUUID(),
      receivedAt: options.now().toISOString(),
      from: form.get('Source') ?? '',
      to,
      ...parseMime(raw),
    };
    keep(mail);
    answer(response, 'SendRawEmail', `<MessageId>${mail.id}</MessageId>`);
  };
  const listening = await listen(
    (request, response) => {
      void (async () => {
        if (request.method === 'GET') return page(request.url ?? '/', response, mails);
        if (request.method === 'DELETE') return forget(request.url ?? '/', response, suppressed);
        const form = new URLSearchParams(String(await readBody(request, 16 * 1024 * 1024)));
        const action = form.get('Action');
        if (action === 'SendRawEmail') return accept(form, response);
        if (action === 'GetSendQuota')
          return answer(
            response,
            action,
            '<Max24HourSend>50000</Max24HourSend><MaxSendRate>100</MaxSendRate><SentLast24Hours>0</SentLast24Hours>',
          );
        return refuse(response, 'InvalidAction');
      })().catch(() => refuse(response, 'InvalidParameterValue'));
    },
    options.port ?? 0,
    { orFree: true },
  );
  outbox.resume();
  return {
    endpoint: listening.endpoint,
    mails: () => mails,
    failNext: (count, code) => void Object.assign(faults, { left: count, code }),
    stop: async () => {
      await listening.stop();
      await outbox.settled();
    },
  };
}

function page(path: string, response: ServerResponse, mails: readonly SunkMail[]): void {
  const url = new URL(path, 'http://127.0.0.1');
  const security = { 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' };
  if (url.pathname === '/mails') {
    const to = url.searchParams.get('to');
    const chosen = mails.filter((mail) => to === null || mail.to.includes(to));
    return void response
      .writeHead(200, { ...security, 'content-type': 'application/json; charset=utf-8' })
      .end(JSON.stringify(chosen));
  }
  const html = mailboxPage(mails, url.searchParams.get('mail'));
  response.writeHead(200, {
    ...security,
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; frame-src 'self'",
  });
  response.end(html);
}

/** Who bounced or complained is put on the account's list. */
function suppressedBy(mail: SunkMail): readonly string[] {
  return /"bounceType":"Permanent"|"Complaint"/.test(JSON.stringify(reportsOf(mail))) ? mail.to : [];
}

/** SES v2: an address is taken off the account's list. */
function forget(path: string, response: ServerResponse, suppressed: Set<string>): void {
  const [, address = ''] = /^\/v2\/email\/suppression\/addresses\/([^/?]+)/.exec(path) ?? [];
  const known = suppressed.delete(decodeURIComponent(address));
  const headers = { 'content-type': 'application/json', ...(known ? {} : { 'x-amzn-errortype': 'NotFoundException' }) };
  response.writeHead(known ? 200 : 404, headers).end('{}');
}

/** What SES reports of a mail, by the local part of its address, as its simulator does. */
function reportsOf(mail: SunkMail): unknown[] {
  const local = mail.to[0]?.split('@')[0]?.split('+')[0] ?? '';
  const event = (eventType: string, more: object): unknown => ({
    version: '0',
    id: randomUUID(),
    'detail-type': `Email ${eventType}`,
    source: 'aws.ses',
    account: '000000000000',
    time: mail.receivedAt,
    region: 'us-east-1',
    resources: [],
    detail: {
      eventType,
      mail: {
        timestamp: mail.receivedAt,
        messageId: mail.id,
        source: mail.from,
        destination: mail.to,
        headers: mail.headers,
      },
      ...more,
    },
  });
  const delivery = event('Delivery', { delivery: { timestamp: mail.receivedAt, recipients: mail.to } });
  if (local === 'bounce') return [event('Bounce', { bounce: { bounceType: 'Permanent', bounceSubType: 'General' } })];
  if (local === 'softbounce')
    return [event('Bounce', { bounce: { bounceType: 'Transient', bounceSubType: 'MailboxFull' } })];
  if (local === 'complaint') return [delivery, event('Complaint', { complaint: { complaintFeedbackType: 'abuse' } })];
  return [delivery];
}

function answer(response: ServerResponse, action: string, content: string): void {
  response.writeHead(200, { 'content-type': 'text/xml' });
  response.end(
    `<${action}Response xmlns="http://ses.amazonaws.com/doc/2010-12-01/"><${action}Result>${content}</${action}Result><ResponseMetadata><RequestId>${randomUUID()}</RequestId></ResponseMetadata></${action}Response>`,
  );
}

function refuse(response: ServerResponse, code: string): void {
  response.writeHead(400, { 'content-type': 'text/xml' });
  response.end(
    `<ErrorResponse xmlns="http://ses.amazonaws.com/doc/2010-12-01/"><Error><Type>Sender</Type><Code>${code}</Code><Message>${code}</Message></Error><RequestId>${randomUUID()}</RequestId></ErrorResponse>`,
  );
}
