import { expect, it } from 'vitest';
import { life } from '../../bench/life.ts';

it('K8 one whole life stays within its write and read units', async () => {
  const over = (await life()).filter(({ value, must }) => value > must);
  expect(over).toEqual([]);
});
