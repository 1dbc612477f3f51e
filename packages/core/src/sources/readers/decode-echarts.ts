import { SourceError } from '../source-error.js';

/** Steps of a degree that the offsets count, unless the file says another number. */
const DEFAULT_SCALE = 1024;
const LEVELS: Readonly<Record<string, number>> = {
  LineString: 0,
  MultiLineString: 1,
  Polygon: 1,
  MultiPolygon: 2,
};

type Open = Readonly<Record<string, unknown>>;

/** Whether a parsed file has the coordinates of ECharts 3 and 4: texts of differences. */
export function isEchartsEncoded(document: Open): boolean {
  return document['UTF8Encoding'] === true || document['UTF8Encoding'] === 'true';
}

/** Whether a feature has such coordinates. */
export function isEchartsFeature(value: unknown): boolean {
  const { geometry } = (value ?? {}) as { readonly geometry?: unknown };
  return typeof geometry === 'object' && geometry !== null && Object.hasOwn(geometry, 'encodeOffsets');
}

/** Even numbers are positive, odd ones negative. */
function unfold(code: number): number {
  const value = code - 64;
  return (value >> 1) ^ -(value & 1);
}

function decodeLine(text: string, offset: unknown, scale: number): [number, number][] {
  if (!Array.isArray(offset)) throw new SourceError('damaged', { format: 'UTF8Encoding' });
  let [x, y] = [Number(offset[0]), Number(offset[1])];
  const line: [number, number][] = [];
  for (let at = 0; at + 1 < text.length; at += 2) {
    x += unfold(text.charCodeAt(at));
    y += unfold(text.charCodeAt(at + 1));
    line.push([x / scale, y / scale]);
  }
  return line;
}

function decodeLevel(coordinates: unknown, offsets: unknown, level: number, scale: number): unknown {
  if (level === 0)
    return typeof coordinates === 'string' ? decodeLine(coordinates, offsets, scale) : coordinates;
  if (!Array.isArray(coordinates)) return coordinates;
  const inner: readonly unknown[] = Array.isArray(offsets) ? offsets : [];
  return coordinates.map((one, at) => decodeLevel(one, inner[at], level - 1, scale));
}

function decodeGeometry(geometry: unknown, scale: number): unknown {
  if (typeof geometry !== 'object' || geometry === null) return geometry;
  const { type, coordinates, encodeOffsets, geometries } = geometry as Open;
  if (Array.isArray(geometries))
    return { type, geometries: geometries.map((one) => decodeGeometry(one, scale)) };
  const level = typeof type === 'string' ? LEVELS[type] : undefined;
  if (level === undefined) return geometry;
  return { type, coordinates: decodeLevel(coordinates, encodeOffsets, level, scale) };
}

/**
 * A feature of such a file as GeoJSON has it: what it is not is left as it was.
 *
 * @param document - The whole file, for its scale.
 * @throws {SourceError} `damaged` when offsets are missing.
 * @see ECharts 4, `src/coord/geo/parseGeoJson.js`.
 */
export function decodeEchartsFeature(feature: unknown, { UTF8Scale }: Open): unknown {
  if (typeof feature !== 'object' || feature === null) return feature;
  const scale = typeof UTF8Scale === 'number' && UTF8Scale > 0 ? UTF8Scale : DEFAULT_SCALE;
  return { ...feature, type: 'Feature', geometry: decodeGeometry((feature as Open)['geometry'], scale) };
}
