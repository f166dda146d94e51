import type { Client } from './client.ts';

export interface Step {
  readonly at: string;
  readonly what: string;
}

/** What a story may do before the round's deadline, and what it does afterwards. */
export interface Story {
  readonly id: string;
  readonly title: string;
  /** People whose mails belong to this story. */
  readonly people: readonly string[];
  readonly open: (client: Client, tell: (what: string) => void) => Promise<void>;
  /** After the deadline, with the evaluation begun and nobody assigned yet. */
  readonly evaluate?: (client: Client, tell: (what: string) => void) => Promise<void>;
  /** With all scores given and the scoring closed: prepare what is to be decided. */
  readonly prepare?: (client: Client, tell: (what: string) => void) => Promise<void>;
  /** After the release. */
  readonly after?: (client: Client, tell: (what: string) => void) => Promise<void>;
  /** Applications whose decisions are released together. */
  readonly released?: () => readonly string[];
}

export interface Told {
  readonly id: string;
  readonly title: string;
  ok: boolean;
  readonly steps: Step[];
  mails: { to: string; subject: string }[];
  error?: string;
}

/** Says that something must be so; the story ends where it is not. */
export function must(holds: boolean, what: string): void {
  if (!holds) throw new Error(what);
}
