import { sha256OfBytes, sha256OfText } from '#adapters/system/runtime.ts';
import type { Fact, FactOf } from '#events/catalogue.ts';
import type { Scan } from '#domain/scan.ts';
import type { MailSender } from '#ports/notifications.ts';
import type { ScanOwner } from '#ports/record-store.ts';
import { scanGated } from '#cases/outbox-events.ts';
import { reconcile } from '#functions/every-fifteen-minutes/reconcile.ts';
import { tick } from '#functions/every-minute/tick.ts';
import { applyRelease } from '#functions/on-decisions-released/apply-release.ts';
import { recordReport } from '#functions/on-mail-reported/record-report.ts';
import type { DueMessage } from '#functions/on-notification-due/due-message.ts';
import { notify } from '#functions/on-notification-due/notify.ts';
import { publishFacts } from '#functions/on-record-stored/publish-facts.ts';
import { judgeScan } from '#functions/on-scan-gated/judge-scan.ts';
import { gateScan } from '#functions/on-scan-uploaded/gate-scan.ts';
import { round } from '../domain/fixtures.ts';
import { InMemoryIntake } from '../fakes/in-memory-intake.ts';
import { InMemoryVault } from '../fakes/in-memory-vault.ts';
import {
  RecordingLog,
  RecordingMailSender,
  RecordingOrders,
  RecordingPublisher,
  RecordingRedrive,
} from '../fakes/recording.ts';
import type { TablePorts } from '../support/table-ports.ts';

/** The reader has tests of its own; here every scan is as it should be. */
const acceptEverything = async () => ({
  refused: false,
  reader: { version: 'test', verdict: 'accepted' as const },
  findings: [],
});

/** What lies outside the table: it outlives every kill. */
export interface Outside {
  readonly intake: InMemoryIntake;
  readonly vault: InMemoryVault;
  readonly publisher: RecordingPublisher;
  readonly orders: RecordingOrders;
  readonly redrive: RecordingRedrive;
  readonly sender: RecordingMailSender;
  readonly log: RecordingLog;
  now: Date;
}

export function outside(): Outside {
  return {
    intake: new InMemoryIntake(),
    vault: new InMemoryVault(),
    publisher: new RecordingPublisher(),
    orders: new RecordingOrders(),
    redrive: new RecordingRedrive(),
    sender: new RecordingMailSender(),
    log: new RecordingLog(),
    now: new Date('2025-01-20T01:00:10.000Z'),
  };
}

/** What stands between a handler and its ports: nothing, a death, a schedule, faults. */
export interface Between {
  port<T extends object>(real: T): T;
  sender?(real: MailSender): MailSender;
}

export const nothing: Between = { port: (real) => real };

/** One inside the other: what is named first is nearest to the handler. */
export function nested(...layers: readonly Between[]): Between {
  return {
    port: (real) => layers.reduceRight((inner, layer) => layer.port(inner), real),
    sender: (real) =>
      layers.reduceRight((inner, layer) => (layer.sender ? layer.sender(inner) : layer.port(inner)), real),
  };
}

export type Hands = ReturnType<typeof world>;

/** The handlers' use cases over the table and the outside, through whatever stands between. */
export function world(ports: TablePorts, given: Outside, between: Between = nothing) {
  const port = <T extends object>(real: T): T => between.port(real);
  const [store, scans] = [port(ports.store), port(ports.scans)];
  const { log } = given;
  const shared = { store, scans, round, digest: sha256OfText, log };
  const [lists, mails, publisher, orders] = [
    port(ports.lists),
    port(ports.mails),
    port(given.publisher),
    port(given.orders),
  ];
  const watermark = port(ports.watermark);
  const sender = between.sender ? between.sender(given.sender) : port(given.sender);
  const now = (): Date => given.now;
  const sending = {
    lists,
    evaluations: port(ports.evaluations),
    members: port(ports.members),
    mails,
    orders,
    sender,
    now,
    pause: async () => undefined,
  };
  return {
    services: shared,
    gate: (key: string, versionId?: string) =>
      gateScan(
        { ...shared, intake: port(given.intake), vault: port(given.vault), bucket: 'intake', sha256: sha256OfBytes },
        { bucket: 'intake', key, versionId },
      ),
    judge: (owner: ScanOwner, scan: Scan) =>
      judgeScan({ ...shared, read: acceptEverything }, scanGated(owner, scan, round.id)),
    judgeFact: (fact: FactOf<'scan-gated'>) => judgeScan({ ...shared, read: acceptEverything }, fact),
    publish: (facts: readonly Fact[]) => publishFacts({ publisher, watermark, store }, facts),
    notify: (message: DueMessage) =>
      notify({ ...shared, ...sending, desk: ports.accounts, portalUrl: 'https://portal.example' }, message),
    report: (body: unknown) => recordReport({ ...shared, mails, now }, body),
    release: (fact: FactOf<'decisions-released'>) => applyRelease(shared, fact),
    tick: (asOf: Date) => tick({ ...shared, lists, orders, clock: port(ports.clock) }, asOf),
    reconcile: (asOf: Date) =>
      reconcile(
        {
          ...shared,
          intake: port(given.intake),
          redrive: port(given.redrive),
          unpublished: port(ports.unpublished),
          publisher,
          watermark,
          mails,
          orders,
        },
        asOf,
      ),
  };
}
