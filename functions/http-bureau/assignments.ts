import type * as z from 'zod';
import type { assignmentsRequest, evaluatorRequest, noteRequest } from '#api/schemas.ts';
import { canonicalJson } from '#domain/chain.ts';
import { conflictOf, distribute } from '#domain/distribution.ts';
import type { EvaluationStep } from '#domain/evaluation.ts';
import { panelOffice } from '#domain/members.ts';
import type { EntryUnits } from '#ports/evaluations.ts';
import type { Caller } from '#cases/caller.ts';
import { conflictIn } from '#cases/panel-conflicts.ts';
import { scanFolder } from '#cases/uploads.ts';
import { settled } from '#lambda/case-reply.ts';
import type { HttpRequest } from '#lambda/http-endpoint.ts';
import type { HttpReply } from '#lambda/http-response.ts';
import { refuseRequest } from '#lambda/problem.ts';
import { caseIdOf, keepNote, readable } from '#lambda/reviewed-case.ts';
import { mayAct, requireBureau, reviewerCaller } from '#lambda/reviewer-access.ts';
import type { BureauServices } from './bureau-services.ts';
import { compared } from './comparison-table.ts';
import { conflictsOf } from './conflicts.ts';
import { evaluate } from './evaluate.ts';
import { caseToEvaluate, type FiledCase, unitsOf } from '#cases/filed-form.ts';
import { inTurns } from './in-turns.ts';
import { type NamedMember, panelOf } from './panel.ts';
import { requireRound } from './round-acts.ts';

/** What lies with the bureau now, with the units behind each. */
async function casesToEvaluate(services: BureauServices): Promise<FiledCase[]> {
  const rows = await services.lists.ofRound(services.round.id);
  const forwarded = rows.filter(({ status }) => status === 'forwarded');
  const cases = await inTurns(forwarded, async ({ id }) => {
    const stored = await services.store.loadApplication(id);
    if (stored?.state.status !== 'forwarded') return [];
    return [await caseToEvaluate(services, stored.state)];
  });
  return cases.flat();
}

/** Whoever is tied to a unit of a case is as good as not there: the place is open, and somebody else is given it. */
function withoutConflicted(one: FiledCase, panel: readonly NamedMember[]): FiledCase {
  const barred = panel.filter((member) => conflictOf(member, one)).map(({ id }) => id);
  return { ...one, assigned: one.assigned.filter((id) => !barred.includes(id)) };
}

/**
 * Distributes what lies with the bureau over the panel; asked again, it fills what has come open since and leaves the rest.
 * `dryRun` shows the same answer and writes nothing.
 */
export async function assignEvaluators(
  services: BureauServices,
  request: HttpRequest,
  body: z.output<typeof assignmentsRequest>,
): Promise<HttpReply> {
  requireBureau(request.member);
  await requireRound(services, 'prepare');
  const { state: round } = await services.store.loadRound(services.round.id);
  if (round.scoringClosed) refuseRequest('scoring-closed');
  const [filed, panel] = await Promise.all([casesToEvaluate(services), panelOf(services)]);
  const { perApplication } = services.round.evaluation;
  const cases = filed.map((one) => ({ one, free: withoutConflicted(one, panel) }));
  const plan = distribute(
    cases.map(({ free }) => free),
    panel,
    perApplication,
  );
  const caller = reviewerCaller(services, request, { kind: 'bureau', content: body });
  const byCase = Map.groupBy(plan.assignments, ({ applicationId }) => applicationId);
  if (!body.dryRun) {
    await inTurns(cases, async ({ one, free }) => {
      const { id, assigned } = one;
      const memberIds = (byCase.get(id) ?? []).map(({ memberId }) => memberId);
      if (memberIds.length === 0) return;
      const barred = assigned.length - free.assigned.length;
      const step = { act: 'assign', memberIds, by: 'distribution', upTo: perApplication + barred } as const;
      const units = unitsOf(one);
      await evaluate(services, callerFor(caller, id, services), { id, step, allow: () => undefined, units });
    });
  }
  const names = Object.fromEntries(panel.map(({ id, name }) => [id, name]));
  return { status: 200, body: { ...plan, names, perApplication, dryRun: body.dryRun } };
}

/** One request moves many cases: each has a command of its own, and the same request again finds each done. */
function callerFor(caller: Caller, id: string, { digest }: Pick<BureauServices, 'digest'>): Caller {
  const key = digest(canonicalJson([caller.command.key, id])).slice(0, 32);
  return { ...caller, command: { ...caller.command, key } };
}

/** Who has what, who must be replaced, what is open, and the load of each. */
export async function listAssignments(services: BureauServices, request: HttpRequest): Promise<HttpReply> {
  requireBureau(request.member);
  const [entries, rows, panel, { state }] = await Promise.all([
    services.evaluations.ofRound(services.round.id),
    services.lists.ofRound(services.round.id),
    services.members.ofOffice(panelOffice),
    services.store.loadRound(services.round.id, { recent: true }),
  ]);
  const { perApplication } = services.round.evaluation;
  const conflicts = await conflictsOf(
    services,
    entries,
    rows.filter(({ status }) => compared.includes(status)),
  );
  const assigned = entries.filter((one) => one.status === 'assigned' && !conflictIn(conflicts, one));
  const open = rows
    .filter(({ status }) => status === 'forwarded')
    .map(({ id }) => ({
      applicationId: id,
      missing: perApplication - assigned.filter(({ applicationId }) => applicationId === id).length,
    }))
    .filter(({ missing }) => missing > 0);
  const evaluators = panel.map(({ memberId, name }) => {
    const own = assigned.filter((one) => one.memberId === memberId);
    return { memberId, name, assigned: own.length, scored: own.filter(({ score }) => score).length };
  });
  const assignments = entries.map((entry) => {
    const { applicationId, memberId, status, at, score } = entry;
    const excluded = conflictIn(conflicts, entry);
    return { applicationId, memberId, status, at, scored: score !== undefined, ...(excluded ? { excluded } : {}) };
  });
  const scoringClosed = state.scoringClosed === true;
  return { status: 200, body: { perApplication, scoringClosed, evaluators, assignments, open } };
}

async function byHand(
  services: BureauServices,
  request: HttpRequest,
  about: { content: { note: string }; step: (noteSha256: string) => EvaluationStep; units?: EntryUnits | undefined },
): Promise<HttpReply> {
  const id = caseIdOf(request);
  const folder = scanFolder({ kind: 'application', id });
  const noteSha256 = await keepNote(services, request, { folder, content: { note: about.content.note } });
  const caller = reviewerCaller(services, request, { kind: 'bureau', content: about.content });
  const allow = mayAct(request.member, 'bureau');
  const step = about.step(noteSha256);
  const { evaluators = [] } = settled(await evaluate(services, caller, { id, step, allow, units: about.units }));
  return { status: 200, body: { id, evaluators } };
}

/** Somebody of the panel gets the case by hand; the exclusions hold here as well. */
export async function addEvaluator(
  services: BureauServices,
  request: HttpRequest,
  body: z.output<typeof evaluatorRequest>,
): Promise<HttpReply> {
  requireBureau(request.member);
  await requireRound(services, 'prepare');
  const { application } = await readable(services, request);
  const member = (await panelOf(services)).find(({ id }) => id === body.memberId);
  if (!member) refuseRequest('evaluator-unknown');
  const forwarded = application.state.status === 'forwarded';
  const one = forwarded ? await caseToEvaluate(services, application.state) : undefined;
  // Whom the bureau once took the case from may get it again by hand; whoever left it for a conflict may not.
  if (one && conflictOf(member, one)) refuseRequest('evaluator-excluded');
  return byHand(services, request, {
    content: body,
    units: one && unitsOf(one),
    step: (noteSha256) => ({ act: 'assign', memberIds: [member.id], by: 'hand', noteSha256 }),
  });
}

export async function removeEvaluator(
  services: BureauServices,
  request: HttpRequest,
  body: z.output<typeof noteRequest>,
): Promise<HttpReply> {
  requireBureau(request.member);
  await readable(services, request);
  const memberId = request.params['memberId'] ?? '';
  return byHand(services, request, {
    content: body,
    step: (noteSha256) => ({ act: 'remove', memberId, noteSha256 }),
  });
}
