import type { NewFact } from '#events/catalogue.ts';
import type { ApplicationKind, ApplicationRoute } from '#events/value-types.ts';
import { type Application, directBodyId } from './application.ts';
import {
  type ApplicationCommand,
  type ApplicationContext,
  type ApplicationFact,
  deadlineOfApplicant,
  deadlineOfBody,
  type JustifiedDecision,
  roundDeadlines,
} from './application-commands.ts';
import { acceptScan, justify, paperCounts, questionScan, submitted } from './application-filing.ts';
import { paperRefusal } from './deadline-evidence.ts';
import { refusalFor } from './application-lifecycle.ts';
import { decideEvaluation } from './evaluation.ts';
import { decideFunding } from './funding.ts';
import { decideObjection } from './objection.ts';
import { returned, transferred } from './application-routing.ts';
import { applicantDeadline, type Deadline, furthest, inTime } from './deadlines.ts';
import type { Decision } from './decision.ts';
import { decidePaper } from './paper-receipt.ts';
import type { RefusalCode } from './refusals.ts';
import { refuse } from './refuse.ts';
import type { Round } from './round.ts';

function bodyFault(bodyId: string | undefined, { bodies }: Round): RefusalCode | undefined {
  if (bodyId === undefined) return 'body-missing';
  return bodies.some(({ id }) => id === bodyId) ? undefined : 'body-unknown';
}

/** A new application: route and kind must fit, the body must be one of the round's, and the round must be open (R02, R27, R29, R30). */
export function decideStart(
  request: {
    kind: ApplicationKind;
    route: ApplicationRoute;
    creditCode: string;
    bodyId?: string | undefined;
    committeeId?: string | undefined;
  },
  context: Omit<ApplicationContext, 'summary'> & { cutOffAt?: string | undefined },
): Decision<Extract<NewFact, { type: 'application-started' }>> {
  const { kind, route, creditCode, bodyId = directBodyId, committeeId } = request;
  if (context.roundState.status !== 'open') return refuse('round-not-open');
  const direct = route !== 'nominated';
  if (direct && !context.round.directRoutes[route].includes(kind)) return refuse('route-not-allowed');
  if (direct && bodyId !== directBodyId) return refuse('body-excluded');
  const unnamed = direct ? undefined : bodyFault(request.bodyId, context.round);
  if (unnamed) return refuse(unnamed);
  if ((route === 'title-committee') !== (committeeId !== undefined)) return refuse('committee-missing');
  const cutOffAt = direct ? undefined : context.cutOffAt;
  const deadline = applicantDeadline({ ...roundDeadlines(context), cutOffAt });
  if (!inTime(context.now, deadline)) return refuse('too-late', { deadlineAt: deadline.at });
  const data = { kind, route, creditCode, bodyId, ...(committeeId ? { committeeId } : {}) };
  return { facts: [{ type: 'application-started', version: 2, data }] };
}

export function decideApplication(
  state: Application,
  command: ApplicationCommand,
  context: ApplicationContext,
): Decision<ApplicationFact> {
  if (state.erased) return refuse('personal-data-erased');
  const refusal = refusalFor(state.status, command.name);
  if (refusal) return refuse(refusal);
  switch (command.name) {
    case 'save-draft':
      return { facts: [] };
    case 'upload': {
      const missing = paperCounts(state) ? paperRefusal(state, context) : undefined;
      return missing ? { refusal: missing } : { facts: [] };
    }
    case 'check-intake':
    case 'evaluate':
    case 'prepare':
    case 'register-objection':
    case 'answer-objection':
      return decideAtBureau(state, command, context);
    case 'freeze':
      return whileOpen(state, context, () => [formFrozen(state, command.formSha256)]);
    case 'edit-again':
      return whileOpen(state, context, () => [
        { type: 'form-voided', version: 1, data: { formVersion: Math.max(state.formVersion, 1) } },
      ]);
    case 'accept-scan':
      return acceptScan(state, command, context);
    case 'question-scan':
      return questionScan(state, command, context);
    case 'justify':
      return justify(state, command, context);
    case 'review-findings':
    case 'refuse-scan':
      return { facts: [onScan(state, command)] };
    case 'receive-paper':
      return decidePaper(command, context);
    case 'withdraw':
      return { facts: [{ type: 'application-withdrawn', version: 1, data: { from: state.status } }] };
    case 'extend':
    case 'lapse':
    case 'mark-not-forwarded':
      return decideDeadline(state, command, context);
    case 'return':
    case 'transfer':
    case 'decline':
    case 'nominate':
    case 'rank':
      return decideReview(state, command, context);
    case 'decide':
    case 'record-national':
    case 'fall-back':
    case 'settle-funding':
      return decideOutcome(state, command);
  }
}

function formFrozen({ formVersion }: Application, formSha256: string): ApplicationFact {
  return { type: 'form-frozen', version: 1, data: { formVersion: formVersion + 1, formSha256 } };
}

/** What a person or the machine says of a scan changes nothing but the record. */
function onScan(
  state: Application,
  command: Extract<ApplicationCommand, { name: 'review-findings' | 'refuse-scan' }>,
): ApplicationFact {
  if (command.name === 'review-findings') {
    const { name: _name, ...data } = command;
    const { uploadId = '', formVersion } = state;
    return { type: 'findings-reviewed', version: 1, data: { ...data, uploadId, formVersion } };
  }
  const { name: _name, ...data } = command;
  return { type: 'scan-refused', version: 1, data: { ...data, formVersion: Math.max(data.formVersion, 1) } };
}

/** What an applicant may do only before its deadline. */
function whileOpen(
  state: Application,
  context: ApplicationContext,
  facts: () => ApplicationFact[],
): Decision<ApplicationFact> {
  const deadline = deadlineOfApplicant(state, context);
  if (!inTime(context.now, deadline)) return refuse('too-late', { deadlineAt: deadline.at });
  return { facts: facts() };
}

function decideDeadline(
  state: Application,
  command: Extract<ApplicationCommand, { name: 'extend' | 'lapse' | 'mark-not-forwarded' }>,
  context: ApplicationContext,
): Decision<ApplicationFact> {
  if (command.name === 'extend') return extend(state, command, context);
  const deadline = command.name === 'lapse' ? deadlineOfApplicant(state, context) : deadlineOfBody(context);
  if (inTime(context.now, deadline)) return { facts: [] };
  if (command.name === 'lapse' && state.questioned && !command.regardless)
    return { facts: submitted(state, state.questioned, deadline) };
  const data = { deadlineAt: deadline.at, deadlineSource: deadline.source };
  return command.name === 'lapse'
    ? { facts: [{ type: 'application-lapsed', version: 1, data }] }
    : { facts: [{ type: 'application-not-forwarded', version: 1, data: { ...data, bodyId: state.bodyId } }] };
}

function extend(
  state: Application,
  command: Extract<ApplicationCommand, { name: 'extend' }>,
  context: ApplicationContext,
): Decision<ApplicationFact> {
  const { tier, until, noteSha256 } = command;
  if ((state.status === 'not-forwarded') !== (tier === 'body')) return refuse('nothing-to-extend');
  const latest = furthest(context.round.deadlineAt);
  if (Date.parse(until) > Date.parse(latest)) return refuse('deadline-too-far', { latest });
  const present = tier === 'body' ? deadlineOfBody(context) : deadlineOfApplicant(state, context);
  if (!mayExtend(state, { until, present, now: context.now }))
    return refuse('deadline-not-later', { deadlineAt: present.at });
  const data = {
    tier,
    until,
    ...(noteSha256 ? { noteSha256 } : {}),
    ...(state.endedFrom ? { reopenedTo: state.endedFrom } : {}),
  };
  const facts: ApplicationFact[] = [{ type: 'deadline-extended', version: 1, data }];
  // A reopening names the deadline that was moved, so that the fact of the filing does too.
  const deadline: Deadline = until === present.at ? present : { at: until, source: 'extension' };
  const { lateScan } = state;
  if (tier === 'applicant' && lateScan && inTime(lateScan.receivedAt, deadline)) {
    facts.push(...submitted(state, { ...lateScan, reader: { version: 'none', verdict: 'not-read' } }, deadline));
  }
  return { facts };
}

/** A named extension lies beyond the present deadline; a reopening after a moved deadline names that deadline itself. */
function mayExtend(state: Application, about: { until: string; present: Deadline; now: string }): boolean {
  const { until, present, now } = about;
  const reopening = state.endedFrom !== undefined && until === present.at && inTime(now, present);
  return reopening || Date.parse(until) > Date.parse(present.at);
}

function decideReview(
  state: Application,
  command: Extract<ApplicationCommand, { name: 'return' | 'transfer' | 'decline' | 'nominate' | 'rank' }>,
  context: ApplicationContext,
): Decision<ApplicationFact> {
  if (state.bodyId === directBodyId && command.name !== 'return') return refuse('direct-route');
  if (command.name === 'transfer') return transferred(state, command, context);
  const deadline = deadlineOfBody(context);
  if (command.name !== 'return' && !inTime(context.now, deadline))
    return refuse('body-too-late', { deadlineAt: deadline.at });
  switch (command.name) {
    case 'return':
      return returned(state, command, context);
    case 'decline':
      return { facts: [{ type: 'application-declined', version: 1, data: { noteSha256: command.noteSha256 } }] };
    case 'nominate': {
      const { assessmentSha256, rank } = command;
      const data = { formVersion: state.formVersion, assessmentSha256, ...(rank ? { rank } : {}) };
      return { facts: [{ type: 'application-nominated', version: 1, data }] };
    }
    case 'rank':
      return { facts: [{ type: 'application-ranked', version: 1, data: { rank: command.rank } }] };
  }
}

/** R20, R21: a decision against the notice stands with its reason in the history. */
function justified(state: Application, given: JustifiedDecision | undefined): ApplicationFact[] {
  const { formVersion } = state;
  return given ? [{ type: 'decision-justified', version: 1, data: { ...given, formVersion } }] : [];
}

/** Nothing is noted where nothing was prepared: whoever wanted it gone has what they wanted. */
function takenBack({ formVersion }: Application, prepared: boolean): Decision<ApplicationFact> {
  return { facts: prepared ? [{ type: 'panel-opinion-withdrawn', version: 1, data: { formVersion } }] : [] };
}

/** What the bureau and its panel do with what was forwarded, before anything is released. */
function decideAtBureau(
  state: Application,
  command: Extract<
    ApplicationCommand,
    { name: 'check-intake' | 'evaluate' | 'prepare' | 'register-objection' | 'answer-objection' }
  >,
  context: ApplicationContext,
): Decision<ApplicationFact> {
  const { formVersion } = state;
  switch (command.name) {
    case 'check-intake': {
      const { unmet, checkSha256 } = command;
      const data = { formVersion, complete: unmet.length === 0, unmet, checkSha256 };
      return { facts: [{ type: 'intake-checked', version: 1, data }] };
    }
    case 'evaluate':
      return decideEvaluation(state, command.step, context.roundState);
    case 'register-objection':
    case 'answer-objection':
      return decideObjection(state, command);
    case 'prepare': {
      if ('prepared' in command) return takenBack(state, command.prepared);
      const data = { formVersion, opinionSha256: command.opinionSha256 };
      return {
        facts: [...justified(state, command.justified), { type: 'panel-opinion-recorded', version: 1, data }],
      };
    }
  }
}

function decideOutcome(
  state: Application,
  command: Extract<ApplicationCommand, { name: 'decide' | 'record-national' | 'fall-back' | 'settle-funding' }>,
): Decision<ApplicationFact> {
  switch (command.name) {
    case 'settle-funding':
      return decideFunding(state, command);
    case 'decide': {
      const { outcome, releaseId } = command;
      return { facts: [{ type: 'application-decided', version: 1, data: { outcome, releaseId } }] };
    }
    case 'record-national':
      return command.listed
        ? { facts: [{ type: 'application-nationally-listed', version: 1, data: {} }] }
        : { facts: [{ type: 'application-not-nationally-selected', version: 1, data: {} }] };
    case 'fall-back': {
      // Whoever the bureau itself did not select was never before the ministry.
      if (state.status === 'not-selected' && state.nationalResult !== 'not-selected')
        return refuse('nothing-to-fall-back');
      const { noteSha256 } = command;
      const fact = { type: 'application-fell-back', version: 1, data: { noteSha256 } } as const;
      return { facts: [...justified(state, command.justified), fact] };
    }
  }
}
