import { DeleteSuppressedDestinationCommand, type SESv2Client } from '@aws-sdk/client-sesv2';
import type { SuppressionList } from '#ports/erasure.ts';

/** The account's own list, to which bounces and complaints put addresses by themselves (J3, J5). */
export function sesSuppressionList(client: SESv2Client): SuppressionList {
  return {
    async forget(address) {
      try {
        await client.send(new DeleteSuppressedDestinationCommand({ EmailAddress: address }));
      } catch (error) {
        // Never on it, or taken off before.
        if (!(error instanceof Error && error.name === 'NotFoundException')) throw error;
      }
    },
  };
}

/** A relay keeps no list that we could reach. */
export const noSuppressionList: SuppressionList = { forget: async () => undefined };
