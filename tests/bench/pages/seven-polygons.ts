/** Seven neighbours in a row, the same for every way to draw them, in a color that nothing else has. */
import type { Feature, Polygon } from 'geojson';

export const sentinelColor = '#ff00aa';

/** Degrees. */
const [west, south, width, height] = [107, 31, 0.14, 0.7];

export const sevenPolygons: Feature<Polygon, { code: string; level: string; name: string }>[] = Array.from(
  { length: 7 },
  (_, index) => {
    const left = west + index * width;
    const right = left + width;
    const ring = [
      [left, south],
      [right, south],
      [right, south + height],
      [left, south + height],
      [left, south],
    ];
    return {
      type: 'Feature',
      properties: { code: `51170${index + 1}`, level: 'county', name: `区县 ${index + 1}` },
      geometry: { type: 'Polygon', coordinates: [ring] },
    };
  },
);

export const bounds: [number, number, number, number] = [west, south, west + 7 * width, south + height];
