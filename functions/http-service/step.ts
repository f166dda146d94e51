import type { Application } from '#domain/application.ts';
import { type Refusal, refuse } from '#domain/refuse.ts';
import { serviceOf } from '#domain/service.ts';
import { decideServing, type ServiceStep } from '#domain/service-decisions.ts';
import type { CertifiedChange } from '#ports/certified-times.ts';
import type { Caller } from '#cases/caller.ts';
import { changeApplication } from '#cases/change-application.ts';
import type { CaseOutcome } from '#cases/outcome.ts';
import type { HttpReply } from '#lambda/http-response.ts';
import { settled } from '#lambda/case-reply.ts';
import type { ServingServices } from './serving-services.ts';

export interface Serving {
  readonly id: string;
  readonly caller: Caller;
  readonly allow: (application: Application) => Refusal | undefined;
  /** The erasures of the case when it was read for this step: a paper of what was read before one is not issued after it. */
  readonly erasures?: number | undefined;
  /** What speaks against it beside its state. */
  readonly barred?: (() => Refusal | undefined) | undefined;
  readonly certified?: readonly CertifiedChange[] | undefined;
}

/** One step of the service, with what it certifies in the same write. */
export function serve(services: ServingServices, about: Serving, step: ServiceStep): Promise<CaseOutcome<Application>> {
  const names = step.act === 'certify' || step.act === 'write-letter';
  const decide = (application: Application) => {
    if (names && application.erasures !== about.erasures) return refuse('changed-meanwhile');
    const decision = decideServing(application, step);
    const barred = 'refusal' in decision ? undefined : about.barred?.();
    return barred ? { refusal: barred } : decision;
  };
  return changeApplication(
    services,
    { id: about.id, caller: about.caller },
    { command: 'serve', allow: about.allow, decide, beside: () => ({ certified: about.certified }) },
  );
}

export function stepped(outcome: CaseOutcome<Application>): HttpReply {
  const state = settled(outcome);
  const { status, reportVersion } = serviceOf(state);
  return { status: 200, body: { id: state.id, service: status, reportVersion } };
}
