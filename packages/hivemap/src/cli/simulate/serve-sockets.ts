import { WebSocketServer, type RawData } from 'ws';
import type { FeedLog } from './feed-log.js';
import { HEARTBEAT_MS } from './send-events.js';

/**
 * The feed by WebSocket, on this machine alone. A page's first word is `{"since": number | null}`; an empty message is
 * a sign of life.
 *
 * @throws When the port is taken.
 */
export async function serveSockets(
  log: FeedLog,
  port: number,
): Promise<{ address: string; close: () => Promise<void> }> {
  const server = new WebSocketServer({ host: '127.0.0.1', port, maxPayload: 1000 });
  server.on('connection', (socket) => {
    let end = (): void => undefined;
    const heartbeat = setInterval(() => socket.send(''), HEARTBEAT_MS);
    socket.once('message', (word) => {
      end = log.listen(sinceOf(word), (text) => socket.send(text));
    });
    socket.on('error', () => socket.terminate());
    socket.on('close', () => {
      clearInterval(heartbeat);
      end();
    });
  });
  await new Promise<void>((done, fail) => {
    server.once('listening', done);
    server.once('error', fail);
  });
  const { port: own } = server.address() as { port: number };
  return {
    address: `ws://127.0.0.1:${own}/`,
    close: () =>
      new Promise((done) => {
        for (const socket of server.clients) socket.terminate();
        server.close(() => done());
      }),
  };
}

function sinceOf(word: RawData): number | null {
  try {
    const { since } = JSON.parse((word as Buffer).toString()) as { since?: unknown };
    return typeof since === 'number' ? since : null;
  } catch {
    return null;
  }
}
