import { SourceError } from './source-error.js';
import { streamOf } from './stream-of.js';

/** Chunks of a stream; cancels it when the loop ends early. */
export async function* chunksOf<T>(stream: ReadableStream<T>): AsyncGenerator<T> {
  const reader = stream.getReader();
  let done = false;
  try {
    for (;;) {
      const result = await reader.read();
      if (result.done) {
        done = true;
        return;
      }
      yield result.value;
    }
  } finally {
    // A stream that has failed rejects its cancelling, too; its error is already known.
    if (!done) await reader.cancel().catch(() => undefined);
    reader.releaseLock();
  }
}

function isGzip(first: Uint8Array): boolean {
  return first[0] === 0x1f && first[1] === 0x8b;
}

/** The first two bytes and more in one chunk. */
async function* withHead(chunks: AsyncGenerator<Uint8Array>): AsyncGenerator<Uint8Array> {
  let head = new Uint8Array(0);
  for await (const chunk of chunks) {
    if (head.length >= 2) {
      yield chunk;
      continue;
    }
    const joined = new Uint8Array(head.length + chunk.length);
    joined.set(head);
    joined.set(chunk, head.length);
    head = joined;
    if (head.length >= 2) yield head;
  }
  if (head.length === 1) yield head;
}

async function* unpack(bytes: AsyncGenerator<Uint8Array>): AsyncGenerator<Uint8Array> {
  const chunks = withHead(bytes);
  const first = await chunks.next();
  if (first.done === true) return;
  async function* all(): AsyncGenerator<Uint8Array> {
    try {
      yield first.value as Uint8Array;
      yield* chunks;
    } finally {
      // Who stops at the first chunk has not entered the others: the file would stay open.
      await chunks.return(undefined);
    }
  }
  if (!isGzip(first.value)) {
    yield* all();
    return;
  }
  let failure: unknown;
  async function* watched(): AsyncGenerator<Uint8Array> {
    try {
      yield* all();
    } catch (error) {
      failure = error;
      throw error;
    }
  }
  try {
    yield* chunksOf<Uint8Array>(
      (streamOf(watched()) as ReadableStream<BufferSource>).pipeThrough(new DecompressionStream('gzip')),
    );
  } catch (error) {
    // What the network failed with is told apart from what unpacking failed with.
    if (failure !== undefined) throw failure instanceof Error ? failure : new SourceError('unreadable');
    throw error instanceof TypeError ||
      !(error instanceof Error) ||
      (error as { code?: string }).code?.startsWith('Z') === true
      ? new SourceError('truncated')
      : error;
  }
}

/**
 * Unpacks gzipped bytes and passes others on. By the first bytes, not by the name: a server that
 * sends `.gz` with `Content-Encoding: gzip` has had it unpacked by the browser already; one that packs packed files
 * again needs it twice.
 *
 * @throws {SourceError} `truncated` when the packed bytes end early or are damaged.
 */
export function inflate(bytes: AsyncGenerator<Uint8Array>): AsyncGenerator<Uint8Array> {
  return unpack(unpack(bytes));
}
