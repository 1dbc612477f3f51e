/**
 * Reporter of the Web Test Runner that leaves `{ passed, failed, failures }` (the last are names) in the file named by the
 * environment variable `HIVEMAP_COUNTS`, for the sum at the end of `npm test`.
 */
import { writeFileSync } from 'node:fs';

export function countingReporter() {
  return {
    onTestRunFinished({ sessions }) {
      const path = process.env.HIVEMAP_COUNTS;
      if (!path) return;
      const counts = { passed: 0, failed: 0, failures: [] };
      for (const session of sessions) {
        const before = counts.failed;
        if (session.testResults) countSuite(session.testResults, counts, [session.testFile]);
        // A page that did not load, or failed outside of a test, has failed even if no test of it did.
        if (session.passed || counts.failed > before) continue;
        counts.failed += 1;
        counts.failures.push(session.testFile);
      }
      writeFileSync(path, JSON.stringify(counts));
    },
  };
}

function countSuite(suite, counts, path) {
  for (const test of suite.tests) {
    if (test.skipped) continue;
    counts[test.passed ? 'passed' : 'failed'] += 1;
    if (!test.passed) counts.failures.push([...path, test.name].join(' › '));
  }
  for (const inner of suite.suites) countSuite(inner, counts, [...path, inner.name]);
}
