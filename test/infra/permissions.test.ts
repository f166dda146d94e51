import { describe, expect, test } from 'vitest';
import { at, functionOf, named, statements, synthesized } from './templates.ts';

const names = [
  'http-public',
  'http-applicant',
  'http-reviewer',
  'http-service',
  'http-bureau',
  'http-administrator',
  'http-account',
  'on-scan-uploaded',
  'on-form-frozen',
  'on-summary-issued',
  'on-service-paper-issued',
  'on-scan-gated',
  'on-record-stored',
  'on-notification-due',
  'on-mail-reported',
  'on-decisions-released',
  'on-dossier-ordered',
  'every-minute',
  'every-fifteen-minutes',
  'every-day',
] as const;

const save = ['dynamodb:GetItem', 'dynamodb:PutItem', 'dynamodb:Query', 'dynamodb:UpdateItem'];
/** Listing is what tells a missing document from a forbidden one. */
const erase = ['s3:BypassGovernanceRetention', 's3:DeleteObjectVersion', 's3:ListBucketVersions'];
const vault = ['s3:GetObject', 's3:ListBucket', 's3:PutObject'];
/** What the trigger needs; the rest is the function's own work. */
const ofTriggers =
  /^(logs:|sqs:(ReceiveMessage|DeleteMessage|ChangeMessageVisibility|GetQueue)|dynamodb:(DescribeStream|GetRecords|GetShardIterator|ListStreams)$)/;

/** M2: written here by hand, from the commands that the use cases call; a permission more or less is a change to be read. */
const expected: Record<(typeof names)[number], readonly string[]> = {
  'http-public': ['kms:GetPublicKey'],
  'http-applicant': [...save, 'dynamodb:BatchGetItem', 'kms:Sign', ...vault],
  'http-reviewer': [...save, 'dynamodb:BatchGetItem', ...vault],
  'http-bureau': [...save, 'dynamodb:BatchGetItem', 'dynamodb:DeleteItem', ...vault],
  'http-service': [...save, 'dynamodb:BatchGetItem', ...vault],
  'http-administrator': [
    ...save,
    'dynamodb:BatchGetItem',
    'dynamodb:DeleteItem',
    ...vault,
    ...erase,
    'ses:DeleteSuppressedDestination',
  ],
  'http-account': [...save, 'dynamodb:BatchGetItem', 'dynamodb:DeleteItem'],
  'on-scan-uploaded': [
    ...save,
    's3:GetObject',
    's3:GetObjectVersion',
    's3:GetObjectVersionTagging',
    's3:ListBucket',
    's3:PutObject',
    'sqs:SendMessage',
  ],
  'on-form-frozen': ['dynamodb:GetItem', 'dynamodb:PutItem', 'dynamodb:Query', ...vault, 'sqs:SendMessage'],
  'on-scan-gated': [...save, ...vault, 'sqs:SendMessage'],
  'on-service-paper-issued': ['dynamodb:GetItem', 'dynamodb:PutItem', 'dynamodb:Query', ...vault, 'sqs:SendMessage'],
  'on-summary-issued': ['dynamodb:GetItem', 'dynamodb:PutItem', 'dynamodb:Query', ...vault, 'sqs:SendMessage'],
  'on-record-stored': [
    'dynamodb:GetItem',
    'dynamodb:Query',
    'dynamodb:UpdateItem',
    'events:PutEvents',
    'sqs:SendMessage',
  ],
  'on-notification-due': [...save, 'dynamodb:BatchGetItem', 'ses:GetSendQuota', 'ses:SendRawEmail', 'sqs:SendMessage'],
  'on-mail-reported': [...save, 'sqs:SendMessage'],
  'on-decisions-released': [...save, 'sqs:SendMessage'],
  'on-dossier-ordered': ['dynamodb:GetItem', 'dynamodb:PutItem', 'dynamodb:Query', ...vault, 'sqs:SendMessage'],
  'every-minute': [...save, 'dynamodb:BatchGetItem', 'sqs:SendMessage'],
  'every-fifteen-minutes': [...save, 'dynamodb:BatchGetItem', 'events:PutEvents', 's3:ListBucket', 'sqs:SendMessage'],
  'every-day': [...save, 'dynamodb:BatchGetItem', 's3:ListBucket', ...erase, 'sqs:SendMessage'],
};

function actionsOf(environment: string, name: string): string[] {
  const actions = statements(named(environment))
    .filter(({ owner }) => owner.Type === 'AWS::IAM::Policy' && functionOf(owner.id, names) === name)
    .flatMap(({ actions }) => actions);
  return [...new Set(actions)].filter((action) => !ofTriggers.test(action)).toSorted();
}

test.each(names)('M2 %s has exactly the permissions of its commands', (name) => {
  expect(actionsOf('prod', name)).toEqual(expected[name].toSorted());
});

test('M2 where mails go by SMTP the sender reads the relay’s secret and has nothing of SES', () => {
  const actions = actionsOf('cn-example', 'on-notification-due');
  expect(actions).toContain('secretsmanager:GetSecretValue');
  expect(actions.filter((action) => action.startsWith('ses:'))).toEqual([]);
});

describe.each(synthesized.map((one) => [one.environment.name, one] as const))('%s', (_name, one) => {
  test('M1 no policy of a role has a wildcard action', () => {
    const wild = statements(one).filter(
      ({ owner, actions }) => owner.Type === 'AWS::IAM::Policy' && actions.some((action) => action.includes('*')),
    );
    expect(wild.map(({ owner, actions }) => [owner.id, actions])).toEqual([]);
  });

  test('M1 all resources are given only to actions for which IAM knows none', () => {
    const everywhere = statements(one).filter(
      ({ owner, resources }) => owner.Type === 'AWS::IAM::Policy' && resources.includes('*'),
    );
    const allowed = ['dynamodb:ListStreams', 'ses:DeleteSuppressedDestination', 'ses:GetSendQuota'];
    expect(everywhere.flatMap(({ actions }) => actions).filter((action) => !allowed.includes(action))).toEqual([]);
  });

  test('I7 no function can delete an object, nor shorten how long it is kept, but the two that erase personal data', () => {
    const acts = statements(one)
      .filter(({ owner }) => owner.Type === 'AWS::IAM::Policy')
      .flatMap(({ owner, actions }) => actions.map((action) => ({ by: functionOf(owner.id, names), action })))
      .filter(({ by }) => by !== undefined);
    expect(acts.length).toBeGreaterThan(10);
    const deleting = acts.filter(({ action }) =>
      /^s3:(Delete|PutLifecycle|PutObjectRet|Bypass|PutBucket)/.test(action),
    );
    expect([...new Set(deleting.map(({ by }) => by ?? ''))].toSorted()).toEqual(['every-day', 'http-administrator']);
    // Every version by its id: a plain deletion would leave what it hides.
    expect([...new Set(deleting.map(({ action }) => action))].toSorted()).toEqual(erase.slice(0, 2));
  });

  test('I7 those two erase in the vault alone', () => {
    const places = statements(one)
      .filter(({ owner, actions }) => owner.Type === 'AWS::IAM::Policy' && actions.includes('s3:DeleteObjectVersion'))
      .flatMap(({ resources }) => resources.map((resource) => JSON.stringify(resource)));
    expect(places.length).toBeGreaterThan(4);
    expect(places.filter((place) => !place.includes('Vault'))).toEqual([]);
  });

  test('I9 no bucket demands a condition of its writers that a copy could not meet', () => {
    const demanding = statements(one).filter(
      ({ owner, condition }) =>
        owner.Type === 'AWS::S3::BucketPolicy' && JSON.stringify(condition ?? {}).includes('if-none-match'),
    );
    expect(demanding).toEqual([]);
  });

  test('M1 no role holds a managed policy', () => {
    for (const { Properties } of one.ofType('AWS::IAM::Role'))
      expect(at(Properties, 'ManagedPolicyArns')).toBeUndefined();
  });
});
