import type { GatedFile, Reader } from '#events/value-types.ts';
import { type Application, directBodyId } from './application.ts';
import {
  type ApplicationCommand,
  type ApplicationContext,
  type ApplicationFact,
  deadlineOfApplicant,
} from './application-commands.ts';
import { paperRefusal, scanCounts } from './deadline-evidence.ts';
import { type Deadline, inTime } from './deadlines.ts';
import type { Decision } from './decision.ts';
import { refuse } from './refuse.ts';

/**
 * A scan that the gate and the reader let through. Its own time of receipt decides, not when it is processed (R35):
 * late material is kept and marked, and waits for a named extension.
 */
export function acceptScan(
  state: Application,
  command: Extract<ApplicationCommand, { name: 'accept-scan' }>,
  context: ApplicationContext,
): Decision<ApplicationFact> {
  const { uploadId, formVersion, receivedAt, files, reader } = command;
  const awaited = state.status === 'lapsed' ? state.endedFrom : state.status;
  if (formVersion !== state.formVersion || awaited !== 'awaiting-scan') return refuse('form-version-old');
  const deadline = deadlineOfApplicant(state, context);
  const onPaper = paperCounts(state);
  const free = onPaper && !scanCounts(context.round);
  if (!free && !inTime(receivedAt, deadline, context.round.graceSeconds)) {
    if (state.lateScan?.uploadId === uploadId) return { facts: [] };
    const data = { uploadId, formVersion, receivedAt, deadlineAt: deadline.at, deadlineSource: deadline.source, files };
    return { facts: [{ type: 'scan-kept-late', version: 2, data }] };
  }
  const missing = onPaper ? paperRefusal(state, context) : undefined;
  if (missing) return { refusal: missing };
  return { facts: submitted(state, { uploadId, receivedAt, files, reader }, deadline) };
}

/** Paper goes to the bureau: with the first version of a direct application, and not again with its correction. */
export function paperCounts(state: Application): boolean {
  return state.bodyId === directBodyId && state.resumesAt === undefined;
}

/**
 * Warnings wait for the unit as long as it may still act, also where a moved deadline lets it act again after the lapse. Late
 * material is kept like any other, and once the time is over nobody can be asked: what came in time is filed with its warnings.
 */
export function questionScan(
  state: Application,
  command: Extract<ApplicationCommand, { name: 'question-scan' }>,
  context: ApplicationContext,
): Decision<ApplicationFact> {
  const { name: _name, findings, ...scan } = command;
  const decision = acceptScan(state, { name: 'accept-scan', ...scan }, context);
  const filed = 'facts' in decision && decision.facts.some(({ type }) => type === 'application-submitted');
  const over = state.status === 'lapsed' && !inTime(context.now, deadlineOfApplicant(state, context));
  if (!filed || over) return decision;
  return { facts: [{ type: 'scan-questioned', version: 2, data: { ...scan, findings } }] };
}

/** The unit's word on the warnings files the scan; its own time of receipt counts, as for every scan. */
export function justify(
  state: Application,
  command: Extract<ApplicationCommand, { name: 'justify' }>,
  context: ApplicationContext,
): Decision<ApplicationFact> {
  const { questioned, formVersion } = state;
  if (questioned?.uploadId !== command.uploadId) return refuse('nothing-to-justify');
  const { uploadId, noteSha256 } = command;
  const word: ApplicationFact = { type: 'scan-justified', version: 1, data: { uploadId, formVersion, noteSha256 } };
  return { facts: [word, ...submitted(state, questioned, deadlineOfApplicant(state, context))] };
}

export function submitted(
  state: Application,
  scan: { uploadId: string; receivedAt: string; files: GatedFile[]; reader: Reader },
  deadline: Deadline,
): ApplicationFact[] {
  const { formVersion, formSha256 = '' } = state;
  const filed: ApplicationFact = {
    type: 'application-submitted',
    version: 2,
    data: { ...scan, formVersion, formSha256, deadlineAt: deadline.at, deadlineSource: deadline.source },
  };
  const straight = state.bodyId === directBodyId || state.resumesAt === 'forwarded';
  if (!straight) return [filed];
  const data = { bodyId: state.bodyId, formVersion, receivedAt: scan.receivedAt };
  return [filed, { type: 'application-forwarded', version: 1, data }];
}
