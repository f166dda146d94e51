import type { AggregateKind } from '#events/envelope.ts';
import { catalogue, type FactType } from '#events/catalogue.ts';

const subjects: { readonly [K in AggregateKind]: string } = {
  application: 'application/3f1d6b52-8c0e-4a7b-b7de-5a1e0c9d4f11',
  summary: 'summary/2025-expert-service/district-310101',
  round: 'round/2025-expert-service',
  release: 'release/0b7c2f4e-6a51-4a83-9f0e-2f3a1c5d7e90',
  account: 'account/7c1d9a52-3f0e-4b7b-a7de-1b2e0c9d4f22',
};

export interface ExampleFact {
  readonly [field: string]: unknown;
  readonly type: FactType;
  readonly data: Readonly<Record<string, unknown>>;
}

type Released = (typeof catalogue)[number]['event']['detailType'];

/** The example of an event in its envelope, as it travels; by its type alone: of the latest version. */
export function exampleFact(name: FactType | Released, of?: number): ExampleFact {
  const entry = catalogue.findLast(
    ({ event }) => event.detailType === name || (event.type === name && (of === undefined || event.version === of)),
  );
  if (!entry) throw new Error(`no event ${name}`);
  const { about, type, version, example } = entry.event;
  const subject = subjects[about[0] ?? 'application'];
  return {
    id: `${subject}/4`,
    subject,
    sequence: 4,
    at: '2025-02-07T15:59:59.000Z',
    roundId: '2025-expert-service',
    actor: { id: 'm1', kind: 'applicant' },
    correlationId: 'c1',
    causationId: 'c1',
    previousHash: 'a'.repeat(64),
    hash: 'b'.repeat(64),
    type,
    version,
    data: { ...example },
  };
}
