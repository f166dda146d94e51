import type { Reader } from '#events/value-types.ts';
import type { Application } from './application.ts';
import type { ApplicationContext } from './application-commands.ts';
import { isRefusal } from './decision.ts';
import { refuse } from './refuse.ts';
import type { Summary, SummaryFact } from './summary.ts';
import { decideForwarding, decideSummary, type JointDecision, type SummaryScan } from './summary-decisions.ts';
import { summaryRefusalFor } from './summary-lifecycle.ts';

export interface Joint {
  readonly summary: Summary;
  readonly applications: readonly Application[];
}

/**
 * The stamped summary with warnings of the reader: it waits for the body's word as long as that may still act. Late material
 * is kept like any other, and after the deadline nobody can be asked any more: what came in time is forwarded with them.
 */
export function decideQuestioning(
  scan: SummaryScan & { readonly findings: string[]; readonly reader: Reader },
  joint: Joint,
  context: ApplicationContext,
): JointDecision {
  const refusal = summaryRefusalFor(joint.summary.status, 'question-scan');
  if (refusal) return refuse(refusal);
  const { findings, reader, ...seen } = scan;
  const decision = decideForwarding(seen, joint, context);
  const filed = !isRefusal(decision) && decision.summary.some(({ type }) => type === 'summary-forwarded');
  if (!filed || joint.summary.status === 'late') return decision;
  const asked: SummaryFact = { type: 'scan-questioned', version: 2, data: { ...seen, findings, reader } };
  return { applications: new Map(), summary: [asked] };
}

/** The body's word on the warnings forwards the summary; the scan's own time of receipt counts, as for every scan. */
export function decideJustifying(
  word: { readonly uploadId: string; readonly noteSha256: string },
  joint: Joint,
  context: ApplicationContext,
): JointDecision {
  const refusal = summaryRefusalFor(joint.summary.status, 'justify');
  if (refusal) return refuse(refusal);
  const { questioned } = joint.summary;
  if (questioned?.uploadId !== word.uploadId) return refuse('nothing-to-justify');
  const filed = forwardQuestioned(questioned, joint, context);
  if (isRefusal(filed)) return filed;
  const said: SummaryFact = {
    type: 'scan-justified',
    version: 1,
    data: { ...word, formVersion: questioned.version },
  };
  return { applications: filed.applications, summary: [said, ...filed.summary] };
}

/** What the deadline's tick makes of a summary that is not forwarded: nobody is late by a machine's doubt. */
export function decideLateness(joint: Joint, context: ApplicationContext): JointDecision {
  const late = decideSummary(joint.summary, { name: 'mark-late' }, context);
  if (isRefusal(late)) return late;
  const alone = { applications: new Map(), summary: late.facts };
  const { questioned } = joint.summary;
  if (!questioned || late.facts.length === 0) return alone;
  const filed = forwardQuestioned(questioned, joint, context);
  return isRefusal(filed) ? alone : filed;
}

function forwardQuestioned(
  questioned: NonNullable<Summary['questioned']>,
  joint: Joint,
  context: ApplicationContext,
): JointDecision {
  const { version: formVersion, uploadId, receivedAt, files } = questioned;
  return decideForwarding({ uploadId, formVersion, receivedAt, files }, joint, context);
}
