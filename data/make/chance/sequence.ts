/** A seeded stream of uniform numbers, for the few places that need many draws in a fixed order. */
export type Draw = () => number;

/**
 * Mulberry32.
 *
 * @param seed - Any number; its lower 32 bits count.
 * @returns A function that gives the next number in [0, 1).
 */
export function sequence(seed: number): Draw {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 0x1_0000_0000;
  };
}
