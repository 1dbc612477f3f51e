/**
 * Opens every story of the built Storybook, in Chinese on light and in English on dark, and fails for each that does not
 * render, whose `play` fails, that writes an error, asks another origin, or in which axe finds a fault. `npm run build:storybook` before.
 *   tsx tests/tooling/check-stories.ts <folder of the built Storybook> [--pictures <folder>] [--only <part of an id>] [--theme dark] [--size 1280x800]
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { launchBrowser, openPage } from './open-page.js';
import { serveStatic } from './static-server.js';

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    pictures: { type: 'string' },
    only: { type: 'string' },
    theme: { type: 'string' },
    size: { type: 'string', default: '1280x800' },
  },
});
const [folder] = positionals;
if (!folder) throw new Error('Which folder? The first argument is the folder of the built Storybook.');

interface Entry {
  readonly id: string;
  readonly type: 'story' | 'docs';
}
const { entries } = JSON.parse(await readFile(join(folder, 'index.json'), 'utf8')) as {
  entries: Readonly<Record<string, Entry>>;
};
const stories = Object.values(entries)
  .filter(({ type, id }) => type === 'story' && id.includes(values.only ?? ''))
  .map(({ id }) => id);
const looks = (
  [
    ['light', 'zh-CN'],
    ['dark', 'en'],
  ] as const
).filter(([theme]) => (values.theme ?? theme) === theme);

if (values.pictures) await mkdir(values.pictures, { recursive: true });
// Storybook itself needs styles of its own making; its stories are ours, and other tests hold them to our policy.
const server = await serveStatic({ root: folder, policy: null });
const browser = await launchBrowser();
const failures: string[] = [];
let passed = 0;
const [width = 0, height = 0] = values.size.split('x').map(Number);
const views = stories.flatMap((id) => looks.map(([theme, locale]) => ({ id, theme, locale })));
// Two pages at a time: a page alone waits more than it works.
const line = views.values();
await Promise.all([lookAtThem(line), lookAtThem(line)]);
await browser.close();
await server.close();

console.log(`${String(passed)} of ${String(views.length)} views of stories are fine`);
const counts = process.env['HIVEMAP_COUNTS'];
if (counts) await writeFile(counts, JSON.stringify({ passed, failed: failures.length, failures }));
process.exitCode = failures.length > 0 || stories.length === 0 ? 1 : 0;

async function lookAtThem(line: Iterable<(typeof views)[number]>): Promise<void> {
  for (const { id, theme, locale } of line) {
    // A page that does not answer is that story's failure, and not the end of the others.
    const problems = await look(id, theme, locale).catch((error: unknown) => [String(error)]);
    if (problems.length === 0) {
      passed++;
      continue;
    }
    failures.push(`${id} (${theme}, ${locale}): ${problems.join(' | ')}`);
    console.error(failures.at(-1));
  }
}

/** @returns What is wrong with a story; nothing when all is well. */
async function look(id: string, theme: string, locale: string): Promise<readonly string[]> {
  const url = `${server.origin}/iframe.html?id=${id}&viewMode=story&globals=theme:${theme};locale:${locale}`;
  const opened = await openPage({ url, browser, width, height });
  try {
    const end = await ending(opened.page);
    await opened.quiet();
    if (values.pictures) await opened.page.screenshot({ path: join(values.pictures, `${id}--${theme}.png`) });
    const faults = await axeFaults(opened.page);
    const empty = await opened.page.locator('#storybook-root > *').count();
    return [
      ...(end === 'finished' || end === 'completed' ? [] : [`ended as ${end}`]),
      ...(empty === 0 ? ['is empty'] : []),
      ...opened.errors,
      ...faults,
      ...opened.foreignRequests.map((request) => `asked ${request}`),
    ];
  } finally {
    await opened.close();
  }
}

/** The phase in which a story ends: `finished`, or `errored` when it or its `play` failed. */
async function ending(page: Page): Promise<string> {
  const phase = (): Promise<string> =>
    page.evaluate(() => {
      const preview = (globalThis as { __STORYBOOK_PREVIEW__?: { currentRender?: { phase?: string } } })
        .__STORYBOOK_PREVIEW__;
      return preview?.currentRender?.phase ?? 'none';
    });
  const until = Date.now() + 30_000;
  for (;;) {
    const now = await phase();
    if (['finished', 'completed', 'errored', 'aborted'].includes(now)) return now;
    if (Date.now() > until) return `${now} after 30 s`;
    await page.waitForTimeout(100);
  }
}

/** What axe finds in a story, as `rule on element`. Rules for a whole page are not asked of a part of one. */
async function axeFaults(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe.source);
  return page.evaluate(async () => {
    const { axe: here } = globalThis as unknown as { axe: typeof axe };
    const { violations } = await here.run('#storybook-root', {
      resultTypes: ['violations'],
      rules: { region: { enabled: false }, 'page-has-heading-one': { enabled: false } },
    });
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target }) => `axe: ${id} on ${target.join(' ')}`),
    );
  });
}
