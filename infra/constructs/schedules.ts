import { Duration } from 'aws-cdk-lib';
import { Schedule, ScheduleExpression, ScheduleTargetInput } from 'aws-cdk-lib/aws-scheduler';
import { SqsDestination } from 'aws-cdk-lib/aws-lambda-destinations';
import { LambdaInvoke } from 'aws-cdk-lib/aws-scheduler-targets';
import type * as sqs from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';
import type { HouseFunction } from './building-blocks/house-function.ts';

/** Runs a job at a fixed rate for the instant that was scheduled, however late it starts. */
export function every(
  scope: Construct,
  period: Duration,
  props: { job: HouseFunction; undelivered: sqs.IQueue },
): void {
  // Scheduler hands over asynchronously: what the function itself fails at is put aside as well.
  props.job.function.configureAsyncInvoke({ onFailure: new SqsDestination(props.undelivered), retryAttempts: 2 });
  new Schedule(scope, `Every${period.toMinutes()}Minutes`, {
    schedule: ScheduleExpression.rate(period),
    target: new LambdaInvoke(props.job.function, {
      input: ScheduleTargetInput.fromObject({ asOf: '<aws.scheduler.scheduled-time>' }),
      deadLetterQueue: props.undelivered,
      maxEventAge: Duration.minutes(15),
      retryAttempts: 3,
    }),
  });
}
