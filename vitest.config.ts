/** Tests that run in Node: units, and whole pages driven through a browser. */
import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

const conditions = ['hivemap-source'];
const resolve = { conditions: [...conditions, 'module', 'node', 'production'] };
const ssr = { resolve: { conditions: resolve.conditions, externalConditions: conditions } };

/** One browser at a time, and no second try: a flaky test is a broken test. */
const inBrowser = {
  fileParallelism: false,
  maxConcurrency: 3,
  testTimeout: 120_000,
  expect: { poll: { timeout: 20_000 } },
  hookTimeout: 300_000,
};

export default defineConfig({
  resolve,
  ssr,
  test: {
    // Two at least: a test that waits for a server leaves its processor to the next.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    projects: [
      {
        resolve,
        ssr,
        test: {
          name: 'unit',
          setupFiles: ['tests/tooling/property-seed.ts'],
          // Nearly half the time went into reading the same modules for each file anew.
          isolate: false,
          // Other checks run beside them: a whole city read in two seconds may take ten.
          testTimeout: 30_000,
          include: [
            'tests/core/**/*.test.ts',
            'tests/scene/**/*.test.ts',
            'tests/data/**/*.test.ts',
            'tests/hivemap/**/*.test.ts',
            'tests/tooling/**/*.test.ts',
          ],
        },
      },
      {
        resolve,
        ssr,
        test: {
          name: 'packages',
          include: ['tests/packages/**/*.test.ts'],
          // Each starts many processes itself.
          fileParallelism: false,
          testTimeout: 180_000,
        },
      },
      {
        resolve,
        ssr,
        test: { name: 'e2e', include: ['tests/{e2e,a11y,visual}/**/*.test.ts'], ...inBrowser },
      },
      { resolve, ssr, test: { name: 'consumers', include: ['tests/consumers/*.test.ts'], ...inBrowser } },
    ],
  },
});
