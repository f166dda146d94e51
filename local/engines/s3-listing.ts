import type { ObjectStore } from './s3-store.ts';

export const escapeXml = (text: string): string => text.replace(/[&<>"']/g, (char) => `&#${char.charCodeAt(0)};`);

const document = (name: string, parts: readonly string[]): string =>
  `<?xml version="1.0" encoding="UTF-8"?><${name}>${parts.join('')}</${name}>`;

/** One page of what lies in a bucket, as S3 answers ListObjectsV2, or ListObjectVersions where `versions` is asked for. */
export function listing(store: ObjectStore, bucket: string, query: URLSearchParams): string {
  const about = {
    bucket,
    prefix: query.get('prefix') ?? '',
    most: Math.min(Number(query.get('max-keys') ?? 1000), 1000),
  };
  return query.has('versions') ? versions(store, about, query) : objects(store, about, query);
}

interface About {
  readonly bucket: string;
  readonly prefix: string;
  readonly most: number;
}

function objects(store: ObjectStore, { bucket, prefix, most }: About, query: URLSearchParams): string {
  const after = query.get('continuation-token') ?? '';
  const all = store.list(bucket, prefix).filter(({ key }) => key > after);
  const page = all.slice(0, most);
  const more = all.length > page.length;
  const contents = page.map(
    ({ key, lastModified, etag, size }) =>
      `<Contents><Key>${escapeXml(key)}</Key><LastModified>${lastModified}</LastModified><ETag>&quot;${etag}&quot;</ETag><Size>${size}</Size></Contents>`,
  );
  const next = more ? `<NextContinuationToken>${escapeXml(page.at(-1)?.key ?? '')}</NextContinuationToken>` : '';
  const head = `<Name>${bucket}</Name><KeyCount>${page.length}</KeyCount><IsTruncated>${more}</IsTruncated>`;
  return document('ListBucketResult', [head, next, ...contents]);
}

function versions(store: ObjectStore, { bucket, prefix, most }: About, query: URLSearchParams): string {
  const [keyMarker, idMarker] = [query.get('key-marker'), query.get('version-id-marker')];
  const all = store.versions(bucket, prefix);
  // A marker that is gone meanwhile: everything behind its key, as S3 does.
  const at = all.findIndex(({ key, versionId }) => key === keyMarker && versionId === idMarker);
  const open = keyMarker === null ? all : at < 0 ? all.filter(({ key }) => key > keyMarker) : all.slice(at + 1);
  const page = open.slice(0, most);
  const last = page.at(-1);
  const more = open.length > page.length;
  const shown = page.map(
    ({ key, versionId, lastModified, size }) =>
      `<Version><IsLatest>${store.find(bucket, key)?.versionId === versionId}</IsLatest><Key>${escapeXml(key)}</Key><VersionId>${versionId}</VersionId><LastModified>${lastModified}</LastModified><Size>${size}</Size></Version>`,
  );
  const next =
    more && last
      ? `<NextKeyMarker>${escapeXml(last.key)}</NextKeyMarker><NextVersionIdMarker>${last.versionId}</NextVersionIdMarker>`
      : '';
  return document('ListVersionsResult', [`<Name>${bucket}</Name><IsTruncated>${more}</IsTruncated>`, next, ...shown]);
}
