/** What the windows of one browser tell each other; only pages of this origin hear it. */
type Told = 'signed-in' | 'signed-out';

const channelOf = (what: Told): BroadcastChannel => new BroadcastChannel(`shenbao.${what}`);

export function tellWindows(what: Told, data: unknown): void {
  const channel = channelOf(what);
  channel.postMessage(data);
  channel.close();
}

/** @returns what ends the hearing. */
export function hearWindows(what: Told, hear: (data: unknown) => void): () => void {
  const channel = channelOf(what);
  channel.addEventListener('message', ({ data }) => hear(data));
  return () => channel.close();
}
