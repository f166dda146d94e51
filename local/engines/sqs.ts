import { mkdirSync } from 'node:fs';
import { buildApp } from 'fauxqs';
// The package's own start binds every interface of the machine; its parts, taken singly, bind loopback alone.
import { PersistenceManager } from '../../node_modules/fauxqs/dist/persistence.js';
import { S3Store } from '../../node_modules/fauxqs/dist/s3/s3Store.js';
import { SnsStore } from '../../node_modules/fauxqs/dist/sns/snsStore.js';
import { SqsStore } from '../../node_modules/fauxqs/dist/sqs/sqsStore.js';

export interface RunningSqs {
  readonly endpoint: string;
  queueUrl(name: string): string;
  stop(): Promise<void>;
}

/** SQS with persistence in `dataDir`. What consumers held when they died is visible again at once. */
export async function startSqs(options: { dataDir: string }): Promise<RunningSqs> {
  mkdirSync(options.dataDir, { recursive: true });
  const persistence = new PersistenceManager(options.dataDir);
  const sqsStore = new SqsStore();
  const snsStore = new SnsStore();
  persistence.loadSqsAndSns(sqsStore, snsStore);
  sqsStore.persistence = persistence;
  for (const queue of sqsStore.allQueues()) {
    // Before persistence is attached: the engine's own write for "visible again" breaks its NOT NULL constraint. The row is
    // put right with the message's next receipt, and a kill before that finds it as it was.
    for (const handle of queue.inflightMessages.keys()) queue.changeVisibility(handle, 0);
    queue.persistence = persistence;
  }
  const app = buildApp({ logger: false, stores: { sqsStore, snsStore, s3Store: new S3Store() } });
  app.addHook('preClose', () => persistence.close());
  const endpoint = await app.listen({ port: 0, host: '127.0.0.1' });
  return {
    endpoint,
    queueUrl: (name) => `${endpoint}/000000000000/${name}`,
    stop: async () => {
      for (const queue of sqsStore.allQueues()) queue.cancelWaiters();
      await app.close();
    },
  };
}
