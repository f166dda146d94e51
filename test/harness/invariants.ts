import { expect } from 'vitest';
import { sha256OfText } from '#adapters/system/runtime.ts';
import type { Fact } from '#events/catalogue.ts';
import { type Application, evolveApplication, startApplication } from '#domain/application.ts';
import type { ApplicationFact } from '#domain/application-commands.ts';
import { firstBrokenLink } from '#domain/chain.ts';
import { bodyOffice, unitOffice } from '#domain/members.ts';
import { notificationsOwed } from '#domain/notifications.ts';
import { bodyHasRoom } from '#domain/quota.ts';
import { notificationId } from '#cases/notification-id.ts';
import { nameOf } from '../fakes/names.ts';
import { bodyId, round } from '../domain/fixtures.ts';
import type { Filing, Scene } from './filing.ts';

export interface Tolerated {
  /** How many mails may have come a second time (C2). */
  readonly secondMails: number;
}

/** What must hold however often everything was delivered, lost, delayed, throttled and killed. */
export async function expectWhole(scene: Scene, filings: readonly Filing[], tolerated: Tolerated): Promise<void> {
  const cases = await Promise.all(
    filings.map(async (one) => {
      const [history, stored] = await Promise.all([
        scene.services.store.history(one.owner),
        scene.services.store.loadApplication(one.id),
      ]);
      if (!stored) throw new Error(`${one.id} is lost`);
      return { one, history, stored };
    }),
  );
  for (const { one, history, stored } of cases) {
    expectHistory(history, stored);
    await expectPublished(scene, nameOf(one.owner), history);
    await expectUpload(scene, one);
  }
  const states = cases.map(({ stored }) => stored.state);
  await expectCounters(scene, states);
  await expectMails(
    scene,
    cases.map(({ history, stored }) => ({ history, state: stored.state })),
    tolerated,
  );
}

/** One decision each: no fact stands twice, the chain is whole, and the state is what its facts make it. */
function expectHistory(history: readonly Fact[], stored: { state: Application; head: { sequence: number } }): void {
  const types = history.map(({ type }) => type);
  expect(types).toEqual([...new Set(types)]);
  expect(firstBrokenLink(history, sha256OfText)).toBeUndefined();
  expect(stored.head.sequence).toBe(history.length);
  const [first, ...rest] = history;
  if (first?.type !== 'application-started') throw new Error('a history without its beginning');
  const start = startApplication({ id: stored.state.id, roundId: first.roundId }, first.data);
  expect(rest.filter(isOfApplication).reduce(evolveApplication, start)).toEqual(stored.state);
}

function isOfApplication(fact: Fact): fact is Fact & ApplicationFact {
  return fact.subject.startsWith('application/');
}

/** Nothing lost: every fact was published, and the watermark says so. */
async function expectPublished(scene: Scene, subject: string, history: readonly Fact[]): Promise<void> {
  const published = new Set(scene.given.publisher.published.map(({ id }) => id));
  expect(history.filter(({ id }) => !published.has(id)).map(({ id }) => id)).toEqual([]);
  expect(await scene.ports.watermark.position(subject)).toBe(history.length);
}

/** Every upload is settled, and each file that passed lies in the vault under its hash. */
async function expectUpload(scene: Scene, { owner, uploadId, id }: Filing): Promise<void> {
  const scan = await scene.ports.scans.loadScan(owner, uploadId);
  expect(['judged', 'refused']).toContain(scan?.status);
  for (const { gated } of scan?.arrived ?? [])
    if (gated) expect(await scene.given.vault.read(`applications/${id}`, gated.sha256)).toHaveLength(gated.bytes);
}

/** Counters equal rows: each unit's place and the body's placed set are held by exactly the cases that say so (R26, D9). */
async function expectCounters(scene: Scene, states: readonly Application[]): Promise<void> {
  const { quota } = scene.services.round;
  for (const [unit, own] of Map.groupBy(states, ({ creditCode }) => creditCode)) {
    const holding = own.filter(({ holdsClaim }) => holdsClaim === true);
    expect(holding.slice(quota.max).map(({ id }) => `${unit} holds a second place with ${id}`)).toEqual([]);
  }
  const { state: summary } = await scene.services.store.loadSummary(round.id, bodyId);
  const placed = states.filter(({ status }) => status === 'placed').map(({ id }) => id);
  expect(
    summary.placed
      .map(({ id }) => id)
      .filter((id) => states.some((one) => one.id === id))
      .toSorted(),
  ).toEqual(placed.toSorted());
  const others = summary.placed.slice(1);
  expect(summary.placed.length === 0 || bodyHasRoom(quota, others, { kind: 'service-team' })).toBe(true);
}

/** Mails match facts: each that is owed was sent once, and none that is not. */
async function expectMails(
  scene: Scene,
  cases: readonly { history: readonly Fact[]; state: Application }[],
  tolerated: Tolerated,
): Promise<void> {
  const owed = new Map<string, boolean>();
  for (const { history, state } of cases)
    for (const fact of history)
      for (const { kind, audience } of notificationsOwed(fact)) {
        const office =
          audience === 'bureau'
            ? 'bureau'
            : audience === 'unit'
              ? unitOffice(state.creditCode)
              : bodyOffice(state.bodyId);
        for (const { memberId } of await scene.ports.members.ofOffice(office)) {
          const { id: eventId, roundId, at } = fact;
          const key = { roundId, day: at.slice(0, 10), eventId, kind, memberId };
          // Nobody is called to a step that was taken meanwhile: such a mail may be there or not.
          owed.set(notificationId(key), !kind.startsWith('your-turn'));
        }
      }
  const ids = new Set(cases.map(({ state }) => `application/${state.id}/`));
  const mine = scene.given.sender.sent
    .map(({ notificationId: id }) => id)
    .filter((id) => [...ids].some((prefix) => id.includes(prefix)));
  const sent = new Set(mine);
  expect([...owed].filter(([id, must]) => must && !sent.has(id)).map(([id]) => id)).toEqual([]);
  expect([...sent].filter((id) => !owed.has(id))).toEqual([]);
  expect(mine.length - sent.size).toBeLessThanOrEqual(tolerated.secondMails);
}
