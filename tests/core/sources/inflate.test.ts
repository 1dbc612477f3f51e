import { gzipSync } from 'node:zlib';
import { expect, it, vi } from 'vitest';
import { chunksOf, inflate } from '../../../packages/core/src/sources/inflate.js';

/** Bytes in a hundred chunks, and whether whoever sends them was told to stop. */
function sender(bytes: Uint8Array) {
  const state = { cancelled: false, ended: false };
  const size = Math.ceil(bytes.length / 100);
  let at = 0;
  const stream = new ReadableStream<Uint8Array>(
    {
      pull(controller) {
        controller.enqueue(bytes.subarray(at, (at += size)));
        if (at < bytes.length) return;
        state.ended = true;
        controller.close();
      },
      cancel() {
        state.cancelled = true;
      },
    },
    { highWaterMark: 0 },
  );
  return { state, stream };
}

it.each([
  ['plain', (text: string) => Buffer.from(text)],
  ['packed', (text: string) => gzipSync(text, { level: 0 })],
])('lets go of %s bytes that nobody reads to the end, after any chunk', async (_, pack) => {
  const text = 'abcdefghij'.repeat(100_000);
  for (const chunks of [1, 2]) {
    const { state, stream } = sender(pack(text));
    let read = 0;
    for await (const chunk of inflate(chunksOf(stream))) {
      expect(chunk.length).toBeGreaterThan(0);
      if (++read === chunks) break;
    }
    // Unpacking reads ahead, here to the end: then there is nothing left to stop.
    await vi.waitFor(() => expect([chunks, state.cancelled || state.ended]).toEqual([chunks, true]));
  }
});
