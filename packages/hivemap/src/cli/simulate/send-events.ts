import type { IncomingMessage, ServerResponse } from 'node:http';
import type { FeedLog } from './feed-log.js';

/** Something is said at least this often, so that a page knows that the connection lives. */
export const HEARTBEAT_MS = 10_000;

/** Answers a request with server-sent events, until it is closed. */
export function sendEvents(log: FeedLog, request: IncomingMessage, response: ServerResponse): void {
  response.writeHead(200, { 'Content-Type': 'text/event-stream; charset=utf-8', 'X-Accel-Buffering': 'no' });
  response.write(': living city\n\n');
  const since = Number(request.headers['last-event-id'] ?? Number.NaN);
  const end = log.listen(Number.isFinite(since) ? since : null, (text) =>
    response.write(`data: ${text}\n\n`),
  );
  const heartbeat = setInterval(() => response.write(':\n\n'), HEARTBEAT_MS);
  response.on('close', () => {
    clearInterval(heartbeat);
    end();
  });
}
