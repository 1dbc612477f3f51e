import { request } from 'node:http';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { cityFiles } from '../../packages/hivemap/src/cli/serve/city-files.js';
import { startServer } from '../../packages/hivemap/src/cli/serve/start-server.js';
import { strictPolicy } from '../tooling/static-server.js';
import { scratchFolder } from './run-command.js';

interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly body: string;
}

/** Sends a path as it is: `fetch` would tidy it. */
function ask(
  address: string,
  path: string,
  headers: Record<string, string> = {},
  method = 'GET',
): Promise<Answer> {
  const { hostname, port } = new URL(address);
  return new Promise((done, fail) => {
    const asked = request({ hostname, port, path, method, headers }, (response) => {
      let body = '';
      response.setEncoding('utf8');
      response.on('data', (text: string) => (body += text));
      response.on('end', () => done({ status: response.statusCode ?? 0, headers: response.headers, body }));
    });
    asked.on('error', fail).end();
  });
}

async function serve(): Promise<string> {
  const folder = await scratchFolder();
  await mkdir(join(folder, 'city'));
  await writeFile(join(folder, 'secret.txt'), 'secret');
  await writeFile(join(folder, 'city/notes.txt'), 'not named by the manifest');
  await writeFile(join(folder, 'city/a.ndjson'), '{"id":1}\n{"id":2}\n');
  await writeFile(join(folder, 'grids-511702.json'), '[702]');
  const manifest = {
    hivemap: 1,
    resources: {
      matters: { href: 'a.ndjson' },
      grids: { href: '../grids-{division}.json' },
      units: { href: 'https://other.example/units.json' },
    },
  };
  const path = join(folder, 'city/city.json');
  const city = cityFiles(path, JSON.stringify(manifest));
  if (!city) throw new TypeError('A manifest was expected.');
  expect(city.elsewhere).toEqual(['https://other.example/units.json']);
  await mkdir(join(folder, 'page/assets'), { recursive: true });
  await writeFile(join(folder, 'page/index.html'), '<title>page</title>');
  await writeFile(join(folder, 'page/assets/page.js'), '// script');
  const server = await startServer({ page: join(folder, 'page'), city, port: 0, wall: false });
  onTestFinished(() => server.close());
  return server.address;
}

async function hrefs(address: string): Promise<Record<string, { href: string }>> {
  const { body } = await ask(address, '/city/city.json');
  return (JSON.parse(body) as { resources: Record<string, { href: string }> }).resources;
}

it('serves the files that the manifest names, also in parts and by division, and no other', async () => {
  const address = await serve();
  const { matters, grids } = await hrefs(address);
  expect((await ask(address, '/')).body).toBe('<title>page</title>');
  expect((await ask(address, '/assets/page.js')).headers['content-type']).toBe(
    'text/javascript; charset=utf-8',
  );
  expect((await ask(address, matters?.href ?? '')).body).toBe('{"id":1}\n{"id":2}\n');
  const part = await ask(address, matters?.href ?? '', { range: 'bytes=9-16' });
  expect([part.status, part.body, part.headers['content-range']]).toEqual([206, '{"id":2}', 'bytes 9-16/18']);
  expect((await ask(address, matters?.href ?? '', { range: 'bytes=99-' })).status).toBe(416);
  expect((await ask(address, (grids?.href ?? '').replace('{division}', '511702'))).body).toBe('[702]');
  for (const path of [
    '/city/notes.txt',
    '/notes.txt',
    '/city/a.ndjson',
    (grids?.href ?? '').replace('{division}', '9'),
  ])
    expect([path, (await ask(address, path)).status]).toEqual([path, 404]);
});

it('lets no path lead out of the city', async () => {
  const address = await serve();
  const { grids } = await hrefs(address);
  const template = grids?.href ?? '';
  const tries = [
    '/../secret.txt',
    '/assets/../../secret.txt',
    '/city/../../secret.txt',
    '/city/..%2f..%2fsecret.txt',
    '/city/%2e%2e/%2e%2e/secret.txt',
    '/city/..\\..\\secret.txt',
    '//secret.txt',
    '/%00',
    '/city/%',
    template.replace('{division}', '../secret.txt%00'),
    template.replace('{division}', '..%2Fsecret'),
    template.replace('{division}', '%2e%2e%2fsecret'),
  ];
  for (const path of tries) {
    const { status, body } = await ask(address, path);
    expect([path, status, body]).toEqual([path, 404, '']);
  }
});

it('answers to its own names on this machine only, and to reading only', async () => {
  const address = await serve();
  const { port, hostname } = new URL(address);
  expect(hostname).toBe('127.0.0.1');
  expect((await ask(address, '/city/city.json', { host: 'evil.example' })).status).toBe(403);
  expect((await ask(address, '/city/city.json', { host: `localhost:${port}` })).status).toBe(200);
  expect((await ask(address, '/city/city.json', {}, 'POST')).status).toBe(405);
});

it('sends every answer under the strict policy', async () => {
  const address = await serve();
  for (const path of ['/', '/city/city.json', '/nothing']) {
    const { headers } = await ask(address, path);
    const policy = String(headers['content-security-policy']);
    expect(strictPolicy.split('; ').filter((part) => !policy.includes(part))).toEqual([]);
    expect(headers['x-content-type-options']).toBe('nosniff');
  }
});
