import { randomUUID } from 'node:crypto';
import * as z from 'zod';
import type { Client } from './client.ts';
import { must, type Story } from './story.ts';

const pudong = 'district-310115';

const poisonedEvent: Story = {
  id: 'f',
  title: 'A poisoned upload event ends in the dead-letter queue while its neighbours finish, and is redriven',
  people: ['school'],
  open: async (client, tell) => {
    const { local } = client;
    const before =
      (await local.deadLetters()).find(({ queue }) => queue === 'scan-uploads-dead-letters')?.messages ?? 0;
    const id = await client.frozen('school', {
      kind: 'service-team',
      bodyId: pudong,
      projectName: '科学教育服务团（演示）',
    });
    const files = await client.stamped('school', id, { files: 3 });
    const { uploadId, posts } = await client.announce('school', `/applications/${id}`, files);
    local.s3.breakKey(`intake/applications/${id}/${uploadId}/2`);
    await local.sendTo(
      'ScanUploadsQueue',
      JSON.stringify({ source: 'aws.s3', 'detail-type': 'Object Created', id: randomUUID(), detail: {} }),
    );
    await Promise.all(posts.map((post, index) => client.post(post, files[index] ?? Buffer.alloc(0))));
    tell('three files are posted; one cannot be read, and a malformed event is among them');
    await client.eventually(
      async () => arrivedOf(await client.expect(200, 'school', `GET /applications/${id}/uploads/${uploadId}`)) === 2,
    );
    tell('the neighbours are done');
    const dead = async (): Promise<number> =>
      (await local.deadLetters()).find(({ queue }) => queue === 'scan-uploads-dead-letters')?.messages ?? 0;
    await client.eventually(async () => (await dead()) >= before + 2, 40);
    tell('both poisoned messages wait in the dead-letter queue');
    local.s3.mend();
    must((await local.redrive('scan-uploads')) >= 2, 'nothing was redriven');
    await client.until('school', `/applications/${id}`, 'submitted');
    await client.mailed('school', '申报回执');
    await client.eventually(async () => (await dead()) === 1);
    const [left] = await local.showDeadLetters('scan-uploads');
    must(left?.MessageAttributes?.['reason']?.StringValue !== undefined, 'the malformed event has no reason');
    tell('redriven: the readable one is submitted, the malformed one is back with its reason');
  },
};

function arrivedOf(upload: Record<string, unknown>): number {
  const files = Array.isArray(upload['files']) ? upload['files'] : [];
  return files.filter((file: unknown) => typeof file === 'object' && file !== null && 'receivedAt' in file).length;
}

const fiveTimes: Story = {
  id: 'g',
  title: 'The same upload event delivered five times acts once',
  people: ['museum'],
  open: async (client, tell) => {
    const id = await client.frozen('museum', {
      kind: 'service-base',
      bodyId: pudong,
      projectName: '科技馆专家服务基地（演示）',
    });
    client.local.s3.repeatNextEvent(5, `intake/applications/${id}/`);
    await client.upload('museum', `/applications/${id}`, await client.stamped('museum', id));
    await client.until('museum', `/applications/${id}`, 'submitted');
    await client.mailed('museum', '申报回执');
    const { facts } = await client.expect(200, 'museum', `GET /applications/${id}/history`);
    must(
      Array.isArray(facts) && facts.length === 3,
      `expected three facts, got ${Array.isArray(facts) ? facts.length : 0}`,
    );
    tell('one submission, one receipt, three facts');
  },
};

const lostEvent: Story = {
  id: 'h',
  title: 'An event that never came is found by the reconciler',
  people: ['design'],
  open: async (client, tell) => {
    const id = await client.frozen('design', {
      kind: 'service-team',
      bodyId: pudong,
      projectName: '工业设计服务团（演示）',
    });
    client.local.s3.dropNextEvents(1, `intake/applications/${id}/`);
    await client.upload('design', `/applications/${id}`, await client.stamped('design', id));
    const waiting = await client.expect(200, 'design', `GET /applications/${id}`);
    must(waiting['status'] === 'awaiting-scan', 'the event was not lost');
    tell('the file lies in S3, nobody was told');
    await client.local.invoke('every-fifteen-minutes', { asOf: new Date(Date.now() + 10 * 60_000).toISOString() });
    await client.until('design', `/applications/${id}`, 'submitted');
    await client.mailed('design', '申报回执');
    tell('the reconciler found it: submitted with the time at which S3 received it');
  },
};

const bouncedMail: Story = {
  id: 'i',
  title: 'A bounced mail is recorded on its case',
  people: ['laboratory'],
  open: async (client, tell) => {
    const id = await client.frozen('laboratory', {
      kind: 'service-team',
      bodyId: pudong,
      projectName: '食品检测服务团（演示）',
    });
    await client.upload('laboratory', `/applications/${id}`, await client.stamped('laboratory', id));
    await client.until('laboratory', `/applications/${id}`, 'submitted');
    await client.mailed('laboratory', '申报回执');
    await client.eventually(async () => {
      const { facts } = await client.expect(200, 'laboratory', `GET /applications/${id}/history`);
      return JSON.stringify(facts).includes('mail-undeliverable');
    });
    const { mails } = await client.expect(200, 'bureau', 'GET /bureau/mails');
    must(JSON.stringify(mails).includes('"bounced"'), 'the mail log does not show the bounce');
    tell('the bounce stands on the case and in the mail log');
    await called(client, id);
    tell('the body was asked to call, saw the number (which is logged), called, and the task is over');
  },
};

/** The body's clerk looks the number up, calls and says so. */
async function called(client: Client, id: string): Promise<void> {
  const tasks = async (): Promise<Record<string, unknown>[]> =>
    tasksSchema.parse(await client.expect(200, 'pudong', `GET /bodies/${pudong}/tasks`)).tasks;
  const task = (await tasks()).find(({ subject }) => subject === `application/${id}`);
  must(task?.['memberId'] === 'laboratory' && task['office'] === `body:${pudong}`, 'the body has no task to call');
  const read = JSON.stringify(await client.expect(200, 'pudong', `GET /review/applications/${id}/form`));
  // Eleven digits in a row happen inside a hash.
  must(!/(?<![\da-f])1[3-9]\d{9}(?![\da-f])/.test(read), 'a phone number was shown to somebody who only reads');
  const revealed = JSON.stringify(await client.expect(200, 'pudong', `POST /review/applications/${id}/reveal`));
  must(/1[3-9]\d{9}/.test(revealed), 'the number was not revealed');
  const settle = `POST /review/applications/${id}/contacts/laboratory`;
  must((await client.call('xuhui', settle, { body: { note: '已电话告知' } })).status === 404, 'a stranger settled it');
  await client.expect(200, 'pudong', settle, { body: { note: '已电话告知' } });
  await client.expect(200, 'pudong', settle, { body: { note: '已电话告知' } });
  const nobody = settle.replace('laboratory', 'nobody');
  must((await client.call('pudong', nobody, { body: { note: '已电话告知' } })).status === 404, 'nobody was called');
  must(!(await tasks()).some(({ subject }) => subject === `application/${id}`), 'the task is still open');
}

const tasksSchema = z.object({ tasks: z.array(z.record(z.string(), z.unknown())) });

export const faultStories = (): Story[] => [poisonedEvent, fiveTimes, lostEvent, bouncedMail];
