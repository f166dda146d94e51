import type { Application } from '#domain/application.ts';
import { conflictOf } from '#domain/distribution.ts';
import { evaluatorOf } from '#domain/evaluation.ts';
import { actsForUnit, isEvaluator, type Member } from '#domain/members.ts';
import { maskPhones } from '#domain/personal-data.ts';
import type { Refusal } from '#domain/refuse.ts';
import { bodyName } from '#domain/round.ts';
import { rubricFor } from '#domain/scoring.ts';
import type { RecordStore } from '#ports/record-store.ts';
import { pageViews } from '#cases/page-views.ts';
import { keptUnits, panelMember } from '#cases/panel-conflicts.ts';
import { scanFolder } from '#cases/uploads.ts';
import { scanView } from '#cases/views.ts';
import type { HttpRequest } from '#lambda/http-endpoint.ts';
import type { HttpReply } from '#lambda/http-response.ts';
import { refuseRequest } from '#lambda/problem.ts';
import { caseIdOf } from '#lambda/reviewed-case.ts';
import type { BureauServices } from './bureau-services.ts';
import { caseToEvaluate, type FiledCase, filedForm } from '#cases/filed-form.ts';

const visible: readonly Application['status'][] = [
  'forwarded',
  'recommended',
  'listed',
  'not-selected',
  'nationally-listed',
];

/** An evaluator sees what is in their hands and nothing else: a case that was left, or taken, looks as if there were none. */
export function inHands(member: Member): (application: Application) => Refusal | undefined {
  return (application) => {
    const own = evaluatorOf(application, member.id)?.status === 'assigned' && visible.includes(application.status);
    const theirs = own && isEvaluator(member) && !actsForUnit(member, application.creditCode);
    return theirs ? undefined : { code: 'not-found' };
  };
}

type Loaded = NonNullable<Awaited<ReturnType<RecordStore['loadApplication']>>>;

/**
 * The case of the route, where it is in this evaluator's hands and nothing ties them to a unit behind it: the form, or what is
 * known of the evaluator, may have changed since it was given.
 */
export async function evaluated(
  services: BureauServices,
  request: HttpRequest,
): Promise<Loaded & { units: FiledCase }> {
  const loaded = await services.store.loadApplication(caseIdOf(request));
  if (!loaded || inHands(request.member)(loaded.state)) refuseRequest('not-found');
  const [units, self] = await Promise.all([
    caseToEvaluate(services, loaded.state),
    panelMember(services, request.member),
  ]);
  if (conflictOf(self, units)) refuseRequest('not-found');
  return { ...loaded, units };
}

/** My assignments: what is scored, and what is still to be. */
export async function listEvaluations(services: BureauServices, request: HttpRequest): Promise<HttpReply> {
  const { member } = request;
  if (!isEvaluator(member)) refuseRequest('not-allowed');
  const [entries, round, self] = await Promise.all([
    services.evaluations.ofEvaluator(services.round.id, member.id),
    services.store.loadRound(services.round.id, { recent: true }),
    panelMember(services, member),
  ]);
  const mine = entries.filter(({ status }) => status === 'assigned');
  const loaded = await Promise.all(
    mine.map(async ({ applicationId, units }) => {
      const one = await services.store.loadApplication(applicationId, { recent: true });
      if (!one || inHands(member)(one.state)) return undefined;
      // A form is opened only where it was corrected since the case was given or scored.
      const behind = keptUnits(one.state, units) ?? (await caseToEvaluate(services, one.state));
      return conflictOf(self, behind) ? undefined : one;
    }),
  );
  const applications = loaded.flatMap((one) => {
    if (!one) return [];
    const { id, kind, status, bodyId, formVersion } = one.state;
    const scored = evaluatorOf(one.state, member.id)?.scored;
    // `changedSince`: the unit corrected the form after it was scored.
    const state = { scored: scored === formVersion, changedSince: scored !== undefined && scored !== formVersion };
    return [{ id, kind, status, ...one.labels, body: bodyName(services.round, bodyId), ...state }];
  });
  return { status: 200, body: { scoringClosed: round.state.scoringClosed === true, applications } };
}

/** The dossier as an evaluator sees it: form, justifications, scan and findings, the rubric, and the own score alone. */
export async function readEvaluated(services: BureauServices, request: HttpRequest): Promise<HttpReply> {
  const { state, labels, head } = await evaluated(services, request);
  const owner = { kind: 'application', id: state.id } as const;
  const [form, scans, score, history] = await Promise.all([
    filedForm(services, state),
    services.scans.listScans(owner),
    ownScore(services, state, request.member.id),
    services.store.history(owner),
  ]);
  const explained = history.findLast((fact) => fact.type === 'scan-justified');
  const scanJustification =
    explained && (await services.documents.getDocument(scanFolder(owner), explained.data.noteSha256));
  const { id, kind, route, status, formVersion, formSha256 } = state;
  return {
    status: 200,
    version: head.sequence,
    body: {
      id,
      kind,
      route,
      status,
      formVersion,
      formSha256,
      ...labels,
      body: { id: state.bodyId, name: bodyName(services.round, state.bodyId) },
      // No evaluator calls anybody: phone numbers stay masked here.
      form: maskPhones({ content: form.content, justifications: form.justifications ?? [] }),
      scans: scans.filter(({ uploadId }) => uploadId === state.uploadId).map(scanView),
      scanJustification,
      rubric: rubricFor(services.round, kind),
      score,
    },
  };
}

async function ownScore(services: BureauServices, { id, roundId }: Application, memberId: string) {
  const entries = await services.evaluations.ofApplication(roundId, id);
  const score = entries.find((entry) => entry.memberId === memberId)?.score;
  if (!score) return undefined;
  const folder = scanFolder({ kind: 'application', id });
  return { ...score, document: await services.documents.getDocument(folder, score.scoreSha256) };
}

/** The pages of the accepted scan as the reader saw them, phone numbers covered as they are masked in the form. */
export async function readEvaluatedPages(services: BureauServices, request: HttpRequest): Promise<HttpReply> {
  const { state } = await evaluated(services, request);
  const owner = { kind: 'application', id: state.id } as const;
  const uploadId = request.params['uploadId'] ?? '';
  const scan = uploadId === state.uploadId ? await services.scans.loadScan(owner, uploadId) : undefined;
  if (!scan) refuseRequest('upload-unknown');
  return { status: 200, body: await pageViews(services, owner, { scan, phones: false }) };
}
