import { answered, api, keyed, newKey, type Schemas } from '#portal/api/client.ts';
import { printable } from '#portal/api/printable.ts';

type Announced = Schemas['AnnouncedUpload'];
/** Where the manifest is announced: with the unit's application, or with a body's summary. */
export type Announce = (files: { name: string; bytes: number; mediaType: string }[], key: string) => Promise<Announced>;

export const announceScan =
  (applicationId: string): Announce =>
  (files, key) =>
    answered(
      api().POST('/applications/{applicationId}/uploads', {
        params: { path: { applicationId }, header: keyed(key) },
        body: { files },
      }),
    );

/** `sent`: how much of it has left, from 0 to 1. */
export interface Transfer {
  readonly file: File;
  readonly state: 'waiting' | 'sending' | 'arrived' | 'failed';
  readonly sent: number;
}

const mediaTypes = ['application/pdf', 'image/jpeg', 'image/png', 'image/tiff'] as const;
type MediaType = (typeof mediaTypes)[number];
export const acceptedTypes = mediaTypes.join(',');

export function mediaTypeOf(file: File): MediaType | undefined {
  return mediaTypes.find((type) => type === file.type);
}

/**
 * One upload: its manifest is announced once, under one key, and each file posted straight to S3. Sent again, the same key
 * gives the same upload with fresh signatures, and only what has not arrived leaves once more.
 */
export class Sending {
  readonly #announced: Announce;
  readonly #files: readonly File[];
  readonly #key = newKey();
  readonly #arrived = new Set<number>();
  #begun = false;
  readonly #tell: (number: number, change: Partial<Transfer>) => void;

  constructor(announced: Announce, files: readonly File[], tell: (number: number, change: Partial<Transfer>) => void) {
    this.#announced = announced;
    this.#files = files;
    this.#tell = tell;
  }

  /** Its manifest was announced: what is in it stays in it. */
  get begun(): boolean {
    return this.#begun;
  }

  /** How many files have not arrived. */
  get missing(): number {
    return this.#files.length - this.#arrived.size;
  }

  /** @returns the upload's id and how many files have not arrived. */
  async run(): Promise<{ uploadId: string; missing: number }> {
    const { uploadId, posts } = await this.#announce();
    this.#begun = true;
    const open = posts.filter(({ number }) => !this.#arrived.has(number));
    // A phone's line carries two at a time better than twenty.
    const lanes = [open.filter((_post, index) => index % 2 === 0), open.filter((_post, index) => index % 2 === 1)];
    await Promise.all(
      lanes.map(async (lane) => {
        for (const post of lane) await this.#send(post);
      }),
    );
    return { uploadId, missing: this.missing };
  }

  #announce(): Promise<Announced> {
    const files = this.#files.map((file) => ({
      // A name may hold what deceives a reader; it is kept without, here as there.
      name: printable(file.name, ' ') || '-',
      bytes: file.size,
      mediaType: mediaTypeOf(file) ?? 'application/pdf',
    }));
    return this.#announced(files, this.#key);
  }

  async #send(post: Announced['posts'][number]): Promise<void> {
    const file = this.#files[post.number - 1];
    if (!file) return;
    this.#tell(post.number, { state: 'sending', sent: 0 });
    const done = await posted(post, file, (sent) => this.#tell(post.number, { sent }));
    if (done) this.#arrived.add(post.number);
    this.#tell(post.number, done ? { state: 'arrived', sent: 1 } : { state: 'failed' });
  }
}

/** `fetch` tells nothing of what has left; this older way does. */
function posted(post: Announced['posts'][number], file: File, progress: (sent: number) => void): Promise<boolean> {
  const form = new FormData();
  for (const [name, value] of Object.entries(post.fields)) form.set(name, value);
  form.set('file', file);
  const request = new XMLHttpRequest();
  return new Promise((resolve) => {
    request.upload.addEventListener('progress', ({ loaded, total }) => progress(total > 0 ? loaded / total : 0));
    request.addEventListener('load', () => resolve(request.status >= 200 && request.status < 300));
    for (const end of ['error', 'abort', 'timeout'] as const) request.addEventListener(end, () => resolve(false));
    request.open('POST', post.url);
    request.timeout = 300_000;
    request.send(form);
  });
}
