import type { Bounds } from '../../../view/view.js';
import type { RangeSource } from '../../range-source.js';
import { SourceError } from '../../source-error.js';
import type { ReadContext, ReadRecord } from '../resource-reader.js';
import { indexBytes } from './index-levels.js';
import { MOST_FEATURE_BYTES } from './read-flatgeobuf.js';
import { readFeature } from './read-feature.js';
import { damaged, headerLength, PREAMBLE_BYTES, readHeader } from './read-header.js';
import { searchIndex, type IndexHit } from './search-index.js';

/** Headers and the top of the index mostly fit. */
const HEAD_BYTES = 16_384;
/** Features that lie closer are read in one request. */
const GAP_BYTES = 65_536;
const MOST_REQUEST_BYTES = 8_000_000;
/** What the last feature is guessed to have; its size tells. */
const LAST_BYTES = 16_384;
const SIZE_BYTES = 4;

/** Hits whose features are read in one request. */
function groupsOf(hits: readonly IndexHit[]): readonly (readonly IndexHit[])[] {
  const groups: IndexHit[][] = [];
  for (const hit of hits) {
    const group = groups.at(-1);
    const before = group?.at(-1);
    const near =
      group &&
      before &&
      before.end !== null &&
      hit.offset - before.end <= GAP_BYTES &&
      (hit.end ?? hit.offset) - group[0]!.offset <= MOST_REQUEST_BYTES;
    if (near) group.push(hit);
    else groups.push([hit]);
  }
  return groups;
}

/** A file whose head is here already. */
function withHead(source: RangeSource, head: Uint8Array): RangeSource {
  return {
    size: source.size,
    read: (offset, length) =>
      offset + length <= head.byteLength
        ? Promise.resolve({ bytes: head.subarray(offset, offset + length) })
        : source.read(offset, length),
  };
}

/** Refuses to go on when the file is replaced while it is read. */
function ofOneVersion(source: RangeSource): RangeSource {
  let first: string | undefined;
  return {
    get size() {
      return source.size;
    },
    async read(offset, length) {
      const range = await source.read(offset, length);
      first ??= range.etag;
      if (range.etag !== undefined && range.etag !== first) throw new SourceError('changed');
      return range;
    },
  };
}

async function featureBytes(
  source: RangeSource,
  from: number,
  { offset }: IndexHit,
  block: Uint8Array,
  blockOffset: number,
): Promise<Uint8Array> {
  const at = offset - blockOffset;
  if (at + SIZE_BYTES > block.byteLength) throw new SourceError('truncated');
  const length = new DataView(block.buffer, block.byteOffset + at).getUint32(0, true);
  if (length < SIZE_BYTES || length > MOST_FEATURE_BYTES) throw damaged();
  const end = at + SIZE_BYTES + length;
  if (end <= block.byteLength) return block.subarray(at + SIZE_BYTES, end);
  const { bytes } = await source.read(from + offset + SIZE_BYTES, length);
  if (bytes.byteLength < length) throw new SourceError('truncated');
  return bytes;
}

/**
 * Features of a FlatGeobuf file that meet a box, by its index: no byte of the others is read but for
 * small gaps.
 *
 * @returns `null` when the file has no index; then all of it has to be read.
 * @throws {SourceError} `damaged`, `truncated`, `empty`, `unknown-crs`, `changed`, and what the source throws.
 */
export async function readFlatgeobufPart(
  ranges: RangeSource,
  bounds: Bounds,
  context: Pick<ReadContext, 'skip'>,
): Promise<AsyncGenerator<readonly ReadRecord[]> | null> {
  const whole = ofOneVersion(ranges);
  const { bytes: head } = await whole.read(0, HEAD_BYTES);
  if (head.byteLength === 0) throw new SourceError('empty');
  if (head.byteLength < PREAMBLE_BYTES) throw damaged();
  const source = withHead(whole, head);
  const length = headerLength(head.subarray(0, PREAMBLE_BYTES));
  const { bytes } = await source.read(PREAMBLE_BYTES - SIZE_BYTES, SIZE_BYTES + length);
  if (bytes.byteLength < SIZE_BYTES + length) throw new SourceError('truncated');
  const header = readHeader(bytes.slice());
  const size = indexBytes(header.featuresCount, header.indexNodeSize);
  if (size === 0) return null;
  const start = PREAMBLE_BYTES + length;
  async function* features(): AsyncGenerator<readonly ReadRecord[]> {
    const hits = await searchIndex(source, start, header, bounds);
    const from = start + size;
    for (const group of groupsOf(hits)) {
      const { offset } = group[0]!;
      const last = group.at(-1)!;
      const span = (last.end ?? last.offset + LAST_BYTES) - offset;
      if (!(span > 0 && span <= MOST_FEATURE_BYTES)) throw damaged();
      const { bytes: block } = await source.read(from + offset, span);
      const batch: ReadRecord[] = [];
      for (const hit of group) {
        const raw = readFeature(await featureBytes(source, from, hit, block, offset), header);
        if (raw) batch.push({ index: hit.index, raw });
        else context.skip(hit.index, 'damaged');
      }
      yield batch;
    }
  }
  return features();
}
