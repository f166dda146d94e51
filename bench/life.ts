import { randomBytes } from 'node:crypto';
import { dynamodbDraftStore, dynamodbScanStore } from '#adapters/dynamodb/draft-and-scan-store.ts';
import { dynamodbLists, dynamodbPreparedDecisions } from '#adapters/dynamodb/lists.ts';
import { dynamodbMembers } from '#adapters/dynamodb/members.ts';
import { dynamodbNotificationLog } from '#adapters/dynamodb/notification-log.ts';
import { dynamodbRecordStore } from '#adapters/dynamodb/record-store.ts';
import type { Table } from '#adapters/dynamodb/table.ts';
import { dynamodbWatermark } from '#adapters/dynamodb/watermark.ts';
import type { Fact } from '#events/catalogue.ts';
import { decideForwarding, decideSummary } from '#domain/summary-decisions.ts';
import { notificationsOwed } from '#domain/notifications.ts';
import { loadCase } from '#cases/change-application.ts';
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
  const { table, stop } = await realTable();
  try {
    const services = servicesOn(dynamodbRecordStore(table, async () => undefined));
    await openRound(services);
    const units = countUnits(table.client);
    await tierOne(table, services);
    await tierTwo(table, services);
    units.counting = false;
    const facts = [
      ...(await services.store.history({ kind: 'application', id })),
      ...(await services.store.history({ kind: 'summary', roundId: round.id, bodyId })),
    ];
    units.counting = true;
    await published(table, facts);
    await lookedUp(table, services);
    return [
      { name: 'write units of one life', value: units.write, must: 90, unit: 'WU' },
      { name: 'read units of one life', value: units.read, must: 20, unit: 'RU' },
    ];
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
      draft: { version, documentSha256: hash, savedAt: at },
      saveKey: `k${version}`,
    });
  }
  await act(services, id, { name: 'freeze', formSha256: hash });
  await uploaded(table, { kind: 'application', id });
  await act(services, id, scanOf('u1'));
  await act(services, id, { name: 'nominate', assessmentSha256: hash });
  await place(services, id);
}

/** A manifest of one file, gated: the scan's last step is written with what is decided from it. */
async function uploaded(
  table: Table,
  owner: { kind: 'application'; id: string } | { kind: 'summary'; roundId: string; bodyId: string },
): Promise<void> {
  const scans = dynamodbScanStore(table);
  const declared = [{ name: 'scan.pdf', bytes: 1000, mediaType: 'application/pdf' as const }];
  const scan = {
    uploadId: 'u1',
    formVersion: 1,
    status: 'uploading' as const,
    version: 1,
    declared,
    arrived: [],
    createdAt: at,
    createdBy: 'hospital',
  };
  await scans.createScan(owner, scan);
  const [gated] = files;
  if (!gated) return;
  await scans.updateScan(owner, scan, {
    ...scan,
    status: 'gated',
    version: 2,
    arrived: [{ number: 1, versionId: hash, receivedAt: at, findings: [], gated }],
  });
  await scans.updateScan(owner, { ...scan, version: 2 }, { ...scan, status: 'judged', version: 3 });
}

async function tierTwo(table: Table, services: Services): Promise<void> {
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
  await uploaded(table, { kind: 'summary', ...body });
  await changePlacement(services, caller('forward'), {
    body,
    applicationIds: undefined,
    commands: { summary: 'accept-scan', applications: 'forward' },
    allow: () => undefined,
    decide: (joint, context) =>
      decideForwarding({ uploadId: 'u1', formVersion: 1, receivedAt: at, files }, joint, context),
  });
  await dynamodbPreparedDecisions(table).prepare(round.id, {
    applicationId: id,
    outcome: 'listed',
    preparedBy: 'bureau',
    preparedAt: at,
  });
  await act(services, id, { name: 'decide', outcome: 'listed', releaseId: 'r1' });
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
  // What the unit's own page reads: the case, its body's settings and the round.
  for (let look = 0; look < 8; look += 1) await loadCase(services, id, { recent: true });
  await dynamodbLists(table).ofRound(round.id, bodyId);
  await dynamodbMembers(table, () => new Date(at)).member('hospital', { fresh: false });
}
