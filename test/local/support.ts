import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CreateQueueCommand, ReceiveMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import { localCredentials } from '#local/engines/sigv4.ts';
import { type RunningSqs, startSqs } from '#local/engines/sqs.ts';

export interface TestQueues {
  readonly engine: RunningSqs;
  readonly sqs: SQSClient;
  create(name: string, attributes?: Record<string, string>): Promise<string>;
  /** Bodies of the visible messages; they stay visible. */
  bodies(name: string): Promise<string[]>;
  stop(): Promise<void>;
}

/** The real engine, in a folder of its own. */
export async function testQueues(): Promise<TestQueues> {
  const dataDir = temporaryFolder();
  const engine = await startSqs({ dataDir });
  const sqs = new SQSClient({ endpoint: engine.endpoint, region: 'us-east-1', credentials: localCredentials });
  return {
    engine,
    sqs,
    create: async (name, attributes = {}) => {
      await sqs.send(new CreateQueueCommand({ QueueName: name, Attributes: attributes }));
      return engine.queueUrl(name);
    },
    bodies: async (name) => {
      const { Messages = [] } = await sqs.send(
        new ReceiveMessageCommand({ QueueUrl: engine.queueUrl(name), MaxNumberOfMessages: 10, VisibilityTimeout: 0 }),
      );
      return Messages.map(({ Body = '' }) => Body).toSorted();
    },
    stop: async () => {
      sqs.destroy();
      await engine.stop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

export const temporaryFolder = (): string => mkdtempSync(join(tmpdir(), 'shenbao-local-'));

export async function eventually(holds: () => boolean | Promise<boolean>, seconds = 10): Promise<void> {
  const end = performance.now() + seconds * 1000;
  while (performance.now() < end) {
    if (await holds()) return;
    await new Promise((resolve) => setTimeout(resolve, 30));
  }
  throw new Error('it did not happen in time');
}
