import type { ArchiveEntry } from '#ports/archive.ts';

/** The same files, and after them `SHA256SUMS` over all of them, as `sha256sum -c` reads it. `digest`: SHA-256 in hex. */
export async function* withSums(
  entries: AsyncIterable<ArchiveEntry>,
  digest: (bytes: Uint8Array) => string,
): AsyncGenerator<ArchiveEntry> {
  const sums: string[] = [];
  for await (const { path, bytes } of entries) {
    const read = await bytes();
    sums.push(`${digest(read)}  ${path}\n`);
    yield { path, bytes: () => Promise.resolve(read) };
  }
  yield { path: 'SHA256SUMS', bytes: () => Promise.resolve(new TextEncoder().encode(sums.join(''))) };
}
