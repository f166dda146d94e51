import * as z from 'zod';
import { lazily } from '#events/lazily.ts';
import type { Fact } from '#events/catalogue.ts';
import type { Application } from '#domain/application.ts';
import { checklistFor } from '#domain/assessment.ts';
import { unlessErased } from '#cases/unless-erased.ts';
import { scanFolder } from '#cases/uploads.ts';
import type { ReviewerServices } from './reviewer-services.ts';

/** An assessment as it lies in the vault. */
const assessmentSchema = lazily(() =>
  z.object({
    content: z.object({
      opinion: z.string(),
      checklist: z.record(z.string(), z.object({ met: z.boolean(), note: z.string().optional() })),
    }),
  }),
);

/**
 * What the body wrote when it nominated the case last, with the questions of its checklist; nothing where it was not nominated
 * since it came to this body, or the words were erased.
 */
export async function assessed(services: ReviewerServices, { id, kind }: Application, facts: readonly Fact[]) {
  const last = facts.findLast(({ type }) => type === 'application-nominated' || type === 'application-transferred');
  if (last?.type !== 'application-nominated') return undefined;
  const { assessmentSha256, formVersion } = last.data;
  const folder = scanFolder({ kind: 'application', id });
  const stored = await unlessErased(() => services.documents.getDocument(folder, assessmentSha256));
  if (stored === undefined) return undefined;
  const { opinion, checklist } = assessmentSchema().parse(stored).content;
  const answers = checklistFor(services.round, { tier: 'body', kind }).flatMap(({ rule, question }) => {
    const answer = checklist[rule];
    return answer ? [{ rule, question, ...answer }] : [];
  });
  return { at: last.at, formVersion, opinion, answers };
}
