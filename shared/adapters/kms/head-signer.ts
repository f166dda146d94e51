import type { HeadSigner } from '#ports/signing.ts';

/** Signs with a KMS key (ECC_NIST_P256). The client is loaded at the first signature: most requests need none. */
export function kmsHeadSigner(keyId: string): HeadSigner {
  const load = async () => {
    const sdk = await import('./client.ts');
    return { sdk, client: new sdk.KMSClient({}) };
  };
  let loaded: ReturnType<typeof load> | undefined;
  return {
    async sign(message) {
      loaded ??= load();
      const { sdk, client } = await loaded;
      const { Signature, KeyId } = await client.send(
        new sdk.SignCommand({
          KeyId: keyId,
          Message: Buffer.from(message, 'utf8'),
          MessageType: 'RAW',
          SigningAlgorithm: 'ECDSA_SHA_256',
        }),
      );
      return { signature: Buffer.from(Signature ?? []).toString('base64'), keyId: KeyId ?? keyId };
    },
    async publicKey() {
      loaded ??= load();
      const { sdk, client } = await loaded;
      const { PublicKey } = await client.send(new sdk.GetPublicKeyCommand({ KeyId: keyId }));
      return Buffer.from(PublicKey ?? []).toString('base64');
    },
  };
}
