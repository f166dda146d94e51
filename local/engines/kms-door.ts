import { createPrivateKey, createPublicKey, generateKeyPairSync, sign } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { listen, readBody } from './http-server.ts';

export interface RunningKms {
  readonly endpoint: string;
  stop(): Promise<void>;
}

const inputSchema = z.object({ KeyId: z.string(), Message: z.string().optional() });

/** Sign and GetPublicKey of KMS over a P-256 key in a file that the owner alone may read. */
export async function startKms(options: { dataDir: string }): Promise<RunningKms> {
  mkdirSync(options.dataDir, { recursive: true });
  const file = join(options.dataDir, 'receipt-key.pem');
  if (!existsSync(file)) {
    const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    writeFileSync(file, privateKey.export({ type: 'pkcs8', format: 'pem' }), { mode: 0o600 });
  }
  const key = createPrivateKey(readFileSync(file));
  const listening = await listen((request, response) => {
    void (async () => {
      const { KeyId, Message } = inputSchema.parse(JSON.parse(String(await readBody(request, 65_536))));
      const action = String(request.headers['x-amz-target']).split('.')[1];
      const common = { KeyId, SigningAlgorithm: 'ECDSA_SHA_256' };
      const answers: Record<string, () => unknown> = {
        Sign: () => ({
          ...common,
          Signature: sign('sha256', Buffer.from(Message ?? '', 'base64'), key).toString('base64'),
        }),
        GetPublicKey: () => ({
          KeyId,
          PublicKey: createPublicKey(key).export({ type: 'spki', format: 'der' }).toString('base64'),
          KeySpec: 'ECC_NIST_P256',
        }),
      };
      const answer = answers[action ?? ''];
      response.writeHead(answer ? 200 : 400, { 'content-type': 'application/x-amz-json-1.1' });
      response.end(JSON.stringify(answer ? answer() : { __type: 'UnsupportedOperationException' }));
    })().catch(() =>
      response
        .writeHead(400, { 'content-type': 'application/x-amz-json-1.1' })
        .end(JSON.stringify({ __type: 'ValidationException' })),
    );
  }, 0);
  return { endpoint: listening.endpoint, stop: listening.stop };
}
