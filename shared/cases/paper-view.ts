import * as z from 'zod';
import { lazily } from '#events/lazily.ts';
import type { Paper } from '#domain/handed-in.ts';
import type { ScanOwner } from '#ports/record-store.ts';
import type { DocumentVault } from '#ports/vault.ts';
import { scanFolder } from './uploads.ts';

const letterSchema = lazily(() => z.object({ content: z.object({ letterNumber: z.string() }) }));

/** What was handed in on paper, with the letter's number from the vault. */
export async function paperView(documents: DocumentVault, owner: ScanOwner, paper: Paper) {
  const { receivedAt, copies, letterDate, formVersion } = paper;
  const letter = letterSchema().safeParse(await documents.getDocument(scanFolder(owner), paper.letterSha256));
  const letterNumber = letter.success ? letter.data.content.letterNumber : undefined;
  return { receivedAt, copies, letterDate, letterNumber, formVersion };
}
