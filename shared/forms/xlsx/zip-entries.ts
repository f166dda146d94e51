/** The end of a zip's table of contents (APPNOTE 4.3.16) and an entry in it (4.3.12). */
const endSignature = 0x06054b50;
const entrySignature = 0x02014b50;
const endBytes = 22;
const entryBytes = 46;
const longestComment = 65_535;

export interface ZipEntry {
  readonly name: string;
  readonly method: number;
  readonly packed: number;
  readonly unpacked: number;
  /** Where the file itself begins. */
  readonly at: number;
}

/**
 * What a zip says that it holds, read from its table of contents: the library that reads the sheets tells neither its files nor
 * their sizes. Undefined where it is no plain zip.
 */
export function zipEntries(bytes: Uint8Array): ZipEntry[] | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOf(view);
  if (end === undefined) return undefined;
  const found: ZipEntry[] = [];
  const entries = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  for (let entry = 0; entry < entries; entry += 1) {
    if (at + entryBytes > view.byteLength || view.getUint32(at, true) !== entrySignature) return undefined;
    const named = view.getUint16(at + 28, true);
    found.push({
      name: new TextDecoder().decode(bytes.subarray(at + entryBytes, at + entryBytes + named)),
      method: view.getUint16(at + 10, true),
      packed: view.getUint32(at + 20, true),
      unpacked: view.getUint32(at + 24, true),
      at: view.getUint32(at + 42, true),
    });
    at += entryBytes + named + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return found;
}

/**
 * How large a zip says its files are, unpacked, before anything is unpacked. What lies about itself is stopped by the library,
 * which unpacks no file beyond its declared size.
 */
export const declaredBytes = (bytes: Uint8Array): number | undefined =>
  zipEntries(bytes)?.reduce((sum, { unpacked }) => sum + unpacked, 0);

function endOf(view: DataView): number | undefined {
  const first = Math.max(0, view.byteLength - endBytes - longestComment);
  for (let at = view.byteLength - endBytes; at >= first; at -= 1)
    if (view.getUint32(at, true) === endSignature) return at;
  return undefined;
}
