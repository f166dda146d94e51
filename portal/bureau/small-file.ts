import type { Schemas } from '#portal/api/client.ts';
import { saveFile } from '#portal/shell/save-file.ts';

/** A file that came within an answer goes to the browser's downloads. */
export function saveSmallFile({ fileName, mediaType, base64 }: Schemas['SmallFile']): void {
  const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
  saveFile(fileName, mediaType, bytes);
}

/** A chosen file as base64. */
export async function base64Of(file: File): Promise<string> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const letters = Array.from(bytes, (byte) => String.fromCharCode(byte));
  return btoa(letters.join(''));
}
