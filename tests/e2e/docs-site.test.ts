/**
 * Every page of the built documentation site works under the strict policy, without an error and without a
 * request to anywhere else. Needs `npm run build:docs` before.
 */
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Browser } from 'playwright-core';
import { launchBrowser, openPage } from '../tooling/open-page.js';
import { serveStatic } from '../tooling/static-server.js';
import type { StaticServer } from '../tooling/static-server.js';

const site = fileURLToPath(new URL('../../docs/dist/', import.meta.url));
const pages = readdirSync(site, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.html'))
  .map((path) => path.replaceAll('\\', '/'));

let server: StaticServer;
let browser: Browser;

beforeAll(async () => {
  server = await serveStatic({ root: site });
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser.close();
  await server.close();
});

describe('the documentation site', () => {
  it('has pages', () => {
    expect(pages).toContain('index.html');
  });

  // A few at a time: most of a page's time is waiting for what its map draws.
  it.concurrent.each(pages)('shows %s under a strict policy, from its own origin alone', async (path) => {
    const opened = await openPage({ url: `${server.origin}/${path}`, browser });
    await opened.quiet();
    const { errors, policyViolations, foreignRequests } = opened;
    await opened.close();
    expect({ errors, policyViolations, foreignRequests }).toEqual({
      errors: [],
      policyViolations: [],
      foreignRequests: [],
    });
  });
});
