import * as z from 'zod';
import { lazily } from '#events/lazily.ts';
import { claimSchema } from './account-claim.ts';
import { invitationSchema } from './account-invitation.ts';
import { standingRecordSchema } from './account-standing.ts';

/** What stands under `account/<id>`. */
export const accountRecordSchema = lazily(() =>
  z.discriminatedUnion('kind', [claimSchema(), invitationSchema(), standingRecordSchema()]),
);
export type AccountRecord = z.infer<ReturnType<typeof accountRecordSchema>>;

const day = 86_400;
/** What is settled is of no use to anybody after this. */
const keptDays = 180;

/** When the record goes by itself, in seconds; undefined: it stays. What was done stays as facts, which name ids alone. */
export function endOfRecord(record: AccountRecord): number | undefined {
  const seconds = (instant: string): number => Math.floor(Date.parse(instant) / 1000);
  switch (record.kind) {
    case 'claim':
      return record.settledAt === undefined ? undefined : seconds(record.settledAt) + keptDays * day;
    case 'invitation':
      return seconds(record.expiresAt) + 30 * day;
    case 'membership':
      return seconds(record.at) + keptDays * day;
  }
}
