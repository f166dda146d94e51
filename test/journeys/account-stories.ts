import * as z from 'zod';
import { demoUnits } from '#local/identity/demo-people.ts';
import { type Client } from './client.ts';
import { must, type Story } from './story.ts';

const bodyId = 'commission-health';
const claims = `/bodies/${bodyId}/claims`;
const claimsSchema = z.object({ claims: z.array(z.object({ id: z.string(), status: z.string() })) });
const officeSchema = z.object({
  members: z.array(z.object({ memberId: z.string(), status: z.string() })),
  invitations: z.array(z.object({ id: z.string() })),
});

const claim = {
  ...demoUnits.newcomer,
  creditCode: demoUnits.newcomer.creditCode,
  unitName: demoUnits.newcomer.name,
  name: '新单位经办人（演示）',
  email: 'newcomer@example.test',
  bodyId,
  acknowledged: true,
};
const said = ({ name: _unit, ...rest }: typeof claim) => ({ ...rest, name: '新单位经办人（演示）' });

async function refused(
  client: Client,
  given: { as: string; request: string; body?: unknown; code: string },
): Promise<void> {
  const { as, request, body, code } = given;
  const answer = await client.call(as, request, body === undefined ? {} : { body });
  must(answer.body['code'] === code, `${request}: ${answer.status} ${String(answer.body['code'])} instead of ${code}`);
}

/** From a first sign-in without any office to an application of a unit that nobody acted for. */
const claimed: Story = {
  id: 'claim',
  title: 'A clerk of a new unit claims it, its body confirms, and the unit files',
  people: ['newcomer', 'health'],
  open: async (client, tell) => {
    const start = { kind: 'service-team', route: 'nominated', creditCode: claim.creditCode, bodyId };
    await refused(client, { as: 'newcomer', request: 'POST /applications', body: start, code: 'not-allowed' });
    tell('signed in, the clerk has no office and may begin nothing');
    const slip = {
      ...said(claim),
      creditCode: `${claim.creditCode.slice(0, -1)}${claim.creditCode.endsWith('0') ? '1' : '0'}`,
    };
    await refused(client, { as: 'newcomer', request: 'POST /claims', body: slip, code: 'invalid-request' });
    const first = await client.expect(201, 'newcomer', 'POST /claims', { body: said(claim) });
    const again = await client.expect(201, 'newcomer', 'POST /claims', { body: said(claim) });
    must(first['id'] === again['id'], 'the same claim was filed twice');
    tell('a slip in the credit code is refused; the claim itself, given twice, is one');
    await client.mailed('health', '有人申请代表单位办理申报');
    const { claims: waiting } = claimsSchema.parse(await client.expect(200, 'health', `GET ${claims}`));
    must(
      waiting.some(({ id, status }) => id === first['id'] && status === 'open'),
      'the body does not see the claim',
    );
    const one = `${claims}/${String(first['id'])}`;
    await client.expect(200, 'health', `POST ${one}/refusal`, { body: { note: '请先提交单位介绍信。' } });
    await client.mailed('newcomer', '未予确认');
    const mine = claimsSchema.parse(await client.expect(200, 'newcomer', 'GET /claims'));
    must(JSON.stringify(mine).includes('refused'), 'the claimant does not see the refusal');
    await refused(client, { as: 'health', request: `POST ${one}/confirmation`, code: 'claim-settled' });
    tell('the body is mailed and refuses with a reason, which the clerk reads');
    const second = await client.expect(201, 'newcomer', 'POST /claims', { body: said(claim) });
    await client.mailed('health', '有人申请代表单位办理申报', 2);
    const confirm = `POST ${claims}/${String(second['id'])}/confirmation`;
    await client.expect(200, 'health', confirm);
    await client.expect(200, 'health', confirm);
    await client.mailed('newcomer', '您的单位申请已确认');
    tell('claimed again and confirmed, twice without harm: membership and claim are one write, one mail goes out');
    const id = await client.frozen('newcomer', { kind: 'service-team', bodyId, projectName: '康复医学专家下基层' });
    await client.upload('newcomer', `/applications/${id}`, await client.stamped('newcomer', id));
    await client.until('newcomer', `/applications/${id}`, 'submitted');
    tell('the unit fills in, stamps, uploads and files with that body');
    await client.expect(200, 'newcomer', `POST /applications/${id}/withdraw`);
  },
};

/** The link of the last invitation to this address, as its reader would follow it. */
async function tokenMailedTo(client: Client, person: string): Promise<string> {
  const texts = client.mailsTo(person).map(({ text }) => text);
  const token = /\/invitation#([A-Za-z0-9_.-]+)/.exec(
    texts.findLast((text) => text.includes('/invitation#')) ?? '',
  )?.[1];
  must(token !== undefined, `${person} has no invitation`);
  return token ?? '';
}

const office = `/offices/body:${bodyId}`;
const standing = '/administration/members/colleague/standing';

/** A colleague is invited, acts, is suspended and acts no more. */
const invited: Story = {
  id: 'invitation',
  title: 'A reviewer invites a colleague by mail; an administrator suspends and ends the membership',
  people: ['colleague', 'health'],
  open: async (client, tell) => {
    const queue = `GET /bodies/${bodyId}/applications`;
    await client.expect(404, 'colleague', queue);
    const body = { name: '受邀同事（演示）', email: 'colleague@example.test' };
    const sent = await client.expect(201, 'health', `POST ${office}/invitations`, { body });
    await refused(client, { as: 'health', request: `POST ${office}/invitations`, body, code: 'already-invited' });
    await client.mailed('colleague', '请您加入申报系统');
    const stale = await tokenMailedTo(client, 'colleague');
    await client.expect(200, 'health', `POST ${office}/invitations/${String(sent['id'])}/resending`);
    await client.mailed('colleague', '请您加入申报系统', 2);
    const token = await tokenMailedTo(client, 'colleague');
    const accept = 'POST /invitations/acceptance';
    await refused(client, { as: 'colleague', request: accept, body: { token: stale }, code: 'invitation-unknown' });
    tell('invited, and invited again: the link of the first mail opens nothing any more');
    await client.expect(200, 'colleague', accept, { body: { token } });
    await client.expect(200, 'colleague', accept, { body: { token } });
    await refused(client, { as: 'newcomer', request: accept, body: { token }, code: 'invitation-settled' });
    await client.expect(200, 'colleague', queue);
    const seen = officeSchema.parse(await client.expect(200, 'colleague', `GET ${office}`));
    must(seen.invitations.length === 0 && seen.members.some(({ memberId }) => memberId === 'colleague'), 'not joined');
    tell('accepted once, by whoever holds it first; the colleague sees the body’s queue');
    await suspended(client, tell);
  },
};

async function suspended(client: Client, tell: (what: string) => void): Promise<void> {
  const to = (wanted: string) => ({ body: { office: `body:${bodyId}`, standing: wanted, note: '岗位调整' } });
  await client.expect(200, 'administrator', `POST ${standing}`, to('suspended'));
  await client.expect(404, 'colleague', `GET ${claims}`);
  await client.expect(404, 'colleague', `POST ${office}/invitations`, {
    body: { name: 'x', email: 'x@example.test' },
  });
  await client.mailed('colleague', '成员资格有变更');
  tell('suspended, the colleague can do nothing from that moment, and is told by mail');
  await client.expect(200, 'administrator', `POST ${standing}`, to('active'));
  await client.expect(200, 'colleague', `GET ${claims}`);
  await client.expect(200, 'administrator', `POST ${standing}`, to('ended'));
  await client.expect(404, 'colleague', `GET ${claims}`);
  await client.mailed('colleague', '成员资格有变更', 3);
  const last = { office: 'system', standing: 'ended', note: 'x' };
  await refused(client, {
    as: 'administrator',
    request: 'POST /administration/members/administrator/standing',
    body: last,
    code: 'last-administrator',
  });
  tell('reinstated and ended; the last administrator cannot end themselves');
}

export const accountStories = (): Story[] => [claimed, invited];
