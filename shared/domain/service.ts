import * as z from 'zod';
import { lazily } from '#events/lazily.ts';
import type { NewFact } from '#events/catalogue.ts';
import { timeKinds } from '#events/value-types-of-service.ts';
import { serviceStatuses } from './service-lifecycle.ts';

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

export interface Serving {
  readonly service?: Service | undefined;
}
export const serviceOf = ({ service }: Serving): Service => service ?? noService;

export type ServiceFact = Extract<NewFact, { type: `service-${string}` }>;
/** Of every kind of fact that a service has: its life is told apart from the application’s. */
export function isServiceFact<F extends { readonly type: string }>(fact: F): fact is Extract<F, ServiceFact> {
  return fact.type.startsWith('service-');
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
