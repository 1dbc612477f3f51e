/** Neighboring prefectures around the city: hairlines with a name, no data. */
import type { Position } from '../geometry/plane.js';
import type { Prefecture } from '../sources/echarts-province.js';
import type { Features } from '../write/city-writer.js';
import { polygonFeature } from '../write/feature.js';
import { clipRing, type GeoBox } from '../geometry/clip-ring.js';
import { simplifyRing } from '../geometry/simplify-ring.js';
import { inBothLanguages } from './english-names.js';

/** A little more than a map of the city shows when it fits a wide screen. */
const BOX: GeoBox = { west: 104.6, south: 29.6, east: 110.6, north: 33.2 };
/** Tolerance in degrees, about 300 m: the lines are only ever decoration. */
const TOLERANCE = 0.003;
const FEWEST_VERTICES = 30;

export function surroundingFeatures(prefectures: readonly Prefecture[], cityName: string): Features {
  return prefectures
    .filter(({ name }) => name !== cityName)
    .flatMap(({ name, rings }) =>
      rings
        .filter((ring) => ring.length >= FEWEST_VERTICES)
        .map((ring) => clipRing(simplifyRing(openRing(ring), TOLERANCE), BOX))
        .filter((ring) => ring.length >= 4)
        .map((ring) => polygonFeature(ring, { name: inBothLanguages(name) })),
    );
}

function openRing(ring: readonly Position[]): Position[] {
  const first = ring[0]!;
  const last = ring.at(-1)!;
  return first[0] === last[0] && first[1] === last[1] ? ring.slice(0, -1) : [...ring];
}
