import * as z from 'zod';
import { notificationKinds } from '#domain/notifications.ts';
import type { NotificationKey, NotificationLog } from '#ports/notifications.ts';
import { systemCaller } from '#cases/caller.ts';
import { recordUndeliverable } from '#cases/record-undeliverable.ts';
import type { CaseServices } from '#cases/case-services.ts';
import type { Log } from '#lambda/log.ts';
import { parseNotificationId } from '#cases/notification-id.ts';

/** What is needed of SES's events; `headers` holds our X-Notification-Id. Addresses in it are never read. */
const schema = z.object({
  source: z.literal('aws.ses'),
  detail: z.object({
    eventType: z.string(),
    mail: z.object({
      timestamp: z.string().optional(),
      headers: z.array(z.object({ name: z.string(), value: z.string() })),
    }),
    bounce: z.object({ bounceSubType: z.string().optional() }).optional(),
  }),
});

export interface ReportServices extends CaseServices {
  readonly mails: NotificationLog;
  readonly now: () => Date;
  readonly log: Log;
}

/** What a report means for the mail; undefined: nothing to record (sent, opened, a delay that SES tries again). */
function meaning(
  detail: z.infer<typeof schema>['detail'],
): { status: 'delivered' | 'bounced' | 'complained' | 'rejected'; reason: string } | undefined {
  switch (detail.eventType) {
    case 'Delivery':
      return { status: 'delivered', reason: '' };
    case 'Bounce':
      // SES repeats by itself, and reports a soft bounce only when it has given up: either kind is an end (J3, J4).
      return { status: 'bounced', reason: detail.bounce?.bounceSubType ?? 'General' };
    case 'Complaint':
      return { status: 'complained', reason: 'complaint' };
    case 'Reject':
    case 'Rendering Failure':
      return { status: 'rejected', reason: detail.eventType };
    default:
      return undefined;
  }
}

/** Delivery, bounce and complaint come back to their mail; a bounce stands on the case, where an office will call (J3). */
export async function recordReport(services: ReportServices, body: unknown): Promise<void> {
  const { detail } = schema.parse(body);
  const id = detail.mail.headers.find(({ name }) => name.toLowerCase() === 'x-notification-id')?.value ?? '';
  const key = keyOf(id);
  const report = meaning(detail);
  if (!key) services.log.count('ForeignMailReports', 1);
  if (!key || !report) return;
  const at = services.now().toISOString();
  const known = await services.mails.report(key, {
    status: report.status,
    at,
    ...(report.reason ? { reason: report.reason } : {}),
  });
  if (!known) services.log.count('ForeignMailReports', 1);
  if (!known || report.status === 'delivered') return;
  await putOnCase(services, { id, key, at, reason: report.status });
}

function keyOf(id: string): NotificationKey | undefined {
  const parts = parseNotificationId(id);
  const kind = notificationKinds.find((one) => one === parts?.kind);
  return parts && kind ? { ...parts, kind } : undefined;
}

async function putOnCase(
  services: ReportServices,
  mail: { id: string; key: NotificationKey; at: string; reason: 'bounced' | 'complained' | 'rejected' },
): Promise<void> {
  const { id, key, at, reason } = mail;
  services.log.count(reason === 'complained' ? 'MailComplaints' : 'MailBounces', 1);
  const record = await services.mails.load(key);
  const caller = systemCaller(
    { function: 'on-mail-reported', step: reason, causedBy: id, correlationId: id, at },
    services.digest,
  );
  await recordUndeliverable(services, caller, {
    subject: record?.subject ?? '',
    notificationId: id,
    memberId: key.memberId,
    reason,
  });
}
