import { dynamodbMembers } from '#adapters/dynamodb/members.ts';
import type { Item } from '#adapters/dynamodb/table.ts';
import { sha256OfText } from '#adapters/system/runtime.ts';
import type { Fact } from '#events/catalogue.ts';
import { isCall, notificationsOwed, officeFor } from '#domain/notifications.ts';
import type { RunningLocal } from '#local/start-local.ts';
import * as z from 'zod';
import { factsIn, tableOf } from '../aftermath.ts';
import type { Client } from '../client.ts';
import { publicationSchema } from '../ministry-stories.ts';
import { must } from '../story.ts';
import { type Entry, entries, nominating } from './cast.ts';
import type { Ids } from './first-tier.ts';

/** What the round must have come to, counted anew from the table and the API when everything is over. */
export interface Balance {
  /** How many applications stand at each final state. */
  readonly states: Readonly<Record<string, number>>;
  /** Mails that somebody was owed by a fact: those that were sent, and those that became a task to call. */
  readonly mails: { readonly owed: number; readonly sent: number; readonly tasks: number };
  /** The most that any body has forwarded; the round allows one. */
  readonly mostForwarded: number;
  /** The most that any applicant has had admitted and not withdrawn; the round allows one. */
  readonly mostOfApplicant: number;
  /** How many projects the list to publish names, by level. */
  readonly published: Readonly<Record<string, number>>;
  /** What is granted (R42), in 分: the sums of the API, which are those of the facts. */
  readonly funding: { readonly settled: number; readonly national: number; readonly municipal: number };
}

const tasksSchema = z.object({ tasks: z.array(z.object({ subject: z.string(), memberId: z.string() })) });
const settled: ReadonlySet<string> = new Set(['sent', 'delivered']);

export async function balanceOf(client: Client, ids: Ids): Promise<Balance> {
  const table = await tableOf(client.local);
  const states = await statesOf(client, ids);
  const facts = factsIn(table);
  const { tasks } = tasksSchema.parse(await client.expect(200, 'bureau', 'GET /bureau/tasks'));
  const toCall = new Set(tasks.map(({ subject, memberId }) => `${subject} ${memberId}`));
  const mails = await mailsOwed(client.local, { facts, table, toCall });
  const forwarded = facts.flatMap((fact) => (fact.type === 'application-forwarded' ? [fact.data.bodyId] : []));
  const counts = nominating.map(({ id }) => forwarded.filter((bodyId) => bodyId === id).length);
  return {
    states,
    mails,
    mostForwarded: Math.max(...counts),
    mostOfApplicant: mostOfApplicant(facts),
    published: await publishedBy(client),
    funding: await fundingOf(client, facts),
  };
}

/** How many applications of one credit code were ever submitted, over all routes. */
function mostOfApplicant(facts: readonly Fact[]): number {
  const submitted = new Set(facts.flatMap(({ type, subject }) => (type === 'application-submitted' ? [subject] : [])));
  const units = withParties(facts).flatMap(({ fact, creditCode }) =>
    fact.type === 'application-started' && submitted.has(fact.subject) ? [creditCode] : [],
  );
  return Math.max(...[...Map.groupBy(units, (unit) => unit).values()].map(({ length }) => length));
}

async function publishedBy(client: Client): Promise<Record<string, number>> {
  const { rows } = publicationSchema.parse(await client.expect(200, 'bureau', 'GET /bureau/publication'));
  const levels = Map.groupBy(rows, ({ level }) => level);
  return Object.fromEntries([...levels].map(([level, { length }]) => [level, length]));
}

const partSchema = z.object({ fen: z.int(), settled: z.int(), applications: z.int() });
const fundingSchema = z.object({
  totals: z.object({ fen: z.int(), national: partSchema, municipal: partSchema }),
});

/** The sums of the API against the last settlement of each case in the history. */
async function fundingOf(client: Client, facts: readonly Fact[]): Promise<Balance['funding']> {
  const { totals } = fundingSchema.parse(await client.expect(200, 'bureau', 'GET /bureau/funding'));
  const last = new Map(
    facts.flatMap((fact) => (fact.type === 'funding-settled' ? [[fact.subject, fact.data.lines] as const] : [])),
  );
  const granted = [...last.values()].flat().reduce((sum, { fen }) => sum + fen, 0);
  const { national, municipal } = totals;
  must(granted === totals.fen, `the facts grant ${granted} 分, the totals say ${totals.fen}`);
  must(national.fen + municipal.fen === totals.fen, 'the parts are not the sum');
  const [settled, all] = [national.settled + municipal.settled, national.applications + municipal.applications];
  must(settled === all && last.size === all, `${settled} of ${all} listed ones are settled`);
  return { settled, national: national.fen, municipal: municipal.fen };
}

async function statesOf(client: Client, ids: Ids): Promise<Record<string, number>> {
  const states: Record<string, number> = {};
  for (const { unit } of entries) {
    const { status } = z
      .object({ status: z.string() })
      .parse(await client.expect(200, unit, `GET /applications/${ids.get(unit) ?? ''}`));
    states[status] = (states[status] ?? 0) + 1;
  }
  return states;
}

interface Seen {
  readonly facts: readonly Fact[];
  readonly table: ReadonlyMap<string, Item>;
  /** Open tasks to call somebody, as `<subject> <member>`. */
  readonly toCall: ReadonlySet<string>;
}

/** Every mail that a fact of the history owes to a member is in the log as sent, or as a task, or was moot when its time came. */
async function mailsOwed(local: RunningLocal, seen: Seen): Promise<Balance['mails']> {
  const { facts, table, toCall } = seen;
  const members = dynamodbMembers({ client: local.db, name: local.table, digest: sha256OfText }, () => new Date());
  const log = new Map(
    [...table].flatMap(([key, item]) => (key.startsWith('MAIL#') ? [[key.split(' ')[1], item]] : [])),
  );
  const counts = { owed: 0, sent: 0, tasks: 0 };
  const missing: string[] = [];
  for (const { fact, bodyId, creditCode } of withParties(facts))
    for (const { kind, audience } of notificationsOwed(fact)) {
      const office = officeFor(audience, { bodyId, creditCode });
      for (const { memberId } of office ? await members.ofOffice(office) : []) {
        const status = log.get(`${fact.id}#${kind}#${memberId}`)?.['status']?.S;
        const end = endOfMail(status, { moot: isCall(kind), toCall: toCall.has(`${fact.subject} ${memberId}`) });
        if (end === 'missing') missing.push(`${kind} of ${fact.type} to ${memberId}: ${status ?? 'nothing'}`);
        else if (end !== 'moot') counts[end] += 1;
      }
    }
  counts.owed = counts.sent + counts.tasks;
  must(missing.length === 0, `owed and not sent: ${missing.join('; ')}`);
  return counts;
}

function endOfMail(
  status: string | undefined,
  about: { moot: boolean; toCall: boolean },
): 'sent' | 'tasks' | 'moot' | 'missing' {
  if (status === undefined) return about.moot ? 'moot' : 'missing';
  if (settled.has(status)) return 'sent';
  return status === 'bounced' && about.toCall ? 'tasks' : 'missing';
}

/** The facts of applications, each with the unit and the body that had it then. */
function withParties(facts: readonly Fact[]): { fact: Fact; bodyId: string; creditCode: string }[] {
  const parties = new Map<string, { bodyId: string; creditCode: string }>();
  for (const fact of facts)
    if (fact.type === 'application-started') {
      const { bodyId, creditCode } = fact.data;
      parties.set(fact.subject, { bodyId, creditCode });
    }
  return facts.flatMap((fact) => {
    const own = parties.get(fact.subject);
    return own ? [{ fact, ...own }] : [];
  });
}

/** What each fate must have come to once the bureau has decided; undefined where the ranking says. */
export const endOf: Readonly<Record<Entry['fate'], string | undefined>> = {
  forwarded: undefined,
  'returned-once': undefined,
  'late-with-extension': undefined,
  substitute: undefined,
  direct: undefined,
  proposed: undefined,
  'taken-out': 'not-forwarded',
  'runner-up': 'not-forwarded',
  reserve: 'not-forwarded',
  'none-forwarded': 'not-forwarded',
  'silent-body': 'not-forwarded',
  declined: 'declined',
  'never-scanned': 'lapsed',
  withdrawn: 'withdrawn',
};
