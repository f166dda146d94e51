import type * as z from 'zod';
import { applicationDecidedV1 } from './application-decided.v1.ts';
import { applicationDeclinedV1 } from './application-declined.v1.ts';
import { applicationFellBackV1 } from './application-fell-back.v1.ts';
import { applicationForwardedV1 } from './application-forwarded.v1.ts';
import { applicationLapsedV1 } from './application-lapsed.v1.ts';
import { applicationNationallyListedV1 } from './application-nationally-listed.v1.ts';
import { applicationNominatedV1 } from './application-nominated.v1.ts';
import { applicationNotForwardedV1 } from './application-not-forwarded.v1.ts';
import { applicationNotNationallySelectedV1 } from './application-not-nationally-selected.v1.ts';
import { applicationPlacedV1 } from './application-placed.v1.ts';
import { applicationRankedV1 } from './application-ranked.v1.ts';
import { applicationReturnedV1 } from './application-returned.v1.ts';
import { applicationReturnedV2 } from './application-returned.v2.ts';
import { applicationStartedV1 } from './application-started.v1.ts';
import { applicationStartedV2 } from './application-started.v2.ts';
import { applicationSubmittedV1 } from './application-submitted.v1.ts';
import { applicationSubmittedV2 } from './application-submitted.v2.ts';
import { applicationTakenOutV1 } from './application-taken-out.v1.ts';
import { applicationTransferredV1 } from './application-transferred.v1.ts';
import { applicationWithdrawnV1 } from './application-withdrawn.v1.ts';
import { bodyCapRaisedV1 } from './body-cap-raised.v1.ts';
import { bodyCutOffSetV1 } from './body-cut-off-set.v1.ts';
import { bodyCutOffSetV2 } from './body-cut-off-set.v2.ts';
import { bodyDeadlineExtendedV1 } from './body-deadline-extended.v1.ts';
import { conflictDeclaredV1 } from './conflict-declared.v1.ts';
import { deadlineExtendedV1 } from './deadline-extended.v1.ts';
import { contactSettledV1 } from './contact-settled.v1.ts';
import { decisionJustifiedV1 } from './decision-justified.v1.ts';
import { decisionsReleasedV1 } from './decisions-released.v1.ts';
import { decisionsWeighedV1 } from './decisions-weighed.v1.ts';
import { eventNameSchema } from './envelope.ts';
import { evaluationBegunV1 } from './evaluation-begun.v1.ts';
import { evaluationScoredV1 } from './evaluation-scored.v1.ts';
import { evaluatorAssignedV1 } from './evaluator-assigned.v1.ts';
import { evaluatorRemovedV1 } from './evaluator-removed.v1.ts';
import { formFrozenV1 } from './form-frozen.v1.ts';
import { fundingSettledV1 } from './funding-settled.v1.ts';
import { findingsReviewedV1 } from './findings-reviewed.v1.ts';
import { formIssuedV1 } from './form-issued.v1.ts';
import { formVoidedV1 } from './form-voided.v1.ts';
import { intakeCheckedV1 } from './intake-checked.v1.ts';
import { mailUndeliverableV1 } from './mail-undeliverable.v1.ts';
import { nothingToForwardDeclaredV1 } from './nothing-to-forward-declared.v1.ts';
import { objectionAnsweredV1 } from './objection-answered.v1.ts';
import { objectionRegisteredV1 } from './objection-registered.v1.ts';
import { panelOpinionRecordedV1 } from './panel-opinion-recorded.v1.ts';
import { panelOpinionWithdrawnV1 } from './panel-opinion-withdrawn.v1.ts';
import { paperReceivedV1 } from './paper-received.v1.ts';
import { personalDataErasedV1 } from './personal-data-erased.v1.ts';
import { placementChangedV1 } from './placement-changed.v1.ts';
import { retentionHoldLiftedV1 } from './retention-hold-lifted.v1.ts';
import { retentionHoldSetV1 } from './retention-hold-set.v1.ts';
import { roundClosedForApplicantsV1 } from './round-closed-for-applicants.v1.ts';
import { roundClosedForBodiesV1 } from './round-closed-for-bodies.v1.ts';
import { roundConcludedV1 } from './round-concluded.v1.ts';
import { roundDeadlineMovedV1 } from './round-deadline-moved.v1.ts';
import { roundDeadlineMovedV2 } from './round-deadline-moved.v2.ts';
import { roundDossierMadeV1 } from './round-dossier-made.v1.ts';
import { roundDossierOrderedV1 } from './round-dossier-ordered.v1.ts';
import { roundOpenedV1 } from './round-opened.v1.ts';
import { roundPersonalDataErasedV1 } from './round-personal-data-erased.v1.ts';
import { roundPublicitySetV1 } from './round-publicity-set.v1.ts';
import { roundReleasedV1 } from './round-released.v1.ts';
import { roundResultsImportedV1 } from './round-results-imported.v1.ts';
import { roundScoringClosedV1 } from './round-scoring-closed.v1.ts';
import { roundScoringReopenedV1 } from './round-scoring-reopened.v1.ts';
import { scanGatedV1 } from './scan-gated.v1.ts';
import { scanGatedV2 } from './scan-gated.v2.ts';
import { scanKeptLateV1 } from './scan-kept-late.v1.ts';
import { scanKeptLateV2 } from './scan-kept-late.v2.ts';
import { scanJustifiedV1 } from './scan-justified.v1.ts';
import { scanQuestionedV1 } from './scan-questioned.v1.ts';
import { scanQuestionedV2 } from './scan-questioned.v2.ts';
import { scanRefusedV1 } from './scan-refused.v1.ts';
import { serviceCertificateIssuedV1 } from './service-certificate-issued.v1.ts';
import { serviceCertificateRevokedV1 } from './service-certificate-revoked.v1.ts';
import { serviceConfirmedV1 } from './service-confirmed.v1.ts';
import { serviceLetterIssuedV1 } from './service-letter-issued.v1.ts';
import { servicePaperPrintedV1 } from './service-paper-printed.v1.ts';
import { serviceReportedV1 } from './service-reported.v1.ts';
import { serviceReturnedV1 } from './service-returned.v1.ts';
import { summaryForwardedV1 } from './summary-forwarded.v1.ts';
import { summaryForwardedV2 } from './summary-forwarded.v2.ts';
import { summaryIssuedV1 } from './summary-issued.v1.ts';
import { summaryMarkedLateV1 } from './summary-marked-late.v1.ts';
import { summaryPrintedV1 } from './summary-printed.v1.ts';
import { summaryVoidedV1 } from './summary-voided.v1.ts';
import { unitClaimedV1 } from './unit-claimed.v1.ts';
import { unitClaimConfirmedV1 } from './unit-claim-confirmed.v1.ts';
import { unitClaimRefusedV1 } from './unit-claim-refused.v1.ts';
import { unitClaimWithdrawnV1 } from './unit-claim-withdrawn.v1.ts';
import { colleagueInvitedV1 } from './colleague-invited.v1.ts';
import { invitationAcceptedV1 } from './invitation-accepted.v1.ts';
import { invitationWithdrawnV1 } from './invitation-withdrawn.v1.ts';
import { membershipChangedV1 } from './membership-changed.v1.ts';

/**
 * Every event version that was ever released, with who writes it and who listens. docs/events.md is generated from here. One
 * that nobody writes any more is followed by the version that replaced it; it is read for ever.
 */
export const catalogue = [
  { event: applicationStartedV1, producers: [], consumers: ['on-notification-due'] },
  { event: applicationStartedV2, producers: ['http-applicant'], consumers: ['on-notification-due'] },
  { event: formFrozenV1, producers: ['http-applicant'], consumers: ['on-form-frozen'] },
  { event: formIssuedV1, producers: ['on-form-frozen'], consumers: [] },
  { event: formVoidedV1, producers: ['http-applicant'], consumers: [] },
  { event: scanGatedV1, producers: [], consumers: ['on-scan-gated'] },
  { event: scanGatedV2, producers: ['on-scan-uploaded'], consumers: ['on-scan-gated'] },
  { event: scanQuestionedV1, producers: [], consumers: ['on-notification-due'] },
  { event: scanQuestionedV2, producers: ['on-scan-gated'], consumers: ['on-notification-due'] },
  { event: scanJustifiedV1, producers: ['http-applicant', 'http-reviewer'], consumers: [] },
  { event: findingsReviewedV1, producers: ['http-reviewer'], consumers: [] },
  { event: scanRefusedV1, producers: ['on-scan-uploaded', 'on-scan-gated'], consumers: ['on-notification-due'] },
  { event: scanKeptLateV1, producers: [], consumers: ['on-notification-due'] },
  { event: scanKeptLateV2, producers: ['on-scan-gated'], consumers: ['on-notification-due'] },
  { event: applicationSubmittedV1, producers: [], consumers: ['on-notification-due'] },
  {
    event: applicationSubmittedV2,
    producers: ['on-scan-gated', 'http-applicant', 'http-reviewer', 'every-minute'],
    consumers: ['on-notification-due'],
  },
  { event: applicationWithdrawnV1, producers: ['http-applicant'], consumers: ['on-notification-due'] },
  { event: applicationReturnedV1, producers: [], consumers: ['on-notification-due'] },
  { event: applicationReturnedV2, producers: ['http-reviewer'], consumers: ['on-notification-due'] },
  { event: applicationTransferredV1, producers: ['http-reviewer'], consumers: ['on-notification-due'] },
  { event: applicationDeclinedV1, producers: ['http-reviewer'], consumers: ['on-notification-due'] },
  { event: applicationNominatedV1, producers: ['http-reviewer'], consumers: ['on-notification-due'] },
  { event: applicationRankedV1, producers: ['http-reviewer'], consumers: [] },
  { event: applicationPlacedV1, producers: ['http-reviewer'], consumers: ['on-notification-due'] },
  { event: applicationTakenOutV1, producers: ['http-reviewer', 'http-applicant'], consumers: ['on-notification-due'] },
  {
    event: applicationForwardedV1,
    producers: ['on-scan-gated', 'http-applicant', 'http-reviewer', 'http-bureau', 'every-minute'],
    consumers: ['on-notification-due'],
  },
  { event: applicationLapsedV1, producers: ['every-minute'], consumers: ['on-notification-due'] },
  { event: applicationNotForwardedV1, producers: ['every-minute'], consumers: ['on-notification-due'] },
  { event: deadlineExtendedV1, producers: ['http-reviewer', 'every-minute'], consumers: ['on-notification-due'] },
  { event: intakeCheckedV1, producers: ['http-bureau'], consumers: [] },
  { event: evaluatorAssignedV1, producers: ['http-bureau'], consumers: ['on-notification-due'] },
  { event: evaluatorRemovedV1, producers: ['http-bureau'], consumers: [] },
  { event: conflictDeclaredV1, producers: ['http-bureau'], consumers: [] },
  { event: evaluationScoredV1, producers: ['http-bureau'], consumers: [] },
  { event: panelOpinionRecordedV1, producers: ['http-bureau'], consumers: [] },
  { event: panelOpinionWithdrawnV1, producers: ['http-bureau'], consumers: [] },
  { event: decisionJustifiedV1, producers: ['http-bureau'], consumers: [] },
  { event: applicationDecidedV1, producers: ['on-decisions-released'], consumers: ['on-notification-due'] },
  { event: applicationNationallyListedV1, producers: ['http-bureau'], consumers: ['on-notification-due'] },
  { event: applicationNotNationallySelectedV1, producers: ['http-bureau'], consumers: ['on-notification-due'] },
  { event: applicationFellBackV1, producers: ['http-bureau'], consumers: ['on-notification-due'] },
  { event: objectionRegisteredV1, producers: ['http-bureau'], consumers: [] },
  { event: objectionAnsweredV1, producers: ['http-bureau'], consumers: [] },
  { event: fundingSettledV1, producers: ['http-bureau'], consumers: [] },
  { event: serviceReportedV1, producers: ['http-service'], consumers: ['on-notification-due'] },
  { event: serviceConfirmedV1, producers: ['http-service'], consumers: ['on-notification-due'] },
  { event: serviceReturnedV1, producers: ['http-service'], consumers: ['on-notification-due'] },
  { event: serviceCertificateIssuedV1, producers: ['http-service'], consumers: ['on-service-paper-issued'] },
  { event: serviceCertificateRevokedV1, producers: ['http-service'], consumers: [] },
  { event: serviceLetterIssuedV1, producers: ['http-service'], consumers: ['on-service-paper-issued'] },
  { event: servicePaperPrintedV1, producers: ['on-service-paper-issued'], consumers: [] },
  { event: mailUndeliverableV1, producers: ['on-mail-reported', 'on-notification-due'], consumers: [] },
  { event: contactSettledV1, producers: ['http-reviewer'], consumers: [] },
  { event: retentionHoldSetV1, producers: ['http-administrator'], consumers: [] },
  { event: retentionHoldLiftedV1, producers: ['http-administrator'], consumers: [] },
  { event: personalDataErasedV1, producers: ['every-day', 'http-administrator'], consumers: [] },
  { event: summaryIssuedV1, producers: ['http-reviewer'], consumers: ['on-summary-issued'] },
  { event: summaryPrintedV1, producers: ['on-summary-issued'], consumers: [] },
  { event: summaryVoidedV1, producers: ['http-reviewer', 'http-applicant'], consumers: [] },
  { event: summaryForwardedV1, producers: [], consumers: ['on-notification-due'] },
  {
    event: summaryForwardedV2,
    producers: ['on-scan-gated', 'http-reviewer', 'http-bureau', 'every-minute'],
    consumers: ['on-notification-due'],
  },
  { event: summaryMarkedLateV1, producers: ['every-minute'], consumers: ['on-notification-due'] },
  { event: paperReceivedV1, producers: ['http-bureau'], consumers: [] },
  { event: nothingToForwardDeclaredV1, producers: ['http-reviewer'], consumers: [] },
  { event: placementChangedV1, producers: ['http-reviewer', 'http-applicant'], consumers: [] },
  { event: bodyCapRaisedV1, producers: ['http-bureau'], consumers: [] },
  { event: bodyDeadlineExtendedV1, producers: ['http-bureau'], consumers: ['on-notification-due'] },
  { event: bodyCutOffSetV1, producers: [], consumers: ['on-notification-due'] },
  { event: bodyCutOffSetV2, producers: ['http-reviewer'], consumers: ['on-notification-due'] },
  { event: roundOpenedV1, producers: ['http-administrator'], consumers: [] },
  { event: roundDeadlineMovedV1, producers: [], consumers: ['on-notification-due'] },
  { event: roundDeadlineMovedV2, producers: ['http-bureau'], consumers: ['on-notification-due'] },
  { event: roundClosedForApplicantsV1, producers: ['every-minute'], consumers: [] },
  { event: roundClosedForBodiesV1, producers: ['every-minute'], consumers: [] },
  { event: evaluationBegunV1, producers: ['http-bureau'], consumers: [] },
  { event: roundScoringClosedV1, producers: ['http-bureau'], consumers: [] },
  { event: roundScoringReopenedV1, producers: ['http-bureau'], consumers: [] },
  { event: roundReleasedV1, producers: ['on-decisions-released'], consumers: [] },
  { event: roundDossierOrderedV1, producers: ['http-bureau'], consumers: ['on-dossier-ordered'] },
  { event: roundDossierMadeV1, producers: ['on-dossier-ordered'], consumers: [] },
  { event: roundPublicitySetV1, producers: ['http-bureau'], consumers: [] },
  { event: roundResultsImportedV1, producers: ['http-bureau'], consumers: [] },
  { event: roundConcludedV1, producers: ['http-bureau'], consumers: [] },
  { event: roundPersonalDataErasedV1, producers: ['every-day'], consumers: [] },
  { event: decisionsWeighedV1, producers: ['http-bureau'], consumers: [] },
  { event: decisionsReleasedV1, producers: ['http-bureau'], consumers: ['on-decisions-released'] },
  { event: unitClaimedV1, producers: ['http-account'], consumers: ['on-notification-due'] },
  { event: unitClaimConfirmedV1, producers: ['http-account'], consumers: ['on-notification-due'] },
  { event: unitClaimRefusedV1, producers: ['http-account'], consumers: ['on-notification-due'] },
  { event: unitClaimWithdrawnV1, producers: ['http-account'], consumers: [] },
  { event: colleagueInvitedV1, producers: ['http-account'], consumers: ['on-notification-due'] },
  { event: invitationAcceptedV1, producers: ['http-account'], consumers: [] },
  { event: invitationWithdrawnV1, producers: ['http-account'], consumers: [] },
  { event: membershipChangedV1, producers: ['http-account'], consumers: ['on-notification-due'] },
] as const;

type CataloguedEvent = (typeof catalogue)[number]['event'];
/** The event as it travels and as it is stored. */
export type Fact = {
  [E in CataloguedEvent as E['detailType']]: z.infer<E['schema']>;
}[CataloguedEvent['detailType']];
export type FactType = Fact['type'];
export type FactOf<T extends FactType> = Extract<Fact, { type: T }>;
/** A fact before it has an envelope. `decide` writes the versions of today; `evolve` takes those of every day. */
export type NewFact = {
  [E in CataloguedEvent as E['detailType']]: { type: E['type']; version: E['version']; data: z.infer<E['data']> };
}[CataloguedEvent['detailType']];

/** Detail-types that a function consumes, for the rules of the bus. */
export function detailTypesConsumedBy(functionName: string): string[] {
  return catalogue
    .filter((entry) => entry.consumers.some((name) => name === functionName))
    .map((entry) => entry.event.detailType);
}

/** Reads a fact of any released version; throws a ZodError naming the field for anything else (a contract breach). */
export function parseFact(input: unknown): Fact {
  const { type, version } = eventNameSchema().parse(input);
  const entry = catalogue.find(({ event }) => event.type === type && event.version === version);
  if (!entry) throw new UnknownEventError(`${type}.v${version}`);
  return entry.event.schema.parse(input);
}

/** An event that this release does not know: it waits in the dead-letter queue until one does. */
export class UnknownEventError extends Error {
  override readonly name = 'UnknownEventError';
  constructor(detailType: string) {
    super(`no released event is called ${detailType}`);
  }
}
