/**
 * The examples of the documentation, installed from the packed packages, built with their own bundler and served
 * under a strict policy: the city arrives as pixels, a selection as an event, requests carry the token, and closed
 * maps leave nothing behind. Plain HTML and React for every change, the others nightly. Needs `npm run build`.
 */
import { execFile, spawn } from 'node:child_process';
import type { IncomingMessage } from 'node:http';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serveStatic } from '../tooling/static-server.js';
import { installExamples } from './install-examples.js';
import { usePortal } from './use-portal.js';

const run = promisify(execFile);
const shell = process.platform === 'win32';

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
      await usePortal(`${server.origin}/`);
      expect([...new Set(tokens)]).toEqual(['Bearer of the portal']);
    } finally {
      await server.close();
    }
  }, 300_000);

  // Every framework on Vite gets the same modules; one of them is enough.
  if (name !== 'html') return;

  it('shows the city in development, where Vite bundles dependencies beforehand', async () => {
    const vite = [join(workplace, 'node_modules/vite/bin/vite.js'), '--port', '0', '--host', '127.0.0.1'];
    const env = { ...process.env, NO_COLOR: '1' };
    const server = spawn(process.execPath, vite, { cwd: join(workplace, name), env });
    try {
      await usePortal(await printedAddress(server.stdout), { cycles: 0 });
    } finally {
      server.kill();
    }
  });
});

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
