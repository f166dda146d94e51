import type { Client } from './client.ts';
import { evaluateAll, previewed } from './evaluating.ts';
import { must } from './story.ts';

export interface Corrected {
  readonly unit: string;
  readonly id: string;
  /** The form as it is filed again, and the reasons for its warnings. */
  readonly draft: { readonly content: object; readonly justifications: readonly object[] };
  /** The version of the draft that is corrected. */
  readonly draftVersion: number;
}

/** Sent back for its places after its decision was prepared, corrected, stamped and filed again; scored anew by the panel. */
async function correctAndScore(client: Client, { unit, id, draft, draftVersion }: Corrected): Promise<void> {
  const path = `/applications/${id}`;
  await client.expect(200, 'bureau', 'POST /bureau/scoring/reopen', { body: { note: '补正后重新评分' } });
  await client.expect(200, 'bureau', `POST /review${path}/return`, {
    body: {
      note: '请核对服务地点',
      dueAt: new Date(Date.now() + 3 * 86_400_000).toISOString(),
      fields: [{ path: 'places', message: '与工作方案不一致' }],
    },
  });
  const meanwhile = await previewed(client, [id]);
  must(meanwhile.notReady[0]?.why.includes('being-corrected') === true, 'a returned one is called ready');
  await client.expect(200, unit, `POST ${path}/edit-again`);
  await client.expect(200, unit, `PUT ${path}/draft`, { ifMatch: draftVersion, body: draft });
  await client.expect(200, unit, `POST ${path}/freeze`, { ifMatch: draftVersion + 1 });
  await client.upload(unit, path, await client.stamped(unit, id));
  await client.until(unit, path, 'forwarded');
  await evaluateAll(client);
}

/** The release looks again: what was prepared, with its reason, for the version before does not pass for this one. */
export async function refusedAfterCorrection(client: Client, about: Corrected): Promise<void> {
  await correctAndScore(client, about);
  const { id } = about;
  const { fingerprint, findings, notReady } = await previewed(client, [id]);
  must(
    notReady[0]?.why.join(' ') === 'decision-outdated decision-against-notice' &&
      findings.some(({ rule, reasoned }) => rule === 'R21' && !reasoned),
    `the preview says ${JSON.stringify({ notReady, findings })}`,
  );
  const refused = await client.expect(409, 'bureau', 'POST /bureau/releases', {
    body: { applicationIds: [id], fingerprint },
  });
  must(
    refused['code'] === 'decision-against-notice' && refused['cases'] === id && refused['rules'] === 'R21',
    `the release is refused as ${JSON.stringify(refused)}`,
  );
}
