import { control } from '../../local/running.ts';
import type { Ops } from './ops.ts';

export function localOps(): Ops {
  return {
    clock: (advanceTo) => control('clock', advanceTo === undefined ? {} : { advanceTo }),
    openRound: () => control('open-round'),
    grantAdmin: (person) => control('grant-admin', { person }),
    listDeadLetters: () => control('dead-letters'),
    showDeadLetters: (queue) => control('dead-letters/show', { queue }),
    redriveDeadLetters: (queue) => control('dead-letters/redrive', { queue }),
  };
}
