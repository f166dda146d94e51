import * as z from 'zod';
import { lazily } from '#events/lazily.ts';
import type { Fact } from '#events/catalogue.ts';
import { type Correction, correctionSchema } from '#domain/correction.ts';
import { differenceOf } from '#domain/form-changes.ts';
import type { FormDefinition } from '#domain/form-definition.ts';
import type { DocumentVault } from '#ports/vault.ts';
import { scanFolder } from './uploads.ts';

/** A return for correction, as the history tells it. */
export interface ReturnRecord {
  readonly by: 'body' | 'bureau';
  readonly at: string;
  /** The version that was returned; what is corrected is held against it. */
  readonly formVersion: number;
  readonly formSha256: string;
  readonly noteSha256: string;
  readonly dueAt?: string | undefined;
}

type Documents = Pick<DocumentVault, 'getDocument'>;
type Data = Readonly<Record<string, unknown>>;

export function lastReturn(facts: readonly Fact[]): ReturnRecord | undefined {
  const fact = facts.findLast((one) => one.type === 'application-returned');
  if (!fact) return undefined;
  const { by, formVersion, noteSha256, dueAt } = fact.data;
  const formSha256 = fact.version === 1 ? frozenAs(facts, formVersion) : fact.data.formSha256;
  return formSha256 ? { by, at: fact.at, formVersion, formSha256, noteSha256, dueAt } : undefined;
}

function frozenAs(facts: readonly Fact[], formVersion: number): string | undefined {
  const frozen = facts.findLast((one) => one.type === 'form-frozen' && one.data.formVersion === formVersion);
  return frozen?.type === 'form-frozen' ? frozen.data.formSha256 : undefined;
}

const noteDocument = lazily(() => z.object({ content: correctionSchema() }));
const formDocument = lazily(() => z.object({ content: z.record(z.string(), z.unknown()) }));

export async function readCorrection(documents: Documents, id: string, noteSha256: string): Promise<Correction> {
  const owner = scanFolder({ kind: 'application', id });
  return noteDocument().parse(await documents.getDocument(owner, noteSha256)).content;
}

/** The form data of one version, by its hash. */
export async function readFormData(documents: Documents, id: string, sha256: string): Promise<Data> {
  const owner = scanFolder({ kind: 'application', id });
  return formDocument().parse(await documents.getDocument(owner, sha256)).content;
}

/** What came of a return: the version that was returned against another, with what had been asked. */
export async function changesSince(
  services: { documents: Documents; definition: FormDefinition },
  about: { id: string; record: ReturnRecord; sha256: string },
) {
  const { documents, definition } = services;
  const { id, record, sha256 } = about;
  const [correction, before, after] = await Promise.all([
    readCorrection(documents, id, record.noteSha256),
    readFormData(documents, id, record.formSha256),
    readFormData(documents, id, sha256),
  ]);
  const { note, everything } = correction;
  return { returned: returnView(record), note, everything, ...differenceOf(definition, correction, { before, after }) };
}

export function returnView({ by, at, formVersion, formSha256, dueAt }: ReturnRecord) {
  return { by, at, formVersion, formSha256, dueAt };
}
