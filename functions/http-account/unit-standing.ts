import type { UnitStanding } from '#domain/account-claim.ts';
import { type Membership, unitOffice } from '#domain/members.ts';
import type { AccountServices } from './account-services.ts';
import { membershipIn } from './save-account.ts';

/**
 * What is known of a unit, and at which version of its desk. The desk is read first: whoever joins afterwards moves it, and the
 * write that was decided by this does not stand. The index may lag, so who came last is looked up by name.
 */
export async function standingOf(
  services: AccountServices,
  creditCode: string,
): Promise<{ unit: UnitStanding; version: number }> {
  const { desk, members, lists, store, round } = services;
  const { version, confirmedBy, newest } = await desk.unit(creditCode);
  const office = unitOffice(creditCode);
  const last = newest && membershipIn(await members.member(newest, { fresh: true }), office);
  const stays = ({ status }: Membership): boolean => status !== 'ended';
  const people = new Set((await members.everyoneOf(office)).filter(stays).map(({ memberId }) => memberId));
  if (last && stays(last)) people.add(last.memberId);
  const rows = await lists.ofApplicant(creditCode);
  const cases = await Promise.all(rows.map(({ id }) => store.loadApplication(id)));
  const caseBodies = cases.flatMap((one) => (one?.state.roundId === round.id ? [one.state.bodyId] : []));
  return { unit: { people: people.size, caseBodies, confirmedBy }, version };
}
