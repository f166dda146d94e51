import { expect, it } from 'vitest';
import { life } from '../../bench/life.ts';

it('K8 one whole life stays within its write and read units', async () => {
  for (const { name, value, must } of await life()) expect(value, name).toBeLessThanOrEqual(must);
});
