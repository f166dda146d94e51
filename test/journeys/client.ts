import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import * as z from 'zod';
import type { RunningLocal } from '#local/start-local.ts';
import type { SunkMail } from '#local/engines/sunk-mail.ts';
import { type DemoPerson, demoPeople, demoUnits } from '#local/identity/demo-people.ts';
import { filedWith, formContent } from '../support/form-content.ts';
import { breachOf } from './contract.ts';
import { boundInFiles, type SealPlace, stampedPages, type Stamping } from '../../scripts/samples/stamped-scans.ts';

export type Unit = keyof typeof demoUnits;
export interface Answer {
  readonly status: number;
  readonly body: Record<string, unknown>;
}

export const printedSchema = z.object({
  url: z.string(),
  pages: z.int(),
  seals: z.array(
    z.object({ party: z.string(), page: z.int(), boxMm: z.tuple([z.number(), z.number(), z.number(), z.number()]) }),
  ),
});
const printedSummarySchema = printedSchema.extend({ xlsxUrl: z.string(), version: z.int() });
const checklistSchema = z.object({ checklist: z.array(z.object({ rule: z.string() })) });
/** R37: what a body fills in when it issues its summary. */
export const summaryHeader = {
  reportDate: '2025-01-24',
  contact: { name: '李晓燕', phone: '021-12345678', mobile: '13800000001' },
};
const bodySchema = z.record(z.string(), z.unknown());
const uploadSchema = z.object({
  uploadId: z.string(),
  posts: z.array(z.object({ number: z.number(), url: z.string(), fields: z.record(z.string(), z.string()) })),
});

/** How long a story waits for what must come, in seconds: a busy machine takes long, and nothing hangs on how long. */
const patience = 300;

/** A story's hands: what people do, over HTTP, S3 and mail alone; every answer is held to the contract. */
export class Client {
  readonly local: RunningLocal;
  readonly #people: readonly DemoPerson[];
  constructor(local: RunningLocal, people: readonly DemoPerson[] = demoPeople) {
    this.local = local;
    this.#people = people;
  }

  async call(
    person: string,
    request: string,
    more: { body?: unknown; ifMatch?: number; key?: string } = {},
  ): Promise<Answer> {
    const [method = 'GET', path = '/'] = request.split(' ');
    const token = await this.local.tokenFor(person);
    const response = await fetch(`${this.local.api}${path}`, {
      method,
      headers: {
        authorization: `Bearer ${token}`,
        'content-type': 'application/json',
        ...(method === 'GET' ? {} : { 'idempotency-key': more.key ?? randomUUID() }),
        ...(more.ifMatch === undefined ? {} : { 'if-match': `"${more.ifMatch}"` }),
      },
      ...(more.body === undefined ? {} : { body: JSON.stringify(more.body) }),
    });
    const answer = { status: response.status, body: bodySchema.parse(await response.json()) };
    const breach = breachOf(request, answer);
    if (breach !== undefined) throw new Error(breach);
    return answer;
  }

  /** The same, but anything else than the expected status ends the story with what the API said. */
  async expect(
    status: number,
    person: string,
    request: string,
    more: Parameters<Client['call']>[2] = {},
  ): Promise<Record<string, unknown>> {
    const answer = await this.call(person, request, more);
    if (answer.status !== status)
      throw new Error(
        `${request} as ${person}: expected ${status}, got ${answer.status} ${JSON.stringify(answer.body)}`,
      );
    return answer.body;
  }

  /** Begins, fills in and freezes an application; answers its id. */
  async frozen(
    unit: Unit,
    about: { kind: string; route?: string; bodyId?: string; projectName: string },
  ): Promise<string> {
    const { kind, route = 'nominated', bodyId } = about;
    const { creditCode, name } = demoUnits[unit];
    const started = await this.expect(201, unit, 'POST /applications', {
      body: { kind, route, creditCode, ...(bodyId ? { bodyId } : {}) },
    });
    const id = String(started['id']);
    await this.expect(200, unit, `PUT /applications/${id}/draft`, {
      ifMatch: 0,
      body: {
        content: formContent(kind, {
          projectName: about.projectName,
          applicantName: name,
          creditCode,
          ...filedWith({ route, bodyId }),
        }),
      },
    });
    await this.expect(200, unit, `POST /applications/${id}/freeze`, { ifMatch: 1 });
    return id;
  }

  /** The printed form as its unit downloads it, with the places to stamp. */
  async printed(unit: string, id: string): Promise<{ pdf: Buffer; seals: SealPlace[]; pages: number }> {
    let form: Record<string, unknown> = {};
    await this.eventually(async () => {
      form = await this.expect(200, unit, `GET /applications/${id}/form`);
      return form['status'] === 'issued';
    });
    const { url, seals, pages } = printedSchema.parse(form);
    return { pdf: Buffer.from(await (await fetch(url)).arrayBuffer()), seals, pages };
  }

  /** Downloads the form, prints it, stamps it, scans it: the files to upload. */
  async stamped(unit: string, id: string, more: Stamping & { files?: number } = {}): Promise<Buffer[]> {
    const { pdf, seals } = await this.printed(unit, id);
    const { files = 1, ...stamping } = more;
    return boundInFiles(await stampedPages(pdf, seals, stamping), files);
  }

  /** Assesses a case as its checklist asks, and nominates it. */
  async nominated(person: string, id: string, rank?: number): Promise<void> {
    const { checklist } = checklistSchema.parse(await this.expect(200, person, `GET /review/applications/${id}`));
    const answers = Object.fromEntries(checklist.map(({ rule }) => [rule, { met: true }]));
    await this.expect(200, person, `POST /review/applications/${id}/nominate`, {
      body: {
        assessment: { opinion: '符合条件，经集体研究同意推荐。', checklist: answers },
        ...(rank ? { rank } : {}),
      },
    });
  }

  /** Issues a body's summary and waits for its print. */
  async issuedSummary(person: string, bodyId: string): Promise<z.infer<typeof printedSummarySchema>> {
    await this.expect(200, person, `POST /bodies/${bodyId}/summary/issue`, { body: summaryHeader });
    return this.printedSummary(person, bodyId);
  }

  /** Waits for the print of an issued summary. */
  async printedSummary(person: string, bodyId: string): Promise<z.infer<typeof printedSummarySchema>> {
    let print: Record<string, unknown> = {};
    await this.eventually(async () => {
      print = await this.expect(200, person, `GET /bodies/${bodyId}/summary/print`);
      return print['status'] === 'issued';
    });
    const link = (sha256: unknown) => this.expect(200, person, `GET /bodies/${bodyId}/summary/print/${String(sha256)}`);
    const [{ url }, { url: xlsxUrl }] = [await link(print['pdfSha256']), await link(print['xlsxSha256'])];
    return printedSummarySchema.parse({ ...print, url, xlsxUrl });
  }

  /** Downloads the printed summary, stamps it, scans it: the file to upload. */
  async stampedSummary(print: z.infer<typeof printedSummarySchema>, more: Stamping = {}): Promise<Buffer[]> {
    const pdf = Buffer.from(await (await fetch(print.url)).arrayBuffer());
    return boundInFiles(await stampedPages(pdf, print.seals, { party: 'body', ...more }), 1);
  }

  /** Announces files and posts them to S3 as a browser would; answers the upload's id. */
  async upload(person: string, path: string, files: readonly Buffer[]): Promise<string> {
    const declared = files.map((file, index) => ({
      name: `扫描件${index + 1}.pdf`,
      bytes: file.length,
      mediaType: 'application/pdf',
    }));
    const upload = uploadSchema.parse(
      await this.expect(201, person, `POST ${path}/uploads`, { body: { files: declared } }),
    );
    await Promise.all(upload.posts.map((post, index) => this.post(post, files[index] ?? Buffer.alloc(0))));
    return upload.uploadId;
  }

  /** Announces only, for stories in which something happens before the bytes are sent. */
  async announce(person: string, path: string, files: readonly Buffer[]): Promise<z.infer<typeof uploadSchema>> {
    const declared = files.map((file, index) => ({
      name: `扫描件${index + 1}.pdf`,
      bytes: file.length,
      mediaType: 'application/pdf',
    }));
    return uploadSchema.parse(await this.expect(201, person, `POST ${path}/uploads`, { body: { files: declared } }));
  }

  async post(post: { url: string; fields: Record<string, string> }, file: Buffer): Promise<number> {
    const form = new FormData();
    for (const [name, value] of Object.entries(post.fields)) form.set(name, value);
    form.set('file', new Blob([new Uint8Array(file)], { type: 'application/pdf' }), 'scan.pdf');
    const response = await fetch(post.url, { method: 'POST', body: form });
    return response.status;
  }

  /** Waits until a case stands at a state; what is seen instead ends the story. */
  async until(person: string, path: string, status: string, seconds = patience): Promise<Record<string, unknown>> {
    let seen: Record<string, unknown> = {};
    await this.eventually(async () => {
      seen = (await this.call(person, `GET ${path}`)).body;
      return seen['status'] === status;
    }, seconds).catch(() => {
      throw new Error(`${path}: expected ${status}, it stands at ${String(seen['status'])}`);
    });
    return seen;
  }

  async eventually(holds: () => Promise<boolean>, seconds = patience): Promise<void> {
    const end = performance.now() + seconds * 1000;
    while (performance.now() < end) {
      if (await holds()) return;
      await sleep(150);
    }
    throw new Error('it did not happen in time');
  }

  mailsTo(person: string): SunkMail[] {
    const address = this.#people.find(({ id }) => id === person)?.email ?? '';
    return this.local.mail.mails().filter(({ to }) => to.includes(address));
  }

  /** Waits for a mail to somebody whose subject holds these words. */
  async mailed(person: string, words: string, count = 1): Promise<void> {
    const found = (): number => this.mailsTo(person).filter(({ subject }) => subject.includes(words)).length;
    await this.eventually(async () => found() >= count).catch(() => {
      throw new Error(
        `${person} has no mail "${words}": ${
          this.mailsTo(person)
            .map(({ subject }) => subject)
            .join(' | ') || 'none at all'
        }`,
      );
    });
    if (found() > count) throw new Error(`${person} has ${found()} mails "${words}" instead of ${count}`);
  }
}
