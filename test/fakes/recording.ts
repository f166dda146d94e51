import type { Envelope } from '#events/envelope.ts';
import type { FactPublisher, IntakeRedrive } from '#ports/fact-publisher.ts';
import type { Mail, MailSender, NotificationOrder, NotificationOrders, SendOutcome } from '#ports/notifications.ts';
import type { Log, LogFields } from '#lambda/log.ts';

export class RecordingPublisher implements FactPublisher {
  readonly published: Envelope[] = [];
  async publish(facts: readonly Envelope[]): Promise<void> {
    this.published.push(...facts);
  }
}

/** `says` lets a test answer for the service; what it accepts is sent. */
export class RecordingMailSender implements MailSender {
  readonly sent: Mail[] = [];
  says: (mail: Mail) => SendOutcome['outcome'] = () => 'accepted';
  /** As an environment that is not production: those alone are written to. */
  allowed: '*' | readonly string[] = '*';

  async send(mail: Mail): Promise<SendOutcome> {
    if (this.allowed !== '*' && !this.allowed.includes(mail.to)) return { outcome: 'suppressed' };
    const outcome = this.says(mail);
    if (outcome === 'suppressed') return { outcome };
    if (outcome !== 'accepted') return { outcome, reason: outcome === 'later' ? 'Throttling' : 'MessageRejected' };
    this.sent.push(mail);
    return { outcome, providerMessageId: `p${this.sent.length}` };
  }

  async ratePerSecond(): Promise<number> {
    return 1000;
  }
}

export class RecordingOrders implements NotificationOrders {
  readonly placed: NotificationOrder[] = [];
  async place(orders: readonly NotificationOrder[]): Promise<void> {
    this.placed.push(...orders);
  }
}

export class RecordingRedrive implements IntakeRedrive {
  readonly redriven: { key: string; receivedAt: string }[] = [];
  async redrive(object: { key: string; receivedAt: string }): Promise<void> {
    this.redriven.push(object);
  }
}

/** Everything that was logged and counted, for who asks what a person on duty would see. */
export class RecordingLog implements Log {
  readonly lines: { level: 'info' | 'warn' | 'error'; event: string; fields: LogFields }[] = [];
  readonly counts = new Map<string, number>();
  info(event: string, fields: LogFields = {}): void {
    this.lines.push({ level: 'info', event, fields });
  }
  warn(event: string, fields: LogFields = {}): void {
    this.lines.push({ level: 'warn', event, fields });
  }
  error(event: string, fields: LogFields = {}): void {
    this.lines.push({ level: 'error', event, fields });
  }
  count(metric: string, value: number): void {
    this.counts.set(metric, (this.counts.get(metric) ?? 0) + value);
  }
}
