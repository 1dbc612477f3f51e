/** The borders of the demo city, as committed and decoded by topojson-client. */
import { feature } from 'topojson-client';
import type { Feature, Polygon, Position } from 'geojson';
import type { GeometryCollection, Polygon as TopoPolygon, Topology } from 'topojson-specification';
import { describe, expect, it } from 'vitest';
import { readingOrder } from '../../data/make/geometry/reading-order.js';
import { ringCentroid, ringContains } from '../../data/make/geometry/measure.js';
import { COUNTIES } from '../../data/make/dazhou/facts.js';
import { SCENIC_AREAS } from '../../data/make/dazhou/places.js';
import { committedCity, type Row } from './committed-city.js';
import { polygonAreaKm2, ringAreaKm2 } from './equal-area.js';
import { crossings } from './crossings.js';

const city = committedCity('dazhou');
const divisions = city.topology('divisions') as unknown as Topology;
const grids = city.topology('grids') as unknown as Topology;

function decode(topology: Topology, object: string): Feature<Polygon, Row>[] {
  const collection = feature(topology, topology.objects[object] as GeometryCollection<Row>);
  return collection.features as Feature<Polygon, Row>[];
}

const decodedDivisions = decode(divisions, 'divisions');
const decodedGrids = decode(grids, 'grids');
const atLevel = (level: string): Feature<Polygon, Row>[] =>
  decodedDivisions.filter(({ properties }) => properties['level'] === level);
const code = ({ properties }: Feature<Polygon, Row>): string => properties['code'] as string;
const outer = ({ geometry }: Feature<Polygon, Row>): Position[] => geometry.coordinates[0]!;

/** Uses of each arc by the polygons of one level. */
function arcUses(topology: Topology, object: string, level?: string): Map<number, number> {
  const uses = new Map<number, number>();
  for (const geometry of (topology.objects[object] as GeometryCollection<Row>).geometries) {
    const { level: own } = geometry.properties as Row;
    if (level !== undefined && own !== level) continue;
    for (const arc of (geometry as TopoPolygon).arcs.flat()) {
      const id = arc < 0 ? ~arc : arc;
      uses.set(id, (uses.get(id) ?? 0) + 1);
    }
  }
  return uses;
}

describe('the borders of the demo city', () => {
  it('has one city, seven counties, 200 townships, 2,283 villages and 7,650 grids, top to bottom', () => {
    const levels = decodedDivisions.map(({ properties }) => properties['level']);
    const count = (level: string): number => levels.filter((other) => other === level).length;
    expect(['city', 'county', 'township', 'village'].map(count)).toEqual([1, 7, 200, 2283]);
    expect(levels).toEqual([
      ...Array<string>(1).fill('city'),
      ...Array<string>(7).fill('county'),
      ...Array<string>(200).fill('township'),
      ...Array<string>(2283).fill('village'),
    ]);
    expect(decodedGrids.filter(({ properties }) => properties['kind'] === 'comprehensive')).toHaveLength(
      7000,
    );
    expect(decodedGrids.filter(({ properties }) => properties['kind'] === 'dedicated')).toHaveLength(650);
  });

  it('gives each county its official area within one per cent', () => {
    for (const county of atLevel('county')) {
      const official = COUNTIES.find((facts) => facts.code === code(county))!.areaKm2;
      expect(Math.abs(polygonAreaKm2(county.geometry) / official - 1)).toBeLessThan(0.01);
      expect(county.properties['areaKm2']).toBe(official);
    }
  });

  it('tiles every parent with its children', () => {
    const tiles: (readonly [
      parents: Feature<Polygon, Row>[],
      children: Feature<Polygon, Row>[],
      digits: number,
    ])[] = [
      [atLevel('city'), atLevel('county'), 4],
      [atLevel('county'), atLevel('township'), 6],
      [atLevel('township'), atLevel('village'), 9],
      [atLevel('village'), decodedGrids, 12],
    ];
    for (const [parents, children, digits] of tiles) {
      const sums = new Map<string, number>();
      for (const child of children) {
        const parent = code(child).slice(0, digits);
        sums.set(parent, (sums.get(parent) ?? 0) + polygonAreaKm2(child.geometry));
      }
      expect(sums.size).toBe(parents.length);
      for (const parent of parents) {
        const area = polygonAreaKm2(parent.geometry);
        expect(Math.abs(sums.get(code(parent).slice(0, digits))! / area - 1)).toBeLessThan(1e-6);
      }
    }
  });

  it('uses every arc inside the city twice at each level, and those of its outline once', () => {
    const outline = new Set(arcUses(divisions, 'divisions', 'city').keys());
    for (const level of ['county', 'township', 'village'])
      for (const [arc, uses] of arcUses(divisions, 'divisions', level))
        expect(uses).toBe(outline.has(arc) ? 1 : 2);
    const gridUses = [...arcUses(grids, 'grids').values()];
    expect(new Set(gridUses)).toEqual(new Set([1, 2]));
  });

  it('has no edge that crosses another, at any level', () => {
    expect(crossings(divisions)).toBe(0);
    expect(crossings(grids)).toBe(0);
  });

  it('puts both files on one lattice, finer than a meter', () => {
    expect(grids.transform).toEqual(divisions.transform);
    for (const step of divisions.transform!.scale) expect(step * 111_320).toBeLessThan(1);
  });

  it('winds every outer ring counter-clockwise and needs no holes', () => {
    for (const area of [...decodedDivisions, ...decodedGrids]) {
      expect(area.geometry.type).toBe('Polygon');
      expect(area.geometry.coordinates).toHaveLength(1);
      expect(ringAreaKm2(outer(area))).toBeGreaterThan(0);
    }
  });

  it('keeps seats and known places inside their county', () => {
    for (const facts of COUNTIES) {
      const county = atLevel('county').find((other) => code(other) === facts.code)!;
      for (const place of [facts.seat, ...facts.places])
        expect(ringContains(outer(county) as [number, number][], place)).toBe(true);
    }
    for (const township of atLevel('township'))
      expect(
        ringContains(outer(township) as [number, number][], township.properties['seat'] as [number, number]),
      ).toBe(true);
    const scenic = city.features('scenicAreas');
    for (const { id, county } of SCENIC_AREAS) {
      const ring = outer(atLevel('county').find((other) => code(other) === county)!) as [number, number][];
      const area = scenic.find(({ properties }) => properties['id'] === id)!.geometry as Polygon;
      for (const point of area.coordinates[0]!)
        expect(ringContains(ring, point as [number, number])).toBe(true);
    }
  });

  it('numbers the grids of a village from west to east in bands from north to south', () => {
    const byVillage = new Map<string, Feature<Polygon, Row>[]>();
    for (const grid of decodedGrids) {
      expect(code(grid).slice(0, 12)).toBe(grid.properties['division']);
      byVillage.set(code(grid).slice(0, 12), [...(byVillage.get(code(grid).slice(0, 12)) ?? []), grid]);
    }
    let inOrder = 0;
    for (const own of byVillage.values()) {
      expect(own.map((grid) => Number(code(grid).slice(12)))).toEqual(own.map((_, i) => i + 1));
      const centers = own.map((grid) => ringCentroid(outer(grid).slice(1) as [number, number][]));
      if (readingOrder(centers).every((index, i) => index === i)) inOrder++;
    }
    // North is up in the maker's plane and here but for half a degree: cells on the edge of a band may differ.
    expect(inOrder / byVillage.size).toBeGreaterThan(0.97);
  });
});
