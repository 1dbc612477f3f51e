/**
 * The folder for pages without npm: whole, unchanged on its way, and a city under a strict policy with Trusted
 * Types, after few requests, also on a page that loads the library twice. Needs `npm run build` before.
 */
import { createHash } from 'node:crypto';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { buildBundle, type Bundle } from '../tooling/bundle.js';
import { openPage } from '../tooling/open-page.js';
import { serveStatic, strictPolicy } from '../tooling/static-server.js';

let target: string;
let bundle: Bundle;

beforeAll(async () => {
  target = await mkdtemp(join(tmpdir(), 'hivemap-bundle-'));
  bundle = await buildBundle(target);
});
afterAll(() => rm(target, { recursive: true, force: true }));

const sha256 = (content: Uint8Array): string => createHash('sha256').update(content).digest('hex');

it('says of each of its files, and of the tarball, what it must be', async () => {
  const sums = (await readFile(join(bundle.folder, 'SHA256SUMS'), 'utf8')).trim().split('\n');
  const paths = sums.map((line) => line.slice(66));
  expect(paths).toEqual(
    expect.arrayContaining(['hivemap.js', 'index.html', 'integrity.json', 'licenses.md', 'city/city.json']),
  );
  for (const line of sums)
    expect([line.slice(66), sha256(await readFile(join(bundle.folder, line.slice(66))))]).toEqual([
      line.slice(66),
      line.slice(0, 64),
    ]);
  const whole = await readFile(`${bundle.tarball}.sha256`, 'utf8');
  expect(whole.slice(0, 64)).toBe(sha256(await readFile(bundle.tarball)));
});

it('shows a city under a strict policy with Trusted Types, after few requests; loaded twice it warns once', async () => {
  const site = join(target, 'site');
  await cp(bundle.folder, site, { recursive: true });
  await cp(bundle.folder, join(site, 'again'), { recursive: true });
  const page = await readFile(join(site, 'index.html'), 'utf8');
  expect(page).toMatch(/src="hivemap\.js" integrity="sha384-/);
  await writeFile(
    join(site, 'index.html'),
    page.replace('<link', '<script src="trusted-types.js"></script><link'),
  );
  // Each of the two has Lit of its own, which makes its policy of templates.
  const types = "require-trusted-types-for 'script'; trusted-types default lit-html 'allow-duplicates'";
  const server = await serveStatic({ root: site, policy: `${strictPolicy}; ${types}` });
  const warnings: string[] = [];
  const opened = await openPage({ url: 'about:blank' });
  try {
    opened.page.on('console', (message) => {
      if (message.type() === 'warning' && message.text().startsWith('hivemap:'))
        warnings.push(message.text());
    });
    await opened.page.goto(`${server.origin}/`);
    const isReady = await opened.page.evaluate(async () => {
      await customElements.whenDefined('hive-city');
      const city = document.querySelector('hive-city') as HTMLElement & { whenReady(): Promise<void> };
      await city.whenReady();
      return true;
    });
    await opened.quiet();
    expect(isReady).toBe(true);
    // What comes after the first picture begins with these; page, styles, three scripts of ours, the one for Trusted
    // Types, two workers and the manifest before it. Files of data come on top: four in the demo city, twelve in all.
    const asked = opened.requests.filter((url) => url.startsWith(server.origin));
    const late = asked.findIndex((url) => /\/chunks\/(late|area-card)-/.test(url));
    expect([late > 5, late <= 9]).toEqual([true, true]);
    await opened.page.evaluate(() => {
      const second = document.createElement('script');
      Object.assign(second, { type: 'module', src: 'again/hivemap.js' });
      document.head.append(second);
    });
    await expect
      .poll(() => warnings, { timeout: 20_000 })
      .toEqual([expect.stringContaining('more than once')]);
    await opened.quiet();
    expect([opened.errors, opened.policyViolations, warnings.length]).toEqual([[], [], 1]);
    expect(opened.requests.filter((url) => !url.startsWith(server.origin) && url !== 'about:blank')).toEqual(
      [],
    );
  } finally {
    await opened.close();
    await server.close();
  }
});
