import { dynamodbScanStore } from '#adapters/dynamodb/draft-and-scan-store.ts';
import { dynamodbLists } from '#adapters/dynamodb/lists.ts';
import { dynamodbMembers } from '#adapters/dynamodb/members.ts';
import { dynamodbNotificationLog } from '#adapters/dynamodb/notification-log.ts';
import { dynamodbRecordStore } from '#adapters/dynamodb/record-store.ts';
import type { Table } from '#adapters/dynamodb/table.ts';
import { dynamodbWatermark } from '#adapters/dynamodb/watermark.ts';
import { sha256OfBytes, sha256OfText } from '#adapters/system/runtime.ts';
import type { Fact } from '#events/catalogue.ts';
import type { Envelope } from '#events/envelope.ts';
import type { Scan } from '#domain/scan.ts';
import type { ScanOwner } from '#ports/record-store.ts';
import { scanGated } from '#cases/outbox-events.ts';
import { notify } from '#functions/on-notification-due/notify.ts';
import { publishFacts } from '#functions/on-record-stored/publish-facts.ts';
import { judgeScan } from '#functions/on-scan-gated/judge-scan.ts';
import { gateScan } from '#functions/on-scan-uploaded/gate-scan.ts';
import { round } from '../domain/fixtures.ts';
import { Killed, Mortal } from './faulty.ts';

/** The reader has tests of its own; here every scan is as it should be. */
const acceptEverything = async () => ({
  refused: false,
  reader: { version: 'test', verdict: 'accepted' as const },
  findings: [],
});

const quiet = { info: () => undefined, warn: () => undefined, error: () => undefined, count: () => undefined };

/** What lies outside the table: it outlives every kill. */
export interface Outside {
  readonly objects: Map<string, { bytes: Uint8Array; receivedAt: string; versionId: string }>;
  readonly vault: Map<string, Uint8Array>;
  readonly published: Envelope[];
  readonly sent: { to: string; id: string }[];
  now: Date;
}

export function outside(): Outside {
  return { objects: new Map(), vault: new Map(), published: [], sent: [], now: new Date('2025-01-20T01:00:10.000Z') };
}

/** The handlers' use cases over the real table and the outside, through ports that may die. */
export function world(table: Table, given: Outside, mortal: Mortal) {
  const store = mortal.port(dynamodbRecordStore(table, async () => undefined));
  const scans = mortal.port(dynamodbScanStore(table));
  const shared = { store, round, digest: sha256OfText, log: quiet };
  const intake = mortal.port({
    head: async ({ key }: { key: string }) => {
      const object = given.objects.get(key);
      return (
        object && {
          bytes: object.bytes.length,
          mediaType: 'application/pdf',
          receivedAt: object.receivedAt,
          multipart: false,
          versionId: object.versionId,
        }
      );
    },
    read: async ({ key }: { key: string }) => given.objects.get(key)?.bytes ?? new Uint8Array(),
  });
  const vault = mortal.port({
    keep: async (folder: string, file: { sha256: string; bytes: Uint8Array }) =>
      void given.vault.set(`${folder}/${file.sha256}`, file.bytes),
  });
  const publisher = mortal.port({ publish: async (facts: readonly Envelope[]) => void given.published.push(...facts) });
  const sender = mortal.port({
    send: async (mail: { to: string; notificationId: string }) => {
      given.sent.push({ to: mail.to, id: mail.notificationId });
      return { outcome: 'accepted', providerMessageId: `p${given.sent.length}` } as const;
    },
    ratePerSecond: async () => 1000,
  });
  return {
    gate: (key: string) =>
      gateScan(
        { ...shared, scans, intake, vault, bucket: 'intake', sha256: sha256OfBytes },
        { bucket: 'intake', key, versionId: undefined },
      ),
    judge: (owner: ScanOwner, scan: Scan) =>
      judgeScan({ ...shared, scans, read: acceptEverything }, scanGated(owner, scan, round.id)),
    publish: (facts: readonly Fact[]) =>
      publishFacts({ publisher, watermark: mortal.port(dynamodbWatermark(table)), store }, facts),
    notify: (fact: Fact) =>
      notify(
        {
          ...shared,
          lists: mortal.port(dynamodbLists(table)),
          members: mortal.port(dynamodbMembers(table, () => given.now)),
          mails: mortal.port(dynamodbNotificationLog(table)),
          orders: mortal.port({ place: async () => undefined }),
          sender,
          portalUrl: 'https://portal.example',
          now: () => given.now,
          pause: async () => undefined,
        },
        { fact },
      ),
  };
}

/** Runs until it ends or dies; a death is no failure of the test. */
export async function mayDie(run: () => Promise<void>): Promise<'ended' | 'killed'> {
  try {
    await run();
    return 'ended';
  } catch (error) {
    if (error instanceof Killed) return 'killed';
    throw error;
  }
}
