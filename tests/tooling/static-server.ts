/**
 * A small static server for built pages, as strict as an intranet portal: every answer carries our
 * Content-Security-Policy, and nothing is compressed, guessed or cached.
 */
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';

/** Item 6 of the reliability rules: what all pages of ours run under. */
export const strictPolicy =
  "default-src 'none'; script-src 'self'; worker-src 'self'; style-src 'self'; " +
  "img-src 'self' data:; connect-src 'self'";

const mediaTypes: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.geojson': 'application/geo+json',
  '.gz': 'application/gzip',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.map': 'application/json',
  '.mjs': 'text/javascript; charset=utf-8',
  '.ndjson': 'application/x-ndjson',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
};

export interface StaticServerOptions {
  /** Folder of what is served at `/`. */
  root: string;
  /** More folders, by the path under which they appear: `{ '/data/': 'data' }`. */
  mounts?: Record<string, string>;
  /** The Content-Security-Policy; `null` sends none. Default {@link strictPolicy}. */
  policy?: string | null;
  /** Answers itself and returns true, or leaves the request to the files: for faults and feeds. */
  intercept?: (request: IncomingMessage, response: ServerResponse) => boolean;
}

export interface StaticServer {
  /** `http://127.0.0.1:<port>`, without a slash at the end. */
  origin: string;
  close: () => Promise<void>;
}

export async function serveStatic(options: StaticServerOptions): Promise<StaticServer> {
  const server = createServer((request, response) => {
    const policy = options.policy === undefined ? strictPolicy : options.policy;
    if (policy) response.setHeader('Content-Security-Policy', policy);
    response.setHeader('X-Content-Type-Options', 'nosniff');
    response.setHeader('Cache-Control', 'no-store');
    if (options.intercept?.(request, response)) return;
    answerWithFile(options, request, response).then(
      (found) => found || response.writeHead(404, { 'Content-Type': 'text/plain' }).end('Not found'),
      (error: unknown) => response.writeHead(500).end(String(error)),
    );
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

/** @returns Whether there is a file; when there is none, nothing has been answered. */
export async function answerWithFile(
  options: Pick<StaticServerOptions, 'root' | 'mounts'>,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<boolean> {
  const path = await locate(options, new URL(request.url ?? '/', 'http://localhost').pathname);
  if (!path) return false;
  const { size } = await stat(path);
  const range = parseRange(request.headers.range, size);
  response.setHeader('Content-Type', mediaTypes[extname(path)] ?? 'application/octet-stream');
  response.setHeader('Accept-Ranges', 'bytes');
  response.setHeader('Content-Length', range ? range.end - range.start + 1 : size);
  if (range) response.setHeader('Content-Range', `bytes ${range.start}-${range.end}/${size}`);
  response.writeHead(range ? 206 : 200);
  if (request.method === 'HEAD') response.end();
  else
    createReadStream(path, range)
      .on('error', () => response.destroy())
      .pipe(response);
  return true;
}

/** The file of a path, an `index.html` for a folder; nothing outside of the served folders. */
async function locate(
  options: Pick<StaticServerOptions, 'root' | 'mounts'>,
  pathname: string,
): Promise<string | undefined> {
  const wanted = normalize(decodeURIComponent(pathname)).replaceAll('\\', '/');
  const mount = Object.keys(options.mounts ?? {}).find((prefix) => wanted.startsWith(prefix));
  const folder = mount ? options.mounts![mount]! : options.root;
  const file = join(folder, mount ? wanted.slice(mount.length) : wanted);
  const found = await stat(file).catch(() => undefined);
  if (found?.isFile()) return file;
  if (!found?.isDirectory()) return undefined;
  const index = join(file, 'index.html');
  return (await stat(index).catch(() => undefined)) ? index : undefined;
}

/** `bytes=0-99`, `bytes=100-`, `bytes=-100`; several ranges at once are answered with the whole. */
function parseRange(header: string | undefined, size: number): { start: number; end: number } | undefined {
  const [, first, last] = /^bytes=(\d*)-(\d*)$/.exec(header ?? '') ?? [];
  if (first === undefined || last === undefined || (first === '' && last === '')) return undefined;
  const start = first === '' ? Math.max(0, size - Number(last)) : Number(first);
  const end = first === '' || last === '' ? size - 1 : Math.min(Number(last), size - 1);
  return start <= end ? { start, end } : undefined;
}
