/**
 * The examples of the documentation, installed from the packed packages, built with their own bundler and served
 * under a strict policy: the city arrives as pixels, a selection as an event, requests carry the token, and closed
 * maps leave nothing behind. Plain HTML and React for every change, the others nightly. Needs `npm run build`.
 */
import { execFile, spawn } from 'node:child_process';
import type { IncomingMessage } from 'node:http';
import { cp, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openPage } from '../tooling/open-page.js';
import { serveStatic } from '../tooling/static-server.js';
import { installExamples } from './install-examples.js';
import { usePortal } from './use-portal.js';

const run = promisify(execFile);
const shell = process.platform === 'win32';
const examples = fileURLToPath(new URL('../../docs/examples/', import.meta.url));

const always = ['html', 'react'];
const nightly = ['vue', 'svelte', 'webpack', 'angular', 'astro'];
const isNightly = process.env['HIVEMAP_NIGHTLY'] === '1';
/** `HIVEMAP_EXAMPLES=vue` tries that one alone. */
const asked = process.env['HIVEMAP_EXAMPLES']?.split(' ') ?? (isNightly ? [...always, ...nightly] : always);

/** Builders that would report home. */
const QUIET = { ASTRO_TELEMETRY_DISABLED: '1', NG_CLI_ANALYTICS: 'false' };

let workplace: string;

beforeAll(async () => {
  workplace = await installExamples(asked);
}, 600_000);

afterAll(() => rm(workplace, { recursive: true, force: true }));

describe.each(asked)('a portal in %s', (name) => {
  it('shows the city, tells what is selected, sends the token and closes without a leak', async () => {
    const portal = join(workplace, name);
    await run('npm', ['run', 'build'], { cwd: portal, shell, env: { ...process.env, ...QUIET } });
    const tokens: (string | undefined)[] = [];
    const intercept = ({ url, headers }: IncomingMessage): boolean => {
      if (url === '/city.json') tokens.push(headers.authorization);
      return false;
    };
    const server = await serveStatic({ root: join(portal, 'dist'), intercept });
    try {
      await usePortal(`${server.origin}/`, name === 'vue' ? { sees: '便民服务中心' } : {});
      expect([...new Set(tokens)]).toEqual(['Bearer of the portal']);
    } finally {
      await server.close();
    }
  }, 300_000);
});

describe('the page of the first five minutes', () => {
  it('shows the demo city in development, where Vite bundles dependencies beforehand', async () => {
    const page = join(workplace, 'five-minutes');
    await cp(join(examples, 'five-minutes/html'), page, { recursive: true });
    await run('npx', ['hivemap', 'init', 'public/city', '--demo'], { cwd: page, shell });
    const vite = [join(workplace, 'node_modules/vite/bin/vite.js'), '--port', '0', '--host', '127.0.0.1'];
    const env = { ...process.env, NO_COLOR: '1' };
    const server = spawn(process.execPath, vite, { cwd: page, env });
    try {
      await seeDemo(await printedAddress(server.stdout));
    } finally {
      server.kill();
    }
  });

  // As a person who has made a project with Vite's template replaces its files.
  it.each(asked.filter((name) => name === 'react' || name === 'vue'))(
    'shows the demo city in %s',
    async (name) => {
      if (!isNightly) return;
      const portal = join(workplace, name);
      await cp(join(examples, 'five-minutes', name), portal, { recursive: true });
      for (const [path, text] of Object.entries(TEMPLATES[name] ?? {}))
        await writeFile(join(portal, path), text);
      await run('npx', ['hivemap', 'init', 'public/city', '--demo'], { cwd: portal, shell });
      await run('npx', ['vite', 'build', '--logLevel', 'warn'], { cwd: portal, shell });
      const server = await serveStatic({ root: join(portal, 'dist') });
      try {
        await seeDemo(`${server.origin}/`);
      } finally {
        await server.close();
      }
    },
    300_000,
  );
});

const frame = (script: string): string =>
  `<!doctype html><meta charset="utf-8" /><div id="root"></div><script type="module" src="${script}"></script>`;

/** What the pages leave as Vite's templates have it. */
const TEMPLATES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  react: {
    'vite.config.js': 'export default {};',
    'index.html': frame('/src/main.jsx'),
    'src/main.jsx': `import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import './index.css';
import App from './App.jsx';
createRoot(document.getElementById('root')).render(<StrictMode><App /></StrictMode>);`,
  },
  vue: {
    'index.html': frame('/src/main.js'),
    'src/main.js': `import { createApp } from 'vue';
import './style.css';
import App from './App.vue';
createApp(App).mount('#root');`,
  },
};

/** @throws When the demo city does not come, with an error, or from elsewhere. */
async function seeDemo(url: string): Promise<void> {
  const opened = await openPage({ url });
  try {
    const isSeen = await opened.page.evaluate(async () => {
      await customElements.whenDefined('hive-city');
      const city = document.querySelector('hive-city') as HTMLElement & { whenReady(): Promise<void> };
      await city.whenReady();
      return city.getBoundingClientRect().height > 300;
    });
    expect(isSeen).toBe(true);
    await opened.page.getByText('宣汉县', { exact: false }).first().waitFor({ state: 'attached' });
    expect([opened.errors, opened.foreignRequests]).toEqual([[], []]);
  } finally {
    await opened.close();
  }
}

function printedAddress(output: NodeJS.ReadableStream): Promise<string> {
  return new Promise((done, fail) => {
    let text = '';
    output.on('data', (part: Buffer) => {
      text += part.toString();
      const address = /http:\/\/127\.0\.0\.1:\d+\//.exec(text);
      if (address) done(address[0]);
    });
    output.on('end', () => fail(new Error(`The development server ended: ${text}`)));
  });
}
