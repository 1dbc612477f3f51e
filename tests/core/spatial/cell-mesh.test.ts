import fc from 'fast-check';
import type { Polygon } from 'geojson';
import { describe, expect, it } from 'vitest';
import { cellAt } from '../../../packages/core/src/spatial/cell-lookup.js';
import { cellMesh, type CellMesh } from '../../../packages/core/src/spatial/cell-mesh.js';
import { cellOutline } from '../../../packages/core/src/spatial/cell-outline.js';
import { lineImportance } from '../../../packages/core/src/spatial/line-importance.js';
import { mercatorX, mercatorY } from '../../../packages/core/src/spatial/mercator.js';
import { NO_CELL } from '../../../packages/core/src/spatial/no-cell.js';
import { sharedBorders } from '../../../packages/core/src/spatial/shared-borders.js';

type Ring = [number, number][];

const square = (west: number, south: number, size: number): Ring => [
  [west, south],
  [west + size, south],
  [west + size, south + size],
  [west, south + size],
  [west, south],
];
const polygon = (...coordinates: Ring[]): Polygon => ({ type: 'Polygon', coordinates });

function meshOf(shapes: readonly Polygon[]): CellMesh {
  return cellMesh(
    shapes.map((_, at) => `c${String(at)}`),
    shapes,
    sharedBorders(shapes),
  );
}

const at = (mesh: CellMesh, longitude: number, latitude: number): number =>
  cellAt(mesh, mercatorX(longitude), mercatorY(latitude));

/** Twice the area of all triangles of a cell, in Mercator units. */
function triangleArea({ positions, levels }: CellMesh, level: number, cell: number): number {
  const { triangles, starts } = levels[level]!;
  const x = (corner: number): number => positions[2 * triangles[corner]!]!;
  const y = (corner: number): number => positions[2 * triangles[corner]! + 1]!;
  let area = 0;
  for (let corner = starts[cell]!; corner < starts[cell + 1]!; corner += 3)
    area += Math.abs(
      (x(corner + 1) - x(corner)) * (y(corner + 2) - y(corner)) -
        (x(corner + 2) - x(corner)) * (y(corner + 1) - y(corner)),
    );
  return area;
}

/** A sheet of cells with wavy borders, which neighbors share vertex by vertex. */
function wavySheet(columns: number, rows: number, detail: number, step = 0.02): Polygon[] {
  const wave = (a: number, b: number): number => 0.002 * Math.sin(a * 9) * Math.cos(b * 7);
  const place = (x: number, y: number): [number, number] => [
    107 + x * step + wave(x, y),
    31 + y * step + wave(y, x),
  ];
  const side = (x: number, y: number, dx: number, dy: number): Ring =>
    Array.from({ length: detail }, (_, i) => place(x + (dx * i) / detail, y + (dy * i) / detail));
  return Array.from({ length: columns * rows }, (_, index) => {
    const [x, y] = [index % columns, Math.floor(index / columns)];
    // Both neighbors walk along a side with the same numbers, one of them backwards.
    const bottom = [...side(x, y, 1, 0), place(x + 1, y)];
    const right = [...side(x + 1, y, 0, 1), place(x + 1, y + 1)];
    const top = [...side(x, y + 1, 1, 0), place(x + 1, y + 1)].reverse();
    const left = [...side(x, y, 0, 1), place(x, y + 1)].reverse();
    return polygon([...bottom.slice(0, -1), ...right.slice(0, -1), ...top.slice(0, -1), ...left]);
  });
}

describe('a mesh of cells', () => {
  it('covers of each cell what its rings enclose, without its hole', () => {
    const hole = square(107.4, 31.4, 0.2).reverse();
    const mesh = meshOf([polygon(square(107, 31, 1), hole), polygon(square(107.4, 31.4, 0.2))]);
    const whole = triangleArea(meshOf([polygon(square(107, 31, 1))]), 0, 0);
    expect(triangleArea(mesh, 0, 0) + triangleArea(mesh, 0, 1)).toBeCloseTo(whole, 12);
    expect(triangleArea(mesh, 0, 1) / whole).toBeGreaterThan(0.039);
  });

  it('finds the cell of a point: in a hole the one that fills it, outside none', () => {
    const hole = square(107.4, 31.4, 0.2).reverse();
    const mesh = meshOf([polygon(square(107, 31, 1), hole), polygon(square(107.4, 31.4, 0.1))]);
    expect(at(mesh, 107.2, 31.2)).toBe(0);
    expect(at(mesh, 107.45, 31.45)).toBe(1);
    expect(at(mesh, 107.55, 31.55)).toBe(-1);
    expect(at(mesh, 108.5, 31.5)).toBe(-1);
    expect(at(mesh, NaN, 31.5)).toBe(-1);
  });

  it('gives a point on a shared border to exactly one of the cells beside it', () => {
    const shapes = wavySheet(4, 4, 5);
    const mesh = meshOf(shapes);
    fc.assert(
      fc.property(
        fc.nat(mesh.positions.length / 2 - 1),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (vertex, share) => {
          const next = vertex + 1 < mesh.positions.length / 2 ? vertex + 1 : vertex;
          const x = mesh.positions[2 * vertex]! * (1 - share) + mesh.positions[2 * next]! * share;
          const y = mesh.positions[2 * vertex + 1]! * (1 - share) + mesh.positions[2 * next + 1]! * share;
          const holders = shapes.filter((_, cell) => holds(mesh, cell, x, y)).length;
          expect(holders).toBeLessThanOrEqual(1);
          expect(cellAt(mesh, x + mesh.origin[0], y + mesh.origin[1]) >= 0).toBe(holders === 1);
        },
      ),
    );
  });

  it('keeps every place at the zoom of a street: to a tenth of a pixel at zoom 18', () => {
    const source = wavySheet(8, 8, 3, 0.2);
    const mesh = meshOf(source);
    const worldPx = 512 * 2 ** 18;
    let worst = 0;
    let vertex = 0;
    for (const { coordinates } of source)
      for (const [longitude = 0, latitude = 0] of coordinates[0]!.slice(0, -1)) {
        const [x, y] = [
          mesh.positions[2 * vertex]! + mesh.origin[0],
          mesh.positions[2 * vertex + 1]! + mesh.origin[1],
        ];
        worst = Math.max(
          worst,
          Math.abs(x - mercatorX(longitude)) * worldPx,
          Math.abs(y - mercatorY(latitude)) * worldPx,
        );
        vertex++;
      }
    expect(worst).toBeLessThan(0.1);
  });

  it('is drawn coarser from afar, and neighbors leave out the same', () => {
    const shapes = wavySheet(6, 6, 60);
    const mesh = meshOf(shapes);
    expect(mesh.levels.map(({ tolerance }) => tolerance === 0)).toEqual([false, true]);
    const [coarse, whole] = mesh.levels;
    expect(coarse!.triangles.length).toBeLessThan(whole!.triangles.length / 3);
    expect(coarse!.edges!.points.length).toBeLessThan(whole!.edges!.points.length / 3);
    // What one side gives up the other takes: together they cover the same.
    const total = (level: number): number =>
      shapes.reduce((sum, _, cell) => sum + triangleArea(mesh, level, cell), 0);
    const perimeter = 4 * 6 * 0.02;
    expect(Math.abs(total(0) - total(1))).toBeLessThan(2 * coarse!.tolerance * (perimeter / 360) * 2);
  });

  it('has each edge once, with the cells on its left and on its right', () => {
    const mesh = meshOf([polygon(square(107, 31, 1)), polygon(square(108, 31, 1))]);
    const { points, sides } = mesh.levels[0]!.edges!;
    let between = 0;
    for (let segment = 0; segment < sides.length / 2; segment++) {
      const [left, right] = [sides[2 * segment]!, sides[2 * segment + 1]!];
      if (left === NO_CELL && right === NO_CELL) continue;
      const [ax, ay, bx, by] = points.slice(2 * segment + 2, 2 * segment + 6);
      // A little to the left of the middle of the segment, for one who looks from above with north up.
      const [x, y] = [(ax! + bx!) / 2 + (by! - ay!) * 0.01, (ay! + by!) / 2 - (bx! - ax!) * 0.01];
      expect(cellAt(mesh, x + mesh.origin[0], y + mesh.origin[1])).toBe(left);
      if (right !== NO_CELL) between++;
    }
    expect(between).toBe(1);
  });

  it('gives a cell back as an outline', () => {
    const ring = square(107, 31, 1);
    const [outline] = cellOutline(meshOf([polygon(ring)]), 0);
    expect(outline).toHaveLength(5);
    outline!.forEach(([longitude, latitude], vertex) => {
      expect(longitude).toBeCloseTo(ring[vertex]![0], 6);
      expect(latitude).toBeCloseTo(ring[vertex]![1], 6);
    });
  });

  it('of nothing is nothing', () => {
    const mesh = meshOf([]);
    expect(mesh.codes).toEqual([]);
    expect(at(mesh, 107, 31)).toBe(-1);
  });
});

describe('the importance of vertices', () => {
  it('tells from which tolerance on a line can do without one', () => {
    const importance = lineImportance([0, 0, 1, 0.1, 2, 1, 3, 0.1, 4, 0]);
    expect(importance[0]).toBe(Infinity);
    expect(importance[4]).toBe(Infinity);
    expect(importance[2]).toBe(1);
    expect(importance[1]!).toBeLessThan(1);
  });

  it('keeps of a closed line a place to turn', () => {
    const importance = lineImportance([0, 0, 1, 0, 1, 1, 0, 1, 0, 0]);
    expect(importance[2]).toBe(Infinity);
  });
});

function holds(mesh: CellMesh, cell: number, x: number, y: number): boolean {
  const only: CellMesh = {
    ...mesh,
    lookup: { columns: 1, rows: 1, starts: Uint32Array.of(0, 1), cells: Uint32Array.of(cell) },
  };
  return cellAt(only, x + mesh.origin[0], y + mesh.origin[1]) === cell;
}
