import { type EventBridgeClient, PutEventsCommand } from '@aws-sdk/client-eventbridge';
import type { Envelope } from '#events/envelope.ts';
import type { FactPublisher } from '#ports/fact-publisher.ts';

const batchSize = 10;

/** Some of the events were not taken; all are published again. */
export class PublishingError extends Error {
  override readonly name = 'PublishingError';
}

export function eventBridgeFactPublisher({ client, bus }: { client: EventBridgeClient; bus: string }): FactPublisher {
  const publishBatch = async (facts: readonly Envelope[]): Promise<void> => {
    const Entries = facts.map((fact) => ({
      EventBusName: bus,
      Source: 'shenbao',
      DetailType: `${fact.type}.v${fact.version}`,
      Time: new Date(fact.at),
      Resources: [fact.subject],
      Detail: JSON.stringify(fact),
    }));
    const { FailedEntryCount } = await client.send(new PutEventsCommand({ Entries }));
    if (FailedEntryCount) throw new PublishingError(`${FailedEntryCount} of ${facts.length} events were not taken`);
  };
  return {
    async publish(facts) {
      for (let start = 0; start < facts.length; start += batchSize)
        await publishBatch(facts.slice(start, start + batchSize));
    },
  };
}
