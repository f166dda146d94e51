import type { HeadSigner } from '#ports/signing.ts';

/** Signs with a KMS key; its client is loaded with the first signature, which most requests do not need. */
export function kmsHeadSigner(keyId: string): HeadSigner {
  let made: HeadSigner | undefined;
  const key = async (): Promise<HeadSigner> => (made ??= (await import('./key.ts')).kmsKey(keyId));
  return {
    sign: async (message) => (await key()).sign(message),
    publicKey: async () => (await key()).publicKey(),
  };
}
