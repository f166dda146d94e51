import type { ApplicationContext } from '#domain/application-commands.ts';
import { bodyOverview, type OverviewCase } from '#domain/body-overview.ts';
import { mailboxOffice } from '#domain/members.ts';
import type { ApplicationRow, ScanOwner } from '#ports/record-store.ts';
import { scanView, summaryView } from '#cases/views.ts';
import type { HttpRequest } from '#lambda/http-endpoint.ts';
import type { HttpReply } from '#lambda/http-response.ts';
import { filedRow } from '#lambda/reviewer-access.ts';
import { readableBody } from '#lambda/reviewed-summary.ts';
import { openTaskText } from '#texts/open-tasks.ts';
import { evidenceOf } from './evidence.ts';
import type { ReviewerServices } from './reviewer-services.ts';

/** What is missing before the deadline: counts, what waits, the places, the summary, its scan and its paper. */
export async function overview(services: ReviewerServices, request: HttpRequest): Promise<HttpReply> {
  const owner = readableBody(services, request);
  const { roundId, bodyId } = owner;
  const [rows, summary, round, scans] = await Promise.all([
    services.lists.ofRound(roundId, bodyId),
    services.store.loadSummary(roundId, bodyId),
    services.store.loadRound(roundId),
    services.scans.listScans(owner),
  ]);
  const { state, head } = summary;
  const context: ApplicationContext = {
    now: request.receivedAt,
    round: services.round,
    roundState: round.state,
    summary: state,
  };
  const cases = casesOf(rows);
  const [evidence, mailbox] = await Promise.all([
    evidenceOf(services, owner, context),
    state.status === 'forwarded' ? mailboxTold(services, owner) : undefined,
  ]);
  const last = scans.find(({ formVersion }) => formVersion === state.version && state.version > 0);
  const lastScan = last?.status === 'refused' ? 'refused' : last && last.status !== 'judged' ? 'waiting' : undefined;
  const { open, ...told } = bodyOverview({ cases, summary: state, round: services.round, lastScan, evidence });
  return {
    status: 200,
    version: head.sequence,
    body: {
      ...told,
      open: open.map((task) => ({ task, ...openTaskText(task) })),
      summary: summaryView(state, context),
      scan: last && scanView(last),
      evidence,
      mailbox,
    },
  };
}

const beingFilledIn: readonly ApplicationRow['status'][] = ['drafting', 'awaiting-scan', 'returned'];

/** What was filed with the body; one that is filled in again after a return counts, one that never was filed does not. */
function casesOf(rows: readonly ApplicationRow[]): OverviewCase[] {
  return rows
    .filter(filedRow)
    .map(({ id, status, rank, dueAt }) => ({ id, status, rank, dueAt, corrected: beingFilledIn.includes(status) }));
}

/** R38: was the mailbox of the notice told, and what became of that mail. */
async function mailboxTold(
  services: ReviewerServices,
  owner: ScanOwner,
): Promise<{ status: string; reason?: string | undefined }> {
  const facts = await services.store.history(owner);
  const fact = facts.findLast(({ type }) => type === 'summary-forwarded');
  const record =
    fact &&
    (await services.mails.load({
      roundId: services.round.id,
      day: fact.at.slice(0, 10),
      eventId: fact.id,
      kind: 'mailbox-told',
      memberId: mailboxOffice,
    }));
  return record ? { status: record.status, reason: record.reason } : { status: 'owed' };
}
