import { GetPublicKeyCommand, KMSClient, SignCommand } from '@aws-sdk/client-kms';
import type { HeadSigner } from '#ports/signing.ts';

/** A KMS key (ECC_NIST_P256). */
export function kmsKey(keyId: string): HeadSigner {
  const client = new KMSClient({});
  return {
    async sign(message) {
      const { Signature, KeyId } = await client.send(
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
      const { PublicKey } = await client.send(new GetPublicKeyCommand({ KeyId: keyId }));
      return Buffer.from(PublicKey ?? []).toString('base64');
    },
  };
}
