import type { Polygon, Position } from 'geojson';
import { describe, expect, it } from 'vitest';
import { snapToBorder } from '../../packages/elements/src/scene/snap-to-border.js';
import { splitShape } from '../../packages/elements/src/scene/split-shape.js';

const square: Polygon = {
  type: 'Polygon',
  coordinates: [
    [
      [0, 0],
      [10, 0],
      [10, 10],
      [0, 10],
      [0, 0],
    ],
  ],
};
const hole: Position[] = [
  [6, 6],
  [6, 8],
  [8, 8],
  [8, 6],
  [6, 6],
];

function areaOf({ coordinates }: Polygon): number {
  return coordinates.reduce((sum, ring, index) => {
    let twice = 0;
    for (let at = 0; at + 1 < ring.length; at++)
      twice += ring[at]![0]! * ring[at + 1]![1]! - ring[at + 1]![0]! * ring[at]![1]!;
    return sum + (index === 0 ? 1 : -1) * Math.abs(twice / 2);
  }, 0);
}

function partsOf(shape: Polygon, line: readonly Position[]): readonly Polygon[] {
  const result = splitShape(shape, line);
  return 'parts' in result ? result.parts : [];
}

describe('a fence that is cut in two', () => {
  it.each([
    [
      'from west to east',
      [
        [-1, 4],
        [11, 4],
      ],
      [40, 60],
    ],
    [
      'from east to west',
      [
        [11, 4],
        [-1, 4],
      ],
      [40, 60],
    ],
    [
      'around a corner, from south to east',
      [
        [4, -1],
        [4, 3],
        [11, 3],
      ],
      [82, 18],
    ],
    [
      'off a corner that no vertex of the line is in',
      [
        [-1, 8],
        [3, 12],
      ],
      [99.5, 0.5],
    ],
  ] as [string, Position[], [number, number]][])('keeps its whole area %s', (_, line, areas) => {
    const parts = partsOf(square, line);
    const found = parts.map(areaOf);
    expect(found.reduce((sum, area) => sum + area, 0)).toBeCloseTo(100, 9);
    expect([...found].sort((a, b) => a - b)).toEqual(
      [...areas].sort((a, b) => a - b).map((area) => expect.closeTo(area, 9) as number),
    );
    for (const { coordinates } of parts) expect(coordinates[0]!.at(-1)).toEqual(coordinates[0]![0]);
  });

  it('gives a hole to the part that it lies in', () => {
    const parts = partsOf({ ...square, coordinates: [...square.coordinates, hole] }, [
      [-1, 4],
      [11, 4],
    ]);
    expect(parts.map(({ coordinates }) => coordinates.length).sort()).toEqual([1, 2]);
    expect(parts.map(areaOf).sort((a, b) => a - b)).toEqual([40, 56]);
  });

  it('is not cut by a line that ends within it, misses it, crosses it twice or runs through a hole', () => {
    const flawOf = (shape: Polygon, line: Position[]) => {
      const result = splitShape(shape, line);
      return 'flaw' in result ? result.flaw : null;
    };
    expect(
      flawOf(square, [
        [-1, 4],
        [5, 4],
      ]),
    ).toBe('crossings');
    expect(
      flawOf(square, [
        [-1, -4],
        [11, -4],
      ]),
    ).toBe('crossings');
    expect(
      flawOf(square, [
        [-1, 2],
        [11, 2],
        [11, 4],
        [-1, 4],
      ]),
    ).toBe('crossings');
    expect(
      flawOf({ ...square, coordinates: [...square.coordinates, hole] }, [
        [-1, 7],
        [11, 7],
      ]),
    ).toBe('hole');
  });
});

describe('a corner near a border', () => {
  const border = [
    [
      [0, 0],
      [100, 0],
      [100, 100],
      [0, 100],
    ],
  ] as [number, number][][];

  it('snaps to the corner of the border before its side, and to nothing that is further away', () => {
    expect(snapToBorder([6, 5], border, 10)).toEqual([0, 0]);
    expect(snapToBorder([50, 6], border, 10)).toEqual([50, 0]);
    expect(snapToBorder([3, 60], border, 10)).toEqual([0, 60]);
    expect(snapToBorder([50, 50], border, 10)).toBeNull();
    expect(snapToBorder([50, 50], [], 10)).toBeNull();
  });
});
