import { canonicalJson } from '#domain/chain.ts';
import type { Application } from '#domain/application.ts';
import { localParts } from '#domain/deadlines.ts';
import { isRedacted } from '#domain/redaction.ts';
import { bodyName } from '#domain/round.ts';
import { type LetterPaper, paperNumber } from '#domain/service-paper.ts';
import type { ListLabels } from '#ports/record-store.ts';
import { refuseRequest } from '#lambda/problem.ts';
import type { FiledExpert } from './filed-content.ts';
import type { ServingServices } from './serving-services.ts';
import type { Serving } from './step.ts';

/** Follows from the command and the row, so that a retry finds the same paper. */
export const paperId = (services: ServingServices, { caller }: Serving, row: number): string =>
  services.digest(canonicalJson(['service-paper', caller.command.key, row])).slice(0, 32);

/** A paper that would print, or prints what now holds, the mark of an erasure in the place of a name. @throws ProblemError `personal-data-erased`. */
export function requireUnerased(content: unknown): void {
  if (isRedacted(content)) refuseRequest('personal-data-erased');
}

/** The named rows of the list, once each. @throws ProblemError `service-expert-unknown`. */
export function named(experts: readonly FiledExpert[], rows: readonly number[]): FiledExpert[] {
  return [...new Set(rows)].map(
    (row) => experts.find((one) => one.row === row) ?? refuseRequest('service-expert-unknown'),
  );
}

/** What certificates and letters both say: who, of which unit and project, by which office, under which clause. */
export function sharedParts(
  services: ServingServices,
  about: { state: Application; labels: ListLabels; expert: FiledExpert; id: string; at: string; rule: 'R43' | 'R44' },
): Omit<LetterPaper, 'paper'> {
  const { round } = services;
  const { state, labels, expert } = about;
  const { row: _row, ...person } = expert;
  return {
    number: paperNumber(round.year, about.id),
    issuedAt: localParts(about.at, round.timeZone).date,
    issuer: bodyName(round, state.bodyId),
    person,
    unit: labels.applicantName ?? '',
    project: labels.projectName ?? '',
    kind: state.kind,
    level: state.status === 'nationally-listed' ? 'national' : 'municipal',
    year: round.year,
    notice: {
      title: round.notice.title,
      date: round.notice.date,
      clause: services.clauses[about.rule]?.text ?? '',
    },
  };
}
