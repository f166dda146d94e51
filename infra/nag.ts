import { type App, type Stack, Validations } from 'aws-cdk-lib';
import { AwsSolutionsChecks, ServerlessChecks } from 'cdk-nag';
import type { Environment } from './config/environments.ts';

/** The packs of rules that every environment is held to; what is acknowledged stands with its reason beside it. */
export function addNag(app: App): void {
  Validations.of(app).addPlugins(new AwsSolutionsChecks(app), new ServerlessChecks(app));
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
};

/** Objects under one prefix, and identities of this account: narrower than that IAM cannot say. */
function resourceReasons({ name, account, region }: Environment): Record<string, string> {
  const imported = `AwsSolutions::AwsSolutions-IAM5[Resource::shenbao-${name}-stateful:ExportsOutputFnGetAtt`;
  const objects = 'Objects of one bucket under one prefix, whose names are hashes and ids.';
  const ses = `AwsSolutions::AwsSolutions-IAM5[Resource::arn:<AWS::Partition>:ses:${region}:${account}:`;
  return {
    [`${imported}IntakeA0CA28E8Arn52054E15/intake/*]`]: objects,
    [`${imported}Vault23237E5BArn4BB0BF11/applications/*]`]: objects,
    [`${imported}Vault23237E5BArn4BB0BF11/summaries/*]`]: objects,
    [`${imported}Vault23237E5BArn4BB0BF11/rounds/*]`]: objects,
    [`${ses}identity/*]`]: 'The identities of this account; the sender’s address is fixed by the environment.',
    [`${ses}configuration-set/*]`]: 'The configuration sets of this account.',
  };
}

export function acknowledge(service: Stack, environment: Environment): void {
  for (const [id, reason] of Object.entries({ ...serviceReasons, ...resourceReasons(environment) })) {
    Validations.of(service).acknowledge({ id, reason });
  }
}
