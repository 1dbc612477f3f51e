import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What a route answers. */
export interface Answer {
  readonly status?: number;
  readonly type?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body: string | Uint8Array;
}

/** A server on this machine. */
export interface Routes {
  readonly url: string;
  readonly requests: readonly IncomingMessage[];
  close(): Promise<void>;
}

/** Serves answers by path; a function is asked each time, `null` cuts the connection. */
export async function serveRoutes(
  routes: Readonly<Record<string, Answer | (() => Answer | null)>>,
): Promise<Routes> {
  const requests: IncomingMessage[] = [];
  const server = createServer((request, response) => {
    requests.push(request);
    const route = routes[request.url ?? ''];
    const answer = typeof route === 'function' ? route() : route;
    if (answer === null) {
      request.socket.destroy();
      return;
    }
    const {
      status = 200,
      type = 'application/json',
      headers = {},
      body,
    } = answer ?? { status: 404, body: 'no' };
    const length = Buffer.byteLength(body);
    response.writeHead(status, { 'content-type': type, 'content-length': length, ...headers });
    response.end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
