/** As many commands as a state remembers, and how many characters of each key: 60 bits tell them apart within one record. */
const remembered = 12;
const keyLength = 10;

/** What the next state remembers. */
export function recentCommands(before: readonly string[], key: string): string[] {
  return [...before, key.slice(0, keyLength)].slice(-remembered);
}

/** May this command have been written before? True also where the record is older than its memory. */
export function maybeRepeated(recent: readonly string[], key: string): boolean {
  return recent.length >= remembered || recent.includes(key.slice(0, keyLength));
}
