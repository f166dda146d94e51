/** A file that is meant to harm whoever opens it, and what it is called here. */
export interface Hostile {
  readonly name: string;
  readonly bytes: Buffer;
}
