/** What the docs give to those who run a wall on a machine of its own: the service worker and the start script. */
import { spawn } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runInNewContext } from 'node:vm';
import { expect, it } from 'vitest';

const kiosk = fileURLToPath(new URL('../../docs/public/kiosk/', import.meta.url));

interface FetchEvent {
  readonly request: Request;
  respondWith(answer: Promise<Response>): void;
  waitUntil(work: Promise<unknown>): void;
}

/** The service worker, with a network and a cache of the test's own. */
function serviceWorker(network: (request: Request) => Promise<Response>, quota = Infinity) {
  const kept = new Map<string, Response>();
  const listeners = new Map<string, (event: FetchEvent) => void>();
  const failed: unknown[] = [];
  const cache = {
    match: ({ url }: Request) => Promise.resolve(kept.get(url)?.clone()),
    put: async ({ url }: Request, response: Response): Promise<void> => {
      if (kept.size >= quota) throw new DOMException('The disk is full', 'QuotaExceededError');
      await Promise.resolve();
      kept.set(url, response);
    },
  };
  const self = {
    location: { origin: 'http://wall' },
    addEventListener: (type: string, listener: (event: FetchEvent) => void) => listeners.set(type, listener),
  };
  runInNewContext(readFileSync(join(kiosk, 'wall-service-worker.js'), 'utf8'), {
    self,
    caches: { open: () => Promise.resolve(cache), keys: () => Promise.resolve([]) },
    fetch: network,
    URL,
    AbortSignal,
  });
  /** @returns `null` where the worker leaves the request alone. */
  const ask = async (url: string, headers: Record<string, string> = {}): Promise<string | null> => {
    const answers: Promise<Response>[] = [];
    const work: Promise<unknown>[] = [];
    listeners.get('fetch')!({
      request: new Request(url, { headers }),
      respondWith: (answer) => answers.push(answer),
      waitUntil: (one) => work.push(one),
    });
    if (answers.length === 0) return null;
    const text = await (await answers[0]!).text();
    await Promise.all(work).catch((error: unknown) => failed.push(error));
    return text;
  };
  return { ask, failed };
}

it('the service worker asks the network first, keeps the last answer, and leaves feeds and parts alone', async () => {
  let isUp = true;
  let version = 1;
  const { ask } = serviceWorker(({ url }) =>
    isUp
      ? Promise.resolve(new Response(`${url} ${String(version)}`))
      : Promise.reject(new TypeError('Failed to fetch')),
  );
  expect(await ask('http://wall/city.json')).toBe('http://wall/city.json 1');
  version = 2;
  expect(await ask('http://wall/city.json')).toBe('http://wall/city.json 2');
  isUp = false;
  expect(await ask('http://wall/city.json')).toBe('http://wall/city.json 2');
  await expect(ask('http://wall/never-read.json')).rejects.toThrow('Failed to fetch');
  expect(await ask('http://wall/feed', { accept: 'text/event-stream' })).toBe(null);
  expect(await ask('http://wall/grids.fgb', { range: 'bytes=0-9' })).toBe(null);
  expect(await ask('http://elsewhere/city.json')).toBe(null);
});

it('the service worker shows what the network says also where the disk is full', async () => {
  const { ask, failed } = serviceWorker(({ url }) => Promise.resolve(new Response(url)), 1);
  expect(await ask('http://wall/a')).toBe('http://wall/a');
  expect(await ask('http://wall/b')).toBe('http://wall/b');
  expect(failed).toEqual([]);
});

it('the start script waits for the page, and then opens it on the whole screen of a browser that is there', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'kiosk-'));
  const seen = join(folder, 'seen');
  for (const [name, does] of [
    ['chromium', `printf '%s\\n' "$@" > '${seen}'`],
    ['sleep', 'exec /bin/sleep 0.05'],
  ] as const) {
    writeFileSync(join(folder, name), `#!/bin/sh\n${does}\n`);
    chmodSync(join(folder, name), 0o755);
  }
  let asked = 0;
  const server = createServer((_, response) => response.writeHead(++asked < 3 ? 503 : 200).end());
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/wall.html`;
  const run = (env: Record<string, string>): Promise<number | null> =>
    new Promise((resolve) => {
      const PATH = `${folder}:${process.env['PATH'] ?? ''}`;
      const child = spawn('sh', [join(kiosk, 'hivemap-wall.sh')], { env: { PATH, ...env }, stdio: 'ignore' });
      child.on('exit', resolve);
    });
  expect(await run({})).not.toBe(0);
  expect(await run({ HIVEMAP_WALL_URL: url, XDG_RUNTIME_DIR: folder })).toBe(0);
  expect(asked).toBe(3);
  const args = readFileSync(seen, 'utf8').trim().split('\n');
  expect(args).toEqual(
    expect.arrayContaining(['--kiosk', `--app=${url}`, `--user-data-dir=${folder}/hivemap-wall`]),
  );
  expect(args.every((arg) => arg.startsWith('--'))).toBe(true);
  server.close();
  rmSync(folder, { recursive: true });
});

it('the unit starts the script that the docs install, and again whatever ends it', () => {
  const unit = readFileSync(join(kiosk, 'hivemap-wall.service'), 'utf8');
  for (const line of [
    'ExecStart=%h/.local/bin/hivemap-wall.sh',
    'Restart=always',
    'WantedBy=graphical-session.target',
  ])
    expect(unit.split('\n')).toContain(line);
});
