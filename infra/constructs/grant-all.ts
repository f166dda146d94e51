import { ArnFormat, Stack } from 'aws-cdk-lib';
import type { Environment } from '../config/environments.ts';
import type { FunctionName } from '../config/functions.ts';
import { type Grants, grants } from '../config/grants.ts';
import type { Functions, Queues } from './service-parts.ts';
import type { StatefulStack } from '../stacks/stateful-stack.ts';
import type { HouseFunction } from './building-blocks/house-function.ts';

interface Resources {
  readonly stateful: StatefulStack;
  readonly queues: Queues;
  readonly environment: Environment;
  /** The configuration set under which mails go; none with a relay. */
  readonly configurationSet: string | undefined;
}

/** Gives every function exactly its row of the table of grants. */
export function grantAll(functions: Functions, resources: Resources): void {
  for (const one of Object.values(functions)) give(one, grants[one.functionName satisfies FunctionName], resources);
}

function give(one: HouseFunction, row: Grants, resources: Resources): void {
  const { stateful, queues } = resources;
  const { table, signingKey, bus } = stateful;
  one.grant(row.table, row.table.length > 0 ? [table.tableArn] : []);
  for (const index of row.indexes ?? []) one.grant(['dynamodb:Query'], [`${table.tableArn}/index/${index}`]);
  giveBuckets(one, row, resources);
  one.grant(row.key ?? [], [signingKey.keyArn]);
  if (row.bus) one.grant(['events:PutEvents'], [bus.eventBusArn]);
  const targets = { notifications: queues.notifications.queue, 'scan-uploads': queues.scanUploads.queue };
  for (const name of row.sendsTo ?? []) one.grant(['sqs:SendMessage'], [targets[name].queueArn]);
  if (row.mail) giveMail(one, resources);
  if (row.forgetsAddresses) giveForgetting(one, resources.environment);
}

function giveBuckets(one: HouseFunction, row: Grants, { stateful: { intake, vault }, environment }: Resources): void {
  const scanned = environment.malwareScan === 'none' ? [] : (row.malwareVerdicts ?? []);
  giveObjects(one, [...(row.intake ?? []), ...scanned], { bucket: intake.bucketArn, prefixes: ['intake'] });
  giveObjects(one, row.vault ?? [], {
    bucket: vault.bucketArn,
    prefixes: ['applications', 'summaries', 'rounds', 'dossiers'],
  });
}

/** The list of addresses that SES no longer writes to is the account's: IAM knows no resource for it. */
function giveForgetting(one: HouseFunction, { mail }: Environment): void {
  if (mail.transport === 'ses') one.grant(['ses:DeleteSuppressedDestination'], ['*']);
}

/**
 * Everything on the objects, listing on the bucket. Who may not list is told 403 of an object that is not there, which would
 * make an erased document an error of ours instead of one that is missing. A condition on the prefix would bring the 403
 * back: S3 asks for the whole bucket when it decides between the two.
 */
function giveObjects(
  one: HouseFunction,
  actions: readonly string[],
  on: { bucket: string; prefixes: readonly string[] },
): void {
  const ofBucket = (action: string): boolean => action.startsWith('s3:ListBucket');
  one.grant(actions.filter(ofBucket), [on.bucket]);
  one.grant(
    actions.filter((action) => !ofBucket(action)),
    on.prefixes.map((prefix) => `${on.bucket}/${prefix}/*`),
  );
}

/** The sender's own identity under the one configuration set, and no other address in From. */
function giveMail(one: HouseFunction, { environment, configurationSet }: Resources): void {
  const stack = Stack.of(one);
  if (configurationSet !== undefined) {
    one.grant(
      ['ses:SendRawEmail'],
      [
        stack.formatArn({ service: 'ses', resource: 'identity', resourceName: domainOf(environment.mail.from) }),
        stack.formatArn({ service: 'ses', resource: 'configuration-set', resourceName: configurationSet }),
      ],
      { StringEquals: { 'ses:FromAddress': environment.mail.from } },
    );
    // The account's quota has no resource of its own.
    one.grant(['ses:GetSendQuota'], ['*']);
    return;
  }
  const secret = `${environment.mail.smtpSecretName}-??????`;
  one.grant(
    ['secretsmanager:GetSecretValue'],
    [
      stack.formatArn({
        service: 'secretsmanager',
        resource: 'secret',
        resourceName: secret,
        arnFormat: ArnFormat.COLON_RESOURCE_NAME,
      }),
    ],
  );
}

/** SES is asked for the verified domain: DKIM and DMARC hang on it, not on the single address. */
function domainOf(address: string): string {
  return address.slice(address.lastIndexOf('@') + 1);
}
