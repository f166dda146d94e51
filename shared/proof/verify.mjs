#!/usr/bin/env node
// Checks a proof pack without any server, account or library: plain Node ≥ 20.
//   node verify.mjs --key KEY --receipt RECEIPT.json [PACK-FOLDER] [--json]
// KEY (the public key of the receipts, PEM or base64) and RECEIPT.json must come from outside the pack: whoever forged the pack
// could have forged them too. Exit code: 0 it holds, 1 it does not, 2 it could not be checked.
import { createHash, createPublicKey, verify as verifySignature } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const say = (line) => process.stdout.write(`${line}\n`);
const complain = (line) => process.stderr.write(`${line}\n`);
const sha256 = (bytes) => createHash('sha256').update(bytes).digest('hex');

/** RFC 8785 for what facts hold: keys in UTF-16 order, numbers as ECMAScript prints them. */
export function canonicalJson(value) {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (typeof value === 'object' && value !== null) {
    const keys = Object.keys(value).filter((key) => value[key] !== undefined);
    const members = keys
      .toSorted((left, right) => (left < right ? -1 : 1))
      .map((key) => `${JSON.stringify(key)}:${canonicalJson(value[key])}`);
    return `{${members.join(',')}}`;
  }
  return JSON.stringify(value);
}

/** Every hash that a fact names, with the field that names it. */
function hashesOf(value, field = '') {
  if (Array.isArray(value)) return value.flatMap((inner) => hashesOf(inner, field));
  if (typeof value === 'object' && value !== null)
    return Object.entries(value).flatMap(([key, inner]) => hashesOf(inner, key));
  const named = /sha256$/i.test(field) && typeof value === 'string' && /^[0-9a-f]{64}$/.test(value);
  return named ? [{ field, hash: value }] : [];
}

/** The chain, link by link; each fault names its fact. */
function chainFaults(facts, subject) {
  const faults = [];
  let previous = { sequence: 0, hash: '' };
  for (const [index, { hash, ...open }] of facts.entries()) {
    const name = `fact ${index + 1} (${open.type ?? '?'})`;
    if (open.sequence !== previous.sequence + 1) faults.push(`${name}: a fact before it is missing or doubled`);
    if (open.subject !== subject) faults.push(`${name}: it is about ${open.subject}, not ${subject}`);
    if (open.previousHash !== previous.hash) faults.push(`${name}: it does not follow from the fact before`);
    if (sha256(canonicalJson(open)) !== hash) faults.push(`${name}: its content was changed`);
    previous = { sequence: open.sequence, hash };
  }
  return faults;
}

/** Documents and files are what the facts name, byte for byte; what is named and not here may have been erased. */
function contentFaults(folder, facts) {
  const named = new Map();
  for (const fact of facts)
    for (const { field, hash } of hashesOf(fact.data))
      if (!named.has(hash)) named.set(hash, { fact: `fact ${fact.sequence} (${fact.type})`, field });
  const faults = [];
  const present = new Set();
  for (const kind of ['documents', 'files']) {
    const inside = join(folder, kind);
    for (const name of existsSync(inside) ? readdirSync(inside) : []) {
      const hash = name.slice(0, 64);
      const owner = named.get(hash);
      present.add(hash);
      if (!owner) faults.push(`${kind}/${name}: no fact names it`);
      else if (sha256(readFileSync(join(inside, name))) !== hash)
        faults.push(`${owner.fact}: ${kind}/${name} (its ${owner.field}) was changed`);
    }
  }
  const absent = [...named].filter(([hash]) => !present.has(hash));
  return { faults, absent: absent.map(([hash, { fact, field }]) => `${fact}: ${field} ${hash.slice(0, 12)}…`) };
}

const ownFiles = ['README.txt', 'pack.json', 'facts.json', 'verify.mjs'];
/** Whatever a list of sums says of it: what is none of these was put in by somebody. */
const isOwn = (path) => [...ownFiles, 'SHA256SUMS'].includes(path) || /^(documents|files)\/[^/]+$/.test(path);
const filesIn = (folder) =>
  readdirSync(folder, { recursive: true })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => statSync(join(folder, path)).isFile());

/**
 * What no fact speaks of (the rules' versions, the verifier itself) is held by the list of sums: not against a forger, who can
 * write another list, but against every byte that changed on the way. `sha256sum -c SHA256SUMS` says the same.
 */
function sumFaults(folder) {
  const list = join(folder, 'SHA256SUMS');
  if (!existsSync(list)) return ['SHA256SUMS: it is missing'];
  const lines = readFileSync(list, 'utf8').split('\n');
  if (lines.pop() !== '') return ['SHA256SUMS: its end was changed'];
  const listed = lines.map((line) => line.slice(66));
  const there = [...new Set([...ownFiles, ...filesIn(folder)])];
  const strange = there.filter((path) => !isOwn(path)).map((path) => `${path}: it belongs to no proof pack`);
  const unlisted = there
    .filter((path) => isOwn(path) && path !== 'SHA256SUMS' && !listed.includes(path))
    .map((path) => `${path}: it is not in SHA256SUMS`);
  const faults = lines.flatMap((line, index) => {
    const [, hash, path] = /^([0-9a-f]{64}) {2}([\w./-]+)$/.exec(line) ?? [];
    if (path === undefined || path.split('/').includes('..')) return [`SHA256SUMS: line ${index + 1} is unreadable`];
    if (!existsSync(join(folder, path))) return [`${path}: it is missing, and SHA256SUMS names it`];
    return sha256(readFileSync(join(folder, path))) === hash ? [] : [`${path}: it is not what SHA256SUMS says`];
  });
  return [...faults, ...unlisted, ...strange];
}

/** PEM, or the base64 of its DER as the service publishes it, alone or as `{ "publicKey": … }`. */
function readKey(text) {
  if (text.includes('-----BEGIN')) return createPublicKey(text);
  const trimmed = text.trim();
  const base64 = trimmed.startsWith('{') ? JSON.parse(trimmed).publicKey : trimmed;
  return createPublicKey({ key: Buffer.from(base64, 'base64'), format: 'der', type: 'spki' });
}

const newer = 'receipt: it knows';

/** The receipt is signed by the key, is about this subject, and its head is the chain's at that place. */
function receiptFaults(receipt, key, { facts, subject }) {
  const { message = '', signature = '' } = receipt;
  const [format, about, sequence, hash] = message.split('\n');
  if (format !== 'shenbao-receipt.v1') return ['receipt: it is no receipt of this system'];
  if (!verifySignature('sha256', Buffer.from(message), key, Buffer.from(signature, 'base64')))
    return ['receipt: its signature is not by this key'];
  if (about !== subject) return [`receipt: it is about ${about}, the pack about ${subject}`];
  const fact = facts[Number(sequence) - 1];
  if (!fact) return [`${newer} ${sequence} facts, the pack holds ${facts.length}`];
  const { head } = receipt;
  if (head !== undefined && (String(head.sequence) !== sequence || head.hash !== hash))
    return ['receipt: its head is not the one that was signed'];
  if (fact.hash !== hash)
    return [
      `fact ${sequence} (${fact.type}): it is not the one that the receipt was given for; the chain was made anew`,
    ];
  return saidFaults(receipt, facts.slice(0, Number(sequence)), subject);
}

/** What a receipt says besides its signed head stands in the fact of the filing: said otherwise, somebody changed it. */
function saidFaults(receipt, facts, subject) {
  const filed = facts.findLast(({ type }) => type === 'application-submitted')?.data ?? {};
  const told = { ...filed, applicationId: subject.split('/')[1] };
  return ['applicationId', 'receivedAt', 'deadlineAt', 'deadlineSource', 'formVersion', 'formSha256', 'files']
    .filter((name) => receipt[name] !== undefined && told[name] !== undefined)
    .filter((name) => canonicalJson(receipt[name]) !== canonicalJson(told[name]))
    .map((name) => `receipt: its ${name} is not what the facts say`);
}

function readJson(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    throw new Error(`${basename(path)}: ${error.message}`, { cause: error });
  }
}

/** Whether a piece of facts.json, from one fact's bracket to the next one's, is JSON by itself. */
function isFact(piece) {
  try {
    return Boolean(JSON.parse(`{${piece.replace(/,?\s*\]?\s*$/, '')}`));
  } catch {
    return false;
  }
}

/** The first fact that cannot be read, where facts.json as a whole is JSON no more. */
function unreadableFact(written) {
  const pieces = written.split(/^ \{$/m).slice(1);
  const index = pieces.findIndex((piece) => !isFact(piece));
  return index < 0
    ? 'facts.json: it cannot be read'
    : `fact ${index + 1}: facts.json cannot be read there; it was changed`;
}

/** The whole check. `faults` empty: the pack holds. */
export function verifyPack({ folder, keyText, receipt }) {
  const about = readFileSync(join(folder, 'pack.json'), 'utf8');
  const pack = JSON.parse(about);
  const written = readFileSync(join(folder, 'facts.json'), 'utf8');
  let facts;
  try {
    facts = JSON.parse(written);
  } catch {
    return { faults: [unreadableFact(written), ...sumFaults(folder)], absent: [] };
  }
  if (pack.format !== 'shenbao-proof.v1') return { faults: ['pack.json: not a proof pack of this format'], absent: [] };
  const { subject } = pack;
  const { faults, absent } = contentFaults(folder, facts);
  const chain = chainFaults(facts, subject);
  // A key that stands there twice is read once: what a person sees must be what was checked.
  if (written.trim() !== JSON.stringify(facts, undefined, 1))
    chain.push('facts.json: it is not written as it was made');
  if (about.trim() !== JSON.stringify(pack, undefined, 1)) chain.push('pack.json: it is not written as it was made');
  if (pack.facts !== facts.length)
    chain.push(`pack.json: it counts ${pack.facts} facts, and there are ${facts.length}`);
  const own = [...chain, ...faults, ...sumFaults(folder)];
  const signed = receiptFaults(receipt, readKey(keyText), { facts, subject });
  // Facts were written between the pack and this receipt, and its head says nothing by itself of those before them.
  if (own.length === 0 && signed[0]?.startsWith(newer))
    throw new Error(`${signed[0]}: take an earlier receipt (that of the filing) or a later pack`);
  const later = signed.length === 0 ? facts.length - Number(receipt.message.split('\n')[2]) : 0;
  return { subject, facts: facts.length, later, faults: [...own, ...signed], absent };
}

/** A receipt proves what was there when it was given; of what came later it says nothing. */
function tellWhatHolds({ subject, facts, later }) {
  say(`holds   ${subject}: ${facts - later} facts, as the receipt says`);
  if (later === 0) return;
  const first = facts - later + 1;
  const which = later === 1 ? `fact ${first} came` : `facts ${first} to ${facts} came`;
  say(
    `UNPROVEN ${which} after this receipt, which says nothing of them: take a later receipt (GET …/receipt) to prove them`,
  );
}

function argumentsOf(argv) {
  const given = { folder: dirname(fileURLToPath(import.meta.url)), json: false };
  for (let index = 0; index < argv.length; index += 1) {
    const one = argv[index];
    if (one === '--json') given.json = true;
    else if (one === '--key' || one === '--receipt') given[one.slice(2)] = argv[(index += 1)];
    else given.folder = resolve(one);
  }
  return given;
}

function main() {
  const given = argumentsOf(process.argv.slice(2));
  if (!given.key || !given.receipt) {
    complain('usage: node verify.mjs --key PUBLIC-KEY --receipt RECEIPT.json [PACK-FOLDER] [--json]');
    return 2;
  }
  let result;
  try {
    for (const path of [given.key, given.receipt, join(given.folder, 'pack.json')]) statSync(path);
    const receipt = readJson(given.receipt);
    result = verifyPack({ folder: given.folder, keyText: readFileSync(given.key, 'utf8'), receipt });
  } catch (error) {
    complain(`it could not be checked: ${error.message}`);
    return 2;
  }
  if (given.json) say(JSON.stringify({ ok: result.faults.length === 0, ...result }));
  else {
    for (const fault of result.faults) say(`BROKEN  ${fault}`);
    for (const one of result.absent) say(`absent  ${one} (not in the pack, or erased)`);
    if (result.faults.length === 0) tellWhatHolds(result);
  }
  return result.faults.length === 0 ? 0 : 1;
}

if (process.argv[1] && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) process.exit(main());
