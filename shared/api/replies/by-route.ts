import * as z from 'zod';
import { accountReplies } from './accounts.ts';
import { aftermathReplies } from './aftermath.ts';
import { applicationReplies } from './applications.ts';
import { bureauReplies } from './bureau.ts';
import { checkReplies } from './checks.ts';
import { contactReplies } from './contacts.ts';
import { correctionReplies } from './corrections.ts';
import { evaluationReplies } from './evaluation.ts';
import { historyReplies } from './history.ts';
import { peopleReplies } from './people.ts';
import { personalDataReplies } from './personal-data.ts';
import { reviewReplies } from './review.ts';
import { roundReplies } from './rounds.ts';
import { scanReplies } from './scans.ts';
import { serviceReplies } from './service.ts';
import { summaryReplies } from './summaries.ts';
import { nothing } from './values.ts';

interface Reply {
  readonly status: 200 | 201 | 202;
  readonly body: z.ZodType;
  /** The reply carries the version of what is shown as its ETag, for If-Match. */
  readonly versioned?: true;
}

const ok = (body: z.ZodType): Reply => ({ status: 200, body });
const created = (body: z.ZodType): Reply => ({ status: 201, body });
const versioned = (body: z.ZodType): Reply => ({ status: 200, body, versioned: true });

const publicReplies: Readonly<Record<string, Reply>> = {
  'GET /openapi.json': ok(z.looseObject({ openapi: z.string() })),
  'GET /health': ok(z.object({ status: z.literal('up'), environment: z.string() })),
  'GET /rounds/{roundId}/personal-data': ok(personalDataReplies.notice),
  'GET /keys/head': ok(z.object({ algorithm: z.string(), format: z.string(), publicKey: z.string() })),
};

const own = '/applications/{applicationId}';
const unitReplies: Readonly<Record<string, Reply>> = {
  'GET /me': ok(peopleReplies.me),
  'GET /rounds/{roundId}': ok(roundReplies.round),
  'GET /rounds/{roundId}/forms/{kind}': ok(roundReplies.formDefinition),
  'GET /applications': ok(applicationReplies.applications),
  'POST /applications': created(applicationReplies.started),
  [`GET ${own}`]: versioned(applicationReplies.application),
  [`GET ${own}/draft`]: versioned(applicationReplies.draft),
  [`PUT ${own}/draft`]: versioned(applicationReplies.savedDraft),
  [`POST ${own}/check`]: versioned(checkReplies.check),
  [`POST ${own}/freeze`]: ok(applicationReplies.frozen),
  [`GET ${own}/correction`]: ok(correctionReplies.correction),
  [`GET ${own}/changes`]: ok(correctionReplies.changes),
  [`POST ${own}/edit-again`]: ok(applicationReplies.changed),
  [`POST ${own}/withdraw`]: ok(applicationReplies.changed),
  [`POST ${own}/uploads`]: created(scanReplies.announced),
  [`GET ${own}/uploads/{uploadId}`]: ok(scanReplies.upload),
  [`GET ${own}/uploads/{uploadId}/pages`]: ok(scanReplies.pages),
  [`POST ${own}/uploads/{uploadId}/justification`]: ok(applicationReplies.changed),
  [`GET ${own}/form`]: ok(applicationReplies.printedForm),
  [`GET ${own}/history`]: ok(historyReplies.facts),
  [`GET ${own}/reasons`]: ok(historyReplies.reasons),
  [`GET ${own}/receipt`]: ok(applicationReplies.receipt),
};

const bodyReplies: Readonly<Record<string, Reply>> = {
  'GET /bodies/{bodyId}/applications': ok(reviewReplies.queue),
  'GET /bodies/{bodyId}/summary': versioned(summaryReplies.summary),
  'POST /bodies/{bodyId}/summary/issue': ok(reviewReplies.issued),
  'POST /bodies/{bodyId}/summary/nothing-to-forward': ok(reviewReplies.summaryState),
  'POST /bodies/{bodyId}/summary/uploads': created(scanReplies.announced),
  'GET /bodies/{bodyId}/summary/uploads/{uploadId}': ok(scanReplies.upload),
  'GET /bodies/{bodyId}/overview': versioned(summaryReplies.overview),
  'GET /bodies/{bodyId}/summary/print': ok(summaryReplies.printed),
  'GET /bodies/{bodyId}/summary/print/{sha256}': ok(reviewReplies.link),
  'GET /bodies/{bodyId}/summary/uploads/{uploadId}/pages': ok(scanReplies.pages),
  'POST /bodies/{bodyId}/summary/uploads/{uploadId}/justification': ok(summaryReplies.justified),
  'GET /bodies/{bodyId}/reasons': ok(historyReplies.reasons),
  'GET /bodies/{bodyId}/tasks': ok(contactReplies.tasks),
  'POST /bodies/{bodyId}/cut-off/preview': ok(correctionReplies.preview),
  'PUT /bodies/{bodyId}/cut-off': ok(reviewReplies.summaryState),
};

const reviewed = '/review/applications/{applicationId}';
const caseReplies: Readonly<Record<string, Reply>> = {
  [`GET ${reviewed}`]: versioned(reviewReplies.dossier),
  [`GET ${reviewed}/history`]: ok(historyReplies.facts),
  [`GET ${reviewed}/reasons`]: ok(historyReplies.reasons),
  [`GET ${reviewed}/form`]: ok(reviewReplies.form),
  [`GET ${reviewed}/uploads/{uploadId}/pages`]: ok(scanReplies.pages),
  [`GET ${reviewed}/files/{sha256}`]: ok(reviewReplies.link),
  [`GET ${reviewed}/changes`]: ok(correctionReplies.changes),
  [`POST ${reviewed}/transfer`]: ok(correctionReplies.transferred),
  [`POST ${reviewed}/reveal`]: ok(reviewReplies.form),
  [`POST ${reviewed}/contacts/{memberId}`]: ok(contactReplies.open),
  [`POST ${reviewed}/findings`]: ok(reviewReplies.stepped),
  [`POST ${reviewed}/return`]: ok(reviewReplies.stepped),
  [`POST ${reviewed}/decline`]: ok(reviewReplies.stepped),
  [`POST ${reviewed}/nominate`]: ok(reviewReplies.stepped),
  [`POST ${reviewed}/rank`]: ok(reviewReplies.stepped),
  [`POST ${reviewed}/place`]: ok(reviewReplies.placement),
  [`POST ${reviewed}/take-out`]: ok(reviewReplies.placement),
  [`POST ${reviewed}/substitute`]: ok(reviewReplies.placement),
  [`POST ${reviewed}/extend`]: ok(reviewReplies.extended),
};

const bureauRoutes: Readonly<Record<string, Reply>> = {
  'GET /bureau/applications': ok(reviewReplies.queue),
  'GET /bureau/proposals': ok(bureauReplies.proposals),
  'POST /bureau/deadline/preview': ok(correctionReplies.preview),
  'POST /bureau/paper-receipts': created(summaryReplies.paperReceipt),
  'POST /bureau/dossiers': { status: 202, body: bureauReplies.ordered },
  'GET /bureau/dossiers': ok(bureauReplies.dossiers),
  'POST /bureau/dossiers/{dossierId}/link': ok(reviewReplies.link),
  'PUT /bureau/deadline': ok(roundReplies.roundState),
  'PUT /bureau/bodies/{bodyId}/cap': ok(reviewReplies.summaryState),
  'POST /bureau/bodies/{bodyId}/extend': ok(reviewReplies.summaryState),
  'POST /bureau/evaluation': ok(roundReplies.roundState),
  'GET /bureau/prepared': ok(bureauReplies.prepared),
  'PUT /bureau/prepared/{applicationId}': ok(bureauReplies.decision),
  'DELETE /bureau/prepared/{applicationId}': ok(nothing),
  'POST /bureau/releases': created(bureauReplies.released),
  'POST /bureau/applications/{applicationId}/national-result': ok(reviewReplies.stepped),
  'POST /bureau/applications/{applicationId}/fall-back': ok(reviewReplies.stepped),
  'POST /bureau/conclusion': ok(roundReplies.roundState),
  'GET /bureau/mails': ok(bureauReplies.mails),
  'GET /bureau/tasks': ok(contactReplies.tasks),
  'POST /bureau/bodies/{bodyId}/contacts/{memberId}': ok(contactReplies.open),
  'GET /bureau/facts': ok(historyReplies.found),
  'GET /bureau/access-log': ok(contactReplies.accesses),
};

const aftermathRoutes: Readonly<Record<string, Reply>> = {
  'GET /bureau/ministry-results': ok(aftermathReplies.results),
  'GET /bureau/ministry-results/template': ok(aftermathReplies.file),
  'POST /bureau/ministry-results/preview': ok(aftermathReplies.importPreview),
  'POST /bureau/ministry-results': created(aftermathReplies.imported),
  'GET /bureau/publication': ok(aftermathReplies.publication),
  'GET /bureau/publication/sheet': ok(aftermathReplies.file),
  'GET /bureau/publicity': ok(aftermathReplies.publicity),
  'PUT /bureau/publicity': ok(aftermathReplies.days),
  'POST /bureau/applications/{applicationId}/objections': created(aftermathReplies.objected),
  'POST /bureau/applications/{applicationId}/objections/{objectionId}/answer': ok(aftermathReplies.objected),
  'GET /bureau/funding': ok(aftermathReplies.funding),
  'GET /bureau/applications/{applicationId}/funding': ok(aftermathReplies.fundedCase),
  'PUT /bureau/applications/{applicationId}/funding': ok(aftermathReplies.fundedCase),
};

const judged = '/evaluation/applications/{applicationId}';
const one = '/bureau/applications/{applicationId}';
const evaluationRoutes: Readonly<Record<string, Reply>> = {
  [`POST ${one}/intake-check`]: ok(evaluationReplies.intake),
  [`GET ${one}/evaluation`]: versioned(evaluationReplies.evaluation),
  [`POST ${one}/evaluators`]: ok(evaluationReplies.byHand),
  [`POST ${one}/evaluators/{memberId}/removal`]: ok(evaluationReplies.byHand),
  'GET /bureau/assignments': ok(evaluationReplies.assignments),
  'POST /bureau/assignments': ok(evaluationReplies.distribution),
  'GET /bureau/comparison': ok(evaluationReplies.comparison),
  'POST /bureau/releases/preview': ok(evaluationReplies.preview),
  'POST /bureau/scoring/close': ok(roundReplies.roundState),
  'POST /bureau/scoring/reopen': ok(roundReplies.roundState),
  'GET /evaluation/applications': ok(evaluationReplies.mine),
  [`GET ${judged}`]: versioned(evaluationReplies.evaluated),
  [`GET ${judged}/uploads/{uploadId}/pages`]: ok(scanReplies.pages),
  [`PUT ${judged}/score`]: ok(evaluationReplies.score),
  [`POST ${judged}/conflict`]: ok(evaluationReplies.left),
};

const given = '/applications/{applicationId}/service';
const confirmed = '/review/applications/{applicationId}/service';
const serviceRoutes: Readonly<Record<string, Reply>> = {
  [`GET ${given}`]: versioned(serviceReplies.own),
  [`PUT ${given}/draft`]: versioned(applicationReplies.savedDraft),
  [`POST ${given}/report`]: ok(serviceReplies.stepped),
  [`POST ${given}/papers/{paperId}/link`]: ok(reviewReplies.link),
  'GET /bodies/{bodyId}/service': ok(serviceReplies.rows),
  'GET /bureau/service': ok(serviceReplies.rows),
  [`GET ${confirmed}`]: ok(serviceReplies.reviewed),
  [`POST ${confirmed}/confirmation`]: ok(serviceReplies.stepped),
  [`POST ${confirmed}/return`]: ok(serviceReplies.stepped),
  [`POST ${confirmed}/certificates`]: ok(serviceReplies.stepped),
  [`POST ${confirmed}/certificates/{paperId}/revocation`]: ok(serviceReplies.stepped),
  [`POST ${confirmed}/letters`]: ok(serviceReplies.stepped),
  [`POST ${confirmed}/papers/{paperId}/link`]: ok(reviewReplies.link),
};

const accountRoutes: Readonly<Record<string, Reply>> = {
  'GET /claims': ok(accountReplies.claims),
  'POST /claims': created(accountReplies.claim),
  'POST /claims/{claimId}/withdrawal': ok(accountReplies.claim),
  'GET /bodies/{bodyId}/claims': ok(accountReplies.reviewedClaims),
  'POST /bodies/{bodyId}/claims/{claimId}/confirmation': ok(accountReplies.reviewedClaim),
  'POST /bodies/{bodyId}/claims/{claimId}/refusal': ok(accountReplies.reviewedClaim),
  'GET /offices/{office}': ok(accountReplies.office),
  'POST /offices/{office}/invitations': created(accountReplies.invitation),
  'POST /offices/{office}/invitations/{invitationId}/resending': ok(accountReplies.invitation),
  'POST /offices/{office}/invitations/{invitationId}/withdrawal': ok(accountReplies.invitation),
  'POST /invitations/acceptance': ok(accountReplies.joined),
  'PUT /administration/members/{memberId}': ok(accountReplies.granted),
  'POST /administration/members/{memberId}/standing': ok(accountReplies.standing),
};

const administrationReplies: Readonly<Record<string, Reply>> = {
  'POST /administration/round/open': ok(roundReplies.roundState),
  'GET /administration/retention': ok(personalDataReplies.plan),
  'POST /administration/applications/{applicationId}/hold': ok(personalDataReplies.held),
  'POST /administration/applications/{applicationId}/hold/lifting': ok(personalDataReplies.held),
  'POST /administration/persons/export': ok(personalDataReplies.exported),
  'POST /administration/persons/erasure/preview': ok(personalDataReplies.preview),
  'POST /administration/persons/erasure': ok(personalDataReplies.erased),
};

/** What each route answers when it answers well, by route key. The contract is written from it, and the stories hold it true. */
export const replies: Readonly<Record<string, Reply>> = {
  ...publicReplies,
  ...unitReplies,
  ...bodyReplies,
  ...caseReplies,
  ...bureauRoutes,
  ...aftermathRoutes,
  ...evaluationRoutes,
  ...serviceRoutes,
  ...accountRoutes,
  ...administrationReplies,
};
