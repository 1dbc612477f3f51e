/** Well-known text of the kinds that records have; heights are read over. */
const NAMES: Readonly<Record<string, { readonly type: string }>> = {
  POINT: { type: 'Point' },
  LINESTRING: { type: 'LineString' },
  POLYGON: { type: 'Polygon' },
  MULTIPOINT: { type: 'MultiPoint' },
  MULTILINESTRING: { type: 'MultiLineString' },
  MULTIPOLYGON: { type: 'MultiPolygon' },
};

/**
 * @param text - `POLYGON ((107.1 31.2, …))`, with an `SRID=…;` before it or not.
 * @returns A GeoJSON geometry, not yet checked; `undefined` for what is not well-known text.
 */
export function parseWkt(text: string): unknown {
  const match = /^\s*(?:SRID=\d+;)?\s*([A-Z]+)\s*(?:Z|M|ZM)?\s*(\(.*\)|EMPTY)\s*$/is.exec(text);
  const shape = match && NAMES[(match[1] ?? '').toUpperCase()];
  if (!shape) return undefined;
  if (/^EMPTY$/i.test(match[2] ?? '')) return { type: shape.type, coordinates: [] };
  // Brackets become lists and pairs become positions; JSON then does the nesting.
  const json = (match[2] ?? '')
    .replace(
      /-?\d[^\s,()]*(?:\s+-?\d[^\s,()]*)+/g,
      (numbers) => `<${numbers.trim().split(/\s+/).slice(0, 3).join(',')}>`,
    )
    .replaceAll('(', '[')
    .replaceAll(')', ']')
    .replaceAll('<', '[')
    .replaceAll('>', ']');
  try {
    const nested = JSON.parse(json) as unknown[];
    const points = shape.type === 'MultiPoint' && Array.isArray((nested[0] as unknown[] | undefined)?.[0]);
    const flat = points
      ? (nested as unknown[][]).map((one): unknown => (Array.isArray(one[0]) ? one[0] : one))
      : nested;
    return { type: shape.type, coordinates: shape.type === 'Point' ? flat[0] : flat };
  } catch {
    return undefined;
  }
}
