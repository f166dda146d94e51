/** What an ops person may do to any environment; locally and remotely the same words. */
export interface Ops {
  /** What time it is there; with an instant, the clock goes on to it first. Local runs only. */
  clock(advanceTo?: string): Promise<unknown>;
  openRound(): Promise<unknown>;
  grantAdmin(person: { memberId: string; name: string; email: string }): Promise<unknown>;
  listDeadLetters(): Promise<unknown>;
  showDeadLetters(queue: string): Promise<unknown>;
  redriveDeadLetters(queue: string): Promise<unknown>;
}
