import { describe, expect, it } from 'vitest';
import type { Fact } from '#events/catalogue.ts';
import { notificationStatuses } from '#ports/notifications.ts';
import { parseNotificationId } from '#cases/notification-id.ts';
import { leaseSeconds } from '#functions/on-notification-due/send-once.ts';
import { bodyId } from '../domain/fixtures.ts';
import { act } from '../support/application-steps.ts';
import { inMemoryPorts } from '../support/table-ports.ts';
import { type Filing, file, type Scene, sceneOn, unitOf } from './filing.ts';
import { expectWhole } from './invariants.ts';
import { mayDie, Mortal } from './mortal.ts';
import { type Between, nothing, world } from './world.ts';

const scene0 = () => sceneOn(inMemoryPorts());

/** Submitted, with everything published; answers the facts that owe mails. */
async function submitted(scene: Scene, id: string, number = 1): Promise<{ one: Filing; facts: Fact[] }> {
  const one = await file(scene, { id, number });
  const hands = world(scene.ports, scene.given);
  for (const key of one.keys) await hands.gate(key);
  const scan = await scene.ports.scans.loadScan(one.owner, one.uploadId);
  if (scan) await hands.judge(one.owner, scan);
  const facts = await scene.services.store.history(one.owner);
  await hands.publish(facts);
  return { one, facts };
}

async function mailAll(scene: Scene, facts: readonly Fact[], between: Between = nothing): Promise<number> {
  const hands = world(scene.ports, scene.given, between);
  let postponed = 0;
  for (const fact of facts) await hands.notify({ fact }).catch(() => (postponed += 1));
  return postponed;
}
const later = (scene: Scene, seconds: number): void => {
  scene.given.now = new Date(scene.given.now.getTime() + seconds * 1000);
};
const receipts = (scene: Scene) => scene.given.sender.sent.filter(({ notificationId: id }) => id.includes(':receipt:'));
const receiptKey = (scene: Scene) => {
  const parts = parseNotificationId(receipts(scene)[0]?.notificationId ?? '');
  if (!parts) throw new Error('no receipt was sent');
  return { ...parts, kind: 'receipt' as const };
};

/** What SES reports of a mail; addresses in it are never read. */
const sesReport = (notificationId: string, eventType: string, more: object = {}) => ({
  source: 'aws.ses',
  detail: { eventType, mail: { headers: [{ name: 'X-Notification-Id', value: notificationId }] }, ...more },
});

describe('a mail over a crash', () => {
  it('C1 a death after the fact and before its mail: the mail goes out after the restart, once', async () => {
    const scene = await scene0();
    const { one, facts } = await submitted(scene, 'crash');
    expect(
      await mayDie(() =>
        world(scene.ports, scene.given, new Mortal({ killAt: 1, after: true })).notify({ fact: facts[2] ?? noFact() }),
      ),
    ).toBe('killed');
    expect(receipts(scene)).toHaveLength(0);
    later(scene, leaseSeconds + 1);
    await mailAll(scene, facts);
    await expectWhole(scene, [one], { secondMails: 0 });
  });

  it('C2 a death between SES and the mark: at most one second mail, under the same id, and it ends as sent', async () => {
    const scene = await scene0();
    const { one, facts } = await submitted(scene, 'marked');
    let sends = 0;
    const dying: Between = {
      port: (real) => real,
      sender: (real) => ({
        ratePerSecond: () => real.ratePerSecond(),
        send: async (mail) => {
          await real.send(mail);
          sends += 1;
          throw new Error('the process is dead');
        },
      }),
    };
    await mailAll(scene, facts, dying);
    expect(sends).toBe(1);
    later(scene, leaseSeconds + 1);
    for (let time = 0; time < 3; time += 1) await mailAll(scene, facts);
    expect(new Set(receipts(scene).map(({ notificationId: id }) => id)).size).toBe(1);
    await expectWhole(scene, [one], { secondMails: 1 });
    expect((await scene.ports.mails.load(receiptKey(scene)))?.status).toBe('sent');
  });

  it('C8 a handler that throws half-way repeats no mail that was sent', async () => {
    const scene = await scene0();
    const { one, facts } = await submitted(scene, 'half');
    for (const memberId of ['n1', 'n2', 'n3'])
      await scene.ports.members.grant({
        memberId,
        office: `unit:${unitOf(1)}`,
        role: 'applicant',
        name: '演示',
        email: `${memberId}@example.test`,
        status: 'active',
      });
    let mails = 0;
    scene.given.sender.says = () => ((mails += 1) === 3 ? 'later' : 'accepted');
    expect(await mailAll(scene, facts)).toBeGreaterThan(0);
    later(scene, 1);
    expect(await mailAll(scene, facts)).toBe(0);
    expect(receipts(scene)).toHaveLength(4);
    await expectWhole(scene, [one], { secondMails: 0 });
  });
});

describe('a mail service that is slow, full or down', () => {
  it('J1 five minutes of throttling: every mail is sent later, once, and nothing is counted as lost', async () => {
    const scene = await scene0();
    const { one, facts } = await submitted(scene, 'slow');
    const until = scene.given.now.getTime() + 300_000;
    scene.given.sender.says = () => (scene.given.now.getTime() < until ? 'later' : 'accepted');
    let postponed = 0;
    for (let minute = 0; minute < 7; minute += 1) {
      postponed += await mailAll(scene, facts);
      later(scene, 60);
    }
    expect(postponed).toBe(5);
    await expectWhole(scene, [one], { secondMails: 0 });
    expect(scene.given.log.counts.get('MailsNotDelivered')).toBeUndefined();
    expect(scene.given.log.lines.filter(({ level }) => level === 'error')).toEqual([]);
  });

  it('J2 a daily quota that is used up: the mail waits for the next day, and decisions go on', async () => {
    const scene = await scene0();
    const { one, facts } = await submitted(scene, 'quota');
    scene.given.sender.says = () => 'later';
    await mailAll(scene, facts);
    const nominate = { name: 'nominate', assessmentSha256: 'a'.repeat(64) } as const;
    expect(await act(scene.services, one.id, nominate)).toHaveProperty('done');
    later(scene, 86_400);
    scene.given.sender.says = () => 'accepted';
    await deliverOrders(scene);
    expect(receipts(scene)).toHaveLength(1);
  });

  it('J8 a mail service that is down for a day: applications and decisions are complete, and every mail goes out after it', async () => {
    const scene = await scene0();
    await scene.ports.members.grant({
      memberId: 'reviewer',
      office: `body:${bodyId}`,
      role: 'reviewer',
      name: '演示',
      email: 'reviewer@example.test',
      status: 'active',
    });
    scene.given.sender.says = () => 'later';
    const { one, facts } = await submitted(scene, 'down');
    // The queue gives up after its receives: from then on only the reconciler knows of the mails.
    for (let receive = 0; receive < 5; receive += 1) {
      await mailAll(scene, facts);
      later(scene, 360);
    }
    expect((await scene.services.store.loadApplication(one.id))?.state.status).toBe('submitted');
    later(scene, 86_400);
    scene.given.sender.says = () => 'accepted';
    await deliverOrders(scene);
    await expectWhole(scene, [one], { secondMails: 0 });
    expect(scene.given.sender.sent.map(({ to }) => to).toSorted()).toEqual([
      'm1@example.test',
      'reviewer@example.test',
    ]);
  });
});

describe('a call to a step', () => {
  it('J7 that could not go out before the step was taken ends by name, and is ordered no more', async () => {
    const scene = await scene0();
    await scene.ports.members.grant({
      memberId: 'reviewer',
      office: `body:${bodyId}`,
      role: 'reviewer',
      name: '演示',
      email: 'reviewer@example.test',
      status: 'active',
    });
    scene.given.sender.says = ({ to }) => (to.startsWith('reviewer') ? 'later' : 'accepted');
    const { one, facts } = await submitted(scene, 'moot');
    await mailAll(scene, facts);
    await act(scene.services, one.id, { name: 'nominate', assessmentSha256: 'a'.repeat(64) });
    later(scene, 3600);
    scene.given.sender.says = () => 'accepted';
    await deliverOrders(scene);
    expect(scene.given.sender.sent.map(({ to }) => to)).toEqual(['m1@example.test']);
    const records = await scene.ports.mails.ofDay('2025-expert-service', '2025-01-20');
    expect(records.map(({ memberId, status }) => `${memberId} ${status}`).toSorted()).toEqual([
      'm1 sent',
      'reviewer gave-up',
    ]);
    expect((await world(scene.ports, scene.given).reconcile(new Date('2025-01-20T05:00:00.000Z'))).stuckMails).toBe(0);
  });
});

/** What the reconciler orders anew, delivered. */
async function deliverOrders(scene: Scene): Promise<void> {
  const hands = world(scene.ports, scene.given);
  await hands.reconcile(scene.given.now);
  for (const order of scene.given.orders.placed) await hands.notify({ order });
}

describe('what SES reports', () => {
  const bounce = (bounceType: string, bounceSubType: string) => ({ bounce: { bounceType, bounceSubType } });
  async function reported(name: string, report: (id: string) => object) {
    const scene = await scene0();
    const { one, facts } = await submitted(scene, name);
    await mailAll(scene, facts);
    const id = receipts(scene)[0]?.notificationId ?? '';
    const hands = world(scene.ports, scene.given);
    for (let time = 0; time < 2; time += 1) await hands.report(report(id));
    const history = await scene.services.store.history(one.owner);
    return { scene, one, facts, id, hands, told: history.filter(({ type }) => type === 'mail-undeliverable') };
  }

  it('J3 a hard bounce ends the mail and stands on the case, where a person will call; nothing is sent again', async () => {
    const { scene, facts, told } = await reported('hard', (id) =>
      sesReport(id, 'Bounce', bounce('Permanent', 'General')),
    );
    expect(told).toMatchObject([{ data: { reason: 'bounced', memberId: 'm1' } }]);
    expect(await scene.ports.mails.load(receiptKey(scene))).toMatchObject({ status: 'bounced', reason: 'General' });
    later(scene, 3600);
    await mailAll(scene, facts);
    await deliverOrders(scene);
    expect(receipts(scene)).toHaveLength(1);
  });

  it('J4 a soft bounce comes when SES has given up: it is recorded and stands on the case, and nothing is sent again', async () => {
    const { scene, facts, told } = await reported('soft', (id) =>
      sesReport(id, 'Bounce', bounce('Transient', 'MailboxFull')),
    );
    expect(told).toMatchObject([{ data: { reason: 'bounced', memberId: 'm1' } }]);
    expect(await scene.ports.mails.load(receiptKey(scene))).toMatchObject({ status: 'bounced', reason: 'MailboxFull' });
    await mailAll(scene, facts);
    await deliverOrders(scene);
    expect(receipts(scene)).toHaveLength(1);
  });

  it('J4 a delay that SES still works on ends nothing', async () => {
    const { scene, told } = await reported('delayed', (id) => sesReport(id, 'DeliveryDelay'));
    expect(told).toEqual([]);
    expect((await scene.ports.mails.load(receiptKey(scene)))?.status).toBe('sent');
  });

  it('J5 a complaint is counted, stands on the case, and nothing is sent again', async () => {
    const { scene, facts, told } = await reported('complaint', (id) => sesReport(id, 'Complaint'));
    expect(told).toMatchObject([{ data: { reason: 'complained' } }]);
    expect(scene.given.log.counts.get('MailComplaints')).toBeGreaterThan(0);
    await mailAll(scene, facts);
    expect(receipts(scene)).toHaveLength(1);
  });

  it('J6 a report of nobody’s mail, twice or before the mark: counted, kept, and never backwards', async () => {
    const { scene, hands, id } = await reported('twice', (one) => sesReport(one, 'Delivery'));
    await hands.report(sesReport(id, 'Bounce', bounce('Permanent', 'General')));
    await hands.report(sesReport(id, 'Delivery'));
    expect((await scene.ports.mails.load(receiptKey(scene)))?.status).toBe('bounced');
    await hands.report(sesReport('somebody else', 'Delivery'));
    await hands.report(sesReport(id.replace(':m1:', ':nobody:'), 'Delivery'));
    expect(scene.given.log.counts.get('ForeignMailReports')).toBe(2);
  });

  it('J7 no mail ends in a state without a name, and what was not delivered is counted', async () => {
    for (const outcome of ['accepted', 'rejected', 'suppressed', 'later'] as const) {
      const scene = await scene0();
      const { facts } = await submitted(scene, outcome);
      scene.given.sender.says = () => outcome;
      await mailAll(scene, facts);
      const [record] = await scene.ports.mails.ofDay('2025-expert-service', '2025-01-20');
      const expected = { accepted: 'sent', rejected: 'rejected', suppressed: 'suppressed', later: 'claimed' }[outcome];
      expect(record?.status).toBe(expected);
      expect(notificationStatuses).toContain(record?.status);
      const lost = outcome === 'rejected' || outcome === 'suppressed';
      expect(scene.given.log.counts.get('MailsNotDelivered')).toBe(lost ? 1 : undefined);
    }
  });
});

function noFact(): never {
  throw new Error('nothing was submitted');
}
