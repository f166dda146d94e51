import type { FactOf } from '#events/catalogue.ts';
import { decideApplication } from '#domain/application-decisions.ts';
import { systemCaller } from '#cases/caller.ts';
import type { CaseServices } from '#cases/case-services.ts';
import { changeApplication } from '#cases/change-application.ts';
import { changeRound } from '#cases/change-summary.ts';

/**
 * Each case follows from the release, idempotently. None can have left the panel’s table meanwhile (`leave` in the prepared
 * set): one that refuses its decision is a fault that somebody must see, after all the others have theirs.
 */
export async function applyRelease(services: CaseServices, fact: FactOf<'decisions-released'>): Promise<void> {
  const { releaseId, decisions } = fact.data;
  const by = (step: string) =>
    systemCaller(
      { function: 'on-decisions-released', step, causedBy: fact.id, correlationId: fact.correlationId, at: fact.at },
      services.digest,
    );
  const round = await changeRound(services, by('round'), { name: 'release', releaseId });
  if ('refusal' in round && round.refusal.code === 'changed-meanwhile') throw new Error('the round kept changing');
  const refused: string[] = [];
  for (const { applicationId, outcome } of decisions) {
    const applied = await changeApplication(
      services,
      { id: applicationId, caller: by(applicationId) },
      {
        command: 'decide',
        allow: () => undefined,
        decide: (application, context) =>
          decideApplication(application, { name: 'decide', outcome, releaseId }, context),
      },
    );
    if (!('refusal' in applied)) continue;
    if (applied.refusal.code === 'changed-meanwhile') throw new Error('a case kept changing');
    refused.push(`${applicationId} (${applied.refusal.code})`);
  }
  if (refused.length > 0) throw new Error(`released and not decided: ${refused.join(', ')}`);
}
