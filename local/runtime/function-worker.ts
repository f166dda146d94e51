import { parentPort, workerData } from 'node:worker_threads';
import * as z from 'zod';
import { installClock } from '../clock.ts';

const givenSchema = z.object({ memory: z.instanceof(SharedArrayBuffer), entry: z.string() });
const { memory, entry } = givenSchema.parse(workerData);
installClock(memory);
const loaded: unknown = await import(entry);
const { handler } = z.object({ handler: z.function() }).parse(loaded);

const callSchema = z.object({
  id: z.number(),
  event: z.unknown(),
  requestId: z.string(),
  deadline: z.number(),
  name: z.string(),
});

parentPort?.on('message', (message: unknown) => {
  const call = callSchema.parse(message);
  const context = {
    awsRequestId: call.requestId,
    functionName: call.name,
    functionVersion: '$LATEST',
    callbackWaitsForEmptyEventLoop: false,
    getRemainingTimeInMillis: () => Math.max(0, call.deadline - performance.timeOrigin - performance.now()),
  };
  Promise.resolve()
    .then(() => Reflect.apply(handler, undefined, [call.event, context]))
    .then((result: unknown) => parentPort?.postMessage({ id: call.id, result: JSON.stringify(result ?? null) }))
    .catch((error: unknown) =>
      parentPort?.postMessage({
        id: call.id,
        error: error instanceof Error ? `${error.name}: ${error.message}` : String(error),
      }),
    );
});
// Only from now on is it called, and its time counted.
parentPort?.postMessage('ready');
