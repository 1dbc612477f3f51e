import { createParser } from 'eventsource-parser';
import { pageOrigin } from '../send-request.js';
import { MOST_CHARACTERS, type FeedAddress, type FeedListener, type FeedOpening } from './feed-transport.js';

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
  const decoder = new TextDecoder();
  // Characters since the last whole event: the parser itself would gather without end.
  let waiting = 0;
  const parser = createParser({
    onEvent: ({ data }) => {
      waiting = 0;
      if (data !== '') listener.message(data);
    },
    onComment: () => (waiting = 0),
  });
  const reader = body.getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done || signal.aborted) return;
    listener.alive();
    const text = decoder.decode(value, { stream: true });
    waiting += text.length;
    parser.feed(text);
    if (waiting <= MOST_CHARACTERS) continue;
    listener.tooLarge();
    await reader.cancel();
    return;
  }
}
