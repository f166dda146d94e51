import { dynamodbAccountDesk } from '#adapters/dynamodb/account-desk.ts';
import { dynamodbCertifiedTimes } from '#adapters/dynamodb/certified-times.ts';
import { dynamodbClockWatermark } from '#adapters/dynamodb/clock-watermark.ts';
import {
  dynamodbDraftStore,
  dynamodbScanStore,
  dynamodbServiceDraftStore,
} from '#adapters/dynamodb/draft-and-scan-store.ts';
import { dynamodbEvaluations } from '#adapters/dynamodb/evaluations.ts';
import { dynamodbFormStore } from '#adapters/dynamodb/form-store.ts';
import { dynamodbLists } from '#adapters/dynamodb/lists.ts';
import { dynamodbMembers, dynamodbRateLimit } from '#adapters/dynamodb/members.ts';
import { dynamodbNotificationLog } from '#adapters/dynamodb/notification-log.ts';
import { dynamodbPreparedDecisions } from '#adapters/dynamodb/prepared.ts';
import { dynamodbReleases } from '#adapters/dynamodb/releases.ts';
import { dynamodbRecordStore } from '#adapters/dynamodb/record-store.ts';
import type { Table } from '#adapters/dynamodb/table.ts';
import { dynamodbUnpublished, dynamodbWatermark } from '#adapters/dynamodb/watermark.ts';
import type { AccountDesk } from '#ports/account-desk.ts';
import type { CertifiedTimeStore } from '#ports/certified-times.ts';
import type { ClockWatermark } from '#ports/clock.ts';
import type { Evaluations, PreparedDecisions } from '#ports/evaluations.ts';
import type { PublishedWatermark, Unpublished } from '#ports/fact-publisher.ts';
import type { MemberDirectory, RateLimit } from '#ports/members.ts';
import type { NotificationLog } from '#ports/notifications.ts';
import type { ApplicationLists, DraftStore, FormStore, RecordStore, Releases, ScanStore } from '#ports/record-store.ts';
import { InMemoryAccountDesk } from '../fakes/in-memory-account-desk.ts';
import {
  InMemoryClockWatermark,
  InMemoryLists,
  InMemoryReleases,
  InMemoryUnpublished,
  InMemoryWatermark,
} from '../fakes/in-memory-lists.ts';
import { InMemoryMembers, InMemoryRateLimit } from '../fakes/in-memory-members.ts';
import { InMemoryNotificationLog } from '../fakes/in-memory-notification-log.ts';
import { InMemoryRecordStore } from '../fakes/in-memory-record-store.ts';
import { InMemoryDraftStore, InMemoryFormStore, InMemoryScanStore } from '../fakes/in-memory-scan-store.ts';

/** Every role that the table plays. */
export interface TablePorts {
  readonly store: RecordStore;
  readonly scans: ScanStore;
  readonly drafts: DraftStore;
  readonly serviceDrafts: DraftStore;
  readonly certified: CertifiedTimeStore;
  readonly forms: FormStore;
  readonly lists: ApplicationLists;
  readonly releases: Releases;
  readonly evaluations: Evaluations;
  readonly prepared: PreparedDecisions;
  readonly watermark: PublishedWatermark;
  readonly unpublished: Unpublished;
  readonly clock: ClockWatermark;
  readonly mails: NotificationLog;
  readonly members: MemberDirectory;
  readonly accounts: AccountDesk;
  readonly rateLimit: RateLimit;
}

export interface Limits {
  readonly now: () => Date;
  readonly requestsPerMinute?: number;
}

/** The real adapters on a real engine; nobody waits between two tries of a transaction. */
export function dynamodbPorts(table: Table, limits: Limits): TablePorts {
  return {
    store: dynamodbRecordStore(table, async () => undefined),
    scans: dynamodbScanStore(table),
    drafts: dynamodbDraftStore(table),
    serviceDrafts: dynamodbServiceDraftStore(table),
    certified: dynamodbCertifiedTimes(table),
    forms: dynamodbFormStore(table),
    lists: dynamodbLists(table),
    releases: dynamodbReleases(table),
    evaluations: dynamodbEvaluations(table),
    prepared: dynamodbPreparedDecisions(table),
    watermark: dynamodbWatermark(table),
    unpublished: dynamodbUnpublished(table),
    clock: dynamodbClockWatermark(table),
    mails: dynamodbNotificationLog(table),
    members: dynamodbMembers(table, limits.now),
    accounts: dynamodbAccountDesk(table, async () => undefined),
    rateLimit: dynamodbRateLimit(table, limits.requestsPerMinute),
  };
}

/** The same roles in memory, each held to the adapter by the contracts in `test/contracts`. */
export function inMemoryPorts(limits?: Pick<Limits, 'requestsPerMinute'>) {
  const scans = new InMemoryScanStore();
  const store = new InMemoryRecordStore(scans);
  const watermark = new InMemoryWatermark();
  const members = new InMemoryMembers();
  return {
    store,
    scans,
    drafts: store.drafts,
    serviceDrafts: new InMemoryDraftStore(),
    certified: store.certified,
    forms: new InMemoryFormStore(),
    lists: new InMemoryLists(store),
    releases: new InMemoryReleases(store),
    evaluations: store.panel,
    prepared: store.panel,
    watermark,
    unpublished: new InMemoryUnpublished(store, watermark),
    clock: new InMemoryClockWatermark(),
    mails: new InMemoryNotificationLog(),
    members,
    accounts: new InMemoryAccountDesk(members),
    rateLimit: new InMemoryRateLimit(limits?.requestsPerMinute),
  } satisfies TablePorts;
}
