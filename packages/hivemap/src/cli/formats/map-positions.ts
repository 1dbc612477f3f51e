type Nested = readonly unknown[];

/**
 * A geometry with every position changed. Heights are left out; what is no position stays as it is.
 *
 * @param geometry - Not changed.
 */
export function mapPositions(
  geometry: unknown,
  change: (position: readonly [number, number]) => readonly [number, number],
): unknown {
  if (typeof geometry !== 'object' || geometry === null) return geometry;
  const { coordinates, geometries } = geometry as { coordinates?: unknown; geometries?: unknown };
  if (Array.isArray(geometries))
    return { ...geometry, geometries: geometries.map((part) => mapPositions(part, change)) };
  return Array.isArray(coordinates) ? { ...geometry, coordinates: changed(coordinates, change) } : geometry;
}

function changed(
  list: Nested,
  change: (position: readonly [number, number]) => readonly [number, number],
): unknown {
  const [x, y] = list;
  if (typeof x === 'number' && typeof y === 'number') return change([x, y]);
  return list.map((part) => (Array.isArray(part) ? changed(part, change) : part));
}
