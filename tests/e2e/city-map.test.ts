/** The library's main job, as its users meet it: the built site, a strict policy, a real browser. */
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser, openPage, type OpenPage } from '../tooling/open-page.js';
import { countPixels, readPng } from '../tooling/read-png.js';
import { serveStatic, type StaticServer } from '../tooling/static-server.js';

const site = fileURLToPath(new URL('../../docs/dist/', import.meta.url));

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

/** Opens a page of the site and waits until the map can be used. */
async function visit(path: string, size = { width: 1200, height: 640 }): Promise<OpenPage> {
  const opened = await openPage({ url: `${server.origin}${path}`, browser, ...size });
  await opened.page.evaluate(async () => {
    await customElements.whenDefined('hive-city');
    const city = document.querySelector('hive-city') as HTMLElement & { whenReady(): Promise<void> };
    await city.whenReady();
  });
  return opened;
}

/** The rows of the list of areas, once their figures are there. */
async function areaRows(page: Page): Promise<string[]> {
  const rows = page.locator('hive-city hive-table').first().locator('tbody tr');
  await rows
    .filter({ hasText: /\d\d\.\d/ })
    .first()
    .waitFor({ state: 'attached', timeout: 60_000 });
  return rows.allTextContents();
}

/** All that an element says, in its own tree and in those of the elements in it. */
function said(page: Page): Promise<string> {
  return page.evaluate(() => {
    const words = (node: Node): string => {
      if (node instanceof Text) return node.data;
      if (node instanceof HTMLStyleElement) return '';
      const inner = node instanceof Element && node.shadowRoot ? words(node.shadowRoot) : '';
      return `${inner} ${[...node.childNodes].map(words).join(' ')}`;
    };
    return words(document.querySelector('hive-city')!);
  });
}

function drilled(page: Page): Promise<string> {
  return page.locator('hive-city hive-breadcrumb [aria-current]').first().innerText();
}

describe('the city map, looked at and used', () => {
  let opened: OpenPage;

  beforeAll(async () => {
    opened = await visit('/portal/?theme=light');
  });
  afterAll(() => opened.close());

  it('shows the seven counties of the demo city with their figures, and nothing is asked of anybody else', async () => {
    const rows = await areaRows(opened.page);
    expect(rows).toHaveLength(7);
    expect(rows.join('\n')).toContain('宣汉县');
    await opened.quiet();
    const { errors, policyViolations, foreignRequests } = opened;
    expect({ errors, policyViolations, foreignRequests }).toEqual({
      errors: [],
      policyViolations: [],
      foreignRequests: [],
    });
  });

  it('paints cells in the colors of the legend', async () => {
    await opened.page.waitForTimeout(1_000);
    const picture = readPng(await opened.page.screenshot());
    // Third and fourth class of the ramp for "higher is better".
    expect(countPixels(picture, '#6ac5b7')).toBeGreaterThan(1_000);
    expect(countPixels(picture, '#319aa9')).toBeGreaterThan(1_000);
  });

  it('enters a county by a click on the map, and leaves it by Escape', async () => {
    const { page } = opened;
    const point = await page.evaluate(() => {
      const city = document.querySelector('hive-city') as HTMLElement & {
        maplibre: {
          project(position: [number, number]): { x: number; y: number };
          getContainer(): HTMLElement;
        };
      };
      const { x, y } = city.maplibre.project([107.72, 31.45]);
      const box = city.maplibre.getContainer().getBoundingClientRect();
      return { x: box.left + x, y: box.top + y };
    });
    await page.mouse.click(point.x, point.y);
    await expect.poll(() => drilled(page), { timeout: 20_000 }).toContain('宣汉县');
    // The first one lets go of the selection.
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await expect.poll(() => drilled(page), { timeout: 20_000 }).toContain('达州市');
  });
});

describe('the city map', () => {
  it('speaks English where the page asks for it', async () => {
    const opened = await visit('/portal/?locale=en');
    const rows = await areaRows(opened.page);
    const text = await said(opened.page);
    await opened.close();
    expect(rows.join('\n')).toContain('Xuanhan');
    expect(text).toContain('Dazhou');
    expect(text.match(/[^\n]*\p{Script=Han}[^\n]*/gu) ?? []).toEqual([]);
  });

  it('shows a city of another country with its own levels and codes', async () => {
    const opened = await visit('/london/');
    const rows = await areaRows(opened.page);
    const trail = await drilled(opened.page);
    await opened.close();
    expect(rows.length).toBeGreaterThanOrEqual(32);
    expect(trail).toMatch(/London/);
  });

  it('says that functions are missing where their script can not be read, and shows the map all the same', async () => {
    const opened = await openPage({ url: 'about:blank', browser, width: 1200, height: 640 });
    const { page } = opened;
    await page.route(/late-session/, (route) => route.abort());
    await page.goto(`${server.origin}/portal/`);
    await expect.poll(() => said(page), { timeout: 60_000 }).toContain('有些功能没能读出');
    expect(await areaRows(page)).toHaveLength(7);
    await opened.close();
  });

  it('fits a phone of 320 px without scrolling sideways', async () => {
    const opened = await visit('/portal/', { width: 320, height: 640 });
    const overflow = await opened.page.evaluate(
      () => document.scrollingElement!.scrollWidth - document.scrollingElement!.clientWidth,
    );
    await opened.close();
    expect(overflow).toBe(0);
  });
});

const BAD_MANIFESTS: readonly [what: string, manifest: Record<string, unknown>, words: RegExp][] = [
  ['a contract of version 2', { hivemap: 2 }, /版本/],
  ['no purpose', { hivemap: 1, code: '511700', name: '达州市', asOf: '2026-11-20' }, /目的/],
];

describe('a city that cannot be shown', () => {
  it.each(BAD_MANIFESTS)('says so in words: %s', async (_what, manifest, words) => {
    const opened = await openPage({ url: `${server.origin}/portal/?src=/portal/missing.json`, browser });
    await opened.page.evaluate((city) => {
      const element = document.querySelector('hive-city') as HTMLElement & { city: unknown };
      element.removeAttribute('src');
      element.city = city;
    }, manifest);
    await expect.poll(() => said(opened.page), { timeout: 20_000 }).toMatch(words);
    await opened.close();
  });

  it('says which file is not there', async () => {
    const opened = await openPage({ url: `${server.origin}/portal/?src=/portal/missing.json`, browser });
    await expect.poll(() => said(opened.page), { timeout: 20_000 }).toMatch(/404|找不到|不存在/);
    await opened.close();
  });
});
