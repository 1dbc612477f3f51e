import type { Crs } from '../contract/manifest.js';
import type { Finding } from '../contract/problem-list.js';
import { containsPoint } from '../spatial/contains-point.js';
import type { Vertex } from '../spatial/ring.js';
import type { CitySnapshot } from '../view/city-snapshot.js';
import { fromWgs84, toWgs84 } from './coordinate-conversion.js';
import { PLACED, placedSamples, type Sample } from './placed-samples.js';

/** So many must come to lie where they belong, and so large a share of them, before a word is said. */
const LEAST_GAIN = 6;
const LEAST_SHARE_GAIN = 0.15;
const LEAST_SHARE = 0.9;
/** A smaller share says as much where then (nearly) everything lies where it belongs. */
const CLEAR_GAIN = 10;
const CLEAR_SHARE_GAIN = 0.04;
const CLEAR_SHARE = 0.99;
/** Fewer are enough where they all lie outside and all come to lie inside. */
const LEAST_ALL = 3;
const METERS_PER_DEGREE = 111_320;
const RADIANS = Math.PI / 180;

type Move = (at: Vertex) => Vertex;

/** Another way to read the positions. */
interface Reading {
  /** What the resource may be in: a coordinate system, `swapped` axes, or one that nobody knows. */
  readonly guess: Crs | 'swapped' | 'unknown';
  readonly reread: Move;
}

/** What the positions would be, had the resource been in another system than it says. */
function otherReadings(declared: Crs): readonly Reading[] {
  const undo = fromWgs84(declared) ?? ((at: Vertex): Vertex => at);
  const systems = (['wgs84', 'gcj02', 'bd09'] as const)
    .filter((crs) => crs !== declared && !(crs === 'wgs84' && declared === 'cgcs2000'))
    .map((crs): Reading => {
      const convert: Move = toWgs84(crs) ?? ((same) => same);
      return { guess: crs, reread: (at) => convert(undo(at)) };
    });
  return [...systems, { guess: 'swapped', reread: ([x, y]) => [y, x] }];
}

/** Steps of a search for a shift that no known system explains, in metres; the second around the best of the first. */
const SEARCHES = [
  { reach: 1200, step: 200 },
  { reach: 150, step: 50 },
] as const;

/** All positions moved by the same metres to the east and north. */
function shiftBy(east: number, north: number): Move {
  return ([x, y]) => [x + east / (METERS_PER_DEGREE * Math.cos(y * RADIANS)), y + north / METERS_PER_DEGREE];
}

/** The shift that brings most places where they belong, of equally good ones their middle. */
function bestShift(samples: readonly Sample[]): Reading {
  let middle: readonly [east: number, north: number] = [0, 0];
  for (const { reach, step } of SEARCHES) {
    let most = -1;
    let best: (readonly [number, number])[] = [];
    for (let east = -reach; east <= reach; east += step) {
      for (let north = -reach; north <= reach; north += step) {
        const shift = [middle[0] + east, middle[1] + north] as const;
        const count = insideOf(samples, shiftBy(...shift));
        if (count > most) [most, best] = [count, [shift]];
        else if (count === most) best.push(shift);
      }
    }
    const mean = (axis: 0 | 1): number => best.reduce((sum, shift) => sum + shift[axis], 0) / best.length;
    middle = [mean(0), mean(1)];
  }
  return { guess: 'unknown', reread: shiftBy(...middle) };
}

function insideOf(samples: readonly Sample[], reread: Move): number {
  return samples.reduce((sum, { at, area }) => sum + (containsPoint(area, reread(at)) ? 1 : 0), 0);
}

/** How far, and in which direction (degrees clockwise from north), a reading moves the places. */
function displacement(samples: readonly Sample[], reread: Move): { meters: number; bearing: number } {
  let [east, north] = [0, 0];
  for (const { at } of samples) {
    const [x, y] = reread(at);
    east += (x - at[0]) * Math.cos(y * RADIANS) * METERS_PER_DEGREE;
    north += (y - at[1]) * METERS_PER_DEGREE;
  }
  [east, north] = [east / samples.length, north / samples.length];
  return {
    meters: Math.round(Math.hypot(east, north) / 10) * 10,
    bearing: Math.round((Math.atan2(east, north) / RADIANS + 360) % 360),
  };
}

/** The first reading that explains the places, systems that are known before others. */
function explanation(samples: readonly Sample[], inside: number, declared: Crs): Reading | null {
  const explains = ({ reread }: Reading): boolean => {
    const then = insideOf(samples, reread);
    if (inside === 0 && then === samples.length && then >= LEAST_ALL) return true;
    const { length } = samples;
    const gain = then - inside;
    const isMany = gain >= Math.max(LEAST_GAIN, LEAST_SHARE_GAIN * length) && then >= LEAST_SHARE * length;
    return (
      isMany || (gain >= Math.max(CLEAR_GAIN, CLEAR_SHARE_GAIN * length) && then >= CLEAR_SHARE * length)
    );
  };
  const known = otherReadings(declared)
    .filter(explains)
    .sort((a, b) => insideOf(samples, b.reread) - insideOf(samples, a.reread))[0];
  if (known) return known;
  // Large areas hold their places whatever the shift; of few places any shift may be right.
  if (samples.length - inside < Math.max(2 * LEAST_GAIN, LEAST_SHARE_GAIN * samples.length)) return null;
  const shift = bestShift(samples);
  return explains(shift) ? shift : null;
}

/**
 * Warns of resources whose places lie beside the divisions they name, and would lie in them had
 * another coordinate system been declared, had longitude and latitude not been swapped, or were all of them shifted the
 * same way. Few or large areas show nothing, and nothing is said then.
 *
 * The problem's `params`: `meters` and `bearing` (degrees) from where the places are to where they would be, and
 * `crs`, the guess.
 */
export function suspectCrs(snapshot: CitySnapshot, report: (finding: Finding) => void): void {
  for (const resource of PLACED) {
    const samples = placedSamples(snapshot, resource);
    const inside = insideOf(samples, (at) => at);
    if (samples.length - inside < LEAST_ALL) continue;
    const declared = snapshot.manifest.resources[resource]?.crs ?? snapshot.manifest.crs;
    const found = explanation(samples, inside, declared);
    if (!found) continue;
    const params = { ...displacement(samples, found.reread), crs: found.guess };
    report({ code: 'crs-suspect', severity: 'warning', resource, path: '/geometry', params });
  }
}
