import { systemCaller } from '#cases/caller.ts';
import { dossierFolder } from '#cases/dossiers.ts';
import { eraseCase } from '#cases/erase-case.ts';
import { blankFileNames, eraseStrayDossiers, type ErasureServices } from '#cases/erasure-services.ts';
import { planRetention, type RetentionServices } from '#cases/retention.ts';
import { recordOnRound } from '#cases/round-records.ts';
import type { Log } from '#lambda/log.ts';

export type RetainServices = ErasureServices & RetentionServices & { readonly log: Log };

/** Counts only: what was erased is named in the chains of its cases and nowhere else. */
export interface Retained {
  readonly roundId: string;
  readonly asOf: string;
  readonly due: number;
  readonly erased: number;
  readonly held: number;
  readonly kept: number;
  readonly roundPapers: number;
}

/**
 * Erases what the periods of the round have let go, for any stated instant. A case at a time, its fact last: a run that dies
 * is followed by the next, which begins with the case that it left. Run twice, it does nothing more.
 */
export async function retain(services: RetainServices, now: Date): Promise<Retained> {
  const { round, log } = services;
  const plan = await planRetention(services, now);
  const caller = (step: string, causedBy: string) =>
    systemCaller({ function: 'every-day', step, causedBy, correlationId: causedBy, at: plan.asOf }, services.digest);
  let erased = 0;
  for (const { applicationId: id } of plan.due) {
    const outcome = await eraseCase(services, { id, caller: caller('erase', id) });
    if ('done' in outcome) erased += 1;
    // A hold may have been set since the plan was made: it is heeded.
    else if (outcome.refusal.code !== 'retention-held') throw new Error('the case kept changing');
  }
  await eraseStrayDossiers(services);
  if (plan.roundPapers) {
    await eraseRoundPapers(services);
    const fact = { type: 'round-personal-data-erased', version: 1, data: {} } as const;
    const outcome = await recordOnRound(services, caller('erase-round', round.id), fact);
    if ('refusal' in outcome) throw new Error('the round kept changing');
  }
  const result = {
    roundId: round.id,
    asOf: plan.asOf,
    due: plan.due.length,
    erased,
    held: plan.held.length,
    kept: plan.kept,
    roundPapers: plan.roundPapers ? 1 : 0,
  };
  log.info('retained', result);
  log.count('ErasedCases', erased);
  return result;
}

/** Summaries of every body, dossiers, and the notes of the round's own acts. */
async function eraseRoundPapers(services: RetainServices): Promise<void> {
  const { eraser, round } = services;
  for (const { id: bodyId } of round.bodies)
    await blankFileNames(services, { kind: 'summary', roundId: round.id, bodyId }, () => true);
  for (const folder of [`summaries/${round.id}`, dossierFolder(round.id), `rounds/${round.id}`])
    await eraser.eraseFolder(folder);
}
