import { createParser } from 'eventsource-parser';
import { pageOrigin } from '../send-request.js';
import { EventLimit } from './event-limit.js';
import { MOST_BYTES, type FeedAddress, type FeedListener, type FeedOpening } from './feed-transport.js';

/**
 * Server-sent events by `fetch`, because `EventSource` sends no headers of the host's. The number of the last
 * message goes along as `Last-Event-ID`. Redirects to another origin are not followed.
 */
export function openEventStream(
  { href }: FeedAddress,
  opening: FeedOpening,
  listener: FeedListener,
): () => void {
  const aborter = new AbortController();
  let ended = false;
  const end = (): void => {
    if (ended) return;
    ended = true;
    aborter.abort();
    listener.closed();
  };
  void read(href, opening, aborter.signal, listener).then(end, end);
  return () => {
    ended = true;
    aborter.abort();
  };
}

async function read(
  href: string,
  { requestHeaders, since }: FeedOpening,
  signal: AbortSignal,
  listener: FeedListener,
): Promise<void> {
  const own = (await requestHeaders?.(href)) ?? {};
  const response = await fetch(href, {
    signal,
    cache: 'no-store',
    redirect: 'error',
    ...(new URL(href).origin === pageOrigin() ? { mode: 'same-origin' } : {}),
    headers: {
      ...own,
      accept: 'text/event-stream',
      ...(since === null ? {} : { 'last-event-id': String(since) }),
    },
  });
  if (!response.ok || !response.body || !isEventStream(response)) return;
  listener.opened();
  await pump(response.body, signal, listener);
}

function isEventStream({ headers }: Response): boolean {
  return (headers.get('content-type') ?? '').toLowerCase().startsWith('text/event-stream');
}

async function pump(
  body: ReadableStream<Uint8Array>,
  signal: AbortSignal,
  listener: FeedListener,
): Promise<void> {
  let decoder = new TextDecoder();
  const limit = new EventLimit(MOST_BYTES);
  const parser = createParser({
    onEvent: ({ data }) => {
      if (data !== '') listener.message(data);
    },
  });
  const reader = body.getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done || signal.aborted) return;
    listener.alive();
    for (const { bytes, tooLarge } of limit.take(value)) {
      if (!tooLarge) {
        parser.feed(decoder.decode(bytes, { stream: true }));
        continue;
      }
      decoder = new TextDecoder();
      parser.reset();
      listener.tooLarge();
    }
  }
}
