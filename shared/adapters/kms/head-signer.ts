import { GetPublicKeyCommand, KMSClient, SignCommand } from '@aws-sdk/client-kms';
import type { HeadSigner } from '#ports/signing.ts';

/** Signs with a KMS key (ECC_NIST_P256). The client is made at the first signature: most requests need none. */
export function kmsHeadSigner(keyId: string): HeadSigner {
  let made: KMSClient | undefined;
  const client = (): KMSClient => (made ??= new KMSClient({}));
  return {
    async sign(message) {
      const { Signature, KeyId } = await client().send(
        new SignCommand({
          KeyId: keyId,
          Message: Buffer.from(message, 'utf8'),
          MessageType: 'RAW',
          SigningAlgorithm: 'ECDSA_SHA_256',
        }),
      );
      return { signature: Buffer.from(Signature ?? []).toString('base64'), keyId: KeyId ?? keyId };
    },
    async publicKey() {
      const { PublicKey } = await client().send(new GetPublicKeyCommand({ KeyId: keyId }));
      return Buffer.from(PublicKey ?? []).toString('base64');
    },
  };
}
