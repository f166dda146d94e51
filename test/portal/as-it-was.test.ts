import { expect, it } from 'vitest';
import { asItWas } from '#portal/api/as-it-was.ts';
import { ApiProblem, Unreached } from '#portal/api/problem.ts';

/** A server that keeps what comes, and whose answers are these in turn. */
function saving(answers: readonly (string | Error)[]) {
  const sent: string[] = [];
  let keys = 0;
  const save = asItWas(
    async (text: string, key: string) => {
      const answer = answers[sent.length];
      sent.push(`${text} ${key}`);
      if (answer instanceof Error) throw answer;
      return answer;
    },
    () => `key-${(keys += 1)}`,
  );
  return { save, sent };
}

it('a save of which nothing was heard is sent again as it was, and what was typed since afterwards', async () => {
  const { save, sent } = saving([new Unreached('lost'), 'first', 'second']);
  await expect(save('旧')).rejects.toThrow('lost');
  expect(await save('新')).toEqual({ input: '旧', answer: 'first' });
  expect(await save('新')).toEqual({ input: '新', answer: 'second' });
  expect(sent).toEqual(['旧 key-1', '旧 key-1', '新 key-2']);
});

it('a save that was refused is over: the next one is another', async () => {
  const { save, sent } = saving([new ApiProblem(412, { code: 'stale-version' }), 'kept']);
  await expect(save('旧')).rejects.toThrow('stale-version');
  expect(await save('新')).toEqual({ input: '新', answer: 'kept' });
  expect(sent).toEqual(['旧 key-1', '新 key-2']);
});
