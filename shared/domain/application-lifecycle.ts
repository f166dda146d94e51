import type { RefusalCode } from './refusals.ts';

/**
 * The life of an application. One row a state; each command either leads to the states named (`>`) or is refused with a
 * code. The write's condition, docs/lifecycle.md and the tests all come from this table.
 */
export const applicationStatuses = [
  'drafting',
  'awaiting-scan',
  'submitted',
  'returned',
  'declined',
  'nominated',
  'placed',
  'forwarded',
  'not-selected',
  'listed',
  'recommended',
  'nationally-listed',
  'lapsed',
  'not-forwarded',
  'withdrawn',
] as const;
export type ApplicationStatus = (typeof applicationStatuses)[number];

/** Where no deadline matters any more: it was decided, or somebody ended it. */
export const settledStatuses: readonly ApplicationStatus[] = [
  'declined',
  'not-selected',
  'listed',
  'recommended',
  'nationally-listed',
  'withdrawn',
];

export const applicationCommands = [
  'save-draft',
  'freeze',
  'edit-again',
  'upload',
  'accept-scan',
  'question-scan',
  'justify',
  'refuse-scan',
  'withdraw',
  'return',
  'transfer',
  'decline',
  'nominate',
  'rank',
  'review-findings',
  'receive-paper',
  'place',
  'take-out',
  'forward',
  'extend',
  'lapse',
  'mark-not-forwarded',
  'check-intake',
  'evaluate',
  'prepare',
  'register-objection',
  'answer-objection',
  'decide',
  'record-national',
  'fall-back',
  'settle-funding',
  'serve',
] as const;
export type ApplicationCommandName = (typeof applicationCommands)[number];

type Cell = readonly ApplicationStatus[] | RefusalCode;
type Row = { readonly [C in ApplicationCommandName]: Cell };

/** A row whose unnamed commands are all refused for the one reason that this state gives. */
function row(otherwise: RefusalCode, cells: Partial<Row>): Row {
  const all: Record<ApplicationCommandName, Cell> = {
    'save-draft': otherwise,
    freeze: otherwise,
    'edit-again': otherwise,
    upload: otherwise,
    'accept-scan': otherwise,
    'question-scan': otherwise,
    justify: otherwise,
    'refuse-scan': otherwise,
    withdraw: otherwise,
    return: otherwise,
    transfer: otherwise,
    decline: otherwise,
    nominate: otherwise,
    rank: otherwise,
    'review-findings': otherwise,
    'receive-paper': otherwise,
    place: otherwise,
    'take-out': otherwise,
    forward: otherwise,
    extend: otherwise,
    lapse: otherwise,
    'mark-not-forwarded': otherwise,
    'check-intake': otherwise,
    evaluate: otherwise,
    prepare: otherwise,
    'register-objection': otherwise,
    'answer-objection': otherwise,
    decide: otherwise,
    'record-national': otherwise,
    'fall-back': 'nothing-to-fall-back',
    // R42: whatever else it is, only what is listed is funded.
    'settle-funding': 'nothing-to-fund',
    serve: 'not-listed',
  };
  return { ...all, ...cells };
}

export const applicationLife: { readonly [S in ApplicationStatus]: Row } = {
  drafting: row('not-submitted', {
    'save-draft': ['drafting'],
    freeze: ['awaiting-scan'],
    'edit-again': 'not-frozen',
    upload: 'not-frozen',
    'accept-scan': 'form-version-old',
    'question-scan': 'form-version-old',
    justify: 'nothing-to-justify',
    'refuse-scan': ['drafting'],
    withdraw: ['withdrawn'],
    // A body may free the place that a returned one still holds, while the unit corrects it.
    'take-out': ['drafting'],
    extend: ['drafting'],
    lapse: ['lapsed'],
  }),
  'awaiting-scan': row('not-submitted', {
    'save-draft': 'form-frozen',
    freeze: 'awaiting-scan',
    'edit-again': ['drafting'],
    upload: ['awaiting-scan'],
    'accept-scan': ['submitted', 'forwarded', 'awaiting-scan'],
    // The reader has warnings: the unit explains them or uploads again.
    'question-scan': ['awaiting-scan'],
    justify: ['submitted', 'forwarded'],
    'refuse-scan': ['awaiting-scan'],
    'receive-paper': ['awaiting-scan'],
    withdraw: ['withdrawn'],
    'take-out': ['awaiting-scan'],
    extend: ['awaiting-scan', 'submitted', 'forwarded'],
    // A scan that came in time and was questioned is filed with its warnings: nobody is late by a machine's doubt.
    lapse: ['lapsed', 'submitted', 'forwarded'],
  }),
  submitted: row('already-submitted', {
    'receive-paper': ['submitted'],
    withdraw: ['withdrawn'],
    return: ['returned'],
    transfer: ['submitted'],
    decline: ['declined'],
    nominate: ['nominated'],
    rank: 'not-nominated',
    'review-findings': ['submitted'],
    place: 'not-nominated',
    'take-out': 'not-placed',
    forward: 'not-placed',
    extend: 'nothing-to-extend',
    'mark-not-forwarded': ['not-forwarded'],
    'check-intake': 'not-forwarded-yet',
    evaluate: 'not-forwarded-yet',
    prepare: 'not-forwarded-yet',
    'register-objection': 'not-forwarded-yet',
    'answer-objection': 'not-forwarded-yet',
    decide: 'not-forwarded-yet',
    'record-national': 'not-recommended',
  }),
  returned: row('being-corrected', {
    'save-draft': 'form-frozen',
    freeze: 'form-frozen',
    'edit-again': ['drafting'],
    upload: 'form-version-old',
    'accept-scan': 'form-version-old',
    'question-scan': 'form-version-old',
    justify: 'nothing-to-justify',
    'refuse-scan': ['returned'],
    'receive-paper': ['returned'],
    withdraw: ['withdrawn'],
    'take-out': ['returned'],
    extend: ['returned'],
    lapse: ['lapsed'],
    'record-national': 'not-recommended',
  }),
  declined: row('application-declined', {}),
  nominated: row('already-nominated', {
    'receive-paper': ['nominated'],
    withdraw: ['withdrawn'],
    return: ['returned'],
    // The next body assesses anew: its word counts, not that of the body before.
    transfer: ['submitted'],
    decline: ['declined'],
    rank: ['nominated'],
    'review-findings': ['nominated'],
    place: ['placed'],
    'take-out': 'not-placed',
    forward: 'not-placed',
    extend: 'nothing-to-extend',
    'mark-not-forwarded': ['not-forwarded'],
    'check-intake': 'not-forwarded-yet',
    evaluate: 'not-forwarded-yet',
    prepare: 'not-forwarded-yet',
    'register-objection': 'not-forwarded-yet',
    'answer-objection': 'not-forwarded-yet',
    decide: 'not-forwarded-yet',
    'record-national': 'not-recommended',
  }),
  placed: row('already-placed', {
    'receive-paper': ['placed'],
    withdraw: ['withdrawn'],
    return: ['returned'],
    rank: ['placed'],
    'review-findings': ['placed'],
    'take-out': ['nominated'],
    forward: ['forwarded'],
    extend: 'nothing-to-extend',
    'mark-not-forwarded': ['not-forwarded'],
    'check-intake': 'not-forwarded-yet',
    evaluate: 'not-forwarded-yet',
    prepare: 'not-forwarded-yet',
    'register-objection': 'not-forwarded-yet',
    'answer-objection': 'not-forwarded-yet',
    decide: 'not-forwarded-yet',
    'record-national': 'not-recommended',
  }),
  forwarded: row('already-forwarded', {
    'receive-paper': ['forwarded'],
    withdraw: ['withdrawn'],
    return: ['returned'],
    'review-findings': ['forwarded'],
    'check-intake': ['forwarded'],
    evaluate: ['forwarded'],
    prepare: ['forwarded'],
    'register-objection': ['forwarded'],
    'answer-objection': ['forwarded'],
    decide: ['recommended', 'listed', 'not-selected'],
    extend: 'nothing-to-extend',
    'record-national': 'not-recommended',
  }),
  // One that the ministry did not take may still be listed municipally; whoever the bureau did not select is refused.
  'not-selected': row('already-decided', { 'fall-back': ['listed'] }),
  // What was really given, and its papers, have a life of their own: service-lifecycle.ts.
  listed: row('already-decided', { 'settle-funding': ['listed'], serve: ['listed'] }),
  recommended: row('already-decided', {
    'record-national': ['nationally-listed', 'not-selected'],
    'fall-back': ['listed'],
  }),
  'nationally-listed': row('already-decided', {
    'settle-funding': ['nationally-listed'],
    serve: ['nationally-listed'],
  }),
  lapsed: row('application-lapsed', {
    // The event of a scan that arrived in time may come after the lapse: the scan's own time decides.
    upload: ['lapsed'],
    'accept-scan': ['submitted', 'forwarded', 'lapsed'],
    // Too late to ask: what came in time is filed with its warnings; after a moved deadline there is time to ask.
    'question-scan': ['submitted', 'forwarded', 'lapsed', 'awaiting-scan'],
    'refuse-scan': ['lapsed'],
    'receive-paper': ['lapsed'],
    withdraw: ['withdrawn'],
    extend: ['drafting', 'awaiting-scan', 'returned', 'submitted', 'forwarded'],
  }),
  'not-forwarded': row('application-not-forwarded', {
    'receive-paper': ['not-forwarded'],
    withdraw: ['withdrawn'],
    extend: ['submitted', 'nominated', 'placed'],
    // A summary whose scan arrived in time may be processed after the deadline's tick.
    forward: ['forwarded'],
  }),
  withdrawn: row('application-withdrawn', {}),
};

/** The states that `command` may leave; they are the condition of the write. */
export function legalStatuses(command: ApplicationCommandName): ApplicationStatus[] {
  return applicationStatuses.filter((status) => typeof applicationLife[status][command] !== 'string');
}

/** Why `command` is refused in `status`, or undefined where it is legal. */
export function refusalFor(status: ApplicationStatus, command: ApplicationCommandName): RefusalCode | undefined {
  const cell = applicationLife[status][command];
  return typeof cell === 'string' ? cell : undefined;
}

/** Nothing more happens to these, so a round may be concluded over them. */
export const finalStatuses: readonly ApplicationStatus[] = [
  'declined',
  'not-selected',
  'listed',
  'nationally-listed',
  'lapsed',
  'not-forwarded',
  'withdrawn',
];
