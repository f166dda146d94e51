import type { CaseServices } from '#cases/case-services.ts';
import { hash, round } from '../domain/fixtures.ts';
import { act, begin, openRound, servicesOn } from '../support/application-steps.ts';
import { samplePdf } from '../support/sample-pdf.ts';
import { inMemoryPorts, type TablePorts } from '../support/table-ports.ts';
import { type Outside, outside } from './world.ts';

/** An application with its upload announced and its files in the intake. */
export interface Filing {
  readonly id: string;
  readonly unit: string;
  readonly owner: { readonly kind: 'application'; readonly id: string };
  readonly uploadId: string;
  readonly keys: readonly string[];
}

export interface Scene {
  readonly ports: TablePorts;
  readonly given: Outside;
  readonly services: CaseServices;
}

export const unitOf = (number: number): string => `1231010${String(number).padStart(10, '0')}K`;
export const receivedAt = '2025-01-20T01:00:00.000Z';

/** An open round on these ports. */
export async function sceneOn<P extends TablePorts>(ports: P, quota = round.quota) {
  const services = servicesOn(ports.store, quota);
  await openRound(services);
  return { ports, given: outside(), services };
}

export const inMemoryScene = (quota = round.quota) => sceneOn(inMemoryPorts(), quota);

const pdfs = new Map<string, Promise<Buffer>>();
/** Made once a name: thousands of filings share their files. */
export function pdfNamed(words: string): Promise<Buffer> {
  const made = pdfs.get(words) ?? samplePdf(words);
  pdfs.set(words, made);
  return made;
}

/** Freezes an application, announces `files` and puts them into the intake; one member of its unit is told by mail. */
export async function file(
  { ports, given, services }: Scene,
  about: { id: string; number: number; files?: number; uploadId?: string },
): Promise<Filing> {
  // As in the real system, an upload's id is nobody else's.
  const { id, number, files = 2, uploadId = `u-${about.id}` } = about;
  const unit = unitOf(number);
  if (!(await services.store.loadApplication(id))) {
    await begin(services, id, unit);
    await act(services, id, { name: 'freeze', formSha256: hash });
    const memberId = `m${number}`;
    await ports.members.grant({
      memberId,
      office: `unit:${unit}`,
      role: 'applicant',
      name: '演示',
      email: `${memberId}@example.test`,
      status: 'active',
    });
  }
  const owner = { kind: 'application', id } as const;
  const contents = await Promise.all(Array.from({ length: files }, (_none, index) => pdfNamed(`page ${index}`)));
  const declared = contents.map((content, index) => ({
    name: `${index}.pdf`,
    bytes: content.length,
    mediaType: 'application/pdf' as const,
  }));
  const manifest = { uploadId, formVersion: 1, status: 'uploading', version: 1, createdAt: receivedAt } as const;
  await ports.scans.createScan(owner, { ...manifest, declared, arrived: [], createdBy: 'x' });
  const keys = contents.map((content, index) => {
    const key = `intake/applications/${id}/${uploadId}/${index + 1}`;
    given.intake.put(key, { content, receivedAt: `2025-01-20T01:00:0${index}.000Z` });
    return key;
  });
  return { id, unit, owner, uploadId, keys };
}
