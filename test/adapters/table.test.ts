import { describe } from 'vitest';
import { accountsContract } from '../contracts/accounts.ts';
import { aroundTheRecordsContract } from '../contracts/around-the-records.ts';
import { notificationLogContract } from '../contracts/notification-log.ts';
import type { OpenTable } from '../contracts/open-table.ts';
import { panelContract } from '../contracts/panel.ts';
import { serviceContract } from '../contracts/service.ts';
import { recordStoreContract } from '../contracts/record-store.ts';
import { at } from '../support/application-steps.ts';
import { realTable } from '../support/engine.ts';
import { dynamodbPorts, inMemoryPorts } from '../support/table-ports.ts';

const requestsPerMinute = 4;
const tables: readonly (readonly [string, OpenTable])[] = [
  ['in memory', async () => ({ ports: inMemoryPorts({ requestsPerMinute }), stop: async () => undefined })],
  [
    'on the real engine',
    async () => {
      const { table, stop } = await realTable();
      return { ports: dynamodbPorts(table, { now: () => new Date(at), requestsPerMinute }), stop };
    },
  ],
];

describe.each(tables)('%s', (_name, open) => {
  recordStoreContract(open);
  aroundTheRecordsContract(open);
  panelContract(open);
  serviceContract(open);
  accountsContract(open);
  notificationLogContract(open);
});
