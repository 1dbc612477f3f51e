import {
  isTooLarge,
  MOST_BYTES,
  type FeedAddress,
  type FeedListener,
  type FeedOpening,
} from './feed-transport.js';

/**
 * A WebSocket. Its first word is `{"since": number | null}`, so that a server that keeps its messages can send
 * what was missed. Browsers let nobody send headers along; a server of the page's own origin gets its cookies.
 */
export function openWebSocket(
  { href }: FeedAddress,
  { since }: FeedOpening,
  listener: FeedListener,
): () => void {
  let ended = false;
  const end = (): void => {
    if (ended) return;
    ended = true;
    listener.closed();
  };
  let socket: WebSocket;
  try {
    socket = new WebSocket(href);
  } catch {
    // Not an address of a socket, or a policy forbids it; as asynchronous as any other failure.
    queueMicrotask(end);
    return () => (ended = true);
  }
  socket.binaryType = 'arraybuffer';
  socket.addEventListener('open', () => {
    socket.send(JSON.stringify({ since }));
    listener.opened();
  });
  socket.addEventListener('message', ({ data }: MessageEvent<string | ArrayBuffer>) => {
    if (ended) return;
    const isText = typeof data === 'string';
    if (isText ? data === '' : data.byteLength === 0) listener.alive();
    else if (isText ? isTooLarge(data) : data.byteLength > MOST_BYTES) listener.tooLarge();
    else listener.message(isText ? data : new TextDecoder().decode(data));
  });
  socket.addEventListener('close', end);
  socket.addEventListener('error', end);
  return () => {
    ended = true;
    socket.close();
  };
}
