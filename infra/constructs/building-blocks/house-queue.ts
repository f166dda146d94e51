import { Duration } from 'aws-cdk-lib';
import * as sqs from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { type FunctionName, functionSettings } from '../../config/functions.ts';

export interface HouseQueueProps {
  readonly name: string;
  readonly consumer: FunctionName;
  readonly maxReceiveCount?: number;
}

export const deadLetterRetention = Duration.days(14);

/** A queue with its dead-letter queue; its visibility timeout is six times its consumer's timeout (B5). */
export class HouseQueue extends Construct {
  readonly queue: sqs.Queue;
  readonly dead: sqs.Queue;

  constructor(scope: Construct, id: string, props: HouseQueueProps) {
    super(scope, id);
    this.dead = new sqs.Queue(this, 'Dead', { ...secured, retentionPeriod: deadLetterRetention });
    this.queue = new sqs.Queue(this, 'Queue', {
      ...secured,
      visibilityTimeout: Duration.seconds(6 * functionSettings[props.consumer].timeoutSeconds),
      retentionPeriod: Duration.days(4),
      deadLetterQueue: { queue: this.dead, maxReceiveCount: props.maxReceiveCount ?? 5 },
    });
  }
}

export const secured = { encryption: sqs.QueueEncryption.SQS_MANAGED, enforceSSL: true } as const;
