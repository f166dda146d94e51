import type { Envelope } from '#events/envelope.ts';
import { findingsOf, isComplete, type Scan } from '#domain/scan.ts';
import type { FactPublisher, IntakeRedrive, PublishedWatermark, Unpublished } from '#ports/fact-publisher.ts';
import type { NotificationLog, NotificationOrder, NotificationOrders } from '#ports/notifications.ts';
import type { ScanOwner, ScanStore } from '#ports/record-store.ts';
import type { ScanIntake } from '#ports/vault.ts';
import type { CaseServices } from '#cases/case-services.ts';
import { refuseScan } from '#cases/refuse-scan.ts';
import { scanGated } from '#cases/outbox-events.ts';
import { parseIntakeKey, postSeconds } from '#cases/uploads.ts';
import type { Log } from '#lambda/log.ts';

export interface ReconcileServices extends CaseServices {
  readonly scans: ScanStore;
  readonly intake: Pick<ScanIntake, 'listReceived'>;
  readonly redrive: IntakeRedrive;
  readonly unpublished: Unpublished;
  readonly publisher: FactPublisher;
  readonly watermark: PublishedWatermark;
  readonly mails: NotificationLog;
  readonly orders: NotificationOrders;
  readonly log: Log;
}

export interface Reconciled {
  readonly asOf: string;
  readonly redriven: number;
  readonly regated: number;
  readonly refused: number;
  readonly published: number;
  readonly stuckMails: number;
}

/** Time that the ordinary way has before the reconciler looks. */
const settleMilliseconds = 5 * 60_000;
const manifestMilliseconds = 2 * postSeconds * 1000;

/** Finds what the ordinary way lost: objects whose event never came, scans that nobody judged, facts that were not published. */
export async function reconcile(services: ReconcileServices, now: Date): Promise<Reconciled> {
  const uploads = await sweepIntake(services, now);
  const published = await sweepFacts(services, now);
  const stuckMails = await sweepMails(services, now);
  const result = { asOf: now.toISOString(), ...uploads, published, stuckMails };
  services.log.info('reconciled', result);
  return result;
}

interface Found {
  readonly owner: ScanOwner;
  readonly uploadId: string;
  readonly objects: { readonly key: string; readonly number: number; readonly receivedAt: string }[];
}

async function sweepIntake(
  services: ReconcileServices,
  now: Date,
): Promise<{ redriven: number; regated: number; refused: number }> {
  const uploads = new Map<string, Found>();
  for await (const { key, receivedAt } of services.intake.listReceived('intake/')) {
    const place = parseIntakeKey(key);
    if (!place || now.getTime() - Date.parse(receivedAt) < settleMilliseconds) continue;
    const { owner, uploadId, number } = place;
    const upload = uploads.get(uploadId) ?? { owner, uploadId, objects: [] };
    upload.objects.push({ key, number, receivedAt });
    uploads.set(uploadId, upload);
  }
  const done = { redriven: 0, regated: 0, refused: 0 };
  for (const found of uploads.values()) {
    const scan = await services.scans.loadScan(found.owner, found.uploadId);
    if (scan?.status === 'uploading') await sweepUpload(services, { ...found, scan, now, done });
    if (scan?.status === 'gated') {
      const event: Envelope = scanGated(found.owner, scan, services.round.id);
      await services.publisher.publish([event]);
      done.regated += 1;
    }
  }
  return done;
}

async function sweepUpload(
  services: ReconcileServices,
  sweep: Found & { scan: Scan; now: Date; done: { redriven: number; refused: number } },
): Promise<void> {
  const { scan, objects, now, done, owner } = sweep;
  const missed = objects.filter(({ number }) => !scan.arrived.some((file) => file.number === number));
  for (const object of missed) await services.redrive.redrive(object);
  done.redriven += missed.length;
  // What is here was seen and the rest never came: the unit is told instead of waiting for ever.
  const over = now.getTime() - Date.parse(scan.createdAt) > manifestMilliseconds;
  if (missed.length > 0 || isComplete(scan) || !over) return;
  await refuseScan(services, { owner, before: scan, findings: [...findingsOf(scan), 'manifest-file-missing'] });
  done.refused += 1;
}

async function sweepFacts(services: ReconcileServices, now: Date): Promise<number> {
  let published = 0;
  for await (const { facts } of services.unpublished.ofRound(
    services.round.id,
    services.round.bodies.map(({ id }) => id),
  )) {
    const old = facts.filter(({ at }) => now.getTime() - Date.parse(at) >= settleMilliseconds);
    const last = old.at(-1);
    if (!last) continue;
    await services.publisher.publish(old);
    await services.watermark.raise(last.subject, last.sequence);
    published += old.length;
  }
  return published;
}

/** A claim that nobody followed up: whoever held it died and its message is gone. The order is placed anew. */
async function sweepMails(services: ReconcileServices, now: Date): Promise<number> {
  const days = [0, 1, 2].map((back) => new Date(now.getTime() - back * 86_400_000).toISOString().slice(0, 10));
  const records = (await Promise.all(days.map((day) => services.mails.ofDay(services.round.id, day)))).flat();
  const stuck = records.filter(
    ({ status, claimedAt }) => status === 'claimed' && now.getTime() - Date.parse(claimedAt) >= settleMilliseconds,
  );
  const orders = stuck.flatMap(({ eventId, roundId, day, kind, subject, office, memberId }): NotificationOrder[] =>
    office ? [{ eventId, roundId, day, kind, subject, office, memberId }] : [],
  );
  if (orders.length > 0) await services.orders.place(orders);
  services.log.count('StuckMails', stuck.length);
  return stuck.length;
}
