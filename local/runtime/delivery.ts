import { SendMessageCommand, type SQSClient } from '@aws-sdk/client-sqs';
import { nameOfArn, record, type Resource } from '../template/resolve.ts';
import type { Invocable } from './function-host.ts';

/** A target of a rule or a schedule, as the template states it. */
export interface Target {
  readonly kind: 'queue' | 'function';
  /** Logical id of the queue or function. */
  readonly name: string;
  /** A constant input in place of the event. */
  readonly input: string | undefined;
  readonly retries: number;
  /** Logical id of the queue that takes what could not be delivered. */
  readonly deadLetters: string | undefined;
}

export interface DeliveryParts {
  readonly sqs: SQSClient;
  readonly queueUrl: (name: string) => string;
  readonly functionOf: (name: string) => Invocable | undefined;
}

/** 185 attempts over a day in the cloud; here nobody waits for a day. */
const mostRetries = 5;

export function targetOf(given: unknown, resources: readonly Resource[]): Target {
  const target = record(given);
  const name = nameOfArn(target['Arn']);
  const type = resources.find(({ id }) => id === name)?.type;
  if (type !== 'AWS::SQS::Queue' && type !== 'AWS::Lambda::Function')
    throw new Error(
      `a target is ${name}, a ${type ?? 'thing that no template declares'}: the local run delivers to queues and functions only`,
    );
  for (const unknown of ['InputTransformer', 'InputPath'])
    if (unknown in target) throw new Error(`the target ${name} has an ${unknown}, which the local run does not apply`);
  const policy = record(target['RetryPolicy']);
  const deadLetters = record(target['DeadLetterConfig'])['Arn'];
  return {
    kind: type === 'AWS::SQS::Queue' ? 'queue' : 'function',
    name,
    input: typeof target['Input'] === 'string' ? target['Input'] : undefined,
    retries: Math.min(mostRetries, Number(policy['MaximumRetryAttempts'] ?? mostRetries)),
    deadLetters: deadLetters === undefined ? undefined : nameOfArn(deadLetters),
  };
}

/** Hands a payload to a target: tried again with growing pauses, then put into its dead-letter queue; throws without one. */
export async function deliver(target: Target, payload: string, parts: DeliveryParts): Promise<void> {
  for (let tried = 0; ; tried += 1) {
    try {
      return await attempt(target, payload, parts);
    } catch (error) {
      if (tried < target.retries) await new Promise((resolve) => setTimeout(resolve, Math.min(5000, 100 * 2 ** tried)));
      else if (target.deadLetters === undefined) throw error;
      else return send(parts, target.deadLetters, payload);
    }
  }
}

async function attempt(target: Target, payload: string, parts: DeliveryParts): Promise<void> {
  if (target.kind === 'queue') return send(parts, target.name, payload);
  const host = parts.functionOf(target.name);
  if (!host) throw new Error(`no function is called ${target.name}`);
  await host.invoke(JSON.parse(payload));
}

async function send({ sqs, queueUrl }: DeliveryParts, queue: string, body: string): Promise<void> {
  await sqs.send(new SendMessageCommand({ QueueUrl: queueUrl(queue), MessageBody: body }));
}
