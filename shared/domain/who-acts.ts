import type { ApplicationCommandName } from './application-lifecycle.ts';

/** What a unit does; the other commands are those of offices, and of the system itself. */
export const unitCommands: readonly ApplicationCommandName[] = [
  'save-draft',
  'freeze',
  'edit-again',
  'upload',
  'justify',
  'withdraw',
  'serve',
];
/** What the people of a body or of the bureau do; of which tier they must be, is told where it is done. */
export const officeCommands: readonly ApplicationCommandName[] = [
  'return',
  'transfer',
  'decline',
  'nominate',
  'rank',
  'review-findings',
  'receive-paper',
  'place',
  'take-out',
  'extend',
  'check-intake',
  'prepare',
  'decide',
  'record-national',
  'fall-back',
  'register-objection',
  'answer-objection',
  'settle-funding',
  'serve',
];
