import { ringsOf } from '../spatial/rings-of.js';
import type { AreaShape } from '../view/view.js';

const METERS_PER_DEGREE = 111_195;

/** The border of a fence on flat coordinates, for a great many questions. */
export class FenceBorder {
  /** x₁ y₁ x₂ y₂ of each segment, degrees; outer rings and holes alike. */
  readonly #segments: Float64Array;

  constructor(shape: AreaShape) {
    const segments: number[] = [];
    for (const ring of ringsOf(shape)) {
      let [beforeX = 0, beforeY = 0] = ring.at(-1) ?? [];
      for (const [x = 0, y = 0] of ring) {
        if (x !== beforeX || y !== beforeY) segments.push(beforeX, beforeY, x, y);
        [beforeX, beforeY] = [x, y];
      }
    }
    this.#segments = Float64Array.from(segments);
  }

  /** Whether a point lies within, and in no hole; of two fences that share a border it lies in one. */
  contains(longitude: number, latitude: number): boolean {
    const segments = this.#segments;
    let inside = false;
    for (let at = 0; at < segments.length; at += 4) {
      const [fromY, toY] = [segments[at + 1]!, segments[at + 3]!];
      if (fromY > latitude === toY > latitude) continue;
      const [fromX, toX] = [segments[at]!, segments[at + 2]!];
      if (longitude < fromX + ((latitude - fromY) / (toY - fromY)) * (toX - fromX)) inside = !inside;
    }
    return inside;
  }

  /** Distance from a point to the border, metres; on a plane, which is right for the few it is asked about. */
  distanceMeters(longitude: number, latitude: number): number {
    const segments = this.#segments;
    const shorten = Math.cos((latitude * Math.PI) / 180);
    let least = Infinity;
    for (let at = 0; at < segments.length; at += 4) {
      const fromX = (segments[at]! - longitude) * shorten;
      const fromY = segments[at + 1]! - latitude;
      const alongX = (segments[at + 2]! - longitude) * shorten - fromX;
      const alongY = segments[at + 3]! - latitude - fromY;
      const share = -(fromX * alongX + fromY * alongY) / (alongX ** 2 + alongY ** 2);
      const nearest = Math.min(1, Math.max(0, share));
      least = Math.min(least, (fromX + nearest * alongX) ** 2 + (fromY + nearest * alongY) ** 2);
    }
    return Math.sqrt(least) * METERS_PER_DEGREE;
  }
}
