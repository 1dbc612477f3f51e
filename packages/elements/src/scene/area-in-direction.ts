/** Where a step of the keyboard's cursor leads: to the neighbor in that direction, else across a gap. */
export type Direction = 'up' | 'right' | 'down' | 'left';

export interface Place {
  readonly code: string;
  /** Px of the screen, y downwards. */
  readonly x: number;
  readonly y: number;
  /** Codes of areas that share a border with it. */
  readonly neighbours: readonly string[];
}

const VECTORS: Readonly<Record<Direction, readonly [number, number]>> = {
  up: [0, -1],
  right: [1, 0],
  down: [0, 1],
  left: [-1, 0],
};
/** cos 60°: further off the direction, a neighbor is beside rather than ahead. */
const AHEAD = 0.5;

/** @returns The next place's code; `null` when nothing lies in that direction. */
export function areaInDirection(from: Place, places: readonly Place[], direction: Direction): string | null {
  const neighbours = new Set(from.neighbours);
  const touching = places.filter((place) => neighbours.has(place.code));
  return (
    nearestAhead(from, touching, direction, AHEAD) ??
    nearestAhead(from, places, direction, AHEAD) ??
    nearestAhead(from, places, direction, Number.EPSILON)
  );
}

/** The place nearest to a point: where the cursor starts. */
export function nearestPlace(x: number, y: number, places: readonly Place[]): string | null {
  let best: string | null = null;
  let least = Infinity;
  for (const place of places) {
    const distance = Math.hypot(place.x - x, place.y - y);
    if (distance < least) [best, least] = [place.code, distance];
  }
  return best;
}

function nearestAhead(
  from: Place,
  places: readonly Place[],
  direction: Direction,
  ahead: number,
): string | null {
  const [vx, vy] = VECTORS[direction];
  let best: string | null = null;
  let least = Infinity;
  for (const place of places) {
    if (place.code === from.code) continue;
    const [dx, dy] = [place.x - from.x, place.y - from.y];
    const distance = Math.hypot(dx, dy);
    const cosine = (dx * vx + dy * vy) / (distance || 1);
    if (cosine < ahead) continue;
    // Straight ahead counts as nearer than aside.
    const cost = distance * (2 - cosine);
    if (cost < least) [best, least] = [place.code, cost];
  }
  return best;
}
