/** Element tests: each file of tests/elements is a page in a real Chromium, served from the source. */
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { chromeLauncher } from '@web/test-runner-chrome';
import { defaultReporter } from '@web/test-runner';
import { fileURLToPath } from 'node:url';
import { browserFlags, findBrowser } from './tests/tooling/find-browser.mjs';
import { generate } from './tests/tooling/generate.mjs';
import { countingReporter } from './tests/tooling/counting-reporter.mjs';

await generate();
const tsconfig = fileURLToPath(new URL('./tsconfig.base.json', import.meta.url));

export default {
  files: ['tests/elements/**/*.test.ts'],
  rootDir: '.',
  concurrency: 2,
  concurrentBrowsers: 1,
  testsStartTimeout: 60_000,
  testsFinishTimeout: 180_000,
  testFramework: { config: { timeout: 20_000 } },
  nodeResolve: { exportConditions: ['hivemap-source', 'browser', 'production'] },
  plugins: [esbuildPlugin({ ts: true, target: 'es2022', tsconfig })],
  browsers: [
    chromeLauncher({
      launchOptions: { executablePath: findBrowser(), args: browserFlags },
      createPage: async ({ context }) => {
        const page = await context.newPage();
        await page.setViewport({ width: 800, height: 600 });
        return page;
      },
    }),
  ],
  reporters: [defaultReporter({ reportTestProgress: process.stdout.isTTY }), countingReporter()],
};
