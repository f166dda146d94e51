import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { at, list, statements, synthesized } from './templates.ts';

const runbook = readFileSync('docs/runbook.md', 'utf8');
const sections = new Map(
  runbook
    .split(/^## /m)
    .slice(1)
    .map((section) => [section.split('\n')[0]?.trim() ?? '', section]),
);

describe.each(synthesized.map((one) => [one.environment.name, one] as const))('%s', (name, one) => {
  const alarms = one.ofType('AWS::CloudWatch::Alarm').map(({ Properties }) => Properties);

  test('M13 every alarm has a section of the runbook, and every section an alarm', () => {
    expect(alarms.map((alarm) => String(alarm['AlarmName']).replace(`${name}-`, '')).toSorted()).toEqual(
      [...sections.keys()].toSorted(),
    );
  });

  test('M13 every alarm acts, says what it means to a person, and links to its section', () => {
    for (const alarm of alarms) {
      const heading = String(alarm['AlarmName']).replace(`${name}-`, '');
      expect(list(alarm['AlarmActions']).length).toBeGreaterThan(0);
      expect(alarm['AlarmDescription']).toMatch(/^\p{Lu}[^.]{15,}\. /u);
      expect(alarm['AlarmDescription']).toContain(`docs/runbook.md#${heading}`);
    }
  });

  test('B7 every dead-letter queue has an alarm at its first message', () => {
    const sources = one
      .ofType('AWS::Lambda::EventSourceMapping')
      .map(({ Properties }) => at(Properties, 'EventSourceArn', 'Fn::GetAtt', 0));
    const last = one
      .ofType('AWS::SQS::Queue')
      .map(({ id }) => id)
      .filter((id) => !sources.includes(id));
    const watched = alarms
      .filter((alarm) => alarm['MetricName'] === 'ApproximateNumberOfMessagesVisible' && alarm['Threshold'] === 1)
      .map((alarm) => at(alarm, 'Dimensions', 0, 'Value', 'Fn::GetAtt', 0));
    expect(watched.map(String).toSorted()).toEqual(last.toSorted());
  });

  test('E10 O6 a clock that stands still raises an alarm because nothing is heard of it', () => {
    const silent = alarms.filter((alarm) => alarm['TreatMissingData'] === 'breaching');
    expect(silent).toHaveLength(3);
  });

  test('J5 the shares that SES judges by raise an alarm before it acts: bounces at 2 and 5 %, complaints at 0.1 %', () => {
    const rates = alarms
      .filter((alarm) => alarm['Namespace'] === 'AWS/SES')
      .map((alarm) => [alarm['MetricName'], alarm['Threshold']]);
    expect(rates).toEqual([
      ['Reputation.BounceRate', 0.02],
      ['Reputation.BounceRate', 0.05],
      ['Reputation.ComplaintRate', 0.001],
    ]);
  });

  test('B3 whole batches that fail raise an alarm, over every consumer that takes several messages', () => {
    const alarm = alarms.find((candidate) => candidate['AlarmName'] === `${name}-failing-batches`);
    const watched = [...JSON.stringify(alarm?.['Metrics']).matchAll(/"Value":"([a-z-]+)"/g)].map(([, value]) => value);
    const batching = one
      .ofType('AWS::Lambda::EventSourceMapping')
      .filter(({ Properties }) => Number(Properties['BatchSize']) > 1 && Properties['StartingPosition'] === undefined);
    expect(new Set(watched)).toEqual(new Set(['on-scan-uploaded', 'on-notification-due', 'on-mail-reported']));
    expect(batching).toHaveLength(3);
  });

  // The topic's own policy replaces the default one, which let the account's alarms in.
  test('an alarm may publish to its topic', () => {
    const allowed = statements(one).filter(
      ({ owner, effect, principal }) =>
        owner.Type === 'AWS::SNS::TopicPolicy' &&
        effect === 'Allow' &&
        at(principal, 'Service') === 'cloudwatch.amazonaws.com',
    );
    expect(allowed.length).toBeGreaterThan(0);
  });
});

test('M13 every section has its three parts', () => {
  for (const section of sections.values()) {
    for (const part of ['### Description', '### Investigation', '### Resolution']) expect(section).toContain(part);
  }
});
