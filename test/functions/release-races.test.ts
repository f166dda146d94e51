import { expect, it } from 'vitest';
import type { ApplicationCommand } from '#domain/application-commands.ts';
import { hasOpenObjection } from '#domain/objection.ts';
import type { Round } from '#domain/round.ts';
import { formDocument } from '#domain/form-document.ts';
import { applyRelease } from '#functions/on-decisions-released/apply-release.ts';
import { registerObjection, setPublicity } from '#functions/http-bureau/objections.ts';
import { prepare } from '#functions/http-bureau/decisions.ts';
import { previewOf } from '#functions/http-bureau/preview.ts';
import { release } from '#functions/http-bureau/release.ts';
import { ProblemError } from '#lambda/problem.ts';
import { randomFrom } from '../../scripts/samples/random.ts';
import { hash } from '../domain/fixtures.ts';
import { Schedule } from '../harness/schedule.ts';
import { act } from '../support/application-steps.ts';
import { bureauDesk, problemOf } from '../support/bureau-desk.ts';
import { formContent } from '../support/form-content.ts';

const seed = Number(process.env['SEED'] ?? Date.now() % 2 ** 31);
const id = 'a'.repeat(32);
const now = '2025-03-01T01:00:00.000Z';
const later = '2025-03-06T01:00:00.000Z';

/** One case, scored and prepared, as it lies before the panel. */
async function prepared(more: Partial<Round> = {}) {
  const made = bureauDesk(more);
  const { services, request } = made;
  const parts = { salt: 's'.repeat(22), content: formContent('service-team', {}), justifications: [] };
  const formSha256 = await made.vault.putDocument(`applications/${id}`, formDocument(parts));
  made.put(id, '项目', { status: 'forwarded', formSha256 });
  for (const memberId of ['e1', 'e2']) {
    const score = { formVersion: 1, scoreSha256: hash, total: 8000, points: {} };
    const part = { roundId: services.round.id, applicationId: id, memberId, status: 'assigned', at: now } as const;
    made.store.panel.writeEntry({ ...part, score });
  }
  await prepare(services, request({ applicationId: id }), { outcome: 'listed', opinion: '同意' });
  return made;
}
/** The days of objections are over. */
async function published(desk: Prepared): Promise<void> {
  await setPublicity(desk.services, desk.request(), { from: '2025-03-01', until: '2025-03-05' });
}

const object = ({ services, request }: Pick<Prepared, 'services' | 'request'>) =>
  registerObjection(services, request({ applicationId: id }), {
    receivedOn: '2025-03-01',
    from: 'unit',
    summary: '与事实不符',
  });

type Prepared = Awaited<ReturnType<typeof prepared>>;

const releaseIt = async ({ services, request }: Prepared, store = services.store): Promise<string> => {
  try {
    const { fingerprint } = await previewOf(services, [id], request({}, { now: later }));
    await release({ ...services, store }, request({}, { now: later }), { applicationIds: [id], fingerprint });
    return 'released';
  } catch (error) {
    if (error instanceof ProblemError) return error.problem.code;
    throw error;
  }
};

/** Whatever a release has said of a case becomes true of it. */
async function followed({ services, store }: Prepared): Promise<string | undefined> {
  const [held] = store.releases.values();
  const facts = held ? await services.store.history({ kind: 'release', id: held.stored.state.id }) : [];
  for (const fact of facts) if (fact.type === 'decisions-released') await applyRelease(services, fact);
  return (await services.store.loadApplication(id))?.state.status;
}

it(`D3 a release and an objection at once, in 300 interleavings: what is released was not objected to (seed ${seed})`, async () => {
  const ends = new Set<string>();
  for (let run = 0; run < 300; run += 1) {
    const desk = await prepared({ publicity: { enabled: true, leastDays: 5 } });
    await published(desk);
    const random = randomFrom(seed + run);
    const schedule = new Schedule((waiting) => random.whole(0, Math.max(waiting - 1, 0)));
    const store = schedule.port(desk.services.store);
    const [said, objected] = await schedule.run([
      () => releaseIt(desk, store),
      () => problemOf(object({ ...desk, services: { ...desk.services, store } })),
    ]);
    const [first, second] = [said, objected].map((one) => (one?.status === 'fulfilled' ? one.value : 'threw'));
    const open = hasOpenObjection((await desk.services.store.loadApplication(id))?.state ?? {});
    expect([first === 'released', second], `run ${run}: ${JSON.stringify([first, second])}`).toEqual(
      open ? [false, undefined] : [true, 'objection-late'],
    );
    ends.add(open ? 'objected' : 'released');
  }
  expect([...ends].toSorted()).toEqual(['objected', 'released']);
});

it('an objection that comes after the release is refused, before its decision is written as well as after', async () => {
  const desk = await prepared({ publicity: { enabled: true, leastDays: 5 } });
  await published(desk);
  expect(await releaseIt(desk)).toBe('released');
  expect(await problemOf(object(desk))).toBe('objection-late');
  expect(await followed(desk)).toBe('listed');
  expect(await problemOf(object(desk))).toBe('objection-late');
});

const ways: readonly (readonly [string, ApplicationCommand, string])[] = [
  ['a withdrawal by its unit', { name: 'withdraw' }, 'withdrawn'],
  [
    'a return by the bureau',
    { name: 'return', by: 'bureau', noteSha256: hash, fields: 1, dueAt: '2025-01-24T16:00:00.000Z' },
    'returned',
  ],
];

for (const [name, command, status] of ways)
  it(`D3 a release and ${name} at once, in 300 interleavings: one of them stands (seed ${seed}; SEED=${seed} repeats them)`, async () => {
    const ends = new Set<string>();
    for (let run = 0; run < 300; run += 1) {
      const desk = await prepared();
      const random = randomFrom(seed + run);
      const schedule = new Schedule((waiting) => random.whole(0, Math.max(waiting - 1, 0)));
      const store = schedule.port(desk.services.store);
      let said = '';
      const [left] = await schedule.run([
        () => act({ ...desk.services, store }, id, command),
        async () => {
          said = await releaseIt(desk, store);
        },
      ]);
      const value = left?.status === 'fulfilled' ? JSON.stringify(left.value) : 'threw';
      const end = await followed(desk);
      const went = value.includes('"refusal"') ? 'listed' : status;
      expect(end, `run ${run}: ${said}, ${value}`).toBe(went);
      expect(said === 'released').toBe(went === 'listed');
      ends.add(went);
    }
    expect([...ends].toSorted()).toEqual(['listed', status].toSorted());
  });

it('between a release and its decision the unit hears that it is decided, and not that something changed', async () => {
  const desk = await prepared();
  expect(await releaseIt(desk)).toBe('released');
  expect(await act(desk.services, id, { name: 'withdraw' })).toEqual({ refusal: { code: 'already-decided' } });
  expect(
    await problemOf(prepare(desk.services, desk.request({ applicationId: id }), { outcome: 'listed', opinion: '' })),
  ).toBe('already-released');
  expect(await followed(desk)).toBe('listed');
});

it('a release under its key again is the same release, and another fingerprint under that key is none', async () => {
  const { services, request } = await prepared();
  const { fingerprint } = await previewOf(services, [id], request({}, { now: later }));
  const asked = request({}, { now: later });
  const again = (shown: string) => release(services, asked, { applicationIds: [id], fingerprint: shown });
  const first = await again(fingerprint);
  expect((await again(fingerprint)).body).toEqual(first.body);
  expect(await problemOf(again('0'.repeat(64)))).toBe('key-reused');
});
