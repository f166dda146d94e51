import { defineConfig } from 'vitest/config';

/** Read whole scans with the libraries of the reader: seconds each, so they stay out of the check. */
const readings = ['test/scan/{reader,foreign-files,hostile,kept-pages,covered-phones}.test.ts'];

/** `unit` needs no engine; `engines` starts real ones and reads scans; `journeys` plays the whole system. */
export default defineConfig({
  test: {
    maxWorkers: 2,
    projects: [
      {
        test: {
          name: 'unit',
          include: ['test/{api,catalogue,domain,events,forms,infra,rounds,scan}/**/*.test.ts'],
          exclude: readings,
          env: { CDK_VALIDATION: 'false' },
          // Pure tests may share their modules: loading the libraries once a file took longer than all tests.
          isolate: false,
          pool: 'threads',
          testTimeout: 120_000,
        },
      },
      {
        test: {
          name: 'engines',
          include: ['test/{adapters,functions,local,harness,strict}/**/*.test.ts', ...readings],
          // As above: to load the libraries for each of some seventy files took a quarter of the time.
          isolate: false,
          testTimeout: 120_000,
          hookTimeout: 240_000,
        },
      },
      {
        test: { name: 'portal', include: ['test/portal/**/*.test.ts'], testTimeout: 900_000, hookTimeout: 300_000 },
      },
      {
        test: { name: 'journeys', include: ['test/journeys/**/*.test.ts'], testTimeout: 900_000, hookTimeout: 300_000 },
      },
    ],
  },
});
