import { describe, expect, it } from 'vitest';
import { sha256OfBytes } from '#adapters/system/runtime.ts';
import { recordFacts } from '#domain/chain.ts';
import type { NewFact } from '#events/catalogue.ts';
import { proofPack } from '#proof/proof-pack.ts';
import { sha } from './cases.ts';

const sha256 = sha;
const form = '{}';
const subject = 'application/a1';
const recording = {
  subject,
  roundId: 'r1',
  at: '2025-02-07T16:00:00.000Z',
  actor: { id: 'm1', kind: 'applicant' },
  correlationId: 'c1',
  causationId: 'c1',
} as const;
const started: NewFact = {
  type: 'application-started',
  version: 1,
  data: { kind: 'service-team', route: 'nominated', creditCode: '12310101MB0000001W', bodyId: 'district-310101' },
};
const frozen: NewFact = { type: 'form-frozen', version: 1, data: { formVersion: 1, formSha256: sha256(form) } };

/** What a pack of these facts asks for. */
async function askedFor(facts: readonly NewFact[]): Promise<string[]> {
  const asked: string[] = [];
  const entries = proofPack(
    recordFacts({ sequence: 0, hash: '' }, facts, { recording, digest: sha256 }),
    { subject, roundId: 'r1', roundSha256: sha256('round'), rules: [], madeAt: '2025-03-01T00:00:00.000Z' },
    {
      document: async (hash) => {
        asked.push(hash);
        return Buffer.from(form);
      },
      file: async () => undefined,
      verifier: Buffer.from(''),
      digest: sha256OfBytes,
    },
  );
  const paths: string[] = [];
  for await (const { path } of entries) if (path.startsWith('documents/')) paths.push(path);
  expect(paths).toEqual(asked.map((hash) => `documents/${hash}.json`));
  return asked;
}
const opinion = (opinionSha256: string): NewFact => ({
  type: 'panel-opinion-recorded',
  version: 1,
  data: { formVersion: 1, opinionSha256 },
});
const justified = (outcome: 'listed' | 'recommended', noteSha256: string): NewFact => ({
  type: 'decision-justified',
  version: 1,
  data: { outcome, rules: ['R21'], formVersion: 1, noteSha256 },
});

describe('what of a chain stays with the bureau', () => {
  it('the words of an objector, an evaluator or a conflict are in no pack, and their hashes stay in the chain', async () => {
    const said: NewFact[] = [
      {
        type: 'objection-registered',
        version: 1,
        data: { objectionId: 'o1', receivedOn: '2025-03-04', from: 'person', summarySha256: sha256('1') },
      },
      { type: 'objection-answered', version: 1, data: { objectionId: 'o1', upheld: false, answerSha256: sha256('2') } },
      {
        type: 'evaluator-assigned',
        version: 1,
        data: { evaluatorId: 'e1', by: 'hand', noteSha256: sha256('3') },
      },
      { type: 'evaluator-removed', version: 1, data: { evaluatorId: 'e1', noteSha256: sha256('4') } },
      { type: 'conflict-declared', version: 1, data: { evaluatorId: 'e1', noteSha256: sha256('5') } },
      {
        type: 'evaluation-scored',
        version: 1,
        data: { evaluatorId: 'e1', formVersion: 1, scoreSha256: sha256('6') },
      },
    ];
    expect(await askedFor([started, frozen, ...said])).toEqual([sha256(form)]);
  });

  it('of the panel’s opinions a pack holds the one that was released', async () => {
    const prepared = [opinion(sha256('no')), opinion(sha256('yes'))];
    expect(await askedFor([started, ...prepared])).toEqual([]);
    const released: NewFact = {
      type: 'application-decided',
      version: 1,
      data: { outcome: 'recommended', releaseId: 'r' },
    };
    const reasons = [justified('listed', sha256('old')), justified('recommended', sha256('why'))];
    const later: NewFact[] = [
      justified('listed', sha256('back')),
      { type: 'application-fell-back', version: 1, data: { noteSha256: sha256('note') } },
    ];
    expect(await askedFor([started, ...reasons, ...prepared, released, ...later])).toEqual(
      ['why', 'yes', 'back', 'note'].map((one) => sha256(one)),
    );
  });
});
