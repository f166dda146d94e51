import { mediaTypes } from '#events/value-types.ts';
import { fileNameOf } from './file-name.ts';
import { refuse, type Refusal } from './refuse.ts';
import type { Round } from './round.ts';
import type { DeclaredFile } from './scan.ts';

/** A file as the unit's browser announces it: nothing of it is believed but its size, which S3 enforces. */
export interface AnnouncedFile {
  readonly name: string;
  readonly bytes: number;
  readonly mediaType: string;
}

/** What is going to be uploaded, with names as they are kept; or the first reason why it cannot be. */
export function readManifest(
  announced: readonly AnnouncedFile[],
  limits: Round['scan'],
): { files: DeclaredFile[] } | { refusal: Refusal } {
  const files: DeclaredFile[] = [];
  for (const [index, { name, bytes, mediaType }] of announced.entries()) {
    const known = mediaTypes.find((one) => one === mediaType);
    if (!known) return refuse(looksLikeHeic(name, mediaType) ? 'type-heic' : 'type-unsupported', { file: index + 1 });
    if (bytes > limits.maxBytesPerFile) return refuse('file-too-large', { file: index + 1, ...limits });
    files.push({ name: fileNameOf(name), bytes, mediaType: known });
  }
  if (files.length > limits.maxFiles) return refuse('too-many-files', limits);
  const total = files.reduce((sum, { bytes }) => sum + bytes, 0);
  return total > limits.maxBytes ? refuse('scan-too-large', limits) : { files };
}

/** Many browsers do not know the type of an iPhone's photograph and leave it empty: its name tells. */
const looksLikeHeic = (name: string, mediaType: string): boolean =>
  /^image\/hei[cf]/.test(mediaType) || /\.hei[cf]$/i.test(name);
