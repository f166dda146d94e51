import type { Caller } from './caller.ts';
import { blankFileNames, eraseDossiersOf, type ErasureServices } from './erasure-services.ts';
import { recordKeeping } from './erasure-facts.ts';
import type { CaseOutcome } from './outcome.ts';
import type { Application } from '#domain/application.ts';
import { scanFolder } from './uploads.ts';

/**
 * Erases everything personal of a case: its folder in the vault with every version, the names of its files, its words in
 * lists, the dossiers that hold it. The chain of facts, its hashes and the outcome stay. The fact comes last, so whoever dies
 * before it is followed by somebody who does all of it again; behind it goes what was written or made in between.
 */
export async function eraseCase(
  services: ErasureServices,
  about: { id: string; caller: Caller },
): Promise<CaseOutcome<Application>> {
  const owner = { kind: 'application', id: about.id } as const;
  const loaded = await services.store.loadApplication(about.id);
  if (!loaded) return { refusal: { code: 'not-found' } };
  if (loaded.state.held) return { refusal: { code: 'retention-held' } };
  await takeAll(services, owner);
  const outcome = await recordKeeping(services, about, {
    fact: { type: 'personal-data-erased', version: 1, data: { cause: 'retention', scope: 'case' } },
    isSo: ({ erased }) => erased === true,
    labels: () => ({}),
  });
  if ('done' in outcome) await takeAll(services, owner);
  return outcome;
}

async function takeAll(services: ErasureServices, owner: { kind: 'application'; id: string }): Promise<void> {
  await services.eraser.eraseFolder(scanFolder(owner));
  await blankFileNames(services, owner, () => true);
  await eraseDossiersOf(services, owner.id);
}
