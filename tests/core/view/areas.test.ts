import { describe, expect, it } from 'vitest';
import { NO_CELL } from '../../../packages/core/src/spatial/no-cell.js';
import { computeView } from '../../../packages/core/src/view/compute-view.js';
import { square, squareAreas, squareCity } from './small-city.js';

const lengthOf = (lines: { coordinates: number[][][] }): number =>
  lines.coordinates.reduce(
    (sum, line) =>
      sum +
      line.reduce(
        (all, [x = 0, y = 0], at) =>
          all + (at === 0 ? 0 : Math.hypot(x - (line[at - 1]?.[0] ?? 0), y - (line[at - 1]?.[1] ?? 0))),
        0,
      ),
    0,
  );

describe('the outlines of a drill step', () => {
  const city = squareCity();

  it('are the children that are named and the cells two levels down that are coloured', () => {
    const top = computeView(city, { view: 'shapes', division: null });
    expect(top.children.features.map(({ properties }) => properties.level)).toEqual([
      'county',
      'county',
      'county',
    ]);
    expect(top.cells.codes).toHaveLength(6);
    const township = computeView(city, { view: 'shapes', division: '990101101' });
    expect(township.children.features.map(({ properties }) => properties.level)).toEqual([
      'village',
      'village',
    ]);
    expect(township.cells.codes.map((code) => city.hierarchy.area(code)?.level)).toEqual([
      'grid',
      'grid',
      'grid',
      'grid',
    ]);
    expect(township.cellsAreChildren).toBe(false);
    const village = computeView(city, { view: 'shapes', division: '990101101201' });
    expect(village.cells.codes).toEqual(['990101101201001', '990101101201002']);
  });

  it('draw every border once', () => {
    const { childBorders, cells } = computeView(city, { view: 'shapes', division: null });
    expect(childBorders.coordinates).toHaveLength(2);
    expect(lengthOf(childBorders)).toBeCloseTo(2 * 0.01, 10);
    const { sides } = cells.levels[0]!.edges!;
    const between = Array.from({ length: sides.length / 2 }, (_, at) => [sides[2 * at]!, sides[2 * at + 1]!]);
    expect(between.filter((both) => both.every((cell) => cell !== NO_CELL))).toHaveLength(5);
  });

  it('come with the mesh alone where the children are very many cells', () => {
    const size = { counties: 1, townships: 1, villages: 1, grids: 1200 };
    const village = computeView(squareCity({}, {}, size), { view: 'shapes', division: '990101101201' });
    expect(village.cellsAreChildren).toBe(true);
    expect(village.cells.codes).toHaveLength(1200);
    expect(village.children.features).toEqual([]);
    expect(village.childBorders.coordinates).toEqual([]);
    expect(village.cells.levels.at(-1)!.edges).not.toBe(null);
  });

  it('never have a hole: a village without grids is a cell itself', () => {
    const { divisions, grids } = squareAreas();
    const some = squareCity({
      divisions,
      grids: grids.filter(({ division }) => division !== '990101101202'),
    });
    const { cells } = computeView(some, { view: 'shapes', division: '990101101' });
    expect(cells.codes).toEqual(['990101101201001', '990101101201002', '990101101202']);
  });

  it('of a city without a record of its own are what its counties cover', () => {
    const { divisions, grids } = squareAreas();
    const bare = squareCity({ divisions: divisions.filter(({ level }) => level !== 'city'), grids });
    const { self, bounds } = computeView(bare, { view: 'shapes', division: null });
    expect(self.geometry.type).toBe('Polygon');
    bounds.forEach((edge, side) => expect(edge).toBeCloseTo([0, 0, 0.24, 0.01][side] ?? 0, 9));
  });

  it('say what is wrong with a division that the city lacks', () => {
    expect(() => computeView(city, { view: 'shapes', division: '123456' })).toThrow(RangeError);
    expect(() => computeView(city, { view: 'areas', division: null, indicators: ['happiness'] })).toThrow(
      RangeError,
    );
  });
});

describe('areas', () => {
  it('know their neighbours of the same level, the city and what lies below', () => {
    const { self, children, path } = computeView(squareCity(), {
      view: 'areas',
      division: '990102',
      indicators: ['gridStaffing'],
    });
    expect(self.neighbours).toEqual(['990101', '990103']);
    expect(children.map(({ neighbours }) => neighbours)).toEqual([['990102102'], ['990102101']]);
    expect(self).toMatchObject({
      childCount: 2,
      gridCount: 8,
      population: 100_000,
      areaKm2: 8,
      parent: '990100',
    });
    expect(self.figures['gridStaffing']).toEqual({
      state: 'value',
      value: 0.5,
      numerator: 4,
      denominator: 8,
    });
    expect(path.map(({ code }) => code)).toEqual(['990100', '990102']);
  });

  it('have figures of structure by exact counts', () => {
    const { self } = computeView(squareCity(), {
      view: 'areas',
      division: null,
      indicators: ['gridCoverage', 'adviserCoverage', 'householdsPerGrid', 'commissionerCoverage'],
    });
    expect(self.figures['gridCoverage']).toMatchObject({ numerator: 12, denominator: 12 });
    expect(self.figures['adviserCoverage']).toMatchObject({ numerator: 6, denominator: 12 });
    expect(self.figures['householdsPerGrid']).toMatchObject({ value: 100 });
    expect(self.figures['commissionerCoverage']).toEqual({ state: 'none', reason: 'not-collected' });
  });

  it('say that figures are on their way while matters are read', () => {
    const city = squareCity();
    const waiting = {
      ...city,
      resources: { ...city.resources, matters: { state: 'loading', records: 0 } },
    } as const;
    const { self } = computeView(waiting, { view: 'areas', division: null, indicators: ['openMatters'] });
    expect(self.figures['openMatters']).toEqual({ state: 'none', reason: 'loading' });
    const { self: without } = computeView(city, {
      view: 'areas',
      division: null,
      indicators: ['openMatters'],
    });
    expect(without.figures['openMatters']).toEqual({ state: 'none', reason: 'no-resource' });
  });

  it('that were not collected are not zero', () => {
    const city = squareCity(
      { matters: [] },
      { resources: { matters: { crs: 'wgs84', coverage: { divisions: ['990101'] } } } },
    );
    const { children } = computeView(city, { view: 'areas', division: null, indicators: ['openMatters'] });
    expect(children.map(({ figures }) => figures['openMatters'])).toEqual([
      { state: 'value', value: 0 },
      { state: 'none', reason: 'not-collected' },
      { state: 'none', reason: 'not-collected' },
    ]);
  });
});

describe('the ground', () => {
  it('has borders of neighbours once, none along the city, and none where the file ends', () => {
    const city = squareCity({
      surroundings: [
        { name: 'west', geometry: square(-0.01, 0, 0.01) },
        { name: 'far west', geometry: square(-0.02, 0, 0.01) },
        { name: 'an island, and how far the ground goes', geometry: square(-0.03, -0.02, 0.005) },
      ],
    });
    const { surroundings, surroundingNames } = computeView(city, { view: 'ground' });
    // Below, the left end, and the border between them once; above and at the island's corner the file ends.
    expect(lengthOf(surroundings)).toBeCloseTo(0.01 * (2 + 1 + 1) + 0.005 * 2, 9);
    expect(surroundingNames.features.map(({ properties }) => properties.name)).toEqual([
      'west',
      'far west',
      'an island, and how far the ground goes',
    ]);
  });

  it('names a neighbour in two pieces once, on the larger one', () => {
    const city = squareCity({
      surroundings: [
        { name: 'west', geometry: square(-0.03, 0, 0.001) },
        { name: 'west', geometry: square(-0.01, 0, 0.01) },
      ],
    });
    const { surroundingNames } = computeView(city, { view: 'ground' });
    expect(surroundingNames.features.map(({ geometry }) => geometry.coordinates[0]! > -0.011)).toEqual([
      true,
    ]);
  });
});
