import * as z from 'zod';
import { lazily } from '#events/lazily.ts';
import { unlessErased } from '#cases/unless-erased.ts';
import { scanFolder } from '#cases/uploads.ts';
import type { BureauServices } from './bureau-services.ts';
import { inTurns } from './in-turns.ts';
import type { PreviewedChange } from './preview.ts';

/** A decision's opinion as it lies in the vault: the reason stands beside it where one was asked for. */
const opinionSchema = lazily(() => z.object({ content: z.object({ reason: z.string().optional() }) }));

/**
 * What would be released, with the reason's own words where there is one; no words once they were erased. They are added to
 * what is shown only: the record of a release names the opinion by its hash, so that an erasure need not look for a copy.
 */
export async function withReasons(
  { documents }: Pick<BureauServices, 'documents'>,
  changes: readonly PreviewedChange[],
): Promise<(PreviewedChange & { readonly reason?: string })[]> {
  const reasoned = changes.filter((one) => one.reasoned);
  const words = new Map(
    await inTurns(reasoned, async ({ applicationId, opinionSha256 }) => {
      const folder = scanFolder({ kind: 'application', id: applicationId });
      const opinion = await unlessErased(() => documents.getDocument(folder, opinionSha256));
      const reason = opinion === undefined ? undefined : opinionSchema().parse(opinion).content.reason;
      return [applicationId, reason] as const;
    }),
  );
  return changes.map((one) => {
    const reason = words.get(one.applicationId);
    return reason === undefined ? one : { ...one, reason };
  });
}
