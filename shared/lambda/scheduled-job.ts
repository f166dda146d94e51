import middy from '@middy/core';
import * as z from 'zod';
import { errorFields, type Log } from './log.ts';

const inputSchema = z.object({ asOf: z.iso.datetime({ offset: true }).optional() });

/** A job that can be run again for any stated instant. One metric says that it ran; a page that fails fails the run. */
export function scheduledJob<R>(parts: {
  log: Log;
  now: () => Date;
  run: (asOf: Date) => Promise<R>;
}): middy.MiddyfiedHandler<unknown, R> {
  return middy<unknown, R>().handler(async (event: unknown) => {
    const { asOf } = inputSchema.parse(event ?? {});
    try {
      const result = await parts.run(asOf ? new Date(asOf) : parts.now());
      parts.log.count('Runs', 1);
      return result;
    } catch (error) {
      parts.log.error('run-failed', errorFields(error));
      throw error;
    }
  });
}
