import type { RunningLocal } from '#local/start-local.ts';
import { demoPeople } from '#local/identity/demo-people.ts';
import { Client } from '../client.ts';
import { must, type Told } from '../story.ts';
import { type Balance, balanceOf, endOf } from './balance.ts';
import { entries, nominating, roundPeople } from './cast.ts';
import { type Ids, playFirstTier } from './first-tier.ts';
import { expectedFunding, playMinistry } from './ministry.ts';
import { playSecondTier } from './second-tier.ts';

/** Everybody who can act in the whole round. */
export const people = [...demoPeople, ...roundPeople];

const afterDeadline = '2025-02-08T00:10:00+08:00';
const seed = 2025;

export interface ToldRound extends Told {
  balance?: Balance;
}

/** A whole round of forty applications on a copy of its own, from the first form to the last mail, and its balance. */
export async function playRound(local: RunningLocal, progress: (line: string) => void): Promise<ToldRound> {
  const client = new Client(local, people);
  const told: ToldRound = { id: 'round', title: title(), ok: true, steps: [], mails: [] };
  const tell = (what: string): void => {
    told.steps.push({ at: new Date().toISOString(), what });
    progress(`(round) ${what}`);
  };
  try {
    tell(`seed ${seed}`);
    const ids = await playFirstTier(client, tell);
    local.clock.advanceTo(afterDeadline);
    await local.invoke('every-minute', { asOf: new Date().toISOString() });
    await closed(client, ids);
    tell('the deadline has passed: what was not forwarded says so');
    const decided = await playSecondTier(client, seed, tell);
    await playMinistry(client, decided, tell);
    told.balance = await balanced(client, ids);
    tell(`balance: ${JSON.stringify(told.balance)}`);
  } catch (error) {
    told.ok = false;
    told.error = error instanceof Error ? error.message : String(error);
    progress(`(round) FAILED: ${told.error}`);
  }
  return told;
}

const title = (): string =>
  `A whole round: ${entries.length} applications, ${nominating.length} bodies, up to publication and funding`;

/** Who did not reach the bureau stands at the end that its fate has. */
async function closed(client: Client, ids: Ids): Promise<void> {
  for (const { unit, fate } of entries) {
    const end = endOf[fate];
    if (end) await client.until(unit, `/applications/${ids.get(unit) ?? ''}`, end);
  }
}

const finalStates = new Set([
  'declined',
  'lapsed',
  'listed',
  'nationally-listed',
  'not-forwarded',
  'not-selected',
  'withdrawn',
]);

/** Mails go on for a moment after the last step: the balance is taken when it holds, or says why it does not. */
async function balanced(client: Client, ids: Ids): Promise<Balance> {
  let last: unknown;
  await client
    .eventually(async () => {
      try {
        await balanceOf(client, ids);
        return true;
      } catch (error) {
        last = error;
        return false;
      }
    }, 60)
    .catch(() => {
      throw last;
    });
  const balance = await balanceOf(client, ids);
  const open = Object.keys(balance.states).filter((status) => !finalStates.has(status));
  must(open.length === 0, `not at an end: ${open.join(', ')}`);
  const all = Object.values(balance.states).reduce((sum, one) => sum + one, 0);
  must(all === entries.length, `${all} applications instead of ${entries.length}`);
  must(balance.mostForwarded === 1, `a body has forwarded ${balance.mostForwarded}`);
  must(balance.mostOfApplicant === 1, `an applicant has filed ${balance.mostOfApplicant}`);
  const { published, states, funding } = balance;
  must(
    published['national'] === states['nationally-listed'] && published['municipal'] === states['listed'],
    `published is not what is listed: ${JSON.stringify(published)}`,
  );
  must(funding.national === expectedFunding.national, `${funding.national} 分 are granted nationally`);
  must(funding.municipal === expectedFunding.municipal, `${funding.municipal} 分 are granted municipally`);
  must(balance.mails.owed > 100 && balance.mails.owed === balance.mails.sent + balance.mails.tasks, 'mails are owed');
  return balance;
}
