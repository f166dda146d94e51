import type * as z from 'zod';
import type { previewRequest, releaseRequest } from '#api/schemas.ts';
import { canonicalJson, recordFacts } from '#domain/chain.ts';
import type { Release } from '#domain/release.ts';
import { recording } from '#cases/caller.ts';
import { refusalOf } from '#cases/outcome.ts';
import type { HttpRequest } from '#lambda/http-endpoint.ts';
import type { HttpReply } from '#lambda/http-response.ts';
import { ProblemError, refusalProblem, refuseRequest } from '#lambda/problem.ts';
import { keepNote } from '#lambda/reviewed-case.ts';
import { requireBureau, reviewerCaller } from '#lambda/reviewer-access.ts';
import type { BureauServices } from './bureau-services.ts';
import { withReasons } from './decision-reasons.ts';
import { type Preview, previewOf } from './preview.ts';
import { requireRound } from './round-acts.ts';

export async function preview(
  services: BureauServices,
  request: HttpRequest,
  body: z.output<typeof previewRequest>,
): Promise<HttpReply> {
  requireBureau(request.member);
  await requireRound(services, 'release');
  const { preparedVersion: _inside, ...seen } = await previewOf(services, body.applicationIds, request);
  const ready = !seen.scoringOpen && seen.notReady.length === 0 && seen.changes.length > 0;
  const changes = await withReasons(services, seen.changes);
  return { status: 200, body: { ...seen, changes, ready } };
}

/**
 * Releases prepared decisions together: exactly what the preview of this fingerprint showed, by one conditional write. Each
 * case then follows from that fact by itself.
 */
export async function release(
  services: BureauServices,
  request: HttpRequest,
  body: z.output<typeof releaseRequest>,
): Promise<HttpReply> {
  requireBureau(request.member);
  const caller = reviewerCaller(services, request, { kind: 'bureau', content: body });
  const id = services.digest(canonicalJson(['release', caller.command.key])).slice(0, 32);
  const ids = [...new Set(body.applicationIds)].toSorted();
  const again = await services.store.loadRelease(id);
  if (again) {
    const same =
      (await weighedAs(services, id)) === body.fingerprint && canonicalJson(idsOf(again.state)) === canonicalJson(ids);
    if (!same) refuseRequest('key-reused');
    return { status: 201, body: { releaseId: id, decisions: again.state.decisions } };
  }
  await requireRound(services, 'release');
  const seen = await previewOf(services, ids, request);
  requireReady(seen, body.fingerprint);
  const { preparedVersion, fingerprint, changes } = seen;
  const decisions = changes.map(({ applicationId, to }) => ({ applicationId, outcome: to }));
  const roundId = services.round.id;
  const recordSha256 = await keepNote(services, request, {
    folder: `rounds/${roundId}`,
    content: { releaseId: id, fingerprint, changes },
  });
  const after: Release = { id, roundId, status: 'released', decisions };
  const facts = recordFacts(
    { sequence: 0, hash: '' },
    [
      { type: 'decisions-weighed', version: 1, data: { releaseId: id, fingerprint, recordSha256 } },
      { type: 'decisions-released', version: 1, data: { releaseId: id, decisions } },
    ],
    { recording: recording(caller, `release/${id}`, roundId), digest: services.digest },
  );
  const outcome = await services.store.save({
    command: caller.command,
    changes: [{ kind: 'release', before: undefined, legalStatuses: [], facts, after }],
    prepared: { roundId, act: 'release', expected: preparedVersion, applicationIds: ids },
  });
  const refusal = refusalOf(outcome);
  if (refusal) throw new ProblemError(refusalProblem(refusal));
  return { status: 201, body: { releaseId: id, decisions } };
}

/** The fingerprint under which it was released. */
async function weighedAs({ store }: BureauServices, id: string): Promise<string | undefined> {
  const fact = (await store.history({ kind: 'release', id })).find(({ type }) => type === 'decisions-weighed');
  return fact?.type === 'decisions-weighed' ? fact.data.fingerprint : undefined;
}

const idsOf = (one: Release): string[] => one.decisions.map(({ applicationId }) => applicationId).toSorted();

/** All or none: one that is not ready, or anything that is not as it was shown, stops the whole release. */
function requireReady(seen: Preview, fingerprint: string): void {
  if (seen.notReady.length > 0) {
    const why = [...new Set(seen.notReady.flatMap((one) => one.why))];
    const against = why.includes('decision-against-notice');
    const named = seen.notReady.filter((one) => !against || one.why.includes('decision-against-notice'));
    const cases = named.map(({ applicationId }) => applicationId).join(', ');
    const rules = [...new Set(seen.findings.filter(({ reasoned }) => !reasoned).map(({ rule }) => rule))].join(', ');
    const detail = { missing: seen.notReady.length, why: why.join(', '), cases, ...(against ? { rules } : {}) };
    throw new ProblemError(refusalProblem({ code: against ? 'decision-against-notice' : 'not-prepared', detail }));
  }
  if (seen.scoringOpen) refuseRequest('scoring-open');
  if (seen.fingerprint !== fingerprint) refuseRequest('preview-outdated');
}
