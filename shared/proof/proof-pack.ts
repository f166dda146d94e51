import type { Fact } from '#events/catalogue.ts';
import type { ArchiveEntry } from '#ports/archive.ts';
import type { RuleVersion } from './rule-versions.ts';
import { withSums } from './with-sums.ts';

/** What a pack is made from; `undefined`: erased, or never kept. */
export interface ProofSources {
  readonly document: (sha256: string) => Promise<Uint8Array | undefined>;
  readonly file: (sha256: string) => Promise<Uint8Array | undefined>;
  /** The verifier's own source, for a person who has none from elsewhere. */
  readonly verifier: Uint8Array;
  /** SHA-256 in hex. */
  readonly digest: (bytes: Uint8Array) => string;
}

export interface ProofAbout {
  readonly subject: string;
  readonly roundId: string;
  /** The rules and parameters under which the case was judged, by hash. */
  readonly roundSha256: string;
  /** The same rule by rule: each with the hash of its words and numbers in this round. */
  readonly rules: readonly RuleVersion[];
  readonly madeAt: string;
}

const text = (value: string): Uint8Array => new TextEncoder().encode(value);
const json = (value: unknown): Uint8Array => text(`${JSON.stringify(value, undefined, 1)}\n`);

/** What each kind of hash in a fact names: a file of a scan, or a salted document. */
function hashesIn(facts: readonly Fact[]): { documents: Set<string>; files: Set<string> } {
  const documents = new Set<string>();
  const files = new Set<string>();
  const visit = (value: unknown, field: string): void => {
    if (Array.isArray(value)) for (const inner of value) visit(inner, field);
    else if (typeof value === 'object' && value !== null)
      for (const [key, inner] of Object.entries(value)) visit(inner, key);
    else if (typeof value === 'string' && /^[0-9a-f]{64}$/.test(value)) {
      if (field === 'sha256' || field === 'pdfSha256') files.add(value);
      else if (field.endsWith('Sha256')) documents.add(value);
    }
  };
  for (const fact of facts) if (!staysInside(fact, facts)) visit(fact.data, '');
  return { documents, files };
}

const inside: readonly Fact['type'][] = [
  'objection-registered',
  'objection-answered',
  'evaluator-assigned',
  'evaluator-removed',
  'conflict-declared',
  'evaluation-scored',
];

/**
 * Whose words stay with the bureau: an objector's, an evaluator's, and what the panel prepared and never released. Their
 * hashes remain in the chain.
 */
function staysInside(fact: Fact, facts: readonly Fact[]): boolean {
  if (inside.includes(fact.type)) return true;
  const decided = facts.findIndex(({ type }) => type === 'application-decided');
  const before = decided < 0 ? facts : facts.slice(0, decided);
  if (!before.includes(fact)) return false;
  const [release] = facts.slice(before.length);
  const outcome = release?.type === 'application-decided' ? release.data.outcome : undefined;
  if (fact.type === 'panel-opinion-recorded')
    return !outcome || fact !== before.findLast(({ type }) => type === fact.type);
  return fact.type === 'decision-justified' && fact.data.outcome !== outcome;
}

const readme = `证据包 / Proof pack
本文件夹可离线核验，无需账号和网络：
  node verify.mjs --key 公钥文件 --receipt 回执文件.json
公钥（GET /keys/head 公布）和回执（提交时取得）须来自本文件夹之外。
评审专家、利益冲突、异议及未公布的处理意见不随本包提供，其摘要值仍在事实链中，核验时显示 absent。
其余内容（规则版本等）以 SHA256SUMS 核对：可发现传输中的改动；是否如实，以申报系统公布的为准。
Checks offline with plain Node: every fact follows from the one before, every document and file is what its fact names, and the
chain is the one for which the receipt was signed. What no fact names (rule versions, this text) is held by SHA256SUMS, which
shows what changed on the way and is no signature. What evaluators, declared conflicts, objections and unreleased opinions say
stays with the bureau: their hashes are in the chain, and the verifier says absent. Take the key, the receipt and, best, verify.mjs itself from elsewhere.
`;

/**
 * The proof pack of one case: its chain of facts, the salted documents and files that they name (as far as they still exist),
 * and a verifier. What was erased is absent, and the chain still holds (architecture, promise 7).
 */
export function proofPack(
  facts: readonly Fact[],
  about: ProofAbout,
  sources: ProofSources,
): AsyncGenerator<ArchiveEntry> {
  return withSums(contents(facts, about, sources), sources.digest);
}

async function* contents(
  facts: readonly Fact[],
  about: ProofAbout,
  sources: ProofSources,
): AsyncGenerator<ArchiveEntry> {
  const { documents, files } = hashesIn(facts);
  // Looked up when its turn comes: what was erased meanwhile is absent, what is there is read once.
  async function* kept(folder: string, hashes: Set<string>, read: ProofSources['document']) {
    for (const hash of hashes) {
      const bytes = await read(hash);
      const ending = folder === 'documents' ? '.json' : '';
      if (bytes) yield { path: `${folder}/${hash}${ending}`, bytes: () => Promise.resolve(bytes) };
    }
  }
  const own = (path: string, bytes: Uint8Array): ArchiveEntry => ({ path, bytes: () => Promise.resolve(bytes) });
  yield own('README.txt', text(readme));
  yield own('pack.json', json({ format: 'shenbao-proof.v1', ...about, facts: facts.length }));
  yield own('facts.json', json(facts));
  yield own('verify.mjs', sources.verifier);
  yield* kept('documents', documents, sources.document);
  yield* kept('files', files, sources.file);
}
