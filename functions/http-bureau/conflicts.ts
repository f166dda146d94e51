import type { EvaluatorEntry } from '#ports/evaluations.ts';
import type { ApplicationRow } from '#ports/record-store.ts';
import { type Conflict, conflictsAmong } from '#cases/panel-conflicts.ts';
import type { BureauServices } from './bureau-services.ts';
import { caseToEvaluate } from '#cases/filed-form.ts';
import { inTurns } from './in-turns.ts';

/** Which of these parts nobody may keep, as form and evaluators are known now. */
export function conflictsOf(
  services: BureauServices,
  parts: readonly EvaluatorEntry[],
  rows: readonly ApplicationRow[],
): Promise<Conflict[]> {
  return conflictsAmong(services, { parts, rows }, async (ids) => {
    const read = await inTurns(ids, async (id) => {
      const stored = await services.store.loadApplication(id);
      return stored?.state.formSha256 ? [[id, await caseToEvaluate(services, stored.state)] as const] : [];
    });
    return new Map(read.flat());
  });
}
