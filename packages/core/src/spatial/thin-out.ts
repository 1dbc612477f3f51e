import { presimplify, quantile } from 'topojson-simplify';
import type { Arc } from 'topojson-specification';

/** More vertices than a map can show of one feature. */
export const MOST_SHOWN_VERTICES = 100_000;
/** More are refused: thinning them out would take seconds. */
const MOST_VERTICES = 1_000_000;

type Line = readonly (readonly [number, number])[];

/** Levels of lists between a geometry and its lines. */
const DEPTHS: Readonly<Record<string, number>> = {
  LineString: 0,
  MultiLineString: 1,
  Polygon: 1,
  MultiPolygon: 2,
};

interface Written {
  readonly type?: unknown;
  readonly coordinates?: unknown;
}

/** Lines of a geometry; `null` where its lists are no lists. */
function linesOf(coordinates: unknown, depth: number): readonly (readonly unknown[])[] | null {
  if (!Array.isArray(coordinates)) return null;
  const list: readonly unknown[] = coordinates;
  if (depth === 0) return [list];
  const lines: (readonly unknown[])[] = [];
  for (const one of list) {
    const inner = linesOf(one, depth - 1);
    if (!inner) return null;
    lines.push(...inner);
  }
  return lines;
}

function isLine(list: readonly unknown[]): list is Line {
  return list.every(
    (vertex) =>
      Array.isArray(vertex) && vertex.length <= 3 && Number.isFinite(vertex[0]) && Number.isFinite(vertex[1]),
  );
}

/** Vertices that matter most, by the area that the line loses without them (Visvalingam). */
function thinned(lines: readonly Line[], vertices: number): readonly (readonly number[])[][] {
  const arcs = lines.map((line) => line.map(([x, y]) => [x, y])) as Arc[];
  const objects = { all: { type: 'MultiLineString' as const, arcs: arcs.map((_, at) => [at]) } };
  const weighted = presimplify({ type: 'Topology', arcs, objects });
  // Ends of lines stay anyway. Weights count from the largest; many may be alike, and then those at the limit are too many.
  const free = Math.max(0, MOST_SHOWN_VERTICES - 2 * lines.length);
  const least = quantile(weighted, free / vertices);
  const keep = (holds: (weight: number) => boolean) =>
    weighted.arcs.map((arc) =>
      arc.filter(([, , weight = 0]) => holds(weight)).map(([x = 0, y = 0]) => [x, y]),
    );
  const kept = keep((weight) => weight >= least);
  const count = kept.reduce((sum, line) => sum + line.length, 0);
  return count <= MOST_SHOWN_VERTICES ? kept : keep((weight) => weight > least);
}

function rebuilt(coordinates: unknown, depth: number, lines: Iterator<unknown>): unknown {
  if (depth === 0) return lines.next().value;
  return (coordinates as readonly unknown[]).map((one) => rebuilt(one, depth - 1, lines));
}

/**
 * Thins out a geometry of more than 100,000 vertices to about so many, in time n log n. Smaller ones,
 * ones of more than a million and what is no geometry are given back as they are.
 *
 * @param written - A GeoJSON geometry, not yet checked; not changed.
 */
export function thinOut(written: unknown): unknown {
  if (typeof written !== 'object' || written === null) return written;
  const { type, coordinates } = written as Written;
  const depth = typeof type === 'string' && Object.hasOwn(DEPTHS, type) ? DEPTHS[type] : undefined;
  if (depth === undefined) return written;
  const lines = linesOf(coordinates, depth);
  const vertices = lines?.reduce((sum, line) => sum + line.length, 0) ?? 0;
  if (!lines || vertices <= MOST_SHOWN_VERTICES || vertices > MOST_VERTICES || !lines.every(isLine))
    return written;
  return { type, coordinates: rebuilt(coordinates, depth, thinned(lines, vertices).values()) };
}
