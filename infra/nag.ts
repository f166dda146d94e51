import { type App, type Stack, Validations } from 'aws-cdk-lib';
import { AwsSolutionsChecks, NIST80053R5Checks, ServerlessChecks } from 'cdk-nag';
import type { Environment } from './config/environments.ts';

/** Without this flag of the CDK, what CloudFormation’s own schemas refuse is a warning and the synthesis ends well. */
export const strictContext = { '@aws-cdk/core:validateAgainstDefaultRules': true } as const;

/** The packs of rules that every environment is held to; what is acknowledged stands with its reason beside it. */
export function addNag(app: App): void {
  Validations.of(app).addPlugins(new AwsSolutionsChecks(app), new ServerlessChecks(app), new NIST80053R5Checks(app));
}

const serviceReasons: Readonly<Record<string, string>> = {
  'Serverless::Serverless-LambdaTracing':
    'Tracing brings a quarter of a start-up more; correlation ids in every fact and log line follow a case.',
  'Serverless::Serverless-LambdaDLQ':
    'No function is invoked asynchronously without a queue: rules, stream and schedules carry their own dead-letter queues.',
  'Serverless::Serverless-SQSRedrivePolicy': 'Dead-letter queues themselves have none; every source queue has one.',
  'Serverless::Serverless-LambdaEventSourceMappingDestination':
    'SQS sources dead-letter by redrive; the stream has its on-failure queue.',
  'Serverless::Serverless-SNSRedrivePolicy': 'The alarm topic mails people; the alarm itself stays in alarm.',
  'AwsSolutions::AwsSolutions-APIG4': 'Contract, health and the receipts’ public key are open to everybody on purpose.',
  'AwsSolutions::AwsSolutions-SQS3': 'These are the dead-letter queues for the stream, the rules and the schedules.',
  'AwsSolutions::AwsSolutions-IAM5[Resource::*]': 'ses:GetSendQuota and the stream’s ListStreams know no resource.',
  'AwsSolutions::AwsSolutions-IAM5[Resource::<everyminuteFunctionFC78DD00.Arn>:*]':
    'The scheduler may invoke any version of this one function.',
  'AwsSolutions::AwsSolutions-IAM5[Resource::<everyfifteenminutesFunctionB9FB6F2C.Arn>:*]':
    'The scheduler may invoke any version of this one function.',
  'AwsSolutions::AwsSolutions-IAM5[Resource::<everydayFunctionB3244AD2.Arn>:*]':
    'The scheduler may invoke any version of this one function.',
};

/** Decided once for all environments, with what would change our mind: docs/adr/0009. */
const nist = 'NIST.800.53.R5::NIST.800.53.R5-';
const nistReasons: Readonly<Record<string, string>> = {
  [`${nist}DynamoDBInBackupPlan`]: 'Point-in-time recovery and deletion protection; no second copy by a plan (ADR 9).',
  [`${nist}S3BucketReplicationEnabled`]: 'Versions and, for the vault, Object Lock; one region on purpose (ADR 9).',
  [`${nist}S3DefaultEncryptionKMS`]: 'Encrypted with keys that S3 manages; no key of our own (ADR 9).',
  [`${nist}CloudWatchLogGroupEncrypted`]: 'Encrypted by CloudWatch; log lines hold ids and no personal data (ADR 9).',
  [`${nist}SNSEncryptedKMS`]: 'The topic carries names of alarms and their sentences, no personal data (ADR 9).',
  [`${nist}LambdaInsideVPC`]: 'The functions reach AWS services by TLS and IAM alone; no network of ours (ADR 9).',
  [`${nist}LambdaConcurrency`]: 'Bounded where the load enters: route throttles and MaximumConcurrency of queues.',
  [`${nist}LambdaDLQ`]:
    'Nothing is invoked asynchronously without a queue: rules, stream and schedules have their own.',
  [`${nist}IAMNoInlinePolicy`]: 'A role belongs to one function and its policy goes with it; none is shared.',
};

/** Objects under one prefix: narrower than that IAM cannot say. */
function resourceReasons({ name, region, account }: Environment): Record<string, string> {
  const imported = `AwsSolutions::AwsSolutions-IAM5[Resource::shenbao-${name}-stateful:ExportsOutputFnGetAtt`;
  const objects = 'Objects of one bucket under one prefix, whose names are hashes and ids.';
  return {
    [`AwsSolutions::AwsSolutions-IAM5[Resource::arn:<AWS::Partition>:events:${region}:${account}:rule/DO-NOT-DELETE-AmazonGuardDutyMalwareProtectionS3*]`]:
      'The rule that GuardDuty manages for itself; it chooses the rest of the name.',
    [`${imported}IntakeA0CA28E8Arn52054E15/intake/*]`]: objects,
    [`${imported}Vault23237E5BArn4BB0BF11/applications/*]`]: objects,
    [`${imported}Vault23237E5BArn4BB0BF11/summaries/*]`]: objects,
    [`${imported}Vault23237E5BArn4BB0BF11/rounds/*]`]: objects,
    [`${imported}Vault23237E5BArn4BB0BF11/dossiers/*]`]: objects,
  };
}

const portalReasons: Readonly<Record<string, string>> = {
  'AwsSolutions::AwsSolutions-CFR1':
    'A call for applications is read from everywhere; nothing of it is forbidden anywhere.',
  'AwsSolutions::AwsSolutions-CFR2': 'Static files alone; the API has its own throttles by route and by person.',
  'AwsSolutions::AwsSolutions-CFR4':
    'An environment without a name of its own takes the distribution’s, whose certificate sets the oldest protocol.',
  'AwsSolutions::AwsSolutions-S1': 'This is the bucket of the logs.',
};

export function acknowledge(
  stacks: { stateful: Stack; service: Stack; portal: Stack | undefined },
  environment: Environment,
): void {
  const ofService = { ...serviceReasons, ...resourceReasons(environment), ...nistReasons };
  for (const [id, reason] of Object.entries(ofService)) Validations.of(stacks.service).acknowledge({ id, reason });
  for (const [id, reason] of Object.entries(nistReasons)) Validations.of(stacks.stateful).acknowledge({ id, reason });
  const { portal } = stacks;
  if (portal)
    for (const [id, reason] of Object.entries({ ...portalReasons, ...nistReasons }))
      Validations.of(portal).acknowledge({ id, reason });
}
