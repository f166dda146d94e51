import type { Client } from '../client.ts';
import type { Decided } from './second-tier.ts';

type Tell = (what: string) => void;

/** The ministry's results: five are listed, two are not, one goes back to the municipal list by an act of its own. */
export async function playMinistry(client: Client, { recommended }: Decided, tell: Tell): Promise<void> {
  const [fallen = '', ...judged] = recommended.toReversed();
  await client.expect(200, 'bureau', `POST /bureau/applications/${fallen}/fall-back`, {
    body: { note: '经研究列入市级（演示）' },
  });
  for (const [index, id] of judged.entries())
    await client.expect(200, 'bureau', `POST /bureau/applications/${id}/national-result`, {
      body: { listed: index >= 2 },
    });
  tell('the ministry’s results are entered; one falls back to the municipal list');
}
