import type { HeaderMeta } from 'flatgeobuf/lib/mjs/header-meta.js';
import { SourceError } from '../../source-error.js';
import type { ReadContext, ReadRecord } from '../resource-reader.js';
import { ByteQueue } from './byte-queue.js';
import { indexBytes } from './index-levels.js';
import { readFeature } from './read-feature.js';
import { damaged, headerLength, PREAMBLE_BYTES, readHeader } from './read-header.js';

const BATCH = 256;
const SIZE_BYTES = 4;
export const MOST_FEATURE_BYTES = 200_000_000;

async function headerOf(queue: ByteQueue): Promise<HeaderMeta> {
  const preamble = await queue.take(PREAMBLE_BYTES);
  if (!preamble) throw new SourceError('empty');
  const length = headerLength(preamble);
  const rest = await queue.take(length);
  if (!rest) throw new SourceError('truncated');
  const own = new Uint8Array(SIZE_BYTES + length);
  own.set(preamble.subarray(PREAMBLE_BYTES - SIZE_BYTES));
  own.set(rest, SIZE_BYTES);
  return readHeader(own);
}

/** Bytes of the next feature; `null` at the end. */
async function nextFeature(queue: ByteQueue): Promise<Uint8Array | null> {
  const size = await queue.take(SIZE_BYTES);
  if (!size) return null;
  const length = new DataView(size.buffer, size.byteOffset).getUint32(0, true);
  if (length < SIZE_BYTES || length > MOST_FEATURE_BYTES) throw damaged();
  const bytes = await queue.take(length);
  if (!bytes) throw new SourceError('truncated');
  return bytes;
}

/**
 * Features of a FlatGeobuf file, streamed; its index is passed over.
 *
 * @param bytes - Unpacked, from the start.
 * @throws {SourceError} `damaged`, `truncated`, `empty`, `unknown-crs`.
 */
export async function* readFlatgeobuf(
  bytes: AsyncGenerator<Uint8Array>,
  context: Pick<ReadContext, 'skip'>,
): AsyncGenerator<readonly ReadRecord[]> {
  const queue = new ByteQueue(bytes);
  try {
    const header = await headerOf(queue);
    await queue.skip(indexBytes(header.featuresCount, header.indexNodeSize));
    let index = 0;
    let batch: ReadRecord[] = [];
    for (let feature = await nextFeature(queue); feature; feature = await nextFeature(queue)) {
      const raw = readFeature(feature, header);
      if (raw) batch.push({ index, raw });
      else context.skip(index, 'damaged');
      index++;
      if (batch.length < BATCH && queue.ready > 0) continue;
      yield batch;
      batch = [];
    }
    yield batch;
    if (index < header.featuresCount) throw new SourceError('truncated');
    if (index === 0) throw new SourceError('empty');
  } finally {
    await queue.close();
  }
}
