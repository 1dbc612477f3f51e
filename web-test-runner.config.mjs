/** Element tests: each file of tests/elements is a page in a real Chromium, served from the source. */
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { chromeLauncher } from '@web/test-runner-chrome';
import { defaultReporter } from '@web/test-runner';
import { fileURLToPath } from 'node:url';
import { browserFlags, findBrowser } from './tests/tooling/find-browser.mjs';
import { generate } from './tests/tooling/generate.mjs';
import { bundlePages } from './tests/tooling/bundle-pages.mjs';
import { mockBasemaps } from './tests/tooling/mock-basemaps.mjs';
import { countingReporter } from './tests/tooling/counting-reporter.mjs';

await generate();
const root = fileURLToPath(new URL('.', import.meta.url));
const tsconfig = fileURLToPath(new URL('./tsconfig.base.json', import.meta.url));
const entries = [
  'tests/elements/**/*.test.ts',
  'tests/elements/**/*-worker.ts',
  'packages/**/city-worker.ts',
];
const conditions = ['hivemap-source', 'browser', 'production'];

export default {
  files: ['tests/elements/**/*.test.ts'],
  rootDir: '.',
  // A page in the background gets no animation frames, and a map without them draws nothing.
  concurrency: 1,
  concurrentBrowsers: 1,
  testsStartTimeout: 60_000,
  testsFinishTimeout: 300_000,
  testFramework: { config: { timeout: 60_000 } },
  // The long form of a test is for the night: `fixtures/nightly.ts`.
  testRunnerHtml: (framework) => `<!doctype html>
    <html>
      <head><meta charset="utf-8" /></head>
      <body>
        <script>globalThis.HIVEMAP_NIGHTLY = ${process.env.HIVEMAP_NIGHTLY === '1'};</script>
        <script type="module" src="${framework}"></script>
      </body>
    </html>`,
  nodeResolve: { exportConditions: conditions },
  middleware: [mockBasemaps],
  plugins: [
    bundlePages({ root, entries, tsconfig, conditions }),
    esbuildPlugin({ ts: true, target: 'es2022', tsconfig }),
  ],
  browsers: [
    chromeLauncher({
      launchOptions: { executablePath: findBrowser(), args: browserFlags },
      // A context each: pages of one context share a process, and with it its limit of 16 WebGL contexts.
      createPage: async ({ browser }) => {
        const page = await (await browser.createBrowserContext()).newPage();
        await page.setViewport({ width: 800, height: 600 });
        const session = await page.createCDPSession();
        await session.send('Emulation.setFocusEmulationEnabled', { enabled: true });
        return page;
      },
    }),
  ],
  reporters: [defaultReporter({ reportTestProgress: process.stdout.isTTY }), countingReporter()],
};
