import type { ApplicationStatus } from '#domain/application-lifecycle.ts';
import type { Turn } from '#domain/deadline-effects.ts';
import type { DeadlineWarning } from '#domain/deadline-ladder.ts';
import { bodyName, type Round } from '#domain/round.ts';
import type { MoveEffects } from '#cases/deadline-moves.ts';
import { explainWarning } from '#texts/deadline-warnings.ts';

/** What nobody has decided yet needs no reason: a preview is decided with this one. */
export const noReason = '0'.repeat(64);

/** Numbers by state and by what happens to them: what a unit has not filed is nobody else's to see by name. */
export function movePreview(round: Round, effects: MoveEffects, warnings: readonly DeadlineWarning[]) {
  const turns: Record<Turn, number> = { sooner: 0, later: 0, lapses: 0, reopens: 0 };
  const byStatus: Partial<Record<ApplicationStatus, number>> = {};
  for (const { row, effect } of effects.cases) {
    turns[effect.turn] += 1;
    byStatus[row.status] = (byStatus[row.status] ?? 0) + 1;
  }
  const named = effects.bodies
    .filter(({ cutOffAt }) => cutOffAt !== undefined)
    .map(({ bodyId, cutOffAt, overtaken }) => ({
      bodyId,
      name: bodyName(round, bodyId),
      cutOffAt,
      effect: overtaken ? 'deadline-counts' : 'stays',
    }));
  const mails = {
    units: effects.cases.filter(({ told }) => told).length,
    bodies: effects.bodies.filter(({ told }) => told).length,
  };
  const told = warnings.map((warning) => ({ ...warning, ...explainWarning(warning, round.timeZone) }));
  return { applications: { byStatus, turns }, cutOffs: named, mails, warnings: told };
}
