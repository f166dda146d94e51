import type { RefusalCode } from './refusals.ts';

/** The life of a body's summary (一览表) in one round; read it as the application's table. */
export const summaryStatuses = ['open', 'issued', 'forwarded', 'nothing-to-forward', 'late'] as const;
export type SummaryStatus = (typeof summaryStatuses)[number];

export const summaryCommands = [
  'place',
  'take-out',
  'substitute',
  'issue',
  'upload',
  'accept-scan',
  'question-scan',
  'justify',
  'refuse-scan',
  'receive-paper',
  'declare-nothing',
  'mark-late',
  'extend',
  'raise-cap',
  'set-cut-off',
] as const;
export type SummaryCommandName = (typeof summaryCommands)[number];

type Cell = readonly SummaryStatus[] | RefusalCode;

export const summaryLife: { readonly [S in SummaryStatus]: { readonly [C in SummaryCommandName]: Cell } } = {
  open: {
    place: ['open'],
    'take-out': ['open'],
    substitute: ['open'],
    issue: ['issued'],
    upload: 'summary-not-issued',
    'accept-scan': 'form-version-old',
    'question-scan': 'form-version-old',
    justify: 'nothing-to-justify',
    'refuse-scan': ['open'],
    'receive-paper': ['open'],
    'declare-nothing': ['nothing-to-forward'],
    'mark-late': ['late'],
    extend: ['open'],
    'raise-cap': ['open'],
    'set-cut-off': ['open'],
  },
  issued: {
    // Placing or taking out after issue voids the printed version visibly.
    place: ['open'],
    'take-out': ['open'],
    substitute: ['open'],
    issue: ['issued'],
    upload: ['issued'],
    'accept-scan': ['forwarded', 'issued'],
    'question-scan': ['issued'],
    justify: ['forwarded'],
    'refuse-scan': ['issued'],
    'receive-paper': ['issued'],
    'declare-nothing': 'summary-not-empty',
    // A questioned scan came in time: when nobody can be asked any more, it is forwarded with its warnings.
    'mark-late': ['late', 'forwarded'],
    extend: ['issued', 'forwarded'],
    'raise-cap': ['issued'],
    'set-cut-off': ['issued'],
  },
  forwarded: {
    place: 'summary-forwarded',
    'take-out': 'summary-forwarded',
    substitute: 'summary-forwarded',
    issue: 'summary-forwarded',
    upload: 'summary-forwarded',
    'accept-scan': 'summary-forwarded',
    'question-scan': 'summary-forwarded',
    justify: 'summary-forwarded',
    'refuse-scan': 'summary-forwarded',
    'receive-paper': ['forwarded'],
    'declare-nothing': 'summary-forwarded',
    'mark-late': 'summary-forwarded',
    extend: 'summary-forwarded',
    'raise-cap': 'summary-forwarded',
    'set-cut-off': ['forwarded'],
  },
  'nothing-to-forward': {
    place: ['open'],
    'take-out': 'not-placed',
    substitute: 'not-placed',
    issue: 'nothing-declared',
    upload: 'summary-not-issued',
    'accept-scan': 'form-version-old',
    'question-scan': 'form-version-old',
    justify: 'nothing-to-justify',
    'refuse-scan': ['nothing-to-forward'],
    'receive-paper': ['nothing-to-forward'],
    'declare-nothing': 'nothing-declared',
    'mark-late': 'nothing-declared',
    extend: ['nothing-to-forward'],
    'raise-cap': ['nothing-to-forward'],
    'set-cut-off': ['nothing-to-forward'],
  },
  late: {
    place: 'body-too-late',
    'take-out': ['late'],
    substitute: 'body-too-late',
    issue: 'body-too-late',
    upload: ['late'],
    // The scan's own time decides, however late its event comes.
    'accept-scan': ['forwarded', 'late'],
    'question-scan': ['forwarded', 'late'],
    justify: 'body-too-late',
    'refuse-scan': ['late'],
    'receive-paper': ['late'],
    'declare-nothing': 'body-too-late',
    'mark-late': 'body-too-late',
    extend: ['open', 'issued', 'forwarded'],
    'raise-cap': ['late'],
    'set-cut-off': ['late'],
  },
};

export function legalSummaryStatuses(command: SummaryCommandName): SummaryStatus[] {
  return summaryStatuses.filter((status) => typeof summaryLife[status][command] !== 'string');
}

export function summaryRefusalFor(status: SummaryStatus, command: SummaryCommandName): RefusalCode | undefined {
  const cell = summaryLife[status][command];
  return typeof cell === 'string' ? cell : undefined;
}
