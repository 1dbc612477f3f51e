/** A server on this machine that gives files whole and in parts, pages of features, and every fault that servers have. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { gzipSync } from 'node:zlib';

/** What goes wrong; `null` is all well. */
export type Fault = keyof typeof FAULTS | null;

export interface ServedFile {
  readonly type: string;
  readonly body: Uint8Array;
}

interface Answering {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly file: ServedFile;
  /** Times that this fault was answered for this address. */
  readonly times: number;
  readonly elsewhere: string;
  /** The answer that is right. */
  readonly answer: (file?: ServedFile) => void;
}

const status =
  (code: number, headers: Record<string, string> = {}) =>
  ({ response }: Answering): void => {
    response.writeHead(code, { 'content-type': 'text/plain', ...headers });
    response.end('no');
  };

/** Sends the first half and then does something else. */
function half({ response, file }: Answering, then: () => void, length = file.body.length): void {
  response.writeHead(200, { 'content-type': file.type, 'content-length': length });
  response.write(file.body.subarray(0, file.body.length >> 1), () => setTimeout(then, 5));
}

export const FAULTS = {
  'not found': status(404),
  forbidden: status(403),
  'not logged in': status(401),
  gone: status(410),
  'too many requests, come back at once': (answering: Answering): void => {
    if (answering.times > 1) answering.answer();
    else status(429, { 'retry-after': '0' })(answering);
  },
  'too many requests, come back tomorrow': status(429, { 'retry-after': '86400' }),
  'server error': status(500),
  'busy for a moment': (answering: Answering): void => {
    if (answering.times > 2) answering.answer();
    else status(503)(answering);
  },
  busy: status(503),
  'a login page instead': ({ response }: Answering): void => {
    response.writeHead(200, { 'content-type': 'text/html' });
    response.end('<!doctype html><html><title>登录</title><body>请登录</body></html>');
  },
  'cut off and closed': (answering: Answering): void => half(answering, () => answering.response.destroy()),
  'cut off and said to be whole': ({ response, file }: Answering): void => {
    const part = file.body.subarray(0, file.body.length >> 1);
    response.writeHead(200, { 'content-type': file.type, 'content-length': part.length });
    response.end(part);
  },
  'longer than it is said to be': ({ response, file }: Answering): void => {
    const { socket } = response;
    const head = `HTTP/1.1 200 OK\r\ncontent-type: ${file.type}\r\ncontent-length: ${file.body.length >> 1}\r\nconnection: close\r\n\r\n`;
    socket?.end(Buffer.concat([Buffer.from(head), file.body]));
  },
  'reset in the middle': (answering: Answering): void =>
    half(answering, () => (answering.response.socket as Socket).resetAndDestroy()),
  'drips byte by byte': ({ response, file, request }: Answering): void => {
    response.writeHead(200, { 'content-type': file.type });
    let at = 0;
    const timer = setInterval(() => response.write(file.body.subarray(at, ++at)), 40);
    request.on('close', () => clearInterval(timer));
  },
  'never answers': (): void => undefined,
  'stops in the middle': (answering: Answering): void => half(answering, () => undefined),
  'wrong media type': ({ answer, file }: Answering): void => answer({ ...file, type: 'image/png' }),
  'packed twice': ({ response, file }: Answering): void => {
    response.writeHead(200, { 'content-type': file.type, 'content-encoding': 'gzip' });
    response.end(gzipSync(gzipSync(file.body)));
  },
  'moved to another path': ({ request, response }: Answering): void => {
    response.writeHead(302, { location: `/moved${request.url ?? ''}` });
    response.end();
  },
  'moved to another origin': ({ request, response, elsewhere }: Answering): void => {
    response.writeHead(307, { location: `${elsewhere}${request.url ?? ''}` });
    response.end();
  },
  'moved in circles': ({ request, response }: Answering): void => {
    response.writeHead(301, { location: request.url ?? '' });
    response.end();
  },
  'ranges ignored': ({ response, file }: Answering): void => {
    response.writeHead(200, { 'content-type': file.type, 'content-length': file.body.length });
    response.end(file.body);
  },
  'wrong range': ({ response, file, request, answer }: Answering): void => {
    if (request.headers.range === undefined) {
      answer();
      return;
    }
    const part = file.body.subarray(1, 20);
    response.writeHead(206, { 'content-type': file.type, 'content-range': `bytes 1-19/${file.body.length}` });
    response.end(part);
  },
  'nothing in it': ({ response, file }: Answering): void => {
    response.writeHead(200, { 'content-type': file.type, 'content-length': 0 });
    response.end();
  },
  'no content': status(204),
  nonsense: ({ response, file }: Answering): void => {
    response.writeHead(200, { 'content-type': file.type });
    response.end(Buffer.from(Array.from({ length: 600 }, (_, at) => (at * 7919 + 13) % 251)));
  },
} as const;

export interface FaultServer {
  readonly url: string;
  fault: Fault;
  /** Files by path; `/collections/…` paths are answered by the path and the query. */
  readonly files: Map<string, ServedFile>;
  /** Requests since the last `forget`, by path and query, with their headers. */
  readonly requests: readonly IncomingMessage[];
  /** Requests that came to the other origin. */
  readonly strays: number;
  forget(): void;
  close(): Promise<void>;
}

function etagOf({ body }: ServedFile): string {
  let hash = 0;
  for (const byte of body) hash = (hash * 31 + byte) | 0;
  return `"${hash >>> 0}-${body.length}"`;
}

/** The right answer: a part, everything, or that nothing is new. */
function send(request: IncomingMessage, response: ServerResponse, file: ServedFile): void {
  const etag = etagOf(file);
  const headers = { 'content-type': file.type, etag, 'accept-ranges': 'bytes' };
  if (request.headers['if-none-match'] === etag) {
    response.writeHead(304, headers);
    response.end();
    return;
  }
  const range = /^bytes=(\d+)-(\d*)$/.exec(request.headers.range ?? '');
  const condition = request.headers['if-range'];
  if (!range || (condition !== undefined && condition !== etag)) {
    response.writeHead(200, { ...headers, 'content-length': file.body.length });
    response.end(file.body);
    return;
  }
  const from = Number(range[1]);
  const to = Math.min(range[2] === '' ? Infinity : Number(range[2]), file.body.length - 1);
  if (from >= file.body.length) {
    response.writeHead(416, { 'content-range': `bytes */${file.body.length}` });
    response.end();
    return;
  }
  const part = file.body.subarray(from, to + 1);
  const where = { 'content-range': `bytes ${from}-${to}/${file.body.length}`, 'content-length': part.length };
  response.writeHead(206, { ...headers, ...where });
  response.end(part);
}

async function listen(server: ReturnType<typeof createServer>): Promise<string> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

export async function serveFaults(): Promise<FaultServer> {
  const files = new Map<string, ServedFile>();
  let requests: IncomingMessage[] = [];
  let strays = 0;
  const counts = new Map<string, number>();
  const other = createServer((_, response) => {
    strays++;
    response.end('stray');
  });
  const elsewhere = await listen(other);
  const state = { fault: null as Fault };
  const server = createServer((request, response) => {
    requests.push(request);
    const path = request.url ?? '';
    const plain = path.replace(/^\/moved/, '');
    const file = files.get(plain) ?? files.get(plain.split('?')[0] ?? '');
    if (!file) {
      response.writeHead(404);
      response.end();
      return;
    }
    const answer = (one = file): void => send(request, response, one);
    if (state.fault === null || path !== plain) {
      answer();
      return;
    }
    const times = (counts.get(path) ?? 0) + 1;
    counts.set(path, times);
    FAULTS[state.fault]({ request, response, file, times, elsewhere, answer });
  });
  const url = await listen(server);
  return {
    url,
    files,
    get fault() {
      return state.fault;
    },
    set fault(fault) {
      state.fault = fault;
      counts.clear();
    },
    get requests() {
      return requests;
    },
    get strays() {
      return strays;
    },
    forget() {
      requests = [];
    },
    async close() {
      await Promise.all(
        [server, other].map(
          (one) =>
            new Promise<void>((resolve) => {
              one.close(() => resolve());
              one.closeAllConnections();
            }),
        ),
      );
    },
  };
}
