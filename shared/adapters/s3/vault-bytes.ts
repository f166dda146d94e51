import { GetObjectCommand, type S3Client } from '@aws-sdk/client-s3';

/** What lies in the vault, byte for byte and unread; `undefined` where it was erased or never kept. */
export function s3VaultBytes({ client, bucket }: { client: S3Client; bucket: string }) {
  const read = async (key: string): Promise<Uint8Array | undefined> => {
    try {
      const { Body } = await client.send(new GetObjectCommand({ Bucket: bucket, Key: key }));
      return await Body?.transformToByteArray();
    } catch (error) {
      if (error instanceof Error && error.name === 'NoSuchKey') return undefined;
      throw error;
    }
  };
  return {
    document: (folder: string, sha256: string) => read(`${folder}/documents/${sha256}.json`),
    file: (folder: string, sha256: string) => read(`${folder}/${sha256}`),
  };
}
