import { sha256OfBytes, sha256OfText } from '#adapters/system/runtime.ts';
import { recordFacts } from '#domain/chain.ts';
import { evolveApplication } from '#domain/application.ts';
import { type ServiceFact, serviceOf } from '#domain/service.ts';
import type { Fact } from '#events/catalogue.ts';
import { recording } from '#cases/caller.ts';
import { erasePerson } from '#cases/erase-person.ts';
import { linkReviewedPaper } from '#functions/http-service/link-paper.ts';
import { writeLetters } from '#functions/http-service/write-letters.ts';
import { clausesOf } from '#rounds/clauses.ts';
import { ruleDataOf } from '#rounds/rules.ts';
import { hash, inStatus, round } from '../domain/fixtures.ts';
import { InMemoryVault } from '../fakes/in-memory-vault.ts';
import { caller } from './application-steps.ts';
import { problemOf } from './bureau-desk.ts';
import { inMemoryPorts } from './table-ports.ts';

const folder = 'applications/a1';
export const wang = { name: '王建国' };
const encode = (text: string) => new TextEncoder().encode(text);
const content = {
  projectName: '演示项目',
  experts: [
    { name: '王建国', employer: '甲医院', mobile: '13800000001' },
    { name: '李四', employer: '乙医院', mobile: '13800000002' },
  ],
};
const activity = {
  from: '2025-03-01',
  to: '2025-03-05',
  place: '演示',
  content: '义诊',
  days: 5,
  participants: 10,
  experts: [
    { row: 0, days: 5 },
    { row: 1, days: 5 },
  ],
};

/** A listed application of the bureau's own route, whose service is confirmed, over everything in memory. */
export async function serviceDesk() {
  const ports = inMemoryPorts();
  const { store } = ports;
  const vault = new InMemoryVault();
  const formSha256 = await vault.putDocument(folder, { salt: 's', content });
  const reportSha256 = await vault.putDocument(folder, { salt: 's', content: { activities: [activity] } });
  const served = [
    {
      type: 'service-reported',
      version: 1,
      data: { reportVersion: 1, reportSha256, days: 5, personTimes: 2, short: [] },
    },
    { type: 'service-confirmed', version: 1, data: { reportVersion: 1, by: 'bureau' } },
  ] as const satisfies readonly ServiceFact[];
  const by = caller('serve');
  const facts = recordFacts({ sequence: 0, hash: '' }, served, {
    recording: recording(by, 'application/a1', round.id),
    digest: sha256OfText,
  });
  const listed = { ...inStatus('listed'), bodyId: 'bureau', formSha256, uploadId: 'u1' };
  const after = served.reduce(evolveApplication, listed);
  const labels = { projectName: '演示项目', applicantName: '演示单位' };
  await store.save({
    command: by.command,
    changes: [{ kind: 'application', before: undefined, legalStatuses: [], facts, after, labels }],
  });
  const services = {
    ...ports,
    round,
    rules: ruleDataOf(round.id),
    clauses: clausesOf(round.id),
    digest: sha256OfText,
    documents: vault,
    vault,
    access: { record: async () => undefined },
    salt: { salt: async () => 'the salt of the house' },
    random: { salt: () => 'random' },
  };
  let keys = 0;
  const request = (params: Readonly<Record<string, string>> = {}) => {
    const membership = { memberId: 'o', name: '演示', email: 'o@example.test', status: 'active' } as const;
    keys += 1;
    return {
      routeKey: 'TEST /service',
      params: { applicationId: 'a1', ...params },
      query: {},
      member: { id: 'o', memberships: [{ ...membership, office: 'bureau', role: 'bureau-officer' as const }] },
      receivedAt: '2025-06-01T01:00:00.000Z',
      idempotencyKey: `key-${keys}`,
      ifMatch: undefined,
      requestId: `request-${keys}`,
    };
  };
  const printing = {
    ...services,
    sha256: sha256OfBytes,
    print: async ({ paper }: { paper: { person: { name: string } } }) => ({ pdf: encode(`pdf ${paper.person.name}`) }),
  };
  const history = () => store.history({ kind: 'application', id: 'a1' });
  return {
    services,
    printing,
    vault,
    request,
    history,
    erase: (cause = 'erase', keepReason = async () => hash) =>
      erasePerson({ ...services, eraser: vault }, { id: 'a1', caller: caller(cause), person: wang }, keepReason),
    letter: (row: number) => writeLetters(services, request(), { rows: [row] }),
    issued: async (): Promise<Fact> => {
      const found = (await history()).findLast(({ type }) => /letter-issued|certificate-issued/.test(type));
      if (!found) throw new Error('it was issued');
      return found;
    },
    service: async () => serviceOf((await store.loadApplication('a1'))?.state ?? {}),
    link: (paperId: string) => problemOf(linkReviewedPaper(services, request({ paperId }))),
    /** What the hashes of people are made with. */
    salted: { salt: 'the salt of the house', digest: sha256OfText },
    named: () => [...vault.bytes].filter(([, bytes]) => new TextDecoder().decode(bytes).includes(wang.name)),
  };
}
