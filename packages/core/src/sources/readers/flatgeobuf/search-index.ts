import type { Bounds } from '../../../view/view.js';
import type { RangeSource } from '../../range-source.js';
import { SourceError } from '../../source-error.js';
import { indexLevels, NODE_BYTES, type IndexLevel } from './index-levels.js';
import { damaged } from './read-header.js';

/** Nodes that lie closer are read in one request. */
const GAP_NODES = 400;

/** A feature whose box meets the one asked for. */
export interface IndexHit {
  /** Position in the file, from 0. */
  readonly index: number;
  /** Bytes after the first feature's start. */
  readonly offset: number;
  /** Where the next feature starts; `null` for the last. */
  readonly end: number | null;
}

type Span = readonly [start: number, end: number];

/** Sorted spans, those with small gaps between them joined. */
function joined(spans: readonly Span[]): readonly Span[] {
  const result: [number, number][] = [];
  for (const [start, end] of [...spans].sort(([a], [b]) => a - b)) {
    const last = result.at(-1);
    if (last && start - last[1] <= GAP_NODES) last[1] = Math.max(last[1], end);
    else result.push([start, end]);
  }
  return result;
}

async function nodesOf(source: RangeSource, base: number, [start, end]: Span): Promise<DataView> {
  const length = (end - start) * NODE_BYTES;
  const { bytes } = await source.read(base + start * NODE_BYTES, length);
  if (bytes.byteLength < length) throw new SourceError('truncated');
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

function meets(view: DataView, at: number, [west, south, east, north]: Bounds): boolean {
  return (
    view.getFloat64(at, true) <= east &&
    view.getFloat64(at + 8, true) <= north &&
    view.getFloat64(at + 16, true) >= west &&
    view.getFloat64(at + 24, true) >= south
  );
}

/** Spans of a level's nodes below those that meet the box. */
function childrenOf(
  view: DataView,
  count: number,
  bounds: Bounds,
  below: IndexLevel,
  nodeSize: number,
): readonly Span[] {
  const spans: Span[] = [];
  for (let node = 0; node < count; node++) {
    const at = node * NODE_BYTES;
    if (!meets(view, at, bounds)) continue;
    const first = Number(view.getBigUint64(at + 32, true));
    if (first < below.start || first >= below.end) throw damaged();
    spans.push([first, Math.min(first + nodeSize, below.end)]);
  }
  return spans;
}

/**
 * Finds features by the index of a FlatGeobuf file, level by level, reading only the nodes that lead
 * to them. The library's own search takes neither signals nor tokens for its requests, and a damaged
 * index leads it in circles.
 *
 * @param base - Where the index starts in the file.
 * @throws {SourceError} `damaged`, `truncated`, and what the source throws.
 */
export async function searchIndex(
  source: RangeSource,
  base: number,
  { featuresCount, indexNodeSize }: { readonly featuresCount: number; readonly indexNodeSize: number },
  bounds: Bounds,
): Promise<readonly IndexHit[]> {
  const levels = indexLevels(featuresCount, indexNodeSize);
  const leaves = levels[0];
  if (!leaves) return [];
  let spans: readonly Span[] = [[0, 1]];
  for (let depth = levels.length - 1; depth > 0; depth--) {
    const next: Span[] = [];
    for (const span of joined(spans)) {
      const view = await nodesOf(source, base, span);
      next.push(...childrenOf(view, span[1] - span[0], bounds, levels[depth - 1]!, indexNodeSize));
    }
    spans = next;
  }
  const hits: IndexHit[] = [];
  for (const [start, end] of joined(spans)) {
    // One more, whose offset is the end of the one before.
    const view = await nodesOf(source, base, [start, Math.min(end + 1, leaves.end)]);
    for (let node = start; node < end; node++) {
      const at = (node - start) * NODE_BYTES;
      if (!meets(view, at, bounds)) continue;
      const last = node + 1 >= leaves.end;
      const offset = Number(view.getBigUint64(at + 32, true));
      hits.push({
        index: node - leaves.start,
        offset,
        end: last ? null : Number(view.getBigUint64(at + NODE_BYTES + 32, true)),
      });
    }
  }
  return hits.sort((a, b) => a.offset - b.offset);
}
