import { type Application, directBodyId } from '#domain/application.ts';
import { refusalFor } from '#domain/application-lifecycle.ts';
import { bodyName } from '#domain/round.ts';
import { leastOf, personTimesOf, plannedOf, shortfalls } from '#domain/rules/actual-service.ts';
import { type ServiceCommandName, serviceCommands, serviceRefusal } from '#domain/service-lifecycle.ts';
import { serviceOf } from '#domain/service.ts';
import { paperNumber } from '#domain/service-paper.ts';
import { totalsOf } from '#domain/service-report.ts';
import type { ListLabels } from '#ports/record-store.ts';
import { refuseRequest } from '#lambda/problem.ts';
import type { Tier } from '#lambda/reviewer-access.ts';
import { expertsOf, filedContent, noteOfReturn, reportedService } from './filed-content.ts';
import type { ServingServices } from './serving-services.ts';

/** Who confirms: its body, or the bureau where the application came directly. */
export const confirmingTier = ({ bodyId }: Pick<Application, 'bodyId'>): Tier =>
  bodyId === directBodyId ? 'bureau' : 'body';

/** Nothing is given before it is listed. @throws ProblemError `not-listed`. */
export function requireListed({ status }: Pick<Application, 'status'>): void {
  const refusal = refusalFor(status, 'serve');
  if (refusal) refuseRequest(refusal);
}

export type Viewer = 'unit' | 'confirming' | 'onlooker';
const acts: Readonly<Record<Viewer, readonly ServiceCommandName[]>> = {
  unit: ['save', 'report'],
  confirming: ['confirm', 'return', 'certify', 'revoke', 'write-letter'],
  // The bureau looks on where a body confirms.
  onlooker: [],
};

/** The service as the unit and those who confirm see it: people by name and employer, never by phone. */
export async function serviceView(
  services: ServingServices,
  loaded: { state: Application; labels: ListLabels },
  viewer: Viewer,
) {
  const { state, labels } = loaded;
  const { id, kind, status } = state;
  const service = serviceOf(state);
  const [content, report, returnedFor] = await Promise.all([
    filedContent(services, state),
    reportedService(services, state),
    noteOfReturn(services, state),
  ]);
  const totals = report && totalsOf(report.activities);
  const found = totals ? shortfalls({ kind, totals, data: services.rules }) : [];
  const may = acts[viewer];
  const least = leastOf(kind, services.rules);
  const number = (paperId: string): string => paperNumber(services.round.year, paperId);
  return {
    id,
    kind,
    status,
    ...labels,
    confirmedBy: { id: state.bodyId, name: bodyName(services.round, state.bodyId) },
    service: service.status,
    reportVersion: service.reportVersion,
    least: { ...least, clause: services.clauses[least.rule] },
    planned: plannedOf(kind, content, services.rules),
    actual: totals && { days: totals.days, personTimes: personTimesOf(totals, services.rules) },
    shortfalls: found.map(({ rule, message }) => ({ rule, message, clause: services.clauses[rule] })),
    experts: expertsOf(content).map(({ row, name, employer, title }) => ({ row, name, employer, title })),
    report,
    returnedFor,
    certificates: service.certificates.map(({ id: paperId, row, as, pdfSha256, revoked = false }) => {
      return { id: paperId, number: number(paperId), row, as, printed: pdfSha256 !== undefined, revoked };
    }),
    letters: service.letters.map(({ id: paperId, row, pdfSha256 }) => {
      return { id: paperId, number: number(paperId), row, printed: pdfSha256 !== undefined };
    }),
    hoursPerDay: services.round.continuingEducation?.hoursPerDay,
    possible: serviceCommands.filter((name) => may.includes(name) && !serviceRefusal(service.status, name)),
  };
}
