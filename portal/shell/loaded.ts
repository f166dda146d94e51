import { Unreached } from '#portal/api/problem.ts';

/** A file of the portal. @throws Unreached when it does not come */
export const loaded = <T>(file: Promise<T>): Promise<T> =>
  file.catch((cause: unknown) => {
    throw new Unreached('a file of the portal did not come', { cause });
  });

/**
 * A part of a page that comes when it is wanted. A browser never asks again for a script that once failed to come, until the
 * page is loaded anew: so it is asked for only while the service answers. @throws Unreached
 */
export async function whenReached<T>(load: () => Promise<T>): Promise<T> {
  await loaded(fetch('/settings.json', { method: 'HEAD', cache: 'no-store' }));
  return loaded(load());
}
