import { type ConflictReason, conflictOf, type PanelMember, type UnitsOfCase } from '#domain/distribution.ts';
import { type Member, unitsBehind } from '#domain/members.ts';
import type { AccountDesk } from '#ports/account-desk.ts';
import type { EntryUnits, EvaluatorEntry } from '#ports/evaluations.ts';
import type { MemberDirectory } from '#ports/members.ts';
import type { ApplicationRow } from '#ports/record-store.ts';

export interface PanelSources {
  readonly members: Pick<MemberDirectory, 'member'>;
  readonly accounts: Pick<AccountDesk, 'unit'>;
}

/** A unit for which somebody files counts under the names that were confirmed for it, too. */
export async function panelMember({ accounts }: Pick<PanelSources, 'accounts'>, member: Member): Promise<PanelMember> {
  const { codes, names } = unitsBehind(member);
  const units = await Promise.all(codes.map((code) => accounts.unit(code)));
  return { id: member.id, unitCodes: codes, employers: [...names, ...units.flatMap((unit) => unit.names)] };
}

type Row = Pick<ApplicationRow, 'id' | 'creditCode' | 'formVersion'>;
/** Reads the units of cases whose parts do not name them for the version that is filed now. */
type ReadUnits = (ids: readonly string[]) => Promise<ReadonlyMap<string, UnitsOfCase>>;

export interface Conflict {
  readonly applicationId: string;
  readonly memberId: string;
  readonly reason: ConflictReason;
}

/**
 * Which of these parts nobody may keep: what is known of each evaluator now, against the units of the version that is filed now.
 * A form is read only for a part that was given or scored for another version.
 */
export async function conflictsAmong(
  sources: PanelSources,
  about: { parts: readonly EvaluatorEntry[]; rows: readonly Row[] },
  read: ReadUnits,
): Promise<Conflict[]> {
  const rows = new Map(about.rows.map((row) => [row.id, row]));
  const given = about.parts.filter(({ status, applicationId }) => status === 'assigned' && rows.has(applicationId));
  const people = [...new Set(given.map(({ memberId }) => memberId))];
  const known = await Promise.all(
    people.map(async (id) => panelMember(sources, await sources.members.member(id, { fresh: true }))),
  );
  const tied = new Map(
    known
      .filter(({ unitCodes, employers }) => unitCodes.length + employers.length > 0)
      .map((one) => [one.id, one] as const),
  );
  const weighed = given.flatMap((part) => {
    const [row, member] = [rows.get(part.applicationId), tied.get(part.memberId)];
    return row && member ? [{ part, member, kept: keptUnits(row, part.units) }] : [];
  });
  const unknown = new Set(weighed.flatMap(({ part, kept }) => (kept ? [] : [part.applicationId])));
  const readNow = unknown.size > 0 ? await read([...unknown]) : new Map<string, UnitsOfCase>();
  return weighed.flatMap(({ part: { applicationId, memberId }, member, kept }): Conflict[] => {
    const units = kept ?? readNow.get(applicationId);
    const reason = units && conflictOf(member, units);
    return reason ? [{ applicationId, memberId, reason }] : [];
  });
}

/** What a part says of the units, where it says it of the version that is filed now. */
export function keptUnits(
  row: Pick<Row, 'creditCode' | 'formVersion'>,
  units: EntryUnits | undefined,
): UnitsOfCase | undefined {
  return units?.formVersion === row.formVersion ? { creditCode: row.creditCode, ...units } : undefined;
}

/** The reason by case and person. */
export function conflictIn(
  conflicts: readonly Conflict[],
  part: Pick<EvaluatorEntry, 'applicationId' | 'memberId'>,
): ConflictReason | undefined {
  return conflicts.find((one) => one.applicationId === part.applicationId && one.memberId === part.memberId)?.reason;
}
