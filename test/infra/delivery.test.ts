import { describe, expect, test } from 'vitest';
import { catalogue, detailTypesConsumedBy } from '#events/catalogue.ts';
import { at, list, synthesized } from './templates.ts';

describe.each(synthesized.map((one) => [one.environment.name, one] as const))('%s', (_name, one) => {
  const queues = one.ofType('AWS::SQS::Queue');
  const mappings = one.ofType('AWS::Lambda::EventSourceMapping');
  const fromQueues = mappings.filter(({ Properties }) =>
    queues.some(({ id }) => id === at(Properties, 'EventSourceArn', 'Fn::GetAtt', 0)),
  );
  const rules = one.ofType('AWS::Events::Rule');

  test('B5 a message stays hidden for six times the timeout of the function that has it', () => {
    expect(fromQueues).toHaveLength(9);
    for (const { Properties } of fromQueues) {
      const queue = queues.find(({ id }) => id === at(Properties, 'EventSourceArn', 'Fn::GetAtt', 0));
      const consumer = one
        .ofType('AWS::Lambda::Function')
        .find(({ id }) => id === at(Properties, 'FunctionName', 'Ref'));
      const window = Number(Properties['MaximumBatchingWindowInSeconds'] ?? 0);
      expect(Number(queue?.Properties['VisibilityTimeout'])).toBeGreaterThanOrEqual(
        6 * Number(consumer?.Properties['Timeout']) + window,
      );
    }
  });

  test('B7 every queue that feeds a function has a dead-letter queue of its own that keeps for 14 days', () => {
    const dead = fromQueues.map(({ Properties }) => {
      const queue = queues.find(({ id }) => id === at(Properties, 'EventSourceArn', 'Fn::GetAtt', 0));
      expect(Number(at(queue?.Properties, 'RedrivePolicy', 'maxReceiveCount'))).toBeGreaterThanOrEqual(5);
      return at(queue?.Properties, 'RedrivePolicy', 'deadLetterTargetArn', 'Fn::GetAtt', 0);
    });
    expect(new Set(dead).size).toBe(9);
    const sources = fromQueues.map(({ Properties }) => at(Properties, 'EventSourceArn', 'Fn::GetAtt', 0));
    for (const { Properties } of queues.filter(({ id }) => !sources.includes(id)))
      expect(Properties['MessageRetentionPeriod']).toBe(1_209_600);
  });

  test('B9 no message is given up within ten minutes of a function that is throttled', () => {
    for (const { Properties } of fromQueues) {
      const queue = queues.find(({ id }) => id === at(Properties, 'EventSourceArn', 'Fn::GetAtt', 0));
      const receives = Number(at(queue?.Properties, 'RedrivePolicy', 'maxReceiveCount'));
      expect(receives * Number(queue?.Properties['VisibilityTimeout'])).toBeGreaterThanOrEqual(600);
    }
  });

  test('M11 B13 queues are read in partial batches, by a bounded number at once, within the account’s limit', () => {
    const bounds = fromQueues.map(({ Properties }) => {
      expect(Properties['FunctionResponseTypes']).toEqual(['ReportBatchItemFailures']);
      return Number(at(Properties, 'ScalingConfig', 'MaximumConcurrency'));
    });
    for (const bound of bounds) expect(bound).toBeGreaterThanOrEqual(2);
    expect(bounds.reduce((sum, bound) => sum + bound, 0)).toBeLessThanOrEqual(1000 - 300);
  });

  test('B11 a poisoned record of the stream is cut out, and ends in a queue', () => {
    const stream = mappings.filter((mapping) => !fromQueues.includes(mapping));
    expect(stream).toHaveLength(1);
    const [{ Properties } = { Properties: {} }] = stream;
    expect(Properties).toMatchObject({
      BisectBatchOnFunctionError: true,
      FunctionResponseTypes: ['ReportBatchItemFailures'],
    });
    expect(Number(at(Properties, 'MaximumRetryAttempts'))).toBeGreaterThan(0);
    expect(Number(at(Properties, 'MaximumRecordAgeInSeconds'))).toBeGreaterThan(0);
    expect(at(Properties, 'DestinationConfig', 'OnFailure', 'Destination')).toBeDefined();
    expect(list(at(Properties, 'FilterCriteria', 'Filters'))).toHaveLength(3);
  });

  test('B10 M10 every target of a rule and of a schedule has a retry policy and a dead-letter queue', () => {
    const targets = [
      ...rules.flatMap(({ Properties }) => list(Properties['Targets'])),
      ...one.ofType('AWS::Scheduler::Schedule').map(({ Properties }) => Properties['Target']),
    ];
    expect(targets.length).toBeGreaterThanOrEqual(6);
    for (const target of targets) {
      expect(at(target, 'DeadLetterConfig', 'Arn')).toBeDefined();
      expect(at(target, 'RetryPolicy', 'MaximumEventAgeInSeconds')).toBeDefined();
      expect(at(target, 'RetryPolicy', 'MaximumRetryAttempts')).toBeDefined();
    }
  });

  test('A12 A13 the rule of uploads names its bucket and its prefix', () => {
    const uploads = rules.filter(({ Properties }) =>
      ['aws.s3', 'aws.guardduty'].includes(String(at(Properties, 'EventPattern', 'source', 0))),
    );
    expect(uploads).toHaveLength(1);
    const detail = at(uploads[0]?.Properties, 'EventPattern', 'detail');
    const scanned = one.environment.malwareScan === 'guardduty';
    const bucket = scanned ? at(detail, 's3ObjectDetails', 'bucketName', 0) : at(detail, 'bucket', 'name', 0);
    expect(bucket).toHaveProperty(['Fn::ImportValue']);
    const key = scanned ? at(detail, 's3ObjectDetails', 'objectKey') : at(detail, 'object', 'key');
    expect(key).toEqual([{ prefix: 'intake/' }]);
  });

  test('every event that has a consumer has a rule, and every rule of the bus an event', () => {
    const ruled = rules
      .filter(({ Properties }) => Properties['EventBusName'] !== undefined)
      .flatMap(({ Properties }) => list(at(Properties, 'EventPattern', 'detail-type')));
    const consumers = new Set<string>(catalogue.flatMap(({ consumers }) => [...consumers]));
    const owed = [...consumers].flatMap((name) => detailTypesConsumedBy(name));
    expect(ruled.map(String).toSorted()).toEqual(owed.toSorted());
  });

  // Scheduler hands over asynchronously: Lambda itself then drops the event after its own retries.
  test('M10 what a scheduled function fails at is put aside', () => {
    expect(one.ofType('AWS::Lambda::EventInvokeConfig')).toHaveLength(3);
  });
});

const withSes = synthesized.filter(({ environment }) => environment.mail.transport === 'ses');
describe.each(withSes.map((one) => [one.environment.name, one] as const))('%s', (_name, one) => {
  test('A12 the rule of mail reports tells ours from another’s', () => {
    const report = one
      .ofType('AWS::Events::Rule')
      .find(({ Properties }) => list(at(Properties, 'EventPattern', 'source')).includes('aws.ses'));
    expect(at(report?.Properties, 'EventPattern', 'detail')).toBeDefined();
  });

  test('J3 J5 SES writes to nobody again who bounced or complained, and measures its reputation', () => {
    const [set] = one.ofType('AWS::SES::ConfigurationSet');
    const reasons = list(at(set?.Properties, 'SuppressionOptions', 'SuppressedReasons'));
    expect(reasons.map(String).toSorted()).toEqual(['BOUNCE', 'COMPLAINT']);
    expect(at(set?.Properties, 'ReputationOptions', 'ReputationMetricsEnabled')).toBe(true);
  });
});
