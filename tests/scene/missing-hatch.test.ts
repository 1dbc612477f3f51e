import type { Area, CellMesh } from '@hivemap/core';
import { describe, expect, it } from 'vitest';
import { cellValues, type CellPaint } from '../../packages/elements/src/grid-layer/cell-values.js';
import { CELL } from '../../packages/elements/src/map/cells/cells-layer.js';
import { hatchPath } from '../../packages/elements/src/scene/hatch-path.js';
import { hatchTile } from '../../packages/elements/src/scene/hatch-tile.js';
import { MISSING_HATCH } from '../../packages/elements/src/scene/missing-hatch.js';

const BOX = [
  [0, 0],
  [18, 0],
  [18, 12],
  [0, 12],
] as const;

/** Directions of the lines of a path, as the sign of their rise to the right; y grows downwards. */
function rises(path: string): Set<number> {
  const lines = path.split('M').filter(Boolean);
  return new Set(
    lines.map((line) => {
      const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = line.match(/-?[\d.]+/g)!.map(Number);
      return Math.sign((x2 - x1) * (y1 - y2));
    }),
  );
}

describe('an area with too few cases, and one whose figure is hidden', () => {
  it('are told apart on the map, and from one without data', () => {
    const paints: CellPaint[] = ['suppressed', 'insufficient', 'none', 'out'];
    const areas = paints.map((code) => ({ code })) as unknown as Area[];
    const mesh = { codes: paints } as unknown as CellMesh;
    const { classes } = cellValues(mesh, areas, ({ code }) => code as CellPaint);
    expect([...classes]).toEqual([CELL.hatched, CELL.hatchedBack, CELL.none, CELL.out]);
    expect(new Set(classes).size).toBe(4);
  });

  it('are hatched in different directions and densities, in every picture', () => {
    const { suppressed, insufficient } = MISSING_HATCH;
    expect(insufficient.spacing).toBeGreaterThan(1.5 * suppressed.spacing);
    expect(rises(hatchPath(BOX, 3, suppressed.direction))).toEqual(new Set([1]));
    expect(rises(hatchPath(BOX, 3, insufficient.direction))).toEqual(new Set([-1]));
    const [rising, falling] = [suppressed, insufficient].map(({ direction }) =>
      hatchTile('#000', 4, 1, 1, direction),
    );
    // The same tile, seen in a mirror.
    const row = (pixels: Uint8ClampedArray, y: number): number[] =>
      [0, 1, 2, 3].map((x) => pixels[(y * 4 + x) * 4 + 3]!);
    expect(row(rising!.pixels, 1)).not.toEqual(row(falling!.pixels, 1));
    expect([0, 1, 2, 3].map((y) => row(rising!.pixels, y))).toEqual(
      [0, 3, 2, 1].map((y) => row(falling!.pixels, y)),
    );
  });
});
