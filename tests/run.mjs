/**
 * `npm test`: installs what is missing, runs every check, continues after a failure, and ends with one line
 * `N passed, N failed`. `npm test -- unit elements` runs only the named ones; `--nightly` the long ones too.
 */
import { spawn } from 'node:child_process';
import { createWriteStream, existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { installBrowser, installPackages } from './tooling/install.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const output = join(root, 'tests/.output');
const bin = (path) => join(root, 'node_modules', path);

const vitest = (project) => ({
  command: [bin('vitest/vitest.mjs'), 'run', '--project', project],
  countedBy: 'vitest',
});

/**
 * What `npm test` runs. A step counts its test cases, or as one check. Those that read, build and use what was built
 * run in turn, the pages last, which draw the most; so do those that test the source, both at the same time: neither
 * fills two processors. Then the rest.
 */
const steps = {
  format: {
    command: [bin('prettier/bin/prettier.cjs'), '--check', '--log-level', 'warn', '.'],
    lane: 'reading',
  },
  // Rules and types of every project in one pass, by TypeScript's native compiler.
  lint: { command: [bin('oxlint/bin/oxlint')], lane: 'reading' },
  templates: {
    command: [bin('eslint/bin/eslint.js'), '--max-warnings', '0', 'packages', 'stories', 'docs'],
    lane: 'reading',
  },
  types: {
    command: [bin('typescript/bin/tsc'), '--noEmit', '-p', 'packages/core/tsconfig.pure.json'],
    lane: 'reading',
  },
  directions: {
    lane: 'reading',
    command: [
      bin('dependency-cruiser/bin/dependency-cruise.mjs'),
      ...['packages', 'stories', 'docs', 'data', 'tests'],
    ],
  },
  unused: { command: [bin('knip/bin/knip.js')], lane: 'reading' },
  build: { command: [bin('tsx/dist/cli.mjs'), 'tests/tooling/build.ts'], lane: 'reading' },
  packages: { ...vitest('packages'), lane: 'reading' },
  'build-docs': { command: [bin('vite/bin/vite.js'), 'build', '--logLevel', 'warn'], lane: 'reading' },
  unit: { ...vitest('unit'), lane: 'source' },
  elements: {
    lane: 'source',
    command: [bin('@web/test-runner/dist/bin.js')],
    countedBy: 'file',
  },
  consumers: { ...vitest('consumers'), lane: 'reading' },
  e2e: { ...vitest('e2e'), lane: 'reading' },
  storybook: {
    command: [
      bin('storybook/dist/bin/dispatcher.js'),
      ...['build', '--output-dir', 'tests/.output/storybook', '--disable-telemetry'],
    ],
    nightly: true,
  },
  // Every story of it, in two looks.
  stories: {
    command: [bin('tsx/dist/cli.mjs'), 'tests/tooling/check-stories.ts', 'tests/.output/storybook'],
    countedBy: 'file',
    nightly: true,
  },
};

const asked = process.argv.slice(2).filter((word) => !word.startsWith('--'));
const nightly = process.argv.includes('--nightly');
const unknown = asked.filter((name) => !(name in steps));
if (unknown.length > 0) {
  console.error(`There is no step ${unknown.join(', ')}; there are ${Object.keys(steps).join(', ')}.`);
  process.exit(2);
}

mkdirSync(output, { recursive: true });
installPackages();
installBrowser();
const { generate } = await import('./tooling/generate.mjs');
await generate();

const total = { passed: 0, failed: 0 };
const wanted = Object.entries(steps).filter(([name, step]) =>
  asked.length > 0 ? asked.includes(name) : nightly || !step.nightly,
);
await Promise.all([runInTurn('reading'), runInTurn('source')]);
await runInTurn(undefined);
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed > 0 ? 1 : 0;

/** Runs the wanted steps of a lane one after the other. */
async function runInTurn(lane) {
  for (const [name, step] of wanted) {
    if (step.lane !== lane) continue;
    const counts = await run(name, step);
    total.passed += counts.passed;
    total.failed += counts.failed;
  }
}

/** Runs a step with its output in a log, shown when it fails. */
async function run(name, step) {
  const startedAt = performance.now();
  const countsPath = join(output, `${name}.counts.json`);
  const logPath = join(output, `${name}.log`);
  rmSync(countsPath, { force: true });
  const reporters =
    step.countedBy === 'vitest'
      ? ['--reporter=default', '--reporter=json', `--outputFile.json=${countsPath}`]
      : [];
  const status = await execute([...step.command, ...reporters], logPath, countsPath);
  const counts = count(step, status, countsPath);
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
  if (counts.failed > 0) console.log(tail(logPath));
  const verdict = counts.failed > 0 ? 'FAIL' : 'ok  ';
  for (const failure of counts.failures ?? []) console.log(`    failed: ${failure}`);
  console.log(`${verdict} ${name}: ${counts.passed} passed, ${counts.failed} failed (${seconds} s)`);
  return counts;
}

function execute(command, logPath, countsPath) {
  return new Promise((done) => {
    const log = createWriteStream(logPath);
    const env = {
      ...process.env,
      CI: '1',
      HIVEMAP_COUNTS: countsPath,
      HIVEMAP_NIGHTLY: nightly ? '1' : '',
      NO_COLOR: '1',
    };
    delete env.FORCE_COLOR;
    const child = spawn(process.execPath, command, { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] });
    child.stdout.pipe(log, { end: false });
    child.stderr.pipe(log, { end: false });
    child.on('close', (status) => log.end(() => done(status)));
  });
}

function count(step, status, countsPath) {
  const whole = status === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
  if (!step.countedBy) return whole;
  if (!existsSync(countsPath)) return { passed: 0, failed: 1 };
  const report = JSON.parse(readFileSync(countsPath, 'utf8'));
  const counts =
    step.countedBy === 'file'
      ? report
      : {
          passed: report.numPassedTests,
          failed: report.numFailedTests + brokenFiles(report),
          failures: failuresOf(report),
        };
  // A runner that failed without a failing test (a crash, an unhandled rejection) has failed.
  return status !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts;
}

/** Test files that could not even be loaded. */
function brokenFiles(report) {
  return report.testResults.filter((file) => file.status === 'failed' && file.assertionResults.length === 0)
    .length;
}

function failuresOf(report) {
  return report.testResults.flatMap(({ name, assertionResults }) =>
    assertionResults
      .filter(({ status }) => status === 'failed')
      .map(({ fullName }) => `${name} › ${fullName}`),
  );
}

/** The end of a log, which says what failed. */
function tail(path, lines = 120) {
  const all = readFileSync(path, 'utf8').trimEnd().split('\n');
  const shown = all.slice(-lines).map((line) => `    ${line}`);
  if (all.length > lines) shown.unshift(`    … ${all.length - lines} more lines in ${path}`);
  return shown.join('\n');
}
