import type * as z from 'zod';
import type { fundingRequest } from '#api/schemas.ts';
import { noteDocumentSchema } from '#cases/note-document.ts';
import { unlessErased } from '#cases/unless-erased.ts';
import { scanFolder } from '#cases/uploads.ts';
import type { Fact } from '#events/catalogue.ts';
import type { Application } from '#domain/application.ts';
import { refusalFor } from '#domain/application-lifecycle.ts';
import { caseNumber } from '#domain/case-number.ts';
import { fundingTotals, sourcesFor, totalOf } from '#domain/funding.ts';
import { numberOf, rowsIn } from '#domain/rules/rule.ts';
import type { ListLabels } from '#ports/record-store.ts';
import type { HttpRequest } from '#lambda/http-endpoint.ts';
import type { HttpReply } from '#lambda/http-response.ts';
import { refuseRequest } from '#lambda/problem.ts';
import { caseIdOf, keepNote, readable, stepOnCase } from '#lambda/reviewed-case.ts';
import { requireBureau } from '#lambda/reviewer-access.ts';
import type { BureauServices } from './bureau-services.ts';
import { filedForm } from '#cases/filed-form.ts';
import { inTurns } from './in-turns.ts';

/** Everything that is listed, with what it asked for, what it is granted, and the sums (R42); all in 分. */
export async function listFunding(services: BureauServices, request: HttpRequest): Promise<HttpReply> {
  requireBureau(request.member);
  const listed = (await services.lists.ofRound(services.round.id)).filter(
    ({ status }) => sourcesFor(status).length > 0,
  );
  const cases = (await inTurns(listed, ({ id }) => services.store.loadApplication(id))).filter(
    (one) => one !== undefined,
  );
  const rows = await inTurns(cases, ({ state, labels }) => fundedRow(services, state, labels));
  return { status: 200, body: { rows, totals: fundingTotals(rows) } };
}

async function fundedRow(services: BureauServices, state: Application, labels: ListLabels) {
  const { id, kind, status } = state;
  const { projectName, applicantName } = labels;
  const lines = state.funding?.lines ?? [];
  const total = totalOf(lines);
  const asked = await askedBudget(services, state);
  return {
    id,
    number: caseNumber(id),
    kind,
    status,
    projectName,
    applicantName,
    sources: sourcesFor(status),
    lines,
    settled: state.funding !== undefined,
    total,
    asked,
    /** What is granted beyond what the form asked for; below it where negative. */
    difference: state.funding && asked !== undefined ? total - asked : undefined,
  };
}

/** The sum of the form's own budget; undefined once the form was erased. */
async function askedBudget(services: BureauServices, state: Application): Promise<number | undefined> {
  const form = await unlessErased(() => filedForm(services, state));
  return form && rowsIn(form, 'budget').reduce((sum, { row }) => sum + (numberOf(row, 'amount') ?? 0), 0);
}

/** One case with all its settlements, the latest first. */
export async function readFunding(services: BureauServices, request: HttpRequest): Promise<HttpReply> {
  requireBureau(request.member);
  const { application } = await readable(services, request);
  const { state, labels } = application;
  if (sourcesFor(state.status).length === 0) refuseRequest('nothing-to-fund');
  const facts = await services.store.history({ kind: 'application', id: state.id });
  const history = await inTurns(facts.filter(isSettlement).toReversed(), async ({ at, actor, data }) => ({
    at,
    by: actor.id,
    lines: data.lines,
    ...(data.reasonSha256 ? { reason: await reasonOf(services, state.id, data.reasonSha256) } : {}),
  }));
  return { status: 200, body: { ...(await fundedRow(services, state, labels)), history } };
}

function isSettlement(fact: Fact): fact is Extract<Fact, { type: 'funding-settled' }> {
  return fact.type === 'funding-settled';
}

async function reasonOf(services: BureauServices, id: string, sha256: string): Promise<string> {
  const document = await services.documents.getDocument(scanFolder({ kind: 'application', id }), sha256);
  return noteDocumentSchema().parse(document).content.note;
}

/** R42: settles what a listed one is granted; the lines given are all that stand from here on. */
export async function settleFunding(
  services: BureauServices,
  request: HttpRequest,
  body: z.output<typeof fundingRequest>,
): Promise<HttpReply> {
  requireBureau(request.member);
  const { application } = await readable(services, request);
  const refusal = refusalFor(application.state.status, 'settle-funding');
  if (refusal) refuseRequest(refusal);
  const folder = scanFolder({ kind: 'application', id: caseIdOf(request) });
  const { reason, lines } = body;
  const reasonSha256 = reason && (await keepNote(services, request, { folder, content: { note: reason } }));
  const command = { name: 'settle-funding', lines, reasonSha256 } as const;
  await stepOnCase(services, request, { tier: 'bureau', command, content: body });
  return readFunding(services, request);
}
