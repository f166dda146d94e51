/** Signs the head of a history (KMS ECDSA P-256 over SHA-256; the signature is DER in base64). */
export interface HeadSigner {
  sign(message: string): Promise<{ signature: string; keyId: string }>;
  /** SubjectPublicKeyInfo, DER in base64. */
  publicKey(): Promise<string>;
}
