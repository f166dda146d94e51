import {
  CreateTableCommand,
  type CreateTableCommandInput,
  DescribeTableCommand,
  type DynamoDBClient,
} from '@aws-sdk/client-dynamodb';
import { CreateQueueCommand, type SQSClient } from '@aws-sdk/client-sqs';
import * as z from 'zod';
import type { RunningS3 } from './engines/s3-door.ts';
import { localName, nameOfArn, record, type Resource } from './template/resolve.ts';

const keySchema = z.array(z.object({ AttributeName: z.string(), KeyType: z.enum(['HASH', 'RANGE']) }));
const tableSchema = z.object({
  KeySchema: keySchema,
  AttributeDefinitions: z.array(z.object({ AttributeName: z.string(), AttributeType: z.enum(['S', 'N', 'B']) })),
  GlobalSecondaryIndexes: z
    .array(
      z.object({
        IndexName: z.string(),
        KeySchema: keySchema,
        Projection: z.object({
          ProjectionType: z.enum(['ALL', 'KEYS_ONLY', 'INCLUDE']),
          NonKeyAttributes: z.array(z.string()).optional(),
        }),
      }),
    )
    .default([]),
  StreamSpecification: z
    .object({ StreamViewType: z.enum(['NEW_IMAGE', 'OLD_IMAGE', 'NEW_AND_OLD_IMAGES', 'KEYS_ONLY']) })
    .optional(),
});

/** Creates the table as the template defines it, where it is not there yet; answers its stream's ARN. */
export async function createTable(client: DynamoDBClient, resource: Resource): Promise<string> {
  const { KeySchema, AttributeDefinitions, GlobalSecondaryIndexes, StreamSpecification } = tableSchema.parse(
    resource.properties,
  );
  const input: CreateTableCommandInput = {
    TableName: resource.id,
    KeySchema,
    AttributeDefinitions,
    BillingMode: 'PAY_PER_REQUEST',
    ...(GlobalSecondaryIndexes.length > 0 ? { GlobalSecondaryIndexes } : {}),
    ...(StreamSpecification ? { StreamSpecification: { StreamEnabled: true, ...StreamSpecification } } : {}),
  };
  try {
    await client.send(new CreateTableCommand(input));
  } catch (error) {
    if (!(error instanceof Error && error.name === 'ResourceInUseException')) throw error;
  }
  const { Table } = await client.send(new DescribeTableCommand({ TableName: resource.id }));
  return Table?.LatestStreamArn ?? '';
}

/** Creates the queues, dead-letter queues first, with the template's own redrive and visibility. */
export async function createQueues(sqs: SQSClient, resources: readonly Resource[]): Promise<void> {
  const queues = resources
    .filter(({ type }) => type === 'AWS::SQS::Queue')
    .toSorted(
      (left, right) => Number('RedrivePolicy' in left.properties) - Number('RedrivePolicy' in right.properties),
    );
  for (const { id, properties } of queues) {
    const redrive = record(properties['RedrivePolicy']);
    const attributes = {
      VisibilityTimeout: String(properties['VisibilityTimeout'] ?? 30),
      ...('deadLetterTargetArn' in redrive
        ? {
            RedrivePolicy: JSON.stringify({
              deadLetterTargetArn: queueArn(nameOfArn(redrive['deadLetterTargetArn'])),
              maxReceiveCount: redrive['maxReceiveCount'],
            }),
          }
        : {}),
    };
    await sqs.send(new CreateQueueCommand({ QueueName: id, Attributes: attributes }));
  }
}

export const queueArn = (name: string): string => `arn:aws:sqs:us-east-1:000000000000:${name}`;

export function createBuckets(s3: RunningS3, resources: readonly Resource[]): void {
  for (const { id, type } of resources) if (type === 'AWS::S3::Bucket') s3.store.createBucket(localName(id, type));
}
