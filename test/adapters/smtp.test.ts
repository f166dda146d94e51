import { createServer as createHttp, type Server as HttpServer } from 'node:http';
import { createServer, type Server } from 'node:net';
import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { smtpFromSecret } from '#adapters/smtp/from-secret.ts';

/** A relay that speaks SMTP on loopback: it takes every mail but those to `nobody@`. */
function relay(received: string[]): Server {
  return createServer((socket) => {
    let data: string | undefined;
    socket.write('220 relay\r\n');
    socket.on('data', (chunk) => {
      for (const line of chunk.toString('utf8').split('\r\n')) {
        if (data !== undefined) {
          if (line === '.') {
            received.push(data);
            data = undefined;
            socket.write('250 queued\r\n');
          } else data += `${line}\n`;
        } else if (/^(EHLO|HELO|MAIL|RSET)/.test(line)) socket.write('250 ok\r\n');
        else if (line.startsWith('RCPT')) socket.write(line.includes('nobody@') ? '550 unknown\r\n' : '250 ok\r\n');
        else if (line === 'DATA') {
          data = '';
          socket.write('354 go on\r\n');
        } else if (line === 'QUIT') socket.end('221 bye\r\n');
      }
    });
    socket.on('error', () => undefined);
  });
}

const listening = (server: Server | HttpServer): Promise<number> =>
  new Promise((done) => {
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      done(typeof address === 'object' && address !== null ? address.port : 0);
    });
  });

describe('mails through a relay whose address is a secret', () => {
  const received: string[] = [];
  const smtp = relay(received);
  let secret = '';
  const secrets = createHttp((request, response) => {
    request.resume();
    response.writeHead(200, { 'content-type': 'application/x-amz-json-1.1' });
    response.end(JSON.stringify({ SecretString: secret }));
  });
  let client: SecretsManagerClient;
  beforeAll(async () => {
    secret = `smtp://127.0.0.1:${await listening(smtp)}`;
    client = new SecretsManagerClient({
      region: 'cn-north-1',
      endpoint: `http://127.0.0.1:${await listening(secrets)}`,
      credentials: { accessKeyId: 'x', secretAccessKey: 'x' },
    });
  });
  afterAll(() => {
    smtp.close();
    secrets.close();
    client.destroy();
  });
  const mail = (to: string) => ({ to, subject: '申报回执', text: '正文', html: '<p>正文</p>', notificationId: 'n-1' });
  const sender = (allowed: '*' | readonly string[] = '*') =>
    smtpFromSecret({ secretId: 'relay', client, from: 'shenbao@example.test', allowed });

  it('are taken by it, with the id by which a double is recognised', async () => {
    expect(await (await sender()).send(mail('clerk@example.test'))).toMatchObject({ outcome: 'accepted' });
    expect(received.at(-1)).toMatch(/^X-Notification-I[Dd]: n-1$/m);
  });

  it('end at once where it refuses the recipient, and are not sent to anybody who is not on the list', async () => {
    expect(await (await sender()).send(mail('nobody@example.test'))).toEqual({
      outcome: 'rejected',
      reason: 'smtp-550',
    });
    expect(await (await sender([])).send(mail('clerk@example.test'))).toEqual({ outcome: 'suppressed' });
  });

  it('are not tried without its address', async () => {
    const parts = { client, from: 'x@example.test', allowed: '*' } as const;
    await expect(smtpFromSecret({ ...parts, secretId: undefined })).rejects.toThrow('SMTP_URL_SECRET');
    const kept = secret;
    secret = '';
    await expect(smtpFromSecret({ ...parts, secretId: 'relay' })).rejects.toThrow('empty');
    secret = kept;
  });
});
