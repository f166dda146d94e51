import { startApplication } from '#domain/application.ts';
import type { ApplicationCommand } from '#domain/application-commands.ts';
import { decideApplication } from '#domain/application-decisions.ts';
import { recordFacts } from '#domain/chain.ts';
import { decidePlacing } from '#domain/summary-decisions.ts';
import type { RecordStore } from '#ports/record-store.ts';
import { type Caller, recording, systemCaller } from '#cases/caller.ts';
import type { CaseServices } from '#cases/case-services.ts';
import { changeApplication } from '#cases/change-application.ts';
import { changePlacement } from '#cases/change-placement.ts';
import { changeRound } from '#cases/change-summary.ts';
import { sha256OfText } from '#adapters/system/runtime.ts';
import { bodyId, files, hash, round } from '../domain/fixtures.ts';

export const at = '2025-01-20T01:00:00.000Z';

export function servicesOn(store: RecordStore, quota = round.quota): CaseServices {
  return { store, round: { ...round, quota }, digest: sha256OfText };
}

export const caller = (causedBy: string, step = 'test'): Caller =>
  systemCaller({ function: 'test', step, causedBy, correlationId: causedBy, at }, sha256OfText);

export function openRound(services: CaseServices): Promise<unknown> {
  return changeRound(services, caller('open'), { name: 'open' });
}

export async function begin(services: CaseServices, id: string, creditCode = '12310101MB0000001X'): Promise<void> {
  const data = { kind: 'service-team', route: 'nominated', creditCode, bodyId } as const;
  const by = caller(`${id}/start`);
  const facts = recordFacts({ sequence: 0, hash: '' }, [{ type: 'application-started', version: 1, data }], {
    recording: recording(by, `application/${id}`, round.id),
    digest: sha256OfText,
  });
  const after = startApplication({ id, roundId: round.id }, data);
  await services.store.save({
    command: by.command,
    changes: [{ kind: 'application', before: undefined, legalStatuses: [], facts, after }],
  });
}

export function act(services: CaseServices, id: string, command: ApplicationCommand, cause = `${id}/${command.name}`) {
  return changeApplication(
    services,
    { id, caller: caller(cause) },
    {
      command: command.name,
      allow: () => undefined,
      decide: (application, context) => decideApplication(application, command, context),
    },
  );
}

export function scanOf(uploadId: string, formVersion = 1): ApplicationCommand {
  return {
    name: 'accept-scan',
    uploadId,
    formVersion,
    receivedAt: at,
    files,
    reader: { version: 'none', verdict: 'not-read' },
  };
}

/** An application up to `nominated`. */
export async function nominated(services: CaseServices, id: string, creditCode: string): Promise<void> {
  await begin(services, id, creditCode);
  await act(services, id, { name: 'freeze', formSha256: hash });
  await act(services, id, scanOf(`u-${id}`));
  await act(services, id, { name: 'nominate', assessmentSha256: hash });
}

export function place(services: CaseServices, id: string, cause = `${id}/place`) {
  return changePlacement(services, caller(cause), {
    body: { roundId: round.id, bodyId },
    applicationIds: [id],
    commands: { summary: 'place', applications: 'place' },
    allow: () => undefined,
    decide: ({ summary, applications: [one] }, context) =>
      one ? decidePlacing(one, summary, context) : { refusal: { code: 'not-found' } },
  });
}
