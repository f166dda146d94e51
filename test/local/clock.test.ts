import { describe, expect, it } from 'vitest';
import { createClock } from '#local/clock.ts';
import { cronerPattern } from '#local/runtime/schedules.ts';

describe('the local clock', () => {
  it('begins at an instant and runs on', async () => {
    const clock = createClock('2025-01-20T09:00:00+08:00');
    const first = clock.now().getTime();
    expect(Math.abs(first - Date.parse('2025-01-20T01:00:00Z'))).toBeLessThan(1000);
    await new Promise((resolve) => setTimeout(resolve, 30));
    expect(clock.now().getTime()).toBeGreaterThan(first);
  });

  it('jumps forward, never back', () => {
    const clock = createClock('2025-01-20T09:00:00+08:00');
    clock.advanceTo('2025-02-07T17:00:00+08:00');
    clock.advanceTo('2025-01-01T00:00:00Z');
    expect(clock.now().toISOString()).toMatch(/^2025-02-07T09:00/);
  });

  it('goes on from an offset, as after a restart', () => {
    const clock = createClock({ offset: createClock('2025-03-01T00:00:00Z').offsetMilliseconds() });
    expect(clock.now().toISOString()).toMatch(/^2025-03-01/);
  });

  it('is the real one on demand', () => {
    expect(Math.abs(createClock('real').now().getTime() - Date.now())).toBeLessThan(1000);
  });

  it('names what is no instant', () => {
    expect(() => createClock('tomorrow')).toThrow('NOW=tomorrow is no instant');
    expect(() => createClock('real').advanceTo('soon')).toThrow('soon is no instant');
  });
});

describe('a cron schedule', () => {
  it('is renumbered: EventBridge counts weekdays from 1', () => {
    expect(cronerPattern('0 9 ? * 2-6 *')).toBe('0 9 * * 1-5');
    expect(cronerPattern('15 0 1 * ? *')).toBe('15 0 1 * *');
  });
  it('is refused for a single year', () => expect(() => cronerPattern('0 9 1 1 ? 2025')).toThrow('single year'));
});
