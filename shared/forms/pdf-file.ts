import type { Doc } from './draw.ts';
import type { Typeface } from './typeface.ts';

/** The whole file, once the document is ended. */
export function collect(doc: Doc): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const parts: Uint8Array[] = [];
    doc.on('data', (part: Uint8Array) => parts.push(part));
    doc.on('end', () => resolve(Buffer.concat(parts)));
    doc.on('error', reject);
  });
}

/** When it was printed, in the round's zone, as it stands at the foot of each page. */
export function printedAt({ printedAt: instant, timeZone }: { printedAt: string; timeZone: string }): string {
  const parts = new Intl.DateTimeFormat('zh-CN', {
    timeZone,
    year: 'numeric',
    month: 'long',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
  return parts.format(new Date(instant));
}

/** Characters that no font has, as `U+XXXX`. */
export function warningsOf({ unprintable }: Typeface): string[] {
  return [...unprintable].map((one) => `U+${(one.codePointAt(0) ?? 0).toString(16).toUpperCase()}`);
}
