import type { Application } from '#domain/application.ts';
import type { FormDocument } from '#domain/form-document.ts';
import { bodyName, type Round } from '#domain/round.ts';
import { badgesOf } from '#domain/rules/badges.ts';
import { type CheckedForm, checkForm } from '#domain/rules/check-form.ts';
import { clausesFor } from '#domain/rules/clauses-for.ts';
import { placeHeld } from '#domain/rules/place-held.ts';
import type { Finding, Recipient } from '#domain/rules/rule.ts';
import type { HttpRequest } from '#lambda/http-endpoint.ts';
import type { HttpReply } from '#lambda/http-response.ts';
import { ProblemError, requestProblem } from '#lambda/problem.ts';
import type { ApplicantServices } from './applicant-services.ts';
import { draftDocument } from './draft.ts';
import { ownCase } from '#lambda/own-case.ts';

/** A dry run of freezing: everything at once, and nothing changes. */
export async function check(services: ApplicantServices, request: HttpRequest): Promise<HttpReply> {
  const { loaded, id } = await ownCase(services, request);
  const draft = await services.drafts.loadDraft(id);
  const document = draft
    ? await draftDocument(services, id, draft.documentSha256)
    : { salt: '', content: {}, justifications: [] };
  const { state } = loaded.application;
  const { content, justifications: _frozen, ...checked } = await checkDocument(services, state, document);
  const badges = badgesOf({ kind: state.kind, content }, services.rules);
  const version = draft?.version ?? 0;
  return {
    status: 200,
    version,
    body: { version, ...checked, clauses: clausesFor(services.clauses, checked.findings), badges },
  };
}

export async function checkDocument(
  services: ApplicantServices,
  state: Application,
  document: FormDocument,
): Promise<CheckedForm> {
  const { kind, route, creditCode, bodyId } = state;
  const recipient = recipientOf(services.round, bodyId);
  const form = { kind, route, creditCode, recipient, content: document.content, data: services.rules };
  const beside = { given: document.justifications, found: await heldPlace(services, state) };
  return checkForm(form, services.form(kind), beside);
}

/** The list says where to look; what counts is each case itself. */
async function heldPlace(services: ApplicantServices, state: Application): Promise<Finding[]> {
  if (state.holdsClaim) return [];
  const rows = await services.lists.ofApplicant(state.creditCode);
  // What was never frozen holds no place.
  const others = rows.filter(({ id, formVersion }) => id !== state.id && formVersion > 0);
  const loaded = await Promise.all(others.map(({ id }) => services.store.loadApplication(id)));
  return placeHeld(
    state,
    loaded.flatMap((one) => one?.state ?? []),
    services.round.quota,
  );
}

function recipientOf(round: Round, bodyId: string): Recipient {
  const body = round.bodies.find(({ id }) => id === bodyId);
  return { name: bodyName(round, bodyId), kind: body?.kind ?? 'bureau', regionCode: body?.regionCode };
}

/** Nothing, or a problem that holds every finding: errors first of all, then warnings without a reason. */
export function letThrough(services: ApplicantServices, checked: CheckedForm): void {
  if (checked.ready) return;
  const { findings, counts, dropped } = checked;
  const code = counts.errors > 0 ? 'form-incomplete' : 'warnings-unjustified';
  // As every problem with fields names them; `findings` says more.
  const errors = findings
    .filter(({ severity, justification }) => severity === 'E' || (counts.errors === 0 && justification === undefined))
    .map(({ path, message }) => ({ path, message }));
  const extra = { errors, findings, counts, dropped, clauses: clausesFor(services.clauses, findings) };
  throw new ProblemError(requestProblem(code, { extra }));
}
