/** Time and randomness come in as arguments: tests and the local run give their own. */
export interface Clock {
  now(): Date;
}
export interface Randomness {
  /** 128 random bits as a UUID. */
  id(): string;
  /** 128 random bits in base64url: the salt of a document. */
  salt(): string;
}
/** Up to which instant the scheduler's steps were taken: a missed tick is caught up by the next. */
export interface ClockWatermark {
  position(roundId: string): Promise<string | undefined>;
  advance(roundId: string, asOf: string): Promise<void>;
}
