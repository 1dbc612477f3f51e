/**
 * A new user's first ten minutes: `npm install hivemap` from the tarballs, a city from foreign files with
 * `npx hivemap init`, and the city in a browser with `npx hivemap serve`. Needs `npm run build` before.
 */
import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { asGbk, dirtyRequests, providerBorders } from '../hivemap/foreign-files.js';
import { openPage } from '../tooling/open-page.js';
import { packPackages } from '../tooling/pack-packages.js';

const run = promisify(execFile);
const shell = process.platform === 'win32';

let folder: string;

beforeAll(async () => {
  const tarballs = await packPackages();
  folder = await mkdtemp(join(tmpdir(), 'hivemap-new-user-'));
  const ours = Object.fromEntries(Object.entries(tarballs).map(([key, path]) => [key, `file:${path}`]));
  const manifest = { name: 'my-portal', private: true, dependencies: ours, overrides: ours };
  await writeFile(join(folder, 'package.json'), JSON.stringify(manifest));
  const quiet = ['--ignore-scripts', '--no-audit', '--no-fund', '--prefer-offline'];
  await run('npm', ['install', ...quiet], { cwd: folder, shell });
  await writeFile(join(folder, 'boundaries.geojson'), providerBorders());
  await writeFile(join(folder, 'requests.csv'), asGbk(dirtyRequests({ count: 400 })));
});

afterAll(() => rm(folder, { recursive: true, force: true }));

it('gets from two foreign files to a map with figures', async () => {
  const files = ['--divisions', 'boundaries.geojson', '--crs', 'gcj02', '--matters', 'requests.csv'];
  const { stdout } = await run('npx', ['hivemap', 'init', 'my-city', ...files, '--name', '示例市', '--yes'], {
    cwd: folder,
    shell,
  });
  expect(stdout).toContain('my-city/city.json');
  const bin = join(folder, 'node_modules/hivemap/dist/cli/hivemap.js');
  const server = spawn(process.execPath, [bin, 'serve', 'my-city/city.json', '--port', '0'], { cwd: folder });
  try {
    const [line] = (await once(server.stdout, 'data')) as [Buffer];
    const url = /http:\/\/\S+/.exec(String(line))?.[0] ?? '';
    const opened = await openPage({ url, context: { locale: 'zh-CN' } });
    try {
      await opened.page.waitForFunction(
        () => document.querySelector('hive-city')?.shadowRoot?.querySelector('hive-map') !== null,
      );
      // The table says in words what the map draws; a small page has it in reserve.
      const rows = opened.page.locator('hive-table').getByRole('row', { includeHidden: true });
      for (const county of ['通川区', '达川区', '宣汉县', '开江县'])
        await rows
          .filter({ hasText: county })
          .filter({ hasText: /\d/ })
          .first()
          .waitFor({ state: 'attached' });
      await opened.quiet();
      if (process.env['HIVEMAP_PICTURE'])
        await opened.page.screenshot({ path: process.env['HIVEMAP_PICTURE'] });
      expect(opened.errors).toEqual([]);
      expect(opened.policyViolations).toEqual([]);
      expect(opened.foreignRequests).toEqual([]);
    } finally {
      await opened.close();
    }
  } finally {
    server.kill('SIGINT');
  }
});
