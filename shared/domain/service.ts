import * as z from 'zod';
import { lazily } from '#events/lazily.ts';
import type { NewFact } from '#events/catalogue.ts';
import { type TimeKind, timeKinds } from '#events/value-types-of-service.ts';
import type { Decision } from './decision.ts';
import { refuse } from './refusals.ts';
import { type ServiceCommandName, serviceRefusal, serviceStatuses } from './service-lifecycle.ts';

/** `row`: of the filed form's list of experts, from 0. `revoked`: it holds no longer. */
const certificateSchema = lazily(() =>
  z.object({
    id: z.string(),
    row: z.int(),
    as: z.enum(timeKinds),
    documentSha256: z.string(),
    pdfSha256: z.string().optional(),
    revoked: z.boolean().optional(),
  }),
);
export type ServiceCertificate = z.infer<ReturnType<typeof certificateSchema>>;

const letterSchema = lazily(() => certificateSchema().omit({ as: true, revoked: true }));
export type ServiceLetter = z.infer<ReturnType<typeof letterSchema>>;

/** What is known of the service really given: numbers and hashes; people and places lie in the vault. */
export const serviceSchema = lazily(() =>
  z.object({
    status: z.enum(serviceStatuses),
    /** 0: nothing was reported yet. */
    reportVersion: z.int().min(0),
    reportSha256: z.string().optional(),
    reported: z.object({ days: z.number(), personTimes: z.int(), short: z.array(z.string()) }).optional(),
    /** Why the last report was sent back. */
    noteSha256: z.string().optional(),
    certificates: z.array(certificateSchema()),
    letters: z.array(letterSchema()),
  }),
);
export type Service = z.infer<ReturnType<typeof serviceSchema>>;

const noService: Service = { status: 'awaited', reportVersion: 0, certificates: [], letters: [] };

interface Serving {
  readonly service?: Service | undefined;
}
export const serviceOf = ({ service }: Serving): Service => service ?? noService;

export type ServiceFact = Extract<NewFact, { type: `service-${string}` }>;
/** Of every kind of fact that a service has: its life is told apart from the application’s. */
export function isServiceFact<F extends { readonly type: string }>(fact: F): fact is Extract<F, ServiceFact> {
  return fact.type.startsWith('service-');
}
type Confirming = Extract<ServiceFact, { type: 'service-confirmed' }>['data']['by'];

/** One step of the service; ids of papers come from who asks. */
export type ServiceStep =
  | { act: 'save' }
  | { act: 'report'; reportSha256: string; days: number; personTimes: number; short: string[] }
  | { act: 'confirm'; by: Confirming; reportVersion: number }
  | { act: 'return'; by: Confirming; noteSha256: string }
  | { act: 'certify'; certificates: readonly { id: string; row: number; as: TimeKind; documentSha256: string }[] }
  | { act: 'revoke'; certificateId: string; noteSha256: string }
  | { act: 'write-letter'; letters: readonly { id: string; row: number; documentSha256: string }[] }
  | { act: 'record-print'; paperId: string; pdfSha256: string };

/** Every act is a command of the life's own table. */
export const commandOf = ({ act }: ServiceStep): ServiceCommandName => act;

/** Decides one step of the service; that the application is listed was decided before. */
export function decideService(state: Serving, step: ServiceStep): Decision<ServiceFact> {
  const service = serviceOf(state);
  const refusal = serviceRefusal(service.status, commandOf(step));
  if (refusal) return refuse(refusal);
  const { reportVersion } = service;
  switch (step.act) {
    case 'save':
      return { facts: [] };
    case 'report': {
      const { act: _act, ...totals } = step;
      const data = { reportVersion: reportVersion + 1, ...totals };
      return { facts: [{ type: 'service-reported', version: 1, data }] };
    }
    case 'confirm':
      if (step.reportVersion !== reportVersion) return refuse('service-version-old');
      return { facts: [{ type: 'service-confirmed', version: 1, data: { reportVersion, by: step.by } }] };
    case 'return': {
      if (service.certificates.some(({ revoked }) => !revoked)) return refuse('certificates-stand');
      const data = { reportVersion, by: step.by, noteSha256: step.noteSha256 };
      return { facts: [{ type: 'service-returned', version: 1, data }] };
    }
    case 'certify':
    case 'revoke':
    case 'write-letter':
    case 'record-print':
      return decidePapers(service, step);
  }
}

function decidePapers(
  service: Service,
  step: Extract<ServiceStep, { act: 'certify' | 'revoke' | 'write-letter' | 'record-print' }>,
): Decision<ServiceFact> {
  switch (step.act) {
    case 'certify':
      return certify(service, step.certificates);
    case 'revoke': {
      const { certificateId, noteSha256 } = step;
      const known = service.certificates.find(({ id }) => id === certificateId);
      if (!known) return refuse('certificate-unknown');
      if (known.revoked) return refuse('certificate-revoked');
      return { facts: [{ type: 'service-certificate-revoked', version: 1, data: { certificateId, noteSha256 } }] };
    }
    case 'write-letter': {
      // An employer gets one letter of a project: asked for again, it is so already.
      const wanted = step.letters.filter(({ row }) => !service.letters.some((letter) => letter.row === row));
      return {
        facts: wanted.map(({ id, ...letter }) => ({
          type: 'service-letter-issued',
          version: 1,
          data: { letterId: id, ...letter },
        })),
      };
    }
    case 'record-print': {
      const { act: _act, ...data } = step;
      const paper = paperOf(service, step.paperId);
      if (!paper) return refuse('certificate-unknown');
      return { facts: paper.pdfSha256 ? [] : [{ type: 'service-paper-printed', version: 1, data }] };
    }
  }
}

/** One certificate an expert and application: what is to be certified otherwise is revoked first. */
function certify(
  service: Service,
  certificates: Extract<ServiceStep, { act: 'certify' }>['certificates'],
): Decision<ServiceFact> {
  const { reportVersion } = service;
  const held = new Set(service.certificates.flatMap(({ row, revoked }) => (revoked ? [] : [row])));
  const again = certificates.find(({ row }) => held.has(row));
  if (again) return refuse('certificate-exists', { row: again.row });
  return {
    facts: certificates.map(({ id, ...certificate }) => ({
      type: 'service-certificate-issued',
      version: 1,
      data: { certificateId: id, reportVersion, ...certificate },
    })),
  };
}

export const paperOf = (service: Service, paperId: string): ServiceCertificate | ServiceLetter | undefined =>
  [...service.certificates, ...service.letters].find(({ id }) => id === paperId);

/** The service after a fact. */
export function evolveService(before: Service | undefined, fact: ServiceFact): Service {
  const service = before ?? noService;
  switch (fact.type) {
    case 'service-reported': {
      const { reportVersion, reportSha256, ...reported } = fact.data;
      const { noteSha256: _met, ...rest } = service;
      return { ...rest, status: 'reported', reportVersion, reportSha256, reported };
    }
    case 'service-confirmed':
      return { ...service, status: 'confirmed' };
    case 'service-returned':
      return { ...service, status: 'returned', noteSha256: fact.data.noteSha256 };
    case 'service-certificate-issued': {
      const { certificateId: id, row, as, documentSha256 } = fact.data;
      return { ...service, certificates: [...service.certificates, { id, row, as, documentSha256 }] };
    }
    case 'service-certificate-revoked': {
      const { certificateId } = fact.data;
      const revoke = (one: ServiceCertificate) => (one.id === certificateId ? { ...one, revoked: true } : one);
      return { ...service, certificates: service.certificates.map(revoke) };
    }
    case 'service-letter-issued': {
      const { letterId: id, row, documentSha256 } = fact.data;
      return { ...service, letters: [...service.letters, { id, row, documentSha256 }] };
    }
    case 'service-paper-printed':
      return printed(service, fact.data);
  }
}

function printed(service: Service, { paperId, pdfSha256 }: { paperId: string; pdfSha256: string }): Service {
  const found = <P extends { readonly id: string }>(one: P): P => (one.id === paperId ? { ...one, pdfSha256 } : one);
  return { ...service, certificates: service.certificates.map(found), letters: service.letters.map(found) };
}
