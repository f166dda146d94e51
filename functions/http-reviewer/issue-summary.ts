import * as z from 'zod';
import type { issueRequest } from '#api/schemas.ts';
import { unranked } from '#domain/assessment.ts';
import { canonicalJson } from '#domain/chain.ts';
import type { RefusalCode } from '#domain/refusals.ts';
import { bodyName } from '#domain/round.ts';
import type { Summary } from '#domain/summary.ts';
import { isLandline } from '#domain/summary-contact.ts';
import { decideSummary } from '#domain/summary-decisions.ts';
import type { SummaryDocument } from '#domain/summary-document.ts';
import { changeSummary } from '#cases/change-summary.ts';
import { scanFolder } from '#cases/uploads.ts';
import { settled } from '#lambda/case-reply.ts';
import type { HttpRequest } from '#lambda/http-endpoint.ts';
import type { HttpReply } from '#lambda/http-response.ts';
import { ProblemError, refusalProblem, requestProblem } from '#lambda/problem.ts';
import { keepNote } from '#lambda/reviewed-case.ts';
import { type BodyOwner, bodyOf } from '#lambda/reviewed-summary.ts';
import { requireBody, reviewerCaller } from '#lambda/reviewer-access.ts';
import type { ReviewerServices } from './reviewer-services.ts';

type IssueRequest = z.output<typeof issueRequest>;

/** Generates the summary from exactly the placed set, at the versions that were placed; its document is kept by hash (R34). */
export async function issue(services: ReviewerServices, request: HttpRequest, body: IssueRequest): Promise<HttpReply> {
  const owner = bodyOf(services, request);
  requireBody(request.member, owner.bodyId);
  requireSensibleDate(services.round.year, body.reportDate, request.receivedAt);
  await holdWarnings(services, owner, body);
  const { state: before } = await services.store.loadSummary(owner.roundId, owner.bodyId);
  const content: SummaryDocument = {
    annex: 3,
    version: before.version + 1,
    body: { id: owner.bodyId, name: bodyName(services.round, owner.bodyId) },
    reportDate: body.reportDate,
    contact: body.contact,
    placed: await placedEntries(services, before),
    justifications: body.justifications,
  };
  const same = await issuedAlready(services, owner, { before, content });
  if (same) return same;
  const documentSha256 = await keepNote(services, request, { folder: scanFolder(owner), content });
  const caller = reviewerCaller(services, request, { kind: 'body', content: body });
  const outcome = await changeSummary(
    services,
    { ...owner, caller },
    {
      command: 'issue',
      withPlaced: true,
      decide: (summary, context, placed) =>
        sameSet(summary, before)
          ? decideSummary(summary, { name: 'issue', documentSha256, applications: placed }, context)
          : { refusal: { code: 'changed-meanwhile' } },
    },
  );
  const { status, version, placed, documentSha256: issued } = settled(outcome);
  return { status: 200, body: { status, version, placed, documentSha256: issued } };
}

/** The summary’s own date lies about the round: not before its year, and no more than a year from now. */
function requireSensibleDate(year: number, reportDate: string, now: string): void {
  const [from, until] = [`${year}-01-01`, `${Number(now.slice(0, 4)) + 1}${now.slice(4, 10)}`];
  if (reportDate >= from && reportDate <= until) return;
  const errors = [{ path: 'reportDate', message: `填报日期应在${from}至${until}之间。请核对。` }];
  throw new ProblemError(requestProblem('invalid-request', { extra: { errors } }));
}

const issuedSchema = z.object({ content: z.looseObject({}) });

/** Issued again word for word (a second press, two reviewers at once), it is what stands already: its print is not voided. */
async function issuedAlready(
  services: ReviewerServices,
  owner: BodyOwner,
  { before, content }: { before: Summary; content: SummaryDocument },
): Promise<HttpReply | undefined> {
  const { status, version, placed, documentSha256 } = before;
  if (status !== 'issued' || documentSha256 === undefined) return undefined;
  const issued = issuedSchema.parse(await services.documents.getDocument(scanFolder(owner), documentSha256));
  if (canonicalJson(issued.content) !== canonicalJson({ ...content, version })) return undefined;
  return { status: 200, body: { status, version, placed, documentSha256 } };
}

/** The document says exactly what is issued, or it is not issued. */
function sameSet(left: Summary, right: Summary): boolean {
  return left.version === right.version && canonicalJson(left.placed) === canonicalJson(right.placed);
}

/** Warnings of R33 and R37 pass with the body's own words, which are printed below the table. */
async function holdWarnings(services: ReviewerServices, owner: BodyOwner, body: IssueRequest): Promise<void> {
  const explained = (rule: 'R33' | 'R37'): boolean => body.justifications.some((one) => one.rule === rule);
  const hold = (code: RefusalCode, detail: Readonly<Record<string, string | number>>): never => {
    throw new ProblemError(refusalProblem({ code, detail }));
  };
  if (!isLandline(body.contact.phone) && !explained('R37'))
    hold('contact-phone-unusual', { rule: 'R37', field: 'contact.phone' });
  if (explained('R33')) return;
  // The list may lag by a moment: what it is asked for is a warning, not a condition of the write.
  const rows = await services.lists.ofRound(owner.roundId, owner.bodyId);
  const without = unranked(rows.filter(({ status }) => status === 'nominated' || status === 'placed'));
  if (without.length > 0) hold('ranking-missing', { rule: 'R33', unranked: without.length });
}

/** Each placed application by the hashes of what was frozen and of what was assessed. */
async function placedEntries(services: ReviewerServices, summary: Summary): Promise<SummaryDocument['placed']> {
  const entries = await Promise.all(
    summary.placed.map(async ({ id, kind, formVersion }): Promise<SummaryDocument['placed']> => {
      const [loaded, facts] = await Promise.all([
        services.store.loadApplication(id),
        services.store.history({ kind: 'application', id }),
      ]);
      // One that is being corrected has no current version: then nothing is issued, as the decision says.
      if (!loaded?.state.formSha256) return [];
      const nominated = facts.findLast((fact) => fact.type === 'application-nominated');
      const { formSha256, rank } = loaded.state;
      return [
        {
          applicationId: id,
          kind,
          formVersion,
          formSha256,
          assessmentSha256: nominated?.data.assessmentSha256,
          rank,
        },
      ];
    }),
  );
  return entries.flat();
}
