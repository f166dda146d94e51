/** What this portal is told where it is hosted: `settings.json` beside its pages. */
export interface Settings {
  readonly environment: string;
  readonly api: string;
  readonly issuer: string;
  readonly clientId: string;
  readonly roundId: string;
  /** The local run's mailbox, where there is one. */
  readonly mailbox?: string | undefined;
}

let known: Settings | undefined;
let skew = 0;

/** @throws when the page was asked for its settings before they were there. */
export function settings(): Settings {
  if (!known) throw new Error('the settings are not loaded yet');
  return known;
}

/** The server's clock counts: deadlines are its, and a computer's own may be wrong. */
export function serverNow(): number {
  return Date.now() + skew;
}

/** How far the server's clock is ahead, in whole seconds. */
export function skewSeconds(): number {
  return Math.round(skew / 1000);
}

/** Any reply tells the time; called with each, so that a jump of the clock is noticed. */
export function noteServerTime(response: Response): void {
  const told = Date.parse(response.headers.get('date') ?? '');
  // Whole seconds are all that the header knows.
  if (Number.isFinite(told) && Math.abs(told - Date.now() - skew) > 1500) skew = told - Date.now();
}

const patienceMilliseconds = 20_000;

/** Asked for by the page itself (a preload), before this script is there; its hosting sees to it that it is never kept. */
export async function loadSettings(): Promise<void> {
  const response = await fetch('/settings.json', { signal: AbortSignal.timeout(patienceMilliseconds) });
  if (!response.ok) throw new Error(`settings.json: ${response.status}`);
  noteServerTime(response);
  known = settingsFrom(await response.json());
}

function settingsFrom(given: unknown): Settings {
  const fields = new Map(Object.entries(Object(given)));
  const text = (name: string): string => {
    const value = fields.get(name);
    if (typeof value !== 'string') throw new Error(`settings.json says no ${name}`);
    return value;
  };
  const mailbox = fields.get('mailbox');
  return {
    environment: text('environment'),
    api: text('api'),
    issuer: text('issuer'),
    clientId: text('clientId'),
    roundId: text('roundId'),
    mailbox: typeof mailbox === 'string' ? mailbox : undefined,
  };
}
