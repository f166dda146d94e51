import { sheetMediaType } from '#forms/xlsx/media-type.ts';
import type { HttpReply } from './http-response.ts';

/**
 * A small file within the JSON of an answer, as base64: nothing of it is stored, no link to it goes around, and whoever may
 * read the list may have it.
 */
export function spreadsheet(fileName: string, bytes: Uint8Array): HttpReply {
  return { status: 200, body: { fileName, mediaType: sheetMediaType, base64: Buffer.from(bytes).toString('base64') } };
}
