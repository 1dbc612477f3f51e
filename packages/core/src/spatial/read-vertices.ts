import type { Vertex } from './ring.js';

/** Why a geometry can't be shown. */
export type InvalidReason =
  | 'missing'
  | 'empty'
  | 'kind'
  | 'number'
  | 'range'
  | 'degenerate'
  | 'tangled'
  | 'too-many-vertices'
  | 'malformed'
  /** Positions carry a time: a trajectory. */
  | 'timed';

/** Ends the reading of a geometry. */
export class InvalidGeometry extends Error {
  readonly reason: InvalidReason;

  constructor(reason: InvalidReason) {
    super(reason);
    this.reason = reason;
  }
}

/** How positions are read. */
export interface VertexReading {
  readonly swapped: boolean;
  readonly toWgs84?: ((position: readonly [number, number]) => [number, number]) | undefined;
}

/** Higher than anything stands: seconds or milliseconds since 1970 where a height should be. */
const NO_HEIGHT_METERS = 1_000_000;

function isTime(height: unknown): boolean {
  return typeof height === 'number' && Math.abs(height) > NO_HEIGHT_METERS;
}

/**
 * @param written - `[longitude, latitude]`, with a height or not.
 * @throws {InvalidGeometry} When it is no position.
 */
export function readVertex(written: unknown, { swapped, toWgs84 }: VertexReading): Vertex {
  if (!Array.isArray(written) || written.length < 2) throw new InvalidGeometry('malformed');
  const [x, y, height] = written as readonly unknown[];
  if (written.length > 3 || isTime(height)) throw new InvalidGeometry('timed');
  if (typeof x !== 'number' || typeof y !== 'number' || !Number.isFinite(x) || !Number.isFinite(y)) {
    throw new InvalidGeometry('number');
  }
  const vertex: Vertex = swapped ? [y, x] : [x, y];
  if (Math.abs(vertex[0]) > 180 || Math.abs(vertex[1]) > 90) throw new InvalidGeometry('range');
  return toWgs84 ? toWgs84(vertex) : vertex;
}

/** @throws {InvalidGeometry} When it is no list. */
export function readVertices(written: unknown, reading: VertexReading): Vertex[] {
  if (!Array.isArray(written)) throw new InvalidGeometry('malformed');
  return written.map((one) => readVertex(one, reading));
}
