import type { AreaShape, Position } from '@hivemap/core';

type Ring = readonly (readonly number[])[];

/**
 * Whether points lie in a shape (even–odd over all its rings). Edges are sorted into horizontal bands
 * once, so that each question looks at few of them.
 */
export function insideShape(shape: AreaShape): (position: Position) => boolean {
  const rings: Ring[] = shape.type === 'Polygon' ? shape.coordinates : shape.coordinates.flat();
  const latitudes = rings.flatMap((ring) => ring.map((point) => point[1]!));
  const south = latitudes.reduce((least, value) => Math.min(least, value), Infinity);
  const north = latitudes.reduce((most, value) => Math.max(most, value), -Infinity);
  const count = Math.max(1, Math.min(1000, Math.ceil(latitudes.length / 8)));
  const bandOf = (latitude: number): number =>
    Math.max(0, Math.min(count - 1, Math.floor(((latitude - south) / (north - south)) * count)));
  const bands: [number, number, number, number][][] = Array.from({ length: count }, () => []);
  for (const ring of rings)
    for (let index = 1; index < ring.length; index++) {
      const [x0, y0] = ring[index - 1] as [number, number];
      const [x1, y1] = ring[index] as [number, number];
      const last = bandOf(Math.max(y0, y1));
      for (let band = bandOf(Math.min(y0, y1)); band <= last; band++) bands[band]!.push([x0, y0, x1, y1]);
    }
  return ([longitude, latitude]) => {
    if (!(latitude >= south && latitude <= north)) return false;
    let inside = false;
    for (const [x0, y0, x1, y1] of bands[bandOf(latitude)]!)
      if (y0 > latitude !== y1 > latitude && longitude < x0 + ((latitude - y0) / (y1 - y0)) * (x1 - x0))
        inside = !inside;
    return inside;
  };
}
