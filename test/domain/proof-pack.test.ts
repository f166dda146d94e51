import { spawnSync } from 'node:child_process';
import { createHash, generateKeyPairSync, sign } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { canonicalJson, recordFacts } from '#domain/chain.ts';
import type { Fact, NewFact } from '#events/catalogue.ts';
import { ruleCatalogue } from '#domain/rules/catalogue.ts';
import { proofPack } from '#proof/proof-pack.ts';
import { ruleVersions } from '#proof/rule-versions.ts';
import { clausesOf } from '#rounds/clauses.ts';
import { ruleDataOf } from '#rounds/rules.ts';
import { randomFrom } from '../../scripts/samples/random.ts';

const sha256 = (data: string | Uint8Array): string => createHash('sha256').update(data).digest('hex');
const form = canonicalJson({ salt: 's', content: { projectName: '示范', days: 5, ratio: 0.1 } });
const scan = Buffer.from('%PDF-1.7 a stamped scan');
const seed = Number(process.env['SEED'] ?? Date.now() % 2 ** 31);
const subject = 'application/a1';
const roundId = '2025-expert-service';

const told: NewFact[] = [
  {
    type: 'application-started',
    version: 1,
    data: { kind: 'service-team', route: 'nominated', creditCode: '12310101MB0000001W', bodyId: 'district-310101' },
  },
  { type: 'form-frozen', version: 1, data: { formVersion: 1, formSha256: sha256(form) } },
  {
    type: 'application-submitted',
    version: 2,
    data: {
      uploadId: 'u1',
      formVersion: 1,
      formSha256: sha256(form),
      receivedAt: '2025-02-07T15:59:59.000Z',
      deadlineAt: '2025-02-07T16:00:00.000Z',
      deadlineSource: 'round',
      files: [{ number: 1, sha256: sha256(scan), bytes: scan.length, mediaType: 'application/pdf', pages: 1 }],
      reader: { version: '1', verdict: 'accepted' },
    },
  },
];
const recording = {
  subject,
  roundId: 'r1',
  at: '2025-02-07T16:00:00.000Z',
  actor: { id: 'm1', kind: 'applicant' },
  correlationId: 'c1',
  causationId: 'c1',
} as const;
const chain = (facts: readonly NewFact[]): Fact[] =>
  recordFacts({ sequence: 0, hash: '' }, facts, { recording, digest: sha256 });

const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
let folder = '';

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'shenbao-proof-'));
  const facts = chain(told);
  await write(facts);
  const head = facts.at(-1);
  const message = `shenbao-receipt.v1\n${subject}\n${head?.sequence}\n${head?.hash}`;
  const signature = sign('sha256', Buffer.from(message), privateKey).toString('base64');
  writeFileSync(join(folder, 'receipt.json'), JSON.stringify({ message, signature }));
  writeFileSync(join(folder, 'key.pem'), publicKey.export({ format: 'pem', type: 'spki' }));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const versions = ruleVersions(
  'r1',
  { clauses: clausesOf(roundId), parameters: ruleDataOf(roundId).parameters },
  sha256,
);

async function write(facts: readonly Fact[], erased = false): Promise<void> {
  const entries = proofPack(
    facts,
    { subject, roundId: 'r1', roundSha256: sha256('round'), rules: versions, madeAt: '2025-03-01T00:00:00.000Z' },
    {
      document: (hash) => Promise.resolve(hash === sha256(form) && !erased ? Buffer.from(form) : undefined),
      file: (hash) => Promise.resolve(hash === sha256(scan) ? scan : undefined),
      verifier: readFileSync('shared/proof/verify.mjs'),
      digest: sha256,
    },
  );
  for await (const { path, bytes } of entries) {
    const to = join(folder, 'pack', path);
    mkdirSync(dirname(to), { recursive: true });
    writeFileSync(to, await bytes());
  }
}

/** As a person without an account runs it: the pack's own verifier or one from elsewhere, key and receipt from outside. */
function check(verifier = join(folder, 'pack/verify.mjs')): { status: number | null; said: string } {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [resolve(verifier), '--key', 'key.pem', '--receipt', 'receipt.json', 'pack'],
    { cwd: folder, encoding: 'utf8' },
  );
  return { status, said: stdout + stderr };
}

function change(path: string, from: string, to: string): void {
  const file = join(folder, 'pack', path);
  const before = readFileSync(file, 'utf8');
  expect(before).toContain(from);
  writeFileSync(file, before.replace(from, to));
}

describe('a proof pack', () => {
  it('holds offline against the public key and a receipt from outside', () => {
    expect(check()).toEqual({ status: 0, said: 'holds   application/a1: 3 facts, as the receipt says\n' });
  });

  it.each([
    ['a fact', 'facts.json', '"formVersion": 1', '"formVersion": 2', 'fact 2 (form-frozen): its content was changed'],
    ['a hash', 'facts.json', '"sequence": 2', '"sequence": 3', 'fact 2 (form-frozen)'],
    ['a document', `documents/${sha256(form)}.json`, '示范', '示茫', 'fact 2 (form-frozen): documents/'],
    ['a file', `files/${sha256(scan)}`, 'stamped', 'stamqed', 'fact 3 (application-submitted): files/'],
  ])('with one byte of %s changed names the fact', (...[, path, from, to, named]) => {
    change(path, from, to);
    const { status, said } = check();
    expect(status).toBe(1);
    expect(said).toContain(`BROKEN  ${named}`);
  });

  it(`with one bit changed anywhere in it does not hold (seed ${seed}; SEED=${seed} repeats it)`, () => {
    const random = randomFrom(seed);
    const pack = join(folder, 'pack');
    const files = readdirSync(pack, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
    expect(files.length).toBe(7);
    for (const { parentPath, name } of files) {
      const whole = readFileSync(join(parentPath, name));
      const changed = Buffer.from(whole);
      const at = random.whole(0, changed.length - 1);
      changed.writeUInt8(changed.readUInt8(at) ^ (1 << random.whole(0, 7)), at);
      writeFileSync(join(parentPath, name), changed);
      expect(check('shared/proof/verify.mjs').status, `${name}, byte ${at}`).not.toBe(0);
      writeFileSync(join(parentPath, name), whole);
    }
    expect(check().status).toBe(0);
  });

  it.each([
    ['a file beside the facts', '申报表-伪造.pdf', 'it belongs to no proof pack'],
    ['a document that no fact names', 'documents/x.json', 'no fact names it'],
  ])('with %s put in is told', (...[, path, said]) => {
    writeFileSync(join(folder, 'pack', path), 'smuggled');
    const answer = check();
    expect(answer.status).toBe(1);
    expect(answer.said).toContain(`BROKEN  ${path}: ${said}`);
  });

  it('whose description says a thing twice is told, though its sum was written anew', () => {
    const [file, list] = [join(folder, 'pack/pack.json'), join(folder, 'pack/SHA256SUMS')];
    const before = readFileSync(file, 'utf8');
    const doubled = before.replace('{', '{ "subject": "application/other",');
    writeFileSync(file, doubled);
    writeFileSync(list, readFileSync(list, 'utf8').replace(sha256(before), sha256(doubled)));
    expect(check()).toEqual({ status: 1, said: 'BROKEN  pack.json: it is not written as it was made\n' });
  });

  it('whose list of sums names the rules no more is told', () => {
    const list = readFileSync(join(folder, 'pack/SHA256SUMS'), 'utf8');
    writeFileSync(join(folder, 'pack/SHA256SUMS'), list.replace(/^.* {2}pack\.json\n/m, ''));
    expect(check()).toEqual({ status: 1, said: 'BROKEN  pack.json: it is not in SHA256SUMS\n' });
  });

  it('fails with a receipt whose head is not the one that was signed', () => {
    const file = join(folder, 'receipt.json');
    const receipt: unknown = JSON.parse(readFileSync(file, 'utf8'));
    writeFileSync(file, JSON.stringify({ ...Object(receipt), head: { sequence: 3, hash: 'f'.repeat(64) } }));
    expect(check()).toEqual({ status: 1, said: 'BROKEN  receipt: its head is not the one that was signed\n' });
  });

  it('made before the receipt cannot be checked against it, and is not called broken', async () => {
    rmSync(join(folder, 'pack'), { recursive: true });
    await write(chain(told.slice(0, 2)));
    const { status, said } = check();
    expect(status).toBe(2);
    expect(said).toContain('it knows 3 facts, the pack holds 2: take an earlier receipt');
    expect(said).not.toContain('BROKEN');
  });

  it('cut short is broken, whatever the receipt knows', () => {
    const facts: unknown = JSON.parse(readFileSync(join(folder, 'pack/facts.json'), 'utf8'));
    if (!Array.isArray(facts)) throw new Error('no facts');
    writeFileSync(join(folder, 'pack/facts.json'), `${JSON.stringify(facts.slice(0, 2), undefined, 1)}\n`);
    const { status, said } = check();
    expect(status).toBe(1);
    expect(said).toContain('pack.json: it counts 3 facts, and there are 2');
  });

  it('whose facts are JSON no more names the fact where they break off', () => {
    change('facts.json', '"sequence": 2', '"sequence: 2');
    const { status, said } = check();
    expect(status).toBe(1);
    expect(said).toContain('BROKEN  fact 2: facts.json cannot be read there; it was changed');
  });

  it('whose rules were said to be others is told', () => {
    change('pack.json', versions[0]?.sha256 ?? '', 'f'.repeat(64));
    expect(check()).toEqual({ status: 1, said: 'BROKEN  pack.json: it is not what SHA256SUMS says\n' });
  });

  it.each([
    ['receivedAt', '2025-02-01T00:00:00.000Z'],
    ['deadlineAt', '2025-12-31T16:00:00.000Z'],
    ['formSha256', 'f'.repeat(64)],
    ['applicationId', 'a2'],
  ])('fails a receipt whose %s is not what the facts say', (field, value) => {
    const file = join(folder, 'receipt.json');
    const receipt: unknown = JSON.parse(readFileSync(file, 'utf8'));
    writeFileSync(file, JSON.stringify({ ...Object(receipt), [field]: value }));
    expect(check()).toEqual({ status: 1, said: `BROKEN  receipt: its ${field} is not what the facts say\n` });
  });

  it('is read as it is written: a key that stands there twice is told', () => {
    change('facts.json', '"sequence": 1,', '"sequence": 9,\n  "sequence": 1,');
    const { status, said } = check();
    expect(status).toBe(1);
    expect(said).toContain('BROKEN  facts.json: it is not written as it was made\n');
  });

  it('says of what came after the receipt that it is not proven', async () => {
    await write(chain([...told, { type: 'application-withdrawn', version: 1, data: { from: 'submitted' } }]));
    const { said } = check();
    expect(said).toContain('holds   application/a1: 3 facts, as the receipt says');
    expect(said).toContain('UNPROVEN fact 4 came after this receipt');
  });

  it('whose whole chain a forger recomputed fails against the receipt', async () => {
    const forged = told.map((fact) =>
      fact.type === 'application-submitted' && fact.version === 2
        ? { ...fact, data: { ...fact.data, receivedAt: '2025-02-07T15:00:00.000Z' } }
        : fact,
    );
    await write(chain(forged));
    const { status, said } = check();
    expect(status).toBe(1);
    expect(said).toContain('the chain was made anew');
    expect(said).not.toContain('its content was changed');
  });

  it('fails with a receipt that another key signed', () => {
    const other = generateKeyPairSync('ec', { namedCurve: 'P-256' }).publicKey;
    writeFileSync(join(folder, 'key.pem'), other.export({ format: 'pem', type: 'spki' }));
    expect(check()).toMatchObject({ status: 1, said: 'BROKEN  receipt: its signature is not by this key\n' });
  });

  it('holds a file that no fact names for what it is', () => {
    writeFileSync(join(folder, 'pack/files', 'e'.repeat(64)), 'smuggled');
    expect(check().said).toContain('no fact names it');
  });

  it('still holds when a document was erased (N5), and says that it is absent', async () => {
    rmSync(join(folder, 'pack'), { recursive: true });
    await write(chain(told), true);
    const { status, said } = check();
    expect(status).toBe(0);
    expect(said).toContain('absent  fact 2 (form-frozen): formSha256');
  });

  it('says how it is used where the key or the receipt is missing', () => {
    rmSync(join(folder, 'receipt.json'));
    expect(check().status).toBe(2);
  });
});

describe('the versions of the rules', () => {
  it('stand in the pack one by one, and move with the words or the numbers of their rule alone', () => {
    expect(versions.map(({ id }) => id)).toEqual(ruleCatalogue.map(({ id }) => id));
    const pack: unknown = JSON.parse(readFileSync(join(folder, 'pack', 'pack.json'), 'utf8'));
    expect(pack).toMatchObject({ format: 'shenbao-proof.v1', rules: versions });
    const { parameters } = ruleDataOf(roundId);
    const stricter = { ...parameters, R12: { minDays: 6, minCalendarDays: 5 } };
    const after = ruleVersions('r1', { clauses: clausesOf(roundId), parameters: stricter }, sha256);
    const moved = after.filter(({ sha256: hash }, index) => hash !== versions[index]?.sha256);
    expect(moved.map(({ id }) => id)).toEqual(['R12']);
  });
});
