import { Duration } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import type { Environment } from '../config/environments.ts';
import { functionSettings } from '../config/functions.ts';
import { consumers, type Functions, httpFunctions, type Queues } from './service-parts.ts';
import { Alarms } from './alarms.ts';

/** What is watched: errors of every function, every dead letter, mails that wait, jobs that did not run, refused requests. */
export function alarmsOf(
  scope: Construct,
  parts: { environment: Environment; functions: Functions; queues: Queues },
): void {
  const { environment, functions, queues } = parts;
  const alarms = new Alarms(scope, 'Alarms', environment);
  for (const one of Object.values(functions)) {
    const metric = one.function.metricErrors({ period: Duration.minutes(5) });
    alarms.add({
      name: `${one.functionName}-errors`,
      impact: functionSettings[one.functionName].errorImpact,
      metric,
      threshold: 1,
    });
  }
  const dead = {
    'scan-uploads': queues.scanUploads.dead,
    'gated-scans': queues.gatedScans.dead,
    notifications: queues.notifications.dead,
    'mail-reports': queues.mailReports.dead,
    'frozen-forms': queues.frozenForms.dead,
    'issued-summaries': queues.issuedSummaries.dead,
    'issued-service-papers': queues.issuedServicePapers.dead,
    'released-decisions': queues.releasedDecisions.dead,
    'ordered-dossiers': queues.orderedDossiers.dead,
    'unpublished-records': queues.unpublished,
    'undelivered-events': queues.undelivered,
  };
  for (const [name, queue] of Object.entries(dead)) {
    const metric = queue.metricApproximateNumberOfMessagesVisible({ period: Duration.minutes(1) });
    alarms.add({
      name: `${name}-dead-letters`,
      impact: `Something in ${name} could not be processed and waits for a person.`,
      metric,
      threshold: 1,
    });
  }
  watchMails(alarms, queues);
}

/** SES reviews an account at 5 % of bounces or 0.1 % of complaints; somebody must know before. */
function watchReputation(alarms: Alarms): void {
  for (const [name, rate, threshold] of [
    ['mail-bounce-rate', 'BounceRate', 0.02],
    ['mail-bounce-rate-critical', 'BounceRate', 0.05],
    ['mail-complaint-rate', 'ComplaintRate', 0.001],
  ] as const) {
    alarms.add({
      name,
      impact: 'Too large a share of our mails bounces or is complained of; SES may stop all of them.',
      metric: Alarms.reputation(rate),
      threshold,
    });
  }
}

/** Mails that wait, jobs that did not run, and what hints at misuse. */
function watchMails(alarms: Alarms, queues: Queues): void {
  alarms.add({
    name: 'notifications-waiting',
    impact: 'Mails wait for longer than a quarter of an hour.',
    threshold: 900,
    metric: queues.notifications.queue.metricApproximateAgeOfOldestMessage({ period: Duration.minutes(5) }),
  });
  for (const [name, minutes, periods] of [
    ['every-minute', 5, 1],
    ['every-fifteen-minutes', 30, 1],
    // No metric has a period beyond a day.
    ['every-day', 1440, 2],
  ] as const) {
    const metric = Alarms.own('Runs', name).with({ period: Duration.minutes(minutes) });
    alarms.add({
      name: `${name}-not-running`,
      impact: functionSettings[name].errorImpact,
      metric,
      threshold: 1,
      periods,
      below: true,
    });
  }
  alarms.add({
    name: 'refused-requests',
    impact: 'Somebody may be probing for other people’s cases.',
    metric: Alarms.sum('RefusedRequests', httpFunctions),
    threshold: 100,
  });
  alarms.add({
    name: 'malware-scans-missing',
    impact: 'Uploaded scans wait for a malware scan that does not come; units get no receipt.',
    metric: Alarms.own('AwaitingMalwareScan', 'on-scan-uploaded'),
    threshold: 1,
  });
  watchReputation(alarms);
  alarms.add({
    name: 'failing-batches',
    impact: 'Whole batches of messages fail together; something that they all need is down.',
    metric: Alarms.sum('FailedBatches', consumers),
    threshold: 3,
  });
  alarms.add({
    name: 'mail-bounces',
    impact: 'Mails bounce; SES may pause the account.',
    metric: Alarms.own('MailBounces', 'on-mail-reported'),
    threshold: 10,
  });
  alarms.add({
    name: 'mail-complaints',
    impact: 'Receivers complain; SES may pause the account.',
    metric: Alarms.own('MailComplaints', 'on-mail-reported'),
    threshold: 1,
  });
}
