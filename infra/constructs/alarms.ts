import { Duration } from 'aws-cdk-lib';
import * as cloudwatch from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import * as iam from 'aws-cdk-lib/aws-iam';
import * as sns from 'aws-cdk-lib/aws-sns';
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import { Construct } from 'constructs';
import type { Environment } from '../config/environments.ts';

export interface AlarmDefinition {
  /** Also the heading in docs/runbook.md. */
  readonly name: string;
  /** What it means to a user. */
  readonly impact: string;
  readonly metric: cloudwatch.IMetric;
  readonly threshold: number;
  readonly periods?: number;
  /** Alarm when it falls below: something should have run and did not. */
  readonly below?: boolean;
}

/** Alarms with an action, an impact and a page of the runbook; nobody is woken without knowing why. */
export class Alarms extends Construct {
  readonly #topic: sns.Topic;
  readonly #environment: Environment;

  constructor(scope: Construct, id: string, environment: Environment) {
    super(scope, id);
    this.#environment = environment;
    this.#topic = new sns.Topic(this, 'Topic', { enforceSSL: true });
    // The policy that enforces TLS replaces the default one, which would have let the account's alarms in.
    this.#topic.grantPublish(new iam.ServicePrincipal('cloudwatch.amazonaws.com'));
    for (const receiver of environment.alarmReceivers) this.#topic.addSubscription(new EmailSubscription(receiver));
  }

  add(definition: AlarmDefinition): void {
    const { name, impact, metric, threshold, below } = definition;
    const alarm = new cloudwatch.Alarm(this, name, {
      alarmName: `${this.#environment.name}-${name}`,
      alarmDescription: `${impact} See docs/runbook.md#${name}`,
      metric,
      threshold,
      evaluationPeriods: definition.periods ?? 1,
      comparisonOperator: below
        ? cloudwatch.ComparisonOperator.LESS_THAN_THRESHOLD
        : cloudwatch.ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
      treatMissingData: below ? cloudwatch.TreatMissingData.BREACHING : cloudwatch.TreatMissingData.NOT_BREACHING,
    });
    alarm.addAlarmAction(new SnsAction(this.#topic));
  }

  /** A metric that the functions write themselves. */
  static own(name: string, functionName: string): cloudwatch.Metric {
    return new cloudwatch.Metric({
      namespace: 'shenbao',
      metricName: name,
      dimensionsMap: { function: functionName },
      statistic: 'Sum',
      period: Duration.minutes(5),
    });
  }

  /** What SES itself judges the account by: a share, over the volume that it finds representative. */
  static reputation(name: 'BounceRate' | 'ComplaintRate'): cloudwatch.Metric {
    return new cloudwatch.Metric({
      namespace: 'AWS/SES',
      metricName: `Reputation.${name}`,
      statistic: 'Maximum',
      period: Duration.hours(1),
    });
  }

  /** One metric over several functions; who has written nothing counts as nought. */
  static sum(name: string, functionNames: readonly string[]): cloudwatch.IMetric {
    const usingMetrics = Object.fromEntries(functionNames.map((one, index) => [`m${index}`, Alarms.own(name, one)]));
    return new cloudwatch.MathExpression({
      expression: Object.keys(usingMetrics)
        .map((id) => `FILL(${id}, 0)`)
        .join(' + '),
      usingMetrics,
      label: name,
      period: Duration.minutes(5),
    });
  }
}
