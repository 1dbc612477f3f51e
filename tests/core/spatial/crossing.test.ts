import { describe, expect, it } from 'vitest';
import { crossesItself, crossingPairs } from '../../../packages/core/src/spatial/crossing.js';
import type { Rings, Vertex } from '../../../packages/core/src/spatial/ring.js';

/** The same numbers in each run. */
function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

/** Cells side by side, every border shared, with corners that are moved the same way for all of them. */
function cells(columns: number, rows: number): Rings[] {
  const random = randomNumbers(7);
  const corners = Array.from({ length: (columns + 1) * (rows + 1) }, (_, at): Vertex => {
    const [column, row] = [at % (columns + 1), Math.floor(at / (columns + 1))];
    return [107 + column * 0.01 + random() * 0.004, 31 + row * 0.01 + random() * 0.004];
  });
  const corner = (column: number, row: number): Vertex => corners[row * (columns + 1) + column]!;
  return Array.from({ length: columns * rows }, (_, at) => {
    const [x, y] = [at % columns, Math.floor(at / columns)];
    const first = corner(x, y);
    return [[first, corner(x + 1, y), corner(x + 1, y + 1), corner(x, y + 1), [...first] as Vertex]];
  });
}

function moved(rings: Rings, by: number): Rings {
  return rings.map((ring) => ring.map(([x, y]): Vertex => [x + by, y + by]));
}

function pairsOf(parts: readonly Rings[]): string[] {
  return [...crossingPairs(parts)]
    .flat()
    .map((pair) => pair.join(' '))
    .sort();
}

/** Each with each, two at a time: too few segments for more than one band. */
function eachWithEach(parts: readonly Rings[]): string[] {
  const found: string[] = [];
  parts.forEach((one, a) => {
    parts.slice(a + 1).forEach((other, after) => {
      if (pairsOf([one, other]).length > 0) found.push(`${a} ${a + 1 + after}`);
    });
  });
  return found.sort();
}

describe('borders of many cells', () => {
  const tiling = cells(20, 14);

  it('that only run along each other do not cross', () => {
    expect(pairsOf(tiling)).toEqual([]);
  });

  it('that cross are found wherever they are, each pair once, as when each is compared with each', () => {
    const parts = tiling.map((rings, at) => (at % 37 === 5 ? moved(rings, 0.0031) : rings));
    const wanted = eachWithEach(parts);
    expect(wanted.length).toBeGreaterThan(10);
    expect(pairsOf(parts)).toEqual(wanted);
  });

  it('are compared with one that is as long as all of them', () => {
    const strip: Rings = [
      [
        [107.104, 30.9],
        [107.1045, 30.9],
        [107.1045, 31.3],
        [107.104, 31.3],
        [107.104, 30.9],
      ],
    ];
    const parts = [...tiling, strip];
    const wanted = eachWithEach(parts);
    expect(wanted.length).toBeGreaterThanOrEqual(14);
    expect(pairsOf(parts)).toEqual(wanted);
  });

  it('of no height at all are taken as they are', () => {
    const flat = Array.from({ length: 100 }, (_, at): Rings => {
      const west = 107 + at * 0.01;
      return [
        [
          [west, 31],
          [west + 0.004, 31],
          [west + 0.008, 31],
          [west, 31],
        ],
      ];
    });
    expect(pairsOf(flat)).toEqual([]);
  });

  it('a border of a thousand corners is seen to cross itself, and not to when it does not', () => {
    const wave = Array.from({ length: 1000 }, (_, at): Vertex => {
      const angle = (at / 1000) * 2 * Math.PI;
      const radius = 1 + 0.1 * Math.sin(angle * 40);
      return [107 + radius * Math.cos(angle), 31 + radius * Math.sin(angle)];
    });
    const closed = (ring: Vertex[]): Rings => [[...ring, ring[0]!]];
    expect(crossesItself(closed(wave))).toBe(false);
    const swapped = [...wave];
    [swapped[500], swapped[503]] = [swapped[503]!, swapped[500]!];
    expect(crossesItself(closed(swapped))).toBe(true);
  });
});
