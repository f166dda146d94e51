import { describe, expect, test } from 'vitest';
import { keptDays as mailsKeptDays } from '#adapters/dynamodb/notification-log.ts';
import { at, list, statements, synthesized } from './templates.ts';

const precious = synthesized.filter(({ environment }) => environment.precious);

describe.each(synthesized.map((one) => [one.environment.name, one] as const))('%s', (_name, one) => {
  test('M3 every bucket, queue and topic refuses what does not come over TLS', () => {
    const refusing = statements(one)
      .filter(({ effect, condition }) => effect === 'Deny' && at(condition, 'Bool', 'aws:SecureTransport') === 'false')
      .map(({ owner }) => owner);
    for (const [type, policy, field] of [
      ['AWS::S3::Bucket', 'AWS::S3::BucketPolicy', 'Bucket'],
      ['AWS::SQS::Queue', 'AWS::SQS::QueuePolicy', 'Queues'],
      ['AWS::SNS::Topic', 'AWS::SNS::TopicPolicy', 'Topics'],
    ] as const) {
      const covered = refusing
        .filter(({ Type }) => Type === policy)
        .flatMap(({ Properties }) => list(Properties[field]))
        .map((ref) => at(ref, 'Ref'));
      expect(
        one
          .ofType(type)
          .map(({ id }) => id)
          .filter((id) => !covered.includes(id)),
      ).toEqual([]);
    }
  });

  test('M5 every bucket is private, versioned and encrypted, and nobody empties it', () => {
    for (const { Properties } of one.ofType('AWS::S3::Bucket')) {
      expect(Properties['PublicAccessBlockConfiguration']).toEqual({
        BlockPublicAcls: true,
        BlockPublicPolicy: true,
        IgnorePublicAcls: true,
        RestrictPublicBuckets: true,
      });
      expect(at(Properties, 'VersioningConfiguration', 'Status')).toBe('Enabled');
      expect(at(Properties, 'BucketEncryption', 'ServerSideEncryptionConfiguration')).toBeDefined();
    }
    expect(one.text).not.toContain('Custom::S3AutoDeleteObjects');
  });

  test('M7 every log group is declared and kept for at least six months; no function writes to an undeclared one', () => {
    for (const { Properties } of one.ofType('AWS::Logs::LogGroup'))
      expect(Number(Properties['RetentionInDays'])).toBeGreaterThanOrEqual(180);
    const groups = one.ofType('AWS::Logs::LogGroup').map(({ id }) => id);
    for (const { Properties } of one.ofType('AWS::Lambda::Function'))
      expect(groups).toContain(at(Properties, 'LoggingConfig', 'LogGroup', 'Ref'));
    expect(one.text).not.toContain('Custom::LogRetention');
  });

  test('M8 no environment variable or output holds a secret', () => {
    for (const { Properties } of one.ofType('AWS::Lambda::Function')) {
      for (const [name, value] of Object.entries(Object(at(Properties, 'Environment', 'Variables')))) {
        // Names of things are allowed, values of secrets are not.
        expect(name.replace(/_SECRET$/, '')).not.toMatch(/PASSWORD|TOKEN|PRIVATE|SECRET/);
        expect(String(value)).not.toMatch(/AKIA[0-9A-Z]{16}|-----BEGIN|:\/\/[^/\s]+:[^@\s]+@/);
      }
    }
    expect(one.text).not.toContain('{{resolve:secretsmanager');
  });

  test('N4 what passes through is deleted by its bucket: intake, access logs and dossiers, with every version', () => {
    const rules = one.ofType('AWS::S3::Bucket').flatMap(({ id, Properties }) =>
      list(at(Properties, 'LifecycleConfiguration', 'Rules')).map((rule) => ({
        bucket: id.replace(/[0-9A-F]{8}$/, ''),
        prefix: at(rule, 'Prefix'),
        days: at(rule, 'ExpirationInDays'),
        earlier: at(rule, 'NoncurrentVersionExpiration', 'NoncurrentDays'),
      })),
    );
    const deleting = rules.filter(({ days }) => days !== undefined);
    expect(deleting).toContainEqual({ bucket: 'Intake', prefix: undefined, days: 7, earlier: 7 });
    expect(deleting).toContainEqual({ bucket: 'Vault', prefix: 'dossiers/', days: 366, earlier: 1 });
    const logs = deleting.filter(({ bucket }) => bucket.includes('AccessLogs'));
    expect(logs.length).toBeGreaterThan(0);
    for (const { days, earlier } of logs) {
      expect(Number(days)).toBeGreaterThanOrEqual(200);
      expect(earlier).toBeDefined();
    }
    // Cases and summaries end by the round's periods, which a bucket does not know: the retention job erases them.
    expect(deleting.filter(({ bucket, prefix }) => bucket === 'Vault' && prefix !== 'dossiers/')).toEqual([]);
  });

  test('N4 the archive of events ends, and the log of mails outlives it: no replay finds a mail forgotten (L4)', () => {
    const archives = one.ofType('AWS::Events::Archive').map(({ Properties }) => Number(Properties['RetentionDays']));
    if (one.ofType('AWS::Events::EventBus').length > 0) expect(archives).toHaveLength(1);
    for (const days of archives) {
      expect(days).toBeGreaterThanOrEqual(1096);
      expect(days).toBeLessThan(mailsKeptDays);
    }
  });

  test('N4 M10 dead letters wait for two weeks and no longer', () => {
    const kept = one.ofType('AWS::SQS::Queue').map(({ Properties }) => Number(Properties['MessageRetentionPeriod']));
    expect(kept.length).toBeGreaterThan(10);
    for (const seconds of kept) expect(seconds).toBeLessThanOrEqual(14 * 86_400);
  });

  test('M12 nothing is allowed to everybody', () => {
    const open = statements(one).filter(
      ({ effect, principal }) => effect === 'Allow' && (principal === '*' || at(principal, 'AWS') === '*'),
    );
    expect(open.map(({ owner }) => owner.id)).toEqual([]);
  });

  test('M4 the table is encrypted and can be restored to any second', () => {
    const [table, ...others] = one.ofType('AWS::DynamoDB::Table');
    expect(others).toEqual([]);
    expect(at(table?.Properties, 'PointInTimeRecoverySpecification', 'PointInTimeRecoveryEnabled')).toBe(true);
    expect(at(table?.Properties, 'SSESpecification', 'SSEEnabled')).toBe(true);
    expect(at(table?.Properties, 'TimeToLiveSpecification', 'AttributeName')).toBe('expiresAt');
  });
});

describe.each(precious.map((one) => [one.environment.name, one] as const))('%s is precious', (_name, one) => {
  test('M4 its table and key stay when their stack goes', () => {
    for (const table of one.ofType('AWS::DynamoDB::Table')) {
      expect(table.Properties['DeletionProtectionEnabled']).toBe(true);
      expect(table.DeletionPolicy).toBe('Retain');
    }
    for (const key of one.ofType('AWS::KMS::Key')) expect(key.DeletionPolicy).toBe('Retain');
  });

  test('M5 its buckets stay, and its vault is locked in governance mode', () => {
    for (const bucket of one.ofType('AWS::S3::Bucket')) expect(bucket.DeletionPolicy).toBe('Retain');
    const locked = one
      .ofType('AWS::S3::Bucket')
      .filter(
        ({ Properties }) =>
          at(Properties, 'ObjectLockConfiguration', 'Rule', 'DefaultRetention', 'Mode') === 'GOVERNANCE',
      );
    expect(locked.map(({ id }) => id.startsWith('Vault'))).toEqual([true]);
  });
});
