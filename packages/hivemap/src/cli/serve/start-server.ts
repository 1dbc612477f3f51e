import { createReadStream } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, relative, sep } from 'node:path';
import type { CityFiles } from './city-files.js';

/** Nothing but this server's own files: what every page of ours runs under. */
export const POLICY =
  "default-src 'none'; script-src 'self'; worker-src 'self'; style-src 'self'; img-src 'self' data:; " +
  "connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

const MEDIA_TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.geojson': 'application/geo+json',
  '.gz': 'application/gzip',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.ndjson': 'application/x-ndjson',
  '.svg': 'image/svg+xml',
  '.topojson': 'application/topo+json',
};
const MANIFEST = '/city/city.json';

export interface ServerOptions {
  /** Folder of the built page; `null` for the city's files alone. */
  readonly page: string | null;
  readonly city: CityFiles;
  /** 0 for any that is free. */
  readonly port: number;
  readonly wall: boolean;
  /** Answers an address before the files do; `false` for those that it does not know. */
  readonly answer?:
    ((pathname: string, request: IncomingMessage, response: ServerResponse) => boolean) | undefined;
  /** Other addresses that the page may connect to. */
  readonly connect?: readonly string[] | undefined;
}

/** Files of the page, by address; listed once, so that an address is looked up and never joined to a path. */
async function pageFiles(folder: string, wall: boolean): Promise<ReadonlyMap<string, string>> {
  const names = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = new Map<string, string>();
  for (const entry of names.filter((one) => one.isFile())) {
    const path = join(entry.parentPath, entry.name);
    files.set(`/${relative(folder, path).split(sep).join('/')}`, path);
  }
  const start = files.get(wall ? '/wall.html' : '/index.html');
  if (start !== undefined) files.set('/', start);
  return files;
}

/** `bytes=0-99`, `bytes=100-`, `bytes=-100`; `null` for anything else, `false` for what does not exist. */
function rangeOf(header: string | undefined, size: number): { start: number; end: number } | null | false {
  const [, first = '', last = ''] = /^bytes=(\d*)-(\d*)$/.exec(header ?? '') ?? [];
  if (first === '' && last === '') return null;
  const start = first === '' ? Math.max(0, size - Number(last)) : Number(first);
  const end = first === '' || last === '' ? size - 1 : Math.min(Number(last), size - 1);
  return start <= end && start < size ? { start, end } : false;
}

async function sendFile(path: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const found = await stat(path).catch(() => null);
  if (!found?.isFile()) {
    response.writeHead(404).end();
    return;
  }
  const range = rangeOf(request.headers.range, found.size);
  response.setHeader('Accept-Ranges', 'bytes');
  if (range === false) {
    response.writeHead(416, { 'Content-Range': `bytes */${String(found.size)}` }).end();
    return;
  }
  response.setHeader('Content-Type', MEDIA_TYPES[extname(path).toLowerCase()] ?? 'application/octet-stream');
  response.setHeader('Content-Length', range ? range.end - range.start + 1 : found.size);
  if (range) response.setHeader('Content-Range', `bytes ${range.start}-${range.end}/${found.size}`);
  response.writeHead(range ? 206 : 200);
  if (request.method === 'HEAD') response.end();
  else
    createReadStream(path, range ?? {})
      .on('error', () => response.destroy())
      .pipe(response);
}

/** Pages of other sites may name this server by a host of theirs that leads here; only its own names count. */
function isOwnHost(host: string | undefined, port: number): boolean {
  return [`127.0.0.1:${port}`, `localhost:${port}`, `[::1]:${port}`].includes(host ?? '');
}

function setHeaders(response: ServerResponse, connect: readonly string[]): void {
  const policy = POLICY.replace("connect-src 'self'", ["connect-src 'self'", ...connect].join(' '));
  response.setHeader('Content-Security-Policy', policy);
  response.setHeader('X-Content-Type-Options', 'nosniff');
  response.setHeader('Referrer-Policy', 'no-referrer');
  response.setHeader('Cross-Origin-Resource-Policy', 'same-origin');
  response.setHeader('Cache-Control', 'no-store');
}

/** As it was asked for: a path that is not tidied is no file's address, and finds nothing. */
function pathnameOf({ url = '/' }: IncomingMessage): string {
  return url.split('?', 1)[0] ?? '/';
}

/**
 * Serves a city and the page that shows it, to this machine alone.
 *
 * @throws When the port is taken.
 */
export async function startServer({ page: folder, city, port, wall, answer, connect = [] }: ServerOptions) {
  const page = folder === null ? new Map<string, string>() : await pageFiles(folder, wall);
  const server = createServer((request, response) => {
    setHeaders(response, connect);
    const own = (server.address() as AddressInfo).port;
    const pathname = pathnameOf(request);
    if (!isOwnHost(request.headers.host, own)) response.writeHead(403).end();
    else if (request.method !== 'GET' && request.method !== 'HEAD')
      response.writeHead(405, { Allow: 'GET, HEAD' }).end();
    else if (answer?.(pathname, request, response)) return;
    else if (pathname === MANIFEST)
      response.writeHead(200, { 'Content-Type': 'application/json' }).end(city.manifest);
    else {
      const path = page.get(pathname) ?? city.fileAt(pathname);
      if (path === null) response.writeHead(404).end();
      else sendFile(path, request, response).catch(() => response.destroy());
    }
  });
  await new Promise<void>((done, fail) => {
    server.once('error', fail);
    server.listen(port, '127.0.0.1', done);
  });
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    close: () =>
      new Promise<void>((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}
