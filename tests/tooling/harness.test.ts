/** The tools of the end-to-end tests see what they are there to see. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openPage } from './open-page.js';
import type { OpenPage } from './open-page.js';
import { countPixels, readPng } from './read-png.js';
import { serveStatic } from './static-server.js';
import type { StaticServer } from './static-server.js';

const page = `<!doctype html><html><head><link rel="stylesheet" href="page.css"></head>
<body style="color: red"><img src="https://elsewhere.invalid/x.png"><script src="page.js"></script></body></html>`;

let folder: string;
let server: StaticServer;
let opened: OpenPage;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hivemap-harness-'));
  await writeFile(join(folder, 'index.html'), page);
  await writeFile(join(folder, 'page.css'), 'html { background: #12ab34 }');
  await writeFile(join(folder, 'page.js'), 'console.error("said by the page"); nothing.here();');
  await writeFile(join(folder, 'letters.txt'), 'abcdefghij');
  await writeFile(join(folder, 'rows.csv.gz'), 'not really');
  server = await serveStatic({ root: folder });
  opened = await openPage({ url: `${server.origin}/`, width: 100, height: 80 });
}, 60_000);

afterAll(async () => {
  await opened.close();
  await server.close();
  await rm(folder, { recursive: true });
});

describe('the opened page', () => {
  it('records errors of the console and uncaught ones', () => {
    expect(opened.errors.join('\n')).toContain('said by the page');
    expect(opened.errors.join('\n')).toContain('nothing is not defined');
  });

  it('records what violates the policy: an inline style, a foreign image', () => {
    expect(opened.policyViolations.length).toBeGreaterThanOrEqual(2);
  });

  it('records requests, and finds the one that leaves the origin when no policy stops it', async () => {
    const lenient = await serveStatic({ root: folder, policy: null });
    const other = await openPage({ url: `${lenient.origin}/`, width: 100, height: 80 });
    await other.close();
    await lenient.close();
    expect(other.foreignRequests).toEqual(['https://elsewhere.invalid/x.png']);
    expect(other.requests).toContain(`${lenient.origin}/page.css`);
  });

  it('is decoded to pixels', async () => {
    const picture = readPng(await opened.page.screenshot());
    expect([picture.width, picture.height]).toEqual([100, 80]);
    expect(countPixels(picture, '#12ab34')).toBeGreaterThan(5_000);
    expect(countPixels(picture, (red) => red > 200)).toBeLessThan(2_000);
  });
});

describe('the static server', () => {
  const range = async (value: string) => {
    const response = await fetch(`${server.origin}/letters.txt`, { headers: { range: value } });
    return [response.status, await response.text()];
  };

  it('answers byte ranges', async () => {
    expect(await range('bytes=2-4')).toEqual([206, 'cde']);
    expect(await range('bytes=8-')).toEqual([206, 'ij']);
    expect(await range('bytes=-3')).toEqual([206, 'hij']);
    expect(await range('bytes=0-99')).toEqual([206, 'abcdefghij']);
  });

  it('leaves gzipped files as they are', async () => {
    const response = await fetch(`${server.origin}/rows.csv.gz`);
    expect(response.headers.get('content-encoding')).toBeNull();
    expect(await response.text()).toBe('not really');
  });

  it('does not leave its folder', async () => {
    const response = await fetch(`${server.origin}/..%2f..%2fetc/passwd`);
    expect(response.status).toBe(404);
  });
});
