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
