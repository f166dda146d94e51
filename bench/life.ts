import { randomBytes } from 'node:crypto';
import { dynamodbDraftStore, dynamodbScanStore } from '#adapters/dynamodb/draft-and-scan-store.ts';
import { dynamodbLists } from '#adapters/dynamodb/lists.ts';
import { dynamodbMembers } from '#adapters/dynamodb/members.ts';
import { dynamodbNotificationLog } from '#adapters/dynamodb/notification-log.ts';
import { dynamodbRecordStore } from '#adapters/dynamodb/record-store.ts';
import type { Table } from '#adapters/dynamodb/table.ts';
import { dynamodbWatermark } from '#adapters/dynamodb/watermark.ts';
import type { Fact } from '#events/catalogue.ts';
import { decideApplication } from '#domain/application-decisions.ts';
import type { Scan } from '#domain/scan.ts';
import type { ScanChange, ScanOwner } from '#ports/record-store.ts';
import { decideForwarding, decideSummary } from '#domain/summary-decisions.ts';
import { notificationsOwed } from '#domain/notifications.ts';
import { changeApplication, loadCase } from '#cases/change-application.ts';
import { changePlacement } from '#cases/change-placement.ts';
import { changeSummary } from '#cases/change-summary.ts';
import { publishFacts } from '#functions/on-record-stored/publish-facts.ts';
import { act, at, begin, caller, openRound, place, scanOf, servicesOn } from '../test/support/application-steps.ts';
import { realTable } from '../test/support/engine.ts';
import { bodyId, files, hash, round } from '../test/domain/fixtures.ts';
import type { Figure } from './budget.ts';
import { countUnits } from './count-units.ts';

const id = randomBytes(16).toString('hex');

/**
 * One life of the realistic application: begun, ten autosaves, frozen, one scan of four pages, two tiers, a decision, its mails
 * and ten look-ups. Counted from the requests that are really sent; form data lie in the vault and cost the table nothing.
 */
export async function life(): Promise<Figure[]> {
  const plain = await lived({ panel: false });
  const panel = await lived({ panel: true });
  return [
    { name: 'write units of one life', value: plain.write, must: 90, unit: 'WU' },
    { name: 'read units of one life', value: plain.read, must: 20, unit: 'RU' },
    { name: 'write units that a panel’s opinion adds', value: panel.write - plain.write, must: 10, unit: 'WU' },
  ];
}

/** The units of one life on a table of its own. */
async function lived({ panel }: { panel: boolean }): Promise<{ write: number; read: number }> {
  const { table, stop } = await realTable();
  try {
    const services = servicesOn(dynamodbRecordStore(table, async () => undefined));
    await openRound(services);
    const units = countUnits(table.client);
    await tierOne(table, services);
    await forwarded(table, services);
    if (panel) await preparedByPanel(services);
    await act(services, id, { name: 'decide', outcome: 'listed', releaseId: 'r1' });
    units.counting = false;
    const facts = [
      ...(await services.store.history({ kind: 'application', id })),
      ...(await services.store.history({ kind: 'summary', roundId: round.id, bodyId })),
    ];
    units.counting = true;
    await published(table, facts);
    await lookedUp(table, services);
    return { write: units.write, read: units.read };
  } finally {
    await stop();
  }
}

type Services = ReturnType<typeof servicesOn>;

async function tierOne(table: Table, services: Services): Promise<void> {
  await begin(services, id);
  const drafts = dynamodbDraftStore(table);
  for (let version = 1; version <= 10; version += 1) {
    await drafts.saveDraft(id, {
      expectedVersion: version - 1,
      of: 1,
      draft: { version, documentSha256: hash, savedAt: at },
      saveKey: { key: `k${version}`, content: String(version) },
    });
  }
  await changeApplication(
    services,
    { id, caller: caller('freeze') },
    {
      command: 'freeze',
      allow: () => undefined,
      decide: (application, context) => decideApplication(application, { name: 'freeze', formSha256: hash }, context),
      beside: () => ({ draft: { applicationId: id, version: 10, formVersion: 1 } }),
    },
  );
  await opened(services, 2);
  const closed = await uploaded(table, { kind: 'application', id });
  await changeApplication(
    services,
    { id, caller: caller('accept') },
    {
      command: 'accept-scan',
      allow: () => undefined,
      decide: (application, context) => decideApplication(application, scanOf('u1'), context),
      scan: closed,
    },
  );
  await opened(services, 1);
  await act(services, id, { name: 'nominate', assessmentSha256: hash });
  await place(services, id);
}

/** The page of the case, as its unit opens it: the case and, while something is due, its round and its body's settings. */
async function opened(services: Services, times: number): Promise<void> {
  for (let look = 0; look < times; look += 1) await loadCase(services, id, { recent: true });
}

/** A manifest of one file, gated; answers the scan's last step, which is written with what is decided from it. */
async function uploaded(table: Table, owner: ScanOwner): Promise<ScanChange> {
  const scans = dynamodbScanStore(table);
  const declared = [{ name: 'scan.pdf', bytes: 1000, mediaType: 'application/pdf' as const }];
  const scan: Scan = {
    uploadId: 'u1',
    formVersion: 1,
    status: 'uploading',
    version: 1,
    declared,
    arrived: [],
    createdAt: at,
    createdBy: 'hospital',
  };
  await scans.createScan(owner, scan);
  const arrived = files
    .slice(0, 1)
    .map((gated) => ({ number: 1, versionId: hash, receivedAt: at, findings: [], gated }));
  const before: Scan = { ...scan, status: 'gated', version: 2, arrived };
  await scans.updateScan(owner, scan, before);
  return { owner, before, after: { ...before, status: 'judged', version: 3 }, legalStatuses: ['gated'] };
}

async function forwarded(table: Table, services: Services): Promise<void> {
  const body = { roundId: round.id, bodyId };
  await changeSummary(
    services,
    { ...body, caller: caller('issue') },
    {
      command: 'issue',
      withPlaced: true,
      decide: (summary, context, applications) =>
        decideSummary(summary, { name: 'issue', documentSha256: hash, applications }, context),
    },
  );
  const closed = await uploaded(table, { kind: 'summary', ...body });
  await changePlacement(services, caller('forward'), {
    body,
    applicationIds: undefined,
    commands: { summary: 'accept-scan', applications: 'forward' },
    allow: () => undefined,
    decide: (joint, context) =>
      decideForwarding({ uploadId: 'u1', formVersion: 1, receivedAt: at, files }, joint, context),
    scan: closed,
  });
  await opened(services, 1);
}

/** The panel's opinion is prepared with its decision, in one write; counted apart, because the life that the budget is for has no panel. */
async function preparedByPanel(services: Services): Promise<void> {
  const decision = {
    applicationId: id,
    outcome: 'listed',
    opinionSha256: hash,
    reasoned: false,
    preparedBy: 'bureau',
    preparedAt: at,
  } as const;
  await changeApplication(
    services,
    { id, caller: caller('prepare') },
    {
      command: 'prepare',
      allow: () => undefined,
      decide: (one, context) => decideApplication(one, { name: 'prepare', opinionSha256: hash }, context),
      beside: () => ({ prepared: { roundId: round.id, act: 'prepare', decision } }),
    },
  );
}

/** Everything is published step by step, as the stream gives it, and each mail to the unit is claimed, sent and delivered. */
async function published(table: Table, facts: readonly Fact[]): Promise<void> {
  const parts = {
    publisher: { publish: async () => undefined },
    watermark: dynamodbWatermark(table),
    store: { history: async () => [...facts] },
  };
  // The stream gives the facts of one write together.
  const writesOf = Map.groupBy(facts, ({ subject, causationId }) => `${subject} ${causationId}`);
  for (const together of writesOf.values()) await publishFacts(parts, together);
  const mails = dynamodbNotificationLog(table);
  const owed = facts.flatMap((fact) =>
    notificationsOwed(fact)
      .filter(({ audience }) => audience === 'unit')
      .map(({ kind }) => ({ kind, fact })),
  );
  for (const { kind, fact } of owed) {
    const key = { roundId: round.id, day: at.slice(0, 10), eventId: fact.id, kind, memberId: 'hospital' };
    await mails.claim(key, { subject: fact.subject, office: 'bureau', now: new Date(at), leaseSeconds: 60 });
    await mails.markSent(key, { providerMessageId: 'p', at });
    await mails.report(key, { status: 'delivered', at });
  }
}

async function lookedUp(table: Table, services: Services): Promise<void> {
  await opened(services, 4);
  await dynamodbLists(table).ofRound(round.id, bodyId);
  await dynamodbMembers(table, () => new Date(at)).member('hospital', { fresh: false });
}
