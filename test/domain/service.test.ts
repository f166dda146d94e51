import { describe, expect, it } from 'vitest';
import type { NewFact } from '#events/catalogue.ts';
import { evolveApplication } from '#domain/application.ts';
import { isRefusal } from '#domain/decision.ts';
import { evolveService, type Service, type ServiceFact, serviceOf } from '#domain/service.ts';
import { decideService, decideServing, type ServiceStep } from '#domain/service-decisions.ts';
import {
  type ServiceCommandName,
  serviceCommands,
  serviceLife,
  type ServiceStatus,
  serviceStatuses,
} from '#domain/service-lifecycle.ts';
import { applicationView } from '#cases/views.ts';
import { applicationOf, contextOf } from './cases.ts';
import { hash, inStatus } from './fixtures.ts';
import { cellCount, decidedCell, expectedCell, tableCell } from './matrices/read-matrix.ts';
import { serviceMatrix } from './matrices/service-matrix.ts';

const report = { act: 'report', reportSha256: hash, days: 4.5, personTimes: 60, short: ['R12'] } satisfies ServiceStep;
const confirm = { act: 'confirm', by: 'body', reportVersion: 1 } satisfies ServiceStep;
const certificate = { id: 'c1', row: 0, as: 'service-time', documentSha256: hash } as const;
const letter = { id: 'l1', row: 0, documentSha256: hash };

const steps: { readonly [C in ServiceCommandName]: ServiceStep } = {
  save: { act: 'save' },
  report,
  confirm,
  return: { act: 'return', by: 'body', noteSha256: hash },
  certify: { act: 'certify', certificates: [{ ...certificate, id: 'c2', row: 1 }] },
  revoke: { act: 'revoke', certificateId: 'c1', noteSha256: hash },
  'write-letter': { act: 'write-letter', letters: [{ ...letter, id: 'l2', row: 1 }] },
  'record-print': { act: 'record-print', paperId: 'l1', pdfSha256: hash },
};

function take(service: Service | undefined, ...taken: readonly ServiceStep[]): Service | undefined {
  return taken.reduce((before: Service | undefined, one) => {
    const decision = decideService({ service: before }, one);
    if (isRefusal(decision)) throw new Error(decision.refusal.code);
    return decision.facts.reduce((state: Service | undefined, fact: ServiceFact) => evolveService(state, fact), before);
  }, service);
}
const refusalOf = (service: Service | undefined, one: ServiceStep): string | undefined => {
  const decision = decideService({ service }, one);
  return isRefusal(decision) ? decision.refusal.code : undefined;
};

const withLetter = take(undefined, { act: 'write-letter', letters: [letter] });
const standing: { readonly [S in ServiceStatus]: Service | undefined } = {
  awaited: withLetter,
  reported: take(withLetter, report),
  returned: take(withLetter, report, steps.return),
  confirmed: take(withLetter, report, confirm),
};

describe('the life of the service', () => {
  it.each(serviceStatuses)('has every command of %s in the matrix', (status) => {
    expect(cellCount(serviceMatrix, status)).toBe(serviceCommands.length);
    for (const command of serviceCommands)
      expect(tableCell(serviceLife[status][command]), `${status} × ${command}`).toEqual(
        expectedCell(serviceMatrix, status, command),
      );
  });

  const pairs = serviceStatuses.flatMap((status) => serviceCommands.map((command) => [status, command] as const));
  it.each(pairs)('decides %s × %s as the matrix says', (status, command) => {
    const certified = take(standing[status], ...(status === 'confirmed' ? [certify(certificate)] : []));
    // A certificate that stands holds a return back: that is no matter of the state alone.
    const service = command === 'return' ? standing[status] : certified;
    const code = refusalOf(service, steps[command]);
    const reached = code === undefined ? [serviceOf({ service: take(service, steps[command]) }).status] : [];
    expect(decidedCell({ codes: code === undefined ? [] : [code], reached })).toEqual(
      expectedCell(serviceMatrix, status, command),
    );
  });

  it('is no matter of an application that is not listed, and of every one that is', () => {
    for (const status of ['forwarded', 'recommended', 'not-selected'] as const)
      expect(decideServing(inStatus(status), report)).toEqual({ refusal: { code: 'not-listed' } });
    for (const status of ['listed', 'nationally-listed'] as const) {
      const decision = decideServing(inStatus(status), report);
      const facts = isRefusal(decision) ? [] : decision.facts;
      expect(facts.reduce(evolveApplication, inStatus(status))).toMatchObject({
        status,
        service: { status: 'reported' },
      });
    }
  });
});

type Certificates = Extract<ServiceStep, { act: 'certify' }>['certificates'];
const certify = (...certificates: Certificates): ServiceStep => ({ act: 'certify', certificates });

describe('a report', () => {
  it('counts its versions, and is confirmed in the version that was seen', () => {
    const again = take(standing.returned, { ...report, days: 6, short: [] });
    expect(again).toMatchObject({ status: 'reported', reportVersion: 2, reported: { days: 6, short: [] } });
    expect(again).not.toHaveProperty('noteSha256');
    expect(refusalOf(again, confirm)).toBe('service-version-old');
    expect(take(again, { ...confirm, reportVersion: 2 })).toMatchObject({ status: 'confirmed' });
  });

  it('R44 is opened again only when no certificate stands on it', () => {
    const certified = take(standing.confirmed, certify(certificate));
    expect(refusalOf(certified, steps.return)).toBe('certificates-stand');
    expect(take(certified, steps.revoke, steps.return)).toMatchObject({ status: 'returned' });
  });
});

describe('a certificate', () => {
  it('R44 is issued once for an expert of the list, until it is revoked', () => {
    const certified = take(standing.confirmed, certify(certificate));
    expect(refusalOf(certified, certify({ ...certificate, id: 'c3' }))).toBe('certificate-exists');
    const anew = take(certified, steps.revoke, certify({ ...certificate, id: 'c3' }));
    expect(anew?.certificates).toMatchObject([{ id: 'c1', revoked: true }, { id: 'c3' }]);
    expect(refusalOf(anew, steps.revoke)).toBe('certificate-revoked');
    expect(refusalOf(anew, { act: 'revoke', certificateId: 'c9', noteSha256: hash })).toBe('certificate-unknown');
  });
});

describe('a letter and its print', () => {
  const facts = (service: Service | undefined, one: ServiceStep): readonly NewFact[] => {
    const decision = decideService({ service }, one);
    return isRefusal(decision) ? [] : decision.facts;
  };

  it('R43 is written once for an expert', () => {
    const asked: ServiceStep = { act: 'write-letter', letters: [letter, { ...letter, id: 'l2', row: 1 }] };
    expect(facts(withLetter, asked)).toMatchObject([
      { type: 'service-letter-issued', data: { letterId: 'l2', row: 1 } },
    ]);
  });

  it('is recorded once, and only of a paper that exists', () => {
    const printed = take(withLetter, steps['record-print']);
    expect(printed?.letters).toMatchObject([{ id: 'l1', pdfSha256: hash }]);
    expect(facts(printed, steps['record-print'])).toEqual([]);
    expect(refusalOf(printed, { act: 'record-print', paperId: 'l9', pdfSha256: hash })).toBe('certificate-unknown');
  });
});

describe('the next step of a listed application', () => {
  const stepIn = (fields: Parameters<typeof applicationOf>[0]) =>
    applicationView({ state: applicationOf(fields), labels: {}, head: { sequence: 1, hash: '' } }, contextOf(), {
      forReviewer: false,
    }).nextStep;
  const service = { reportVersion: 1, certificates: [], letters: [] };

  it.each(['listed', 'nationally-listed'] as const)(
    '%s is the report of its service until it was confirmed',
    (status) => {
      expect(stepIn({ status })).toBe('report-service');
      const after = serviceStatuses.map((one) => stepIn({ status, service: { ...service, status: one } }));
      expect(after).toEqual(['report-service', 'wait-for-confirmation', 'report-service', 'none']);
      expect(stepIn({ status, erased: true })).toBe('none');
    },
  );

  it('is none where it was not listed', () => {
    expect(stepIn({ status: 'not-selected' })).toBe('none');
    expect(stepIn({ status: 'recommended' })).toBe('wait-for-ministry');
  });
});
