import { CloudFormationClient, paginateListStackResources } from '@aws-sdk/client-cloudformation';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { GetQueueAttributesCommand, ReceiveMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import { environments } from '#infra/config/environments.ts';
import { grantAdministrator, openRound } from './table-acts.ts';
import { deadLetterQueue, deadLetterQueues } from './dead-letter-names.ts';
import { redriveQueue } from './redrive-queue.ts';
import type { Ops } from './ops.ts';

/** The same against a deployed environment, found by its stacks. Only counts, reasons and ids are shown. */
export async function remoteOps(name: string): Promise<Ops> {
  const environment = environments().find((candidate) => candidate.name === name);
  if (!environment) throw new Error(`no environment is called ${name}; see infra/config/environments.ts`);
  const { region, roundId } = environment;
  const stacks = new CloudFormationClient({ region });
  const sqs = new SQSClient({ region });
  const table = {
    client: new DynamoDBClient({ region }),
    name: await physicalId(stacks, `shenbao-${name}-stateful`, 'AWS::DynamoDB::Table'),
  };
  const queues = await physicalIds(stacks, `shenbao-${name}-service`, 'AWS::SQS::Queue');
  const ids = [...queues.keys()];
  const named = (queue: string): string => queues.get(deadLetterQueue(ids, queue)) ?? '';
  return {
    clock: () => Promise.reject(new Error('only the clock of a local run can be set: leave out --env')),
    openRound: () => openRound(table, roundId),
    grantAdmin: (person) => grantAdministrator(table, person),
    listDeadLetters: async () =>
      Promise.all(
        [...deadLetterQueues(ids)].map(async ([queue, id]) => ({
          queue,
          messages: await depth(sqs, queues.get(id) ?? ''),
        })),
      ),
    showDeadLetters: async (queue) => {
      const { Messages = [] } = await sqs.send(
        new ReceiveMessageCommand({
          QueueUrl: named(queue),
          MaxNumberOfMessages: 10,
          VisibilityTimeout: 0,
          MessageAttributeNames: ['All'],
        }),
      );
      return Messages.map(({ MessageId, MessageAttributes }) => ({
        id: MessageId,
        reason: MessageAttributes?.['reason']?.StringValue ?? 'too many attempts',
      }));
    },
    redriveDeadLetters: async (queue) => ({
      moved: await redriveQueue(sqs, { dead: named(queue), all: [...queues.values()] }),
    }),
  };
}

async function physicalIds(
  client: CloudFormationClient,
  StackName: string,
  type: string,
): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  for await (const page of paginateListStackResources({ client }, { StackName })) {
    for (const { LogicalResourceId, PhysicalResourceId, ResourceType } of page.StackResourceSummaries ?? []) {
      if (ResourceType === type && LogicalResourceId && PhysicalResourceId)
        found.set(LogicalResourceId, PhysicalResourceId);
    }
  }
  return found;
}

async function physicalId(client: CloudFormationClient, stack: string, type: string): Promise<string> {
  const [first] = (await physicalIds(client, stack, type)).values();
  if (!first) throw new Error(`${stack} has no ${type}: deploy it first`);
  return first;
}

async function depth(sqs: SQSClient, url: string): Promise<number> {
  const { Attributes } = await sqs.send(
    new GetQueueAttributesCommand({ QueueUrl: url, AttributeNames: ['ApproximateNumberOfMessages'] }),
  );
  return Number(Attributes?.ApproximateNumberOfMessages ?? 0);
}
