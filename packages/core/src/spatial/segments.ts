/** Segments of polygons, in an order in which few of them have to be compared with each other. */
import type { Rings } from './ring.js';

/** Segments of one or several polygons. */
export interface Segments {
  /** x₁ y₁ x₂ y₂ of each. */
  readonly ends: Float64Array;
  readonly part: Int32Array;
  /** Numbers of the segments by their western end, in bands: two whose boxes overlap share one. */
  bands(slack: number): Iterable<Uint32Array>;
}

export function segmentsOf(parts: readonly Rings[]): Segments {
  let count = 0;
  for (const rings of parts) for (const ring of rings) count += ring.length - 1;
  const ends = new Float64Array(count * 4);
  const part = new Int32Array(count);
  let at = 0;
  parts.forEach((rings, index) => {
    for (const ring of rings) {
      for (let i = 1; i < ring.length; i++, at++) {
        const before = ring[i - 1]!;
        const vertex = ring[i]!;
        ends[at * 4] = before[0];
        ends[at * 4 + 1] = before[1];
        ends[at * 4 + 2] = vertex[0];
        ends[at * 4 + 3] = vertex[1];
        part[at] = index;
      }
    }
  });
  return { ends, part, bands: (slack) => sortedBands(ends, slack) };
}

/** Fewer segments than that are one band. */
const FEW_SEGMENTS = 256;
/** A band is so many times as high as its segments on average: few then lie in two of them. */
const BAND_HEIGHTS = 2;

/**
 * From the south to the north, bands of segments: two whose boxes overlap share one. Sweeping from west to
 * east over all of a city's cells meets those of a whole column; within a band, only the neighbors.
 *
 * @param slack - Boxes are so much larger on each side; in the unit of the positions.
 * @returns Numbers of the segments of each band, in no order.
 */
function bandsOf(ends: Float64Array, slack: number): readonly Uint32Array[] {
  const count = ends.length / 4;
  const all = Uint32Array.from({ length: count }, (_, i) => i);
  if (count <= FEW_SEGMENTS) return [all];
  let [south, north, heights] = [Infinity, -Infinity, 0];
  for (let i = 1; i < ends.length; i += 4) {
    const [low, high] = [Math.min(ends[i]!, ends[i + 2]!), Math.max(ends[i]!, ends[i + 2]!)];
    south = Math.min(south, low);
    north = Math.max(north, high);
    heights += high - low;
  }
  const most = Math.floor((north - south) / ((heights / count) * BAND_HEIGHTS + slack));
  const bands = Math.max(1, Math.min(Math.ceil(Math.sqrt(count)), most || 1));
  if (bands === 1) return [all];
  const bandOf = (y: number): number =>
    Math.max(0, Math.min(bands - 1, Math.floor(((y - south) / (north - south)) * bands)));
  const first = (i: number): number => bandOf(Math.min(ends[i * 4 + 1]!, ends[i * 4 + 3]!) - slack);
  const last = (i: number): number => bandOf(Math.max(ends[i * 4 + 1]!, ends[i * 4 + 3]!) + slack);
  const sizes = new Uint32Array(bands);
  for (let i = 0; i < count; i++) for (let band = first(i); band <= last(i); band++) sizes[band]!++;
  const members = [...sizes].map((size) => new Uint32Array(size));
  sizes.fill(0);
  for (let i = 0; i < count; i++)
    for (let band = first(i); band <= last(i); band++) members[band]![sizes[band]!++] = i;
  return members;
}

/** Up to so many values, insertion is the fastest sort. */
const FEW_VALUES = 48;

/** Sorts numbers of segments by their western end. */
function sortByWest(band: Uint32Array, ends: Float64Array): Uint32Array {
  const west = (i: number): number => Math.min(ends[i * 4]!, ends[i * 4 + 2]!);
  if (band.length > FEW_VALUES) return band.sort((a, b) => west(a) - west(b));
  for (let i = 1; i < band.length; i++) {
    const moving = band[i]!;
    const value = west(moving);
    let at = i;
    for (; at > 0 && west(band[at - 1]!) > value; at--) band[at] = band[at - 1]!;
    band[at] = moving;
  }
  return band;
}

/** Each sorted when it is reached: whoever compares very many can pause between. */
function* sortedBands(ends: Float64Array, slack: number): Generator<Uint32Array, void, void> {
  for (const band of bandsOf(ends, slack)) yield sortByWest(band, ends);
}
