import { expect, it } from 'vitest';
import { finalStatuses as ofDomain } from '#domain/application-lifecycle.ts';
import { finalStatuses } from '#portal/bureau/final-statuses.ts';

it('the page concludes a round over the same states as the API', () => {
  expect(finalStatuses.toSorted()).toEqual(ofDomain.toSorted());
});
