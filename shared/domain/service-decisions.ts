import type { TimeKind } from '#events/value-types-of-service.ts';
import { type ApplicationStatus, refusalFor } from './application-lifecycle.ts';
import type { Decision } from './decision.ts';
import { refuse } from './refuse.ts';
import { paperOf, type Service, type ServiceFact, serviceOf, type Serving } from './service.ts';
import { serviceRefusal } from './service-lifecycle.ts';

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

/** Decides one step of the service of an application; one that is not listed has none. */
export function decideServing(
  state: Serving & { readonly status: ApplicationStatus },
  step: ServiceStep,
): Decision<ServiceFact> {
  const refusal = refusalFor(state.status, 'serve');
  return refusal ? refuse(refusal) : decideService(state, step);
}

/** The same, where it is known to be listed. Every act is a command of the life’s own table. */
export function decideService(state: Serving, step: ServiceStep): Decision<ServiceFact> {
  const service = serviceOf(state);
  const refusal = serviceRefusal(service.status, step.act);
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
