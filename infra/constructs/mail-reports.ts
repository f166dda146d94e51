import { EventBus } from 'aws-cdk-lib/aws-events';
import * as ses from 'aws-cdk-lib/aws-ses';
import type * as sqs from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';
import type { Environment } from '../config/environments.ts';
import type { HouseQueue } from './building-blocks/house-queue.ts';
import { route } from './building-blocks/queue-consumer.ts';

/** SES's reports come back over the default bus; with an SMTP relay there are none. Answers the configuration set's name. */
export function mailReports(
  scope: Construct,
  props: { environment: Environment; queue: HouseQueue; undelivered: sqs.IQueue },
): string | undefined {
  if (props.environment.mail.transport !== 'ses') return undefined;
  const set = new ses.ConfigurationSet(scope, 'MailReports Set', {
    reputationMetrics: true,
    // Whoever bounced or complained is not written to again, whatever the account's own setting says (J3, J5).
    suppressionReasons: ses.SuppressionReasons.BOUNCES_AND_COMPLAINTS,
    tlsPolicy: ses.ConfigurationSetTlsPolicy.REQUIRE,
  });
  set.addEventDestination('DefaultBus', {
    destination: ses.EventDestination.eventBus(EventBus.fromEventBusName(scope, 'DefaultBus', 'default')),
    events: [
      ses.EmailSendingEvent.DELIVERY,
      ses.EmailSendingEvent.BOUNCE,
      ses.EmailSendingEvent.COMPLAINT,
      ses.EmailSendingEvent.REJECT,
      ses.EmailSendingEvent.RENDERING_FAILURE,
    ],
  });
  route(scope, 'MailReported', {
    // Another service of the account may send too: only our sender's reports are ours.
    pattern: { source: ['aws.ses'], detail: { mail: { source: [props.environment.mail.from] } } },
    to: props.queue.queue,
    undelivered: props.undelivered,
  });
  return set.configurationSetName;
}
