import type * as z from 'zod';
import type { paperReceiptRequest } from '#api/schemas.ts';
import { decideApplication } from '#domain/application-decisions.ts';
import { timeliness } from '#domain/deadline-evidence.ts';
import { paperDeadlineAt } from '#domain/paper-receipt.ts';
import { formCodeOf, type PageCode, parsePageCode } from '#domain/page-code.ts';
import { type PaperReceipt, showsVersion } from '#domain/paper-receipt.ts';
import { decideSummary } from '#domain/summary-decisions.ts';
import type { ScanOwner } from '#ports/record-store.ts';
import type { Caller } from '#cases/caller.ts';
import { changeApplication } from '#cases/change-application.ts';
import { changeSummary } from '#cases/change-summary.ts';
import { subjectOfOwner } from '#cases/outbox-events.ts';
import { scanFolder } from '#cases/uploads.ts';
import { settled } from '#lambda/case-reply.ts';
import type { HttpRequest } from '#lambda/http-endpoint.ts';
import type { HttpReply } from '#lambda/http-response.ts';
import { refuseRequest } from '#lambda/problem.ts';
import { keepNote } from '#lambda/reviewed-case.ts';
import { requireBureau, reviewerCaller } from '#lambda/reviewer-access.ts';
import type { BureauServices } from './bureau-services.ts';

type ReceiptRequest = z.output<typeof paperReceiptRequest>;

interface Found {
  readonly owner: ScanOwner;
  /** The page's code, where it was read. */
  readonly code?: PageCode;
}

/** Paper at the counter (R36): whose it is comes from the form's own code, or from the person at the counter. */
export async function registerPaper(
  services: BureauServices,
  request: HttpRequest,
  body: ReceiptRequest,
): Promise<HttpReply> {
  requireBureau(request.member);
  const found = body.code === undefined ? named(services, body) : await ownerOfCode(services, body.code);
  const { letterDate, copies, letterNumber, receivedAt: cameAt } = body;
  const folder = scanFolder(found.owner);
  const letterSha256 = await keepNote(services, request, { folder, content: { letterNumber } });
  const formVersion = found.code?.version;
  const receipt: PaperReceipt = {
    name: 'receive-paper',
    copies,
    receivedAt: cameAt,
    letterDate,
    letterSha256,
    formVersion,
  };
  const caller = reviewerCaller(services, request, { kind: 'bureau', content: body });
  const receivedAt = await register(services, { found, receipt, caller });
  const { round } = services;
  const { state: roundState } = await services.store.loadRound(round.id);
  const paperAt = paperDeadlineAt(round, roundState);
  const until = { scan: { at: paperAt, source: 'round' }, paperAt } as const;
  const { late } = timeliness({ paperAt: receivedAt }, until, { deadlineEvidence: 'paper', graceSeconds: 0 });
  return {
    status: 201,
    body: {
      subject: subjectOfOwner(found.owner),
      receivedAt,
      late: late.includes('paper'),
      counts: round.deadlineEvidence !== 'scan',
      formVersion,
    },
  };
}

function named(services: BureauServices, { bodyId, applicationId = '' }: ReceiptRequest): Found {
  if (bodyId === undefined) return { owner: { kind: 'application', id: applicationId } };
  if (!services.round.bodies.some(({ id }) => id === bodyId)) refuseRequest('body-unknown');
  return { owner: { kind: 'summary', roundId: services.round.id, bodyId } };
}

/** A code names its form by a hash that opens nothing: the form is found among those of the round. */
async function ownerOfCode(services: BureauServices, text: string): Promise<Found> {
  const { round, digest } = services;
  const code = parsePageCode(text);
  if (!code) refuseRequest('page-code-unknown');
  const candidates: ScanOwner[] =
    code.annex === 3
      ? round.bodies.map(({ id }) => ({ kind: 'summary', roundId: round.id, bodyId: id }))
      : (await services.lists.ofRound(round.id)).map(({ id }) => ({ kind: 'application', id }));
  const owner = candidates.find((one) => formCodeOf(subjectOfOwner(one), digest) === code.form);
  if (!owner) refuseRequest('page-code-unknown');
  return { owner, code };
}

/** @returns when it was received. A paper of a version that was voided is refused: it must be printed anew. */
async function register(
  services: BureauServices,
  about: { found: Found; receipt: PaperReceipt; caller: Caller },
): Promise<string> {
  const { found, receipt, caller } = about;
  const { owner, code } = found;
  const old = { refusal: { code: 'form-version-old' } } as const;
  if (owner.kind === 'summary') {
    const outcome = await changeSummary(
      services,
      { ...owner, caller },
      {
        command: 'receive-paper',
        decide: (summary, context) => {
          const current = { version: summary.version, sha256: summary.documentSha256 };
          return code && !showsVersion(code, current) ? old : decideSummary(summary, receipt, context);
        },
      },
    );
    return settled(outcome).paper?.receivedAt ?? caller.at;
  }
  const outcome = await changeApplication(
    services,
    { id: owner.id, caller },
    {
      command: 'receive-paper',
      allow: () => undefined,
      decide: (application, context) => {
        const current = { version: application.formVersion, sha256: application.formSha256 };
        return code && !showsVersion(code, current) ? old : decideApplication(application, receipt, context);
      },
    },
  );
  return settled(outcome).paper?.receivedAt ?? caller.at;
}
