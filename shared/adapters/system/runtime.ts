import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Clock, Randomness } from '#ports/clock.ts';

export const systemClock: Clock = { now: () => new Date() };
export const systemRandomness: Randomness = {
  id: () => randomUUID(),
  salt: () => randomBytes(16).toString('base64url'),
};

export const sha256OfText = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');
export const sha256OfBytes = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** Waits longer after each try, with jitter, so that two who met do not meet again. */
export const backOff = (attempt: number): Promise<void> => sleep(Math.random() * 25 * 2 ** attempt);
export const pause = (milliseconds: number): Promise<void> => sleep(milliseconds);
