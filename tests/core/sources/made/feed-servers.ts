/** Servers of live feeds on this machine, one a transport; each can be killed, and brought back at its old port. */
import { Aedes } from 'aedes';
import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createWebSocketStream, WebSocketServer, type WebSocket } from 'ws';

export interface FeedServer {
  readonly href: string;
  readonly topic?: string;
  /** Sends a message to everybody; those who come later may ask for it. */
  readonly send: (message: object | string) => Promise<void>;
  /** How many are connected. */
  readonly connections: number;
  readonly kill: () => Promise<void>;
  readonly restore: () => Promise<void>;
  readonly close: () => Promise<void>;
}

/** An HTTP server whose connections end with it. */
class Host {
  readonly make: () => Server;
  #server: Server;
  #port = 0;

  constructor(make: () => Server) {
    this.make = make;
    this.#server = make();
  }

  get port(): number {
    return this.#port;
  }

  async start(): Promise<void> {
    this.#server = this.make();
    await new Promise<void>((resolve) => this.#server.listen(this.#port, '127.0.0.1', resolve));
    this.#port = (this.#server.address() as AddressInfo).port;
  }

  async stop(): Promise<void> {
    const closed = new Promise<void>((resolve) => this.#server.close(() => resolve()));
    this.#server.closeAllConnections();
    await closed;
  }
}

function textOf(message: object | string): string {
  return typeof message === 'string' ? message : JSON.stringify(message);
}

function seqOf(message: object | string): number | null {
  const { seq } = message as { seq?: number };
  return seq ?? null;
}

/** Server-sent events; sends again what comes after `Last-Event-ID`. */
export async function serveEvents(): Promise<FeedServer> {
  const sent: { seq: number | null; text: string }[] = [];
  const open = new Set<ServerResponse>();
  const host = new Host(() =>
    createServer((request, response) => {
      response.writeHead(200, { 'content-type': 'text/event-stream' });
      response.write(': hello\n\n');
      const since = Number(request.headers['last-event-id'] ?? Number.NaN);
      for (const { seq, text } of sent) if (seq !== null && seq > since) response.write(text);
      open.add(response);
      response.on('close', () => open.delete(response));
    }),
  );
  await host.start();
  return {
    href: `http://127.0.0.1:${host.port}/feed`,
    get connections() {
      return open.size;
    },
    send: (message) => {
      const text = `data: ${textOf(message)}\n\n`;
      sent.push({ seq: seqOf(message), text });
      for (const response of open) response.write(text);
      return Promise.resolve();
    },
    kill: () => host.stop(),
    restore: () => host.start(),
    close: () => host.stop(),
  };
}

/** A WebSocket; sends again what comes after the number in the first word of a page. */
export async function serveSockets(): Promise<FeedServer> {
  const sent: { seq: number | null; text: string }[] = [];
  const open = new Set<WebSocket>();
  const host = new Host(() => {
    const server = createServer();
    new WebSocketServer({ server }).on('connection', (socket) => {
      open.add(socket);
      socket.on('close', () => open.delete(socket));
      socket.once('message', (word) => {
        const { since } = JSON.parse((word as Buffer).toString()) as { since: number | null };
        if (since !== null)
          for (const { seq, text } of sent) if (seq !== null && seq > since) socket.send(text);
      });
    });
    return server;
  });
  await host.start();
  const stop = async (): Promise<void> => {
    for (const socket of open) socket.terminate();
    await host.stop();
  };
  return {
    href: `ws://127.0.0.1:${host.port}/feed`,
    get connections() {
      return open.size;
    },
    send: (message) => {
      const text = textOf(message);
      sent.push({ seq: seqOf(message), text });
      for (const socket of open) socket.send(text);
      return Promise.resolve();
    },
    kill: stop,
    restore: () => host.start(),
    close: stop,
  };
}

/** An MQTT broker over WebSocket. It keeps nothing: who comes later gets the last retained message. */
export async function serveBroker(): Promise<FeedServer> {
  const topic = 'city/changes';
  const open = new Set<WebSocket>();
  const sent: { seq: number | null; text: string }[] = [];
  let broker = await Aedes.createBroker();
  const host = new Host(() => {
    const server = createServer();
    new WebSocketServer({ server }).on('connection', (socket, request) => {
      open.add(socket);
      socket.on('close', () => open.delete(socket));
      broker.handle(createWebSocketStream(socket), request);
    });
    return server;
  });
  const publish = (text: string, retain: boolean): Promise<void> =>
    new Promise((resolve, reject) => {
      broker.publish({ cmd: 'publish', topic, payload: text, qos: 1, retain, dup: false }, (error) =>
        error ? reject(error) : resolve(),
      );
    });
  await host.start();
  const stop = async (): Promise<void> => {
    for (const socket of open) socket.terminate();
    await new Promise<void>((resolve) => broker.close(() => resolve()));
    await host.stop();
  };
  return {
    href: `ws://127.0.0.1:${host.port}/mqtt`,
    topic,
    get connections() {
      return broker.connectedClients;
    },
    send: (message) => {
      sent.push({ seq: seqOf(message), text: textOf(message) });
      return publish(textOf(message), true);
    },
    kill: stop,
    restore: async () => {
      broker = await Aedes.createBroker();
      await host.start();
      const last = sent.at(-1);
      if (last) await publish(last.text, true);
    },
    close: stop,
  };
}
