/**
 * Borders between areas of one sheet, found by the edges that two of them have in common: drawn once
 * each, and who is whose neighbour.
 *
 * Exact for sheets whose neighbours share their vertices; where they do not, an edge counts as one
 * that no other area has.
 */
import type { MultiLineString, Position as Coordinates } from 'geojson';
import type { AreaShape } from '../view/view.js';
import { boundsOf, unionBounds } from './bounds-of.js';
import { ringsOf } from './rings-of.js';

export interface SharedBorders {
  /** Every border between two areas, once. */
  readonly borders: MultiLineString;
  /** For each line of `borders` the areas on its left and on its right, for one who walks along it. */
  readonly borderSides: readonly (readonly [left: number, right: number])[];
  /** Edges that only one area has: the outline of the sheet. */
  readonly outline: MultiLineString;
  /** For each line of `outline` the area on its left; nothing is on its right. */
  readonly outlineSides: readonly number[];
  /** For each area the places of its neighbours, ascending. */
  readonly neighbours: readonly (readonly number[])[];
}

/** Who has an edge beside the area that is looked at. */
const NOBODY = -1;
/** A centimetre or so: what rounding on the way may have moved a shared vertex by. */
const STEP_DEGREES = 1e-7;

/** @param shapes - Areas that do not overlap; outer rings run counter-clockwise, holes clockwise. */
export function sharedBorders(shapes: readonly AreaShape[]): SharedBorders {
  const keyOf = vertexKeys(shapes);
  const owners = new Map<string | number, [number, number]>();
  const ringKeys = shapes.map((shape) => ringsOf(shape).map((ring) => ring.map(keyOf)));
  const total = keyOf.size();
  const edgeKey = (a: number, b: number): number => (a < b ? a * total + b : b * total + a);
  ringKeys.forEach((rings, area) => {
    for (const keys of rings) {
      forEachEdge(keys, (a, b) => {
        const owner = owners.get(edgeKey(a, b));
        if (!owner) owners.set(edgeKey(a, b), [area, NOBODY]);
        else if (owner[0] !== area && owner[1] === NOBODY) owner[1] = area;
      });
    }
  });
  const borders: Coordinates[][] = [];
  const outline: Coordinates[][] = [];
  const borderSides: [number, number][] = [];
  const outlineSides: number[] = [];
  const neighbours = shapes.map(() => new Set<number>());
  shapes.forEach((shape, area) => {
    ringsOf(shape).forEach((ring, place) => {
      const keys = ringKeys[area]?.[place] ?? [];
      const besides = edgesOf(keys).map(([a, b]) => {
        const [first, second] = owners.get(edgeKey(a, b)) ?? [area, NOBODY];
        return first === area ? second : first;
      });
      for (const beside of besides) if (beside !== NOBODY) neighbours[area]?.add(beside);
      for (const { line, beside } of runs(ring, keys, besides)) {
        if (beside === NOBODY) {
          outline.push(line);
          outlineSides.push(area);
        } else if (beside > area) {
          borders.push(line);
          borderSides.push([area, beside]);
        }
      }
    });
  });
  return {
    borders: { type: 'MultiLineString', coordinates: borders },
    borderSides,
    outline: { type: 'MultiLineString', coordinates: outline },
    outlineSides,
    neighbours: neighbours.map((set) => [...set].sort((a, b) => a - b)),
  };
}

/** Numbers vertices from 0, the same for positions that differ by rounding only. */
export function vertexKeys(
  shapes: readonly AreaShape[],
): ((position: Coordinates) => number) & { size(): number } {
  const [west, south, east, north] = unionBounds(shapes.map(boundsOf));
  // Both offsets have to fit in the 53 bits of one number.
  const step = Math.max(STEP_DEGREES, Math.max(east - west, north - south) / 2 ** 26);
  const columns = 2 ** 26 + 1;
  const numbers = new Map<number, number>();
  const keyOf = ([x = 0, y = 0]: Coordinates): number => {
    const place = Math.round((y - south) / step) * columns + Math.round((x - west) / step);
    let number = numbers.get(place);
    if (number === undefined) numbers.set(place, (number = numbers.size));
    return number;
  };
  return Object.assign(keyOf, { size: () => numbers.size });
}

function forEachEdge(keys: readonly number[], visit: (a: number, b: number) => void): void {
  for (const [a, b] of edgesOf(keys)) if (a !== b) visit(a, b);
}

/** Edges of a closed ring. */
function edgesOf(keys: readonly number[]): readonly (readonly [number, number])[] {
  return keys.slice(1).map((key, before) => [keys[before] ?? key, key] as const);
}

/** Cuts a ring into lines along which the neighbour stays the same. */
function runs(
  ring: readonly Coordinates[],
  keys: readonly number[],
  besides: readonly number[],
): readonly { readonly line: Coordinates[]; readonly beside: number }[] {
  const count = besides.length;
  const isReal = (edge: number): boolean => keys[edge] !== keys[edge + 1];
  // Begin where the neighbour changes, so that no line is cut at the ring's first vertex.
  let start = besides.findIndex((beside, edge) => beside !== besides[(edge + count - 1) % count]);
  if (start < 0) start = 0;
  const lines: { line: Coordinates[]; beside: number }[] = [];
  for (let step = 0; step < count; step++) {
    const edge = (start + step) % count;
    const from = ring[edge];
    const to = ring[edge + 1];
    if (!from || !to || !isReal(edge)) continue;
    const beside = besides[edge] ?? NOBODY;
    const last = lines.at(-1);
    if (last?.beside === beside) last.line.push(to);
    else lines.push({ line: [from, to], beside });
  }
  return lines;
}
