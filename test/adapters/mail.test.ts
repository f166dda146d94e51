import { rmSync } from 'node:fs';
import { SESClient } from '@aws-sdk/client-ses';
import { describe, expect, it } from 'vitest';
import { sesMailSender } from '#adapters/ses/mail-sender.ts';
import { startMailSink } from '#local/engines/mail-sink.ts';
import { localCredentials } from '#local/engines/sigv4.ts';
import { type Mailing, mailSenderContract } from '../contracts/mail-sender.ts';
import { RecordingMailSender } from '../fakes/recording.ts';
import { temporaryFolder } from '../local/support.ts';

const allowed = ['clerk@example.test'];

async function recording(): Promise<Mailing> {
  const sender = new RecordingMailSender();
  sender.allowed = allowed;
  return {
    sender,
    received: () => sender.sent.map(({ to, subject, notificationId }) => ({ to, subject, notificationId })),
    fail: (outcome) => {
      sender.says = () => {
        sender.says = () => 'accepted';
        return outcome;
      };
    },
    stop: async () => undefined,
  };
}

async function onTheSink(): Promise<Mailing & { reports: unknown[] }> {
  const dataDir = temporaryFolder();
  const reports: unknown[] = [];
  const now = () => new Date('2025-01-20T01:00:00.000Z');
  const sink = await startMailSink({
    dataDir,
    now,
    onEvent: async (event) => void reports.push(event),
    log: () => undefined,
  });
  const client = new SESClient({
    region: 'us-east-1',
    credentials: localCredentials,
    endpoint: sink.endpoint,
    maxAttempts: 1,
  });
  return {
    sender: sesMailSender({ client, from: 'office@example.test', configurationSet: undefined, allowed, now }),
    received: () =>
      sink.mails().map(({ to: [to = ''], subject, headers }) => ({
        to,
        subject,
        notificationId: headers.find(({ name }) => name.toLowerCase() === 'x-notification-id')?.value ?? '',
      })),
    fail: (outcome) => sink.failNext(1, outcome === 'later' ? 'Throttling' : 'MessageRejected'),
    reports,
    stop: async () => {
      client.destroy();
      await sink.stop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

describe('a recording', () => {
  mailSenderContract(recording);
});
describe('SES’s API at the sink', () => {
  mailSenderContract(onTheSink);
});

it('J9 the pace is four fifths of what the account may send, read at run time', async () => {
  const mailing = await onTheSink();
  expect(await mailing.sender.ratePerSecond()).toBe(80);
  await mailing.stop();
});
