/** The end of a zip's table of contents (APPNOTE 4.3.16) and an entry in it (4.3.12). */
const endSignature = 0x06054b50;
const entrySignature = 0x02014b50;
const endBytes = 22;
const entryBytes = 46;
const longestComment = 65_535;

/**
 * How large a zip says its files are, unpacked: read from its table of contents before anything is unpacked. What lies about
 * itself is stopped by the library, which unpacks no file beyond its declared size.
 * @returns undefined where it is no plain zip.
 */
export function declaredBytes(bytes: Uint8Array): number | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOf(view);
  if (end === undefined) return undefined;
  const entries = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  let sum = 0;
  for (let entry = 0; entry < entries; entry += 1) {
    if (at + entryBytes > view.byteLength || view.getUint32(at, true) !== entrySignature) return undefined;
    sum += view.getUint32(at + 24, true);
    at += entryBytes + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return sum;
}

function endOf(view: DataView): number | undefined {
  const first = Math.max(0, view.byteLength - endBytes - longestComment);
  for (let at = view.byteLength - endBytes; at >= first; at -= 1)
    if (view.getUint32(at, true) === endSignature) return at;
  return undefined;
}
