/** Files of any format read from memory, their bytes arriving in pieces. */
import type { Feature } from 'geojson';
import type { ResourceDefinition } from '../../../../packages/core/src/contract/define-resource.js';
import type { ResourceName } from '../../../../packages/core/src/contract/resource-records.js';
import { RESOURCES } from '../../../../packages/core/src/contract/resources.js';
import { chunksOf } from '../../../../packages/core/src/sources/inflate.js';
import { memoryRanges } from '../../../../packages/core/src/sources/memory-ranges.js';
import { readFlatgeobufPart } from '../../../../packages/core/src/sources/readers/flatgeobuf/read-flatgeobuf-part.js';
import { readFlatgeobuf } from '../../../../packages/core/src/sources/readers/flatgeobuf/read-flatgeobuf.js';
import { readerFor } from '../../../../packages/core/src/sources/readers/registry.js';
import type {
  ReadContext,
  ReadRecord,
} from '../../../../packages/core/src/sources/readers/resource-reader.js';
import { ResourceContent } from '../../../../packages/core/src/sources/resource-content.js';
import { feature } from '../small-city.js';

export interface ReadOptions {
  readonly name?: ResourceName;
  /** Bytes of a piece. */
  readonly size?: number;
  readonly columns?: Readonly<Record<string, string>>;
}

export function piecesOf(bytes: Uint8Array, size: number): ReadableStream<Uint8Array> {
  let at = 0;
  return new ReadableStream({
    pull(controller) {
      if (at >= bytes.length) controller.close();
      else controller.enqueue(bytes.slice(at, (at += size)));
    },
  });
}

export function contextOf(
  skipped: number[] = [],
  { name = 'grids', columns = {} }: ReadOptions = {},
): ReadContext {
  const definition = RESOURCES[name] as unknown as ResourceDefinition;
  return { name, definition, columns, skip: (index) => void skipped.push(index) };
}

export async function gathered(batches: AsyncIterable<readonly ReadRecord[]>): Promise<ReadRecord[]> {
  const records: ReadRecord[] = [];
  for await (const batch of batches) records.push(...batch);
  return records;
}

/** Records as the features that they came from. */
export function asFeatures(records: readonly ReadRecord[]): Feature[] {
  return records.map(({ raw }) => feature({ ...raw.fields }, raw.geometry));
}

/** Reads a file by the ending of its name. */
export async function readFile(ending: string, bytes: Uint8Array | string, options: ReadOptions = {}) {
  const raw = typeof bytes === 'string' ? new TextEncoder().encode(bytes) : bytes;
  const skipped: number[] = [];
  const content = new ResourceContent({ stream: piecesOf(raw, options.size ?? 1000) }, () => undefined);
  const reader = readerFor(undefined, `a.${ending}`);
  const records = await gathered(reader.read(content, contextOf(skipped, options)));
  return { records, skipped, features: asFeatures(records) };
}

export function readWholeFlatgeobuf(
  bytes: Uint8Array,
  size = 1 << 16,
  skipped: number[] = [],
): Promise<ReadRecord[]> {
  return gathered(readFlatgeobuf(chunksOf(piecesOf(bytes, size)), contextOf(skipped)));
}

export async function readPartOfFlatgeobuf(
  bytes: Uint8Array,
  bounds: readonly [number, number, number, number],
): Promise<ReadRecord[]> {
  const part = await readFlatgeobufPart(memoryRanges(bytes), bounds, contextOf());
  return part ? gathered(part) : readWholeFlatgeobuf(bytes);
}
