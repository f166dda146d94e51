import type { NotificationOrders } from '#ports/notifications.ts';
import type { DeadLetter } from './queues.ts';

/** The queues' client is a tenth of a small function, and most cold starts send nothing: it is loaded with the first message. */
const load = () => import('./queues.ts');

/** The dead-letter queue of a consumer. */
export function sqsDeadLetters(queueUrl: string): DeadLetter {
  let put: DeadLetter | undefined;
  return async (record, reason) => {
    if (!put) {
      const { newSqsClient, sqsDeadLetterQueue } = await load();
      put = sqsDeadLetterQueue({ client: newSqsClient(), queueUrl });
    }
    await put(record, reason);
  };
}

/** Orders for the notifications queue, from a function that seldom places one. */
export function sqsOccasionalOrders(queueUrl: string): NotificationOrders {
  let orders: NotificationOrders | undefined;
  return {
    async place(given) {
      if (given.length === 0) return;
      if (!orders) {
        const { newSqsClient, sqsNotificationOrders } = await load();
        orders = sqsNotificationOrders({ client: newSqsClient(), queueUrl });
      }
      await orders.place(given);
    },
  };
}
