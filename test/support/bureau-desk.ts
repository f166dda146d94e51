import { sha256OfText } from '#adapters/system/runtime.ts';
import type { BureauServices } from '#functions/http-bureau/bureau-services.ts';
import type { HttpRequest } from '#lambda/http-endpoint.ts';
import { ProblemError } from '#lambda/problem.ts';
import type { Application } from '#domain/application.ts';
import type { Member } from '#domain/members.ts';
import type { Round } from '#domain/round.ts';
import { clausesOf } from '#rounds/clauses.ts';
import { ruleDataOf } from '#rounds/rules.ts';
import { drafting, hash, round } from '../domain/fixtures.ts';
import { InMemoryVault } from '../fakes/in-memory-vault.ts';
import { inMemoryPorts } from './table-ports.ts';

const at = '2025-03-01T01:00:00.000Z';
const grant = (office: string, role: Member['memberships'][number]['role']): Member['memberships'][number] => ({
  memberId: 'officer',
  name: '演示',
  email: 'officer@example.test',
  status: 'active',
  office,
  role,
});

/** The bureau's use cases over everything in memory, with cases put where a test wants them. */
export function bureauDesk(more: Partial<Round> = {}) {
  const ports = inMemoryPorts();
  const vault = new InMemoryVault();
  const of: Round = { ...round, ...more };
  const services: BureauServices = {
    ...ports,
    round: of,
    rules: ruleDataOf(round.id),
    clauses: clausesOf(round.id),
    documents: vault,
    vault,
    access: { record: async () => undefined, ofDay: async () => [] },
    digest: sha256OfText,
  };
  const state = { id: round.id, status: 'evaluating', scoringClosed: true } as const;
  ports.store.rounds.set(`round/${round.id}`, { stored: { state, head: { sequence: 5, hash } }, labels: {} });
  let keys = 0;
  return {
    services,
    store: ports.store,
    members: ports.members,
    vault,
    put(id: string, projectName: string, fields: Partial<Application>): void {
      const application = { ...drafting(), id, formVersion: 1, formSha256: hash, uploadId: 'u1', ...fields };
      const labels = { projectName, applicantName: '演示·某单位' };
      // Put again, it goes on from where its chain is.
      const head = ports.store.applications.get(`application/${id}`)?.stored.head ?? { sequence: 4, hash };
      ports.store.applications.set(`application/${id}`, {
        stored: { state: application, head },
        labels,
      });
    },
    request(params: Readonly<Record<string, string>> = {}, given: { now?: string; unit?: string } = {}): HttpRequest {
      const unit = given.unit ? [grant(`unit:${given.unit}`, 'applicant')] : [];
      keys += 1;
      return {
        routeKey: 'TEST /desk',
        params,
        query: {},
        member: { id: 'officer', memberships: [grant('bureau', 'bureau-officer'), ...unit] },
        receivedAt: given.now ?? at,
        idempotencyKey: `key-${keys}`,
        ifMatch: undefined,
        requestId: `request-${keys}`,
      };
    },
  };
}

/** The code of the problem with which a request ends; undefined: it went well. */
export async function problemOf(asked: Promise<unknown>): Promise<string | undefined> {
  try {
    await asked;
    return undefined;
  } catch (error) {
    if (error instanceof ProblemError) return error.problem.code;
    throw error;
  }
}
