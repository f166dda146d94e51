import * as z from 'zod';
import type { certificatesRequest, revocationRequest } from '#api/schemas-of-service.ts';
import { lazily } from '#events/lazily.ts';
import type { Application } from '#domain/application.ts';
import type { CertifiedTime } from '#domain/certified-time.ts';
import type { Refusal } from '#domain/refuse.ts';
import { notBothKinds, notTwice } from '#domain/rules/certified-time.ts';
import { paperOf, serviceOf } from '#domain/service.ts';
import type { ServiceStep } from '#domain/service-decisions.ts';
import { type CertificatePaper, certificatePaperSchema, conversionOf } from '#domain/service-paper.ts';
import { serviceRefusal } from '#domain/service-lifecycle.ts';
import { type ServiceReport, shareOf } from '#domain/service-report.ts';
import type { CertifiedChange } from '#ports/certified-times.ts';
import { expertMarks } from '#cases/expert-marks.ts';
import { attempts, type CaseOutcome } from '#cases/outcome.ts';
import { scanFolder } from '#cases/uploads.ts';
import type { HttpRequest } from '#lambda/http-endpoint.ts';
import type { HttpReply } from '#lambda/http-response.ts';
import { refuseRequest } from '#lambda/problem.ts';
import { keepNote } from '#lambda/reviewed-case.ts';
import { expertsOf, filedContent, reportedService } from './filed-content.ts';
import { named, paperId, requireUnerased, sharedParts } from './paper-parts.ts';
import { reviewedListing } from './reviewed-listing.ts';
import type { ServingServices } from './serving-services.ts';
import { serve, type Serving, stepped } from './step.ts';

type Listing = Awaited<ReturnType<typeof reviewedListing>>;
/** A certificate that is asked for, and the time that it would stand on. */
interface Wanted {
  readonly id: string;
  readonly row: number;
  readonly content: CertificatePaper;
  readonly key: string;
  readonly time: CertifiedTime & { readonly row: number };
}

/** R44: certifies the confirmed time of the named experts as one kind, all of them or none. */
export async function certify(
  services: ServingServices,
  request: HttpRequest,
  body: z.output<typeof certificatesRequest>,
): Promise<HttpReply> {
  const listing = await reviewedListing(services, request, body);
  const { state, serving } = listing;
  const early = serviceRefusal(serviceOf(state).status, 'certify');
  const report = await reportedService(services, state);
  if (early || !report) refuseRequest(early ?? 'service-not-confirmed');
  const wanted = await wantedOf(services, listing, { report, body, at: request.receivedAt });
  const folder = scanFolder({ kind: 'application', id: state.id });
  const certificates = await Promise.all(
    wanted.map(async ({ id, row, content }) => {
      return { id, row, as: body.as, documentSha256: await keepNote(services, request, { folder, content }) };
    }),
  );
  return stepped(await certifying(services, { serving, wanted }, { act: 'certify', certificates }));
}

async function wantedOf(
  services: ServingServices,
  { state, labels, serving }: Listing,
  about: { report: ServiceReport; body: z.output<typeof certificatesRequest>; at: string },
): Promise<Wanted[]> {
  const { report, body, at } = about;
  const experts = named(expertsOf(await filedContent(services, state)), body.rows);
  const secret = { salt: await services.salt.salt(), digest: services.digest };
  return experts.map((expert) => {
    const activities = shareOf(report, expert.row);
    if (activities.length === 0) refuseRequest('service-time-missing');
    const id = paperId(services, serving, expert.row);
    const days = activities.reduce((sum, { own }) => sum + own, 0);
    const hoursPerDay = services.round.continuingEducation?.hoursPerDay;
    const { key, marks } = expertMarks(expert, secret);
    const spans = activities.map(({ from, to, own }) => ({ from, to, days: own }));
    const content: CertificatePaper = {
      paper: 'certificate',
      ...sharedParts(services, { state, labels, expert, id, at, rule: 'R44' }),
      timeKey: key,
      as: body.as,
      activities: activities.map(({ from, to, place, content, own }) => ({ from, to, place, content, days: own })),
      days,
      conversion: conversionOf(days, { as: body.as, hoursPerDay }),
    };
    requireUnerased(content);
    return {
      id,
      row: expert.row,
      content,
      key,
      time: { applicationId: state.id, certificateId: id, as: body.as, spans, marks, row: expert.row },
    };
  });
}

/** What was certified is read and written as one: when somebody certified meanwhile, it is read and decided anew. */
async function certifying(
  services: ServingServices,
  about: { serving: Serving; wanted: readonly Wanted[] },
  step: ServiceStep,
): Promise<CaseOutcome<Application>> {
  const { serving, wanted } = about;
  let outcome: CaseOutcome<Application> = { refusal: { code: 'changed-meanwhile' } };
  for (let tried = 0; tried < attempts; tried += 1) {
    const certified = await certifiedAfter(services, wanted);
    const barred = (): Refusal | undefined => {
      for (const { before } of certified) {
        const ofName = wanted.filter(({ key }) => key === before.key).map(({ time }) => time);
        for (const [index, time] of ofName.entries()) {
          const stands = [...before.times, ...ofName.slice(0, index)];
          const refusal = notBothKinds(stands, time) ?? notTwice(stands, time);
          if (refusal) return refusal;
        }
      }
      return undefined;
    };
    outcome = await serve(services, { ...serving, barred, certified }, step);
    if (!('refusal' in outcome) || outcome.refusal.code !== 'changed-meanwhile') return outcome;
  }
  return outcome;
}

async function certifiedAfter(services: ServingServices, wanted: readonly Wanted[]): Promise<CertifiedChange[]> {
  const keys = [...new Set(wanted.map(({ key }) => key))];
  return Promise.all(
    keys.map(async (key) => {
      const before = await services.certified.load(key);
      const added = wanted.filter((one) => one.key === key).map(({ time: { row: _row, ...time } }) => time);
      return { before, times: [...before.times, ...added] };
    }),
  );
}

const certificateDocument = lazily(() => z.object({ content: certificatePaperSchema() }));

/** Revokes a certificate with its reason; its time may be certified anew, also as the other kind. */
export async function revoke(
  services: ServingServices,
  request: HttpRequest,
  body: z.output<typeof revocationRequest>,
): Promise<HttpReply> {
  const { state, serving } = await reviewedListing(services, request, body);
  const certificateId = request.params['paperId'] ?? '';
  const paper = paperOf(serviceOf(state), certificateId);
  if (!paper || !('as' in paper)) refuseRequest('certificate-unknown');
  const folder = scanFolder({ kind: 'application', id: state.id });
  const { content } = certificateDocument().parse(await services.documents.getDocument(folder, paper.documentSha256));
  const noteSha256 = await keepNote(services, request, { folder, content: { note: body.note } });
  const step = { act: 'revoke', certificateId, noteSha256 } as const;
  let outcome: CaseOutcome<Application> = { refusal: { code: 'changed-meanwhile' } };
  for (let tried = 0; tried < attempts; tried += 1) {
    const certified = await freedTime(services, content, certificateId);
    outcome = await serve(services, { ...serving, certified }, step);
    if (!('refusal' in outcome) || outcome.refusal.code !== 'changed-meanwhile') break;
  }
  return stepped(outcome);
}

async function freedTime(
  services: ServingServices,
  { timeKey, person }: CertificatePaper,
  certificateId: string,
): Promise<CertifiedChange[]> {
  const key = timeKey ?? expertMarks(person, { salt: await services.salt.salt(), digest: services.digest }).key;
  const before = await services.certified.load(key);
  const times = before.times.filter((time) => time.certificateId !== certificateId);
  return times.length < before.times.length ? [{ before, times }] : [];
}
