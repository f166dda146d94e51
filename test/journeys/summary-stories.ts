import * as z from 'zod';
import { roundById } from '#rounds/index.ts';
import { renderPages } from '../forms/render.ts';
import { type Client, summaryHeader, type Unit } from './client.ts';
import { must, type Story } from './story.ts';

const body = 'district-310115';
const path = `/bodies/${body}`;
const listSchema = z.object({ applications: z.array(z.object({ id: z.string() })) });
const overviewSchema = z.object({
  open: z.array(z.object({ task: z.string() })),
  unranked: z.array(z.string()),
  places: z.object({ taken: z.int(), max: z.int() }),
  evidence: z.object({ inTime: z.boolean() }),
  mailbox: z.object({ status: z.string() }).optional(),
});

async function applicationOf(client: Client, unit: Unit): Promise<string> {
  const { applications } = listSchema.parse(await client.expect(200, unit, 'GET /applications'));
  const [first] = applications;
  must(first !== undefined, `${unit} has no application`);
  return first?.id ?? '';
}

const overview = async (client: Client) =>
  overviewSchema.parse(await client.expect(200, 'pudong', `GET ${path}/overview`));

async function refusedWith(client: Client, request: string, more: { body: unknown; code: string }): Promise<void> {
  const { status, body: answer } = await client.call('pudong', request, { body: more.body });
  must(answer['code'] === more.code, `${request}: ${status} ${String(answer['code'])} instead of ${more.code}`);
}

/** The letters of the first page's code, as they stand beside it and as a hand-held reader gives them. */
export async function codeOn(url: string): Promise<string> {
  const pdf = Buffer.from(await (await fetch(url)).arrayBuffer());
  const [page] = await renderPages(pdf, 1);
  const [code = ''] = /SB1:3:[0-9A-Z:-]+/.exec(page?.text ?? '') ?? [];
  must(code !== '', 'the printed summary shows no code');
  return code;
}

/** From two candidates to a summary that may be stamped: assessment, ranking, contact (R32, R33, R37). */
async function issued(client: Client, ids: { school: string; museum: string }, tell: (what: string) => void) {
  const { school, museum } = ids;
  const opinion = { assessment: { opinion: '同意推荐', checklist: {} } };
  const nominate = `POST /review/applications/${school}/nominate`;
  await refusedWith(client, nominate, { body: opinion, code: 'assessment-incomplete' });
  tell('a nomination without an answer to every item of the checklist is refused (R32)');
  await client.nominated('pudong', school);
  await client.nominated('pudong', museum);
  await client.expect(200, 'pudong', `POST /review/applications/${school}/place`);
  const issue = `POST ${path}/summary/issue`;
  await refusedWith(client, issue, { body: summaryHeader, code: 'ranking-missing' });
  must((await overview(client)).unranked.length === 2, 'the overview does not name the unranked');
  await client.expect(200, 'pudong', `POST /review/applications/${school}/rank`, { body: { rank: 1 } });
  await client.expect(200, 'pudong', `POST /review/applications/${museum}/rank`, { body: { rank: 2 } });
  tell('two candidates without a ranking hold the summary up (R33); then they are ranked');
  const unusual = { ...summaryHeader, contact: { ...summaryHeader.contact, phone: '12345' } };
  await refusedWith(client, issue, { body: unusual, code: 'contact-phone-unusual' });
  const mobile = { ...summaryHeader, contact: { ...summaryHeader.contact, mobile: '12345' } };
  await refusedWith(client, issue, { body: mobile, code: 'invalid-request' });
  tell('a contact without a proper phone and mobile is questioned and refused (R37)');
  await client.issuedSummary('pudong', body);
  await client.expect(200, 'pudong', `POST /review/applications/${school}/take-out`);
  await client.expect(409, 'pudong', `GET ${path}/summary/print`);
  await client.expect(200, 'pudong', `POST /review/applications/${school}/place`);
  const print = await client.issuedSummary('pudong', body);
  must(print.version === 2, 'the changed summary is not a new version');
  tell('changing the placed set voids the printed summary; version 2 is issued as PDF and XLSX (R34)');
  return print;
}

const unstampedSummary: Story = {
  id: 'o',
  title:
    'A body’s summary from ranking to the mailbox, with an unstamped scan that it explains and paper at the counter',
  people: ['pudong'],
  open: async (client, tell) => {
    const school = await applicationOf(client, 'school');
    const museum = await applicationOf(client, 'museum');
    const print = await issued(client, { school, museum }, tell);
    const xlsx = Buffer.from(await (await fetch(print.xlsxUrl)).arrayBuffer());
    must(xlsx.subarray(0, 2).toString() === 'PK', 'the XLSX twin is no XLSX');
    const files = await client.stampedSummary(print, { stamped: false });
    const uploadId = await client.upload('pudong', `${path}/summary`, files);
    await client.mailed('pudong', '有待说明');
    for (const person of ['pudong', 'bureau']) {
      const pages = await client.expect(200, person, `GET ${path}/summary/uploads/${uploadId}/pages`);
      must(JSON.stringify(pages).includes('seal-absent'), `${person} does not see what the reader saw`);
    }
    const before = await overview(client);
    must(
      before.open.some(({ task }) => task === 'scan-questioned') && before.evidence.inTime,
      'the overview does not say that the scan waits for a word',
    );
    tell('no seal was found on the summary: the body is asked by mail, the bureau sees the same pages');
    const receipt = {
      code: await codeOn(print.url),
      letterNumber: '浦人社函〔2025〕1号',
      letterDate: '2025-01-20',
      copies: 2,
    };
    const paper = await client.expect(201, 'bureau', 'POST /bureau/paper-receipts', { body: receipt });
    must(String(paper['subject']).endsWith(body) && paper['formVersion'] === 2, 'the code led to another form');
    const seen = await client.expect(200, 'pudong', `GET ${path}/summary`);
    must(JSON.stringify(seen['paper']).includes(receipt.letterNumber), 'the paper is not shown');
    tell('the paper is registered at the counter by the form’s code, with its letter (R36)');
    await client.expect(200, 'pudong', `POST ${path}/summary/uploads/${uploadId}/justification`, {
      body: { note: '印泥较浅，原件已盖章并已送达。' },
    });
    await client.until('pudong', `${path}/summary`, 'forwarded');
    await client.until('school', `/applications/${school}`, 'forwarded');
    await client.mailed('pudong', '报送回执');
    tell('explained: the summary and what stands on it are forwarded');
    await mailboxTold(client);
    tell('the mailbox of the notice is told with a link, and the mail is on record (R38)');
  },
};

async function mailboxTold(client: Client): Promise<void> {
  const { mailbox } = roundById('2025-expert-service');
  const told = () =>
    client.local.mail.mails().filter(({ to, subject }) => to.includes(mailbox) && subject.includes('浦东新区'));
  await client.eventually(async () => told().length === 1);
  await client.eventually(async () => ['sent', 'delivered'].includes((await overview(client)).mailbox?.status ?? ''));
  const { mails } = await client.expect(200, 'bureau', 'GET /bureau/mails');
  must(JSON.stringify(mails).includes('mailbox-told'), 'the mail log does not show the mailbox');
}

export const summaryStories = (): Story[] => [unstampedSummary];
