import { filedWith, formContent } from '../../support/form-content.ts';
import type { Client } from '../client.ts';
import type { Entry } from './cast.ts';

/** Begins an application, or for a proposed one lets its committee begin; fills in its form and freezes it; answers its id. */
export async function frozen(client: Client, entry: Entry): Promise<string> {
  const { unit, kind, route, creditCode, bodyId } = entry;
  const starter = route === 'title-committee' ? 'committee' : unit;
  const started = await client.expect(201, starter, 'POST /applications', {
    body: { kind, route, creditCode, ...(bodyId ? { bodyId } : {}) },
  });
  const id = String(started['id']);
  const own = { projectName: projectName(entry), applicantName: entry.name, creditCode };
  const content = formContent(kind, { ...own, ...filedWith({ route, bodyId }) });
  await client.expect(200, unit, `PUT /applications/${id}/draft`, { ifMatch: 0, body: { content } });
  await client.expect(200, unit, `POST /applications/${id}/freeze`, { ifMatch: 1 });
  return id;
}

export const projectName = ({ unit, kind }: Entry): string =>
  `${kind === 'service-base' ? '专家服务基地' : '专家服务团'}（演示${unit.slice(-2)}）`;

/** Prints, stamps, scans and uploads, and waits until it is filed. */
export async function filed(client: Client, entry: Entry, id: string): Promise<void> {
  await client.upload(entry.unit, `/applications/${id}`, await client.stamped(entry.unit, id));
  await client.until(entry.unit, `/applications/${id}`, entry.bodyId ? 'submitted' : 'forwarded');
}

/** Sent back with one field named; corrected, printed, stamped and filed again. */
export async function returnedOnce(client: Client, entry: Entry, by: { id: string; person: string }): Promise<void> {
  const { id, person } = by;
  await client.expect(200, person, `POST /review/applications/${id}/return`, {
    body: { note: '请核对项目名称', fields: [{ path: 'projectName', message: '与公章名称不一致' }] },
  });
  await client.expect(200, entry.unit, `POST /applications/${id}/edit-again`);
  const { kind, route, bodyId, creditCode, name } = entry;
  const own = { projectName: `${projectName(entry)}修订`, applicantName: name, creditCode };
  const content = formContent(kind, { ...own, ...filedWith({ route, bodyId }) });
  await client.expect(200, entry.unit, `PUT /applications/${id}/draft`, { ifMatch: 1, body: { content } });
  await client.expect(200, entry.unit, `POST /applications/${id}/freeze`, { ifMatch: 2 });
  await filed(client, entry, id);
}

/** The body's own cut-off passes before the bytes arrive: kept aside, then admitted by a named extension. */
export async function lateWithExtension(
  client: Client,
  entry: Entry,
  by: { id: string; person: string },
): Promise<void> {
  const { id, person } = by;
  const [file = Buffer.alloc(0)] = await client.stamped(entry.unit, id);
  const { posts } = await client.announce(entry.unit, `/applications/${id}`, [file]);
  // S3 tells whole seconds: the cut-off lies in the second before the bytes arrive.
  await client.expect(200, person, `PUT /bodies/${entry.bodyId ?? ''}/cut-off`, {
    body: { cutOffAt: new Date(Date.now() - 2000).toISOString(), note: '本区统一截止（演示）' },
  });
  for (const post of posts) await client.post(post, file);
  await client.mailed(entry.unit, '截止时间之后收到');
  await client.expect(200, person, `POST /review/applications/${id}/extend`, {
    body: { until: new Date(Date.now() + 86_400_000).toISOString(), note: '系统故障，准予延期' },
  });
  await client.until(entry.unit, `/applications/${id}`, 'submitted');
}
