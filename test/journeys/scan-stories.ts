import { sha256OfBytes } from '#adapters/system/runtime.ts';
import { hostilePdf } from '../support/hostile-pdf.ts';
import { boundPdf, stampedPages } from '../../scripts/samples/stamped-scans.ts';
import type { Client } from './client.ts';
import { must, type Story } from './story.ts';

const pudong = 'district-310115';

async function begun(client: Client, unit: 'archive', projectName: string): Promise<{ id: string; path: string }> {
  const id = await client.frozen(unit, { kind: 'service-team', bodyId: pudong, projectName });
  return { id, path: `/applications/${id}` };
}

/** Waits until an upload has come to its end; answers what came of it. */
async function ended(client: Client, path: string, uploadId: string): Promise<Record<string, unknown>> {
  let seen: Record<string, unknown> = {};
  await client.eventually(async () => {
    seen = await client.expect(200, 'archive', `GET ${path}/uploads/${uploadId}`);
    return seen['status'] === 'judged' || seen['status'] === 'refused';
  });
  return seen;
}

async function questionedFor(
  client: Client,
  given: { path: string; files: readonly Buffer[]; finding: string; mails: number },
): Promise<string> {
  const { path, files, finding } = given;
  const uploadId = await client.upload('archive', path, files);
  const { outcome } = await ended(client, path, uploadId);
  must(String(outcome).includes(finding), `the upload’s outcome is ${String(outcome)} and not ${finding}`);
  const seen = await client.expect(200, 'archive', `GET ${path}/uploads/${uploadId}/pages`);
  must(Array.isArray(seen['pages']) && seen['pages'].length > 0, 'no page views');
  await client.mailed('archive', '有待说明', given.mails);
  return uploadId;
}

async function refusedFor(
  client: Client,
  given: { path: string; files: readonly Buffer[]; finding: string; mails: number },
): Promise<void> {
  const uploadId = await client.upload('archive', given.path, given.files);
  const { status, outcome } = await ended(client, given.path, uploadId);
  must(status === 'refused', `the upload is ${String(status)}`);
  must(String(outcome).includes(given.finding), `refused for ${String(outcome)} and not for ${given.finding}`);
  await client.mailed('archive', '未通过检查', given.mails);
}

const unstamped: Story = {
  id: 'j',
  title: 'An unstamped form is questioned, not refused; stamped and scanned again, it is submitted',
  people: ['archive'],
  open: async (client, tell) => {
    const { id, path } = await begun(client, 'archive', '未盖章（演示）');
    const files = await client.stamped('archive', id, { stamped: false });
    await questionedFor(client, { path, files, finding: 'seal-absent', mails: 1 });
    tell('no seal was found: the unit is asked by mail');
    await client.upload('archive', path, await client.stamped('archive', id));
    await client.until('archive', path, 'submitted');
    tell('stamped, scanned and uploaded again: submitted');
    await client.expect(200, 'archive', `POST ${path}/withdraw`);
  },
};

const colourless: Story = {
  id: 'k',
  title: 'A black-and-white scan is questioned; the unit explains it, a reviewer confirms it',
  people: ['archive', 'pudong'],
  open: async (client, tell) => {
    const { id, path } = await begun(client, 'archive', '黑白扫描（演示）');
    const files = await client.stamped('archive', id, { look: { mode: 'grey' } });
    const uploadId = await questionedFor(client, { path, files, finding: 'seal-colourless', mails: 2 });
    tell('the scan has no colour: the unit is asked by mail');
    await client.expect(200, 'archive', `POST ${path}/uploads/${uploadId}/justification`, {
      body: { note: '单位扫描仪仅支持黑白，原件可查验。' },
    });
    await client.until('archive', path, 'submitted');
    tell('explained: submitted with its warning');
    const pages = await client.expect(200, 'pudong', `GET /review${path}/uploads/${uploadId}/pages`);
    must(JSON.stringify(pages).includes('seal-colourless'), 'the reviewer does not see the warning');
    const original = `GET /review${path}/files/${sha256OfBytes(files[0] ?? Buffer.alloc(0))}`;
    const refused = await client.expect(409, 'pudong', original);
    must(refused['code'] === 'original-not-scanned', 'the file as it was sent was handed on without a malware scan');
    await client.expect(200, 'pudong', `POST /review${path}/findings`, {
      body: { overridden: ['seal-colourless'], note: '已电话核实，原件已盖章。' },
    });
    tell('the reviewer saw the pages and overrode the warning, with a note');
    await client.expect(200, 'archive', `POST ${path}/withdraw`);
  },
};

const missingPage: Story = {
  id: 'l',
  title: 'A scan without one of its pages is refused, and says which',
  people: ['archive'],
  open: async (client, tell) => {
    const { id, path } = await begun(client, 'archive', '缺页（演示）');
    await refusedFor(client, {
      path,
      files: await client.stamped('archive', id, { without: [2] }),
      finding: 'page-missing',
      mails: 1,
    });
    tell('page 2 is missing: refused by mail at once');
    await client.expect(200, 'archive', `POST ${path}/withdraw`);
  },
};

const wrongVersion: Story = {
  id: 'm',
  title: 'A scan of a voided version is refused; that of the current one is submitted',
  people: ['archive'],
  open: async (client, tell) => {
    const { id, path } = await begun(client, 'archive', '旧版本（演示）');
    const old = await client.printed('archive', id);
    await client.expect(200, 'archive', `POST ${path}/edit-again`);
    const { content } = await client.expect(200, 'archive', `GET ${path}/draft`);
    const save = { ifMatch: 1, body: { content: { tier: 'bureau' } } };
    await client.expect(422, 'archive', `PUT ${path}/draft`, save);
    await client.expect(200, 'archive', `PUT ${path}/draft`, {
      ifMatch: 1,
      body: { content: { contactMobile: '138' } },
    });
    const { code, errors } = await client.expect(422, 'archive', `POST ${path}/freeze`, { ifMatch: 2 });
    must(
      code === 'form-incomplete' && Array.isArray(errors) && errors.length > 15,
      'not every fault of the form is named',
    );
    tell('half a form is kept, one with other fields is not, and neither is frozen: every field is named at once');
    await client.expect(200, 'archive', `PUT ${path}/draft`, { ifMatch: 2, body: { content } });
    await client.expect(200, 'archive', `POST ${path}/freeze`, { ifMatch: 3 });
    const files = [await boundPdf(await stampedPages(old.pdf, old.seals))];
    await client.printed('archive', id);
    await refusedFor(client, { path, files, finding: 'older-version', mails: 2 });
    tell('the scan is of version 1, the current one is 2: refused by mail at once');
    await client.upload('archive', path, await client.stamped('archive', id));
    await client.until('archive', path, 'submitted');
    tell('the current version was submitted');
    await client.expect(200, 'archive', `POST ${path}/withdraw`);
  },
};

const hostile: Story = {
  id: 'n',
  title: 'A hostile file is refused before any library opens it',
  people: ['archive'],
  open: async (client, tell) => {
    const { path } = await begun(client, 'archive', '恶意文件（演示）');
    await refusedFor(client, { path, files: [hostilePdf()], finding: 'file-active-content', mails: 3 });
    tell('a script in the file: refused by mail at once');
    await client.expect(200, 'archive', `POST ${path}/withdraw`);
  },
};

export const scanStories = (): Story[] => [unstamped, colourless, missingPage, wrongVersion, hostile];
