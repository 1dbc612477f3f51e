/** The second demo city: another country, real borders, codes and levels of its own. */
import { feature } from 'topojson-client';
import { geoArea } from 'd3-geo';
import type { Feature, MultiPolygon, Polygon } from 'geojson';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { describe, expect, it } from 'vitest';
import { committedCity, type Row } from './committed-city.js';
import { crossings } from './crossings.js';

const city = committedCity('london');
const topology = city.topology('divisions') as unknown as Topology;
const divisions = feature(topology, topology.objects['divisions'] as GeometryCollection<Row>)
  .features as Feature<Polygon | MultiPolygon, Row>[];

/** Of a rewound copy: d3-geo has outer rings clockwise. */
function steradians(geometry: Polygon | MultiPolygon): number {
  const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  return geoArea({
    type: 'MultiPolygon',
    coordinates: polygons.map((rings) => rings.map((ring) => [...ring].reverse())),
  });
}

describe('London', () => {
  it('declares its country, time zone, levels and kind of codes', () => {
    expect(city.manifest).toMatchObject({
      code: 'london',
      codeSystem: 'free',
      jurisdiction: 'GB',
      timeZone: 'Europe/London',
      geometry: 'official',
      synthetic: true,
    });
    expect((city.manifest['levels'] as { id: string }[]).map(({ id }) => id)).toEqual(['city', 'borough']);
  });

  it('has 33 boroughs with a parent and names in two languages', () => {
    const boroughs = divisions.filter(({ properties }) => properties['level'] === 'borough');
    expect(boroughs).toHaveLength(33);
    for (const { properties } of boroughs) {
      expect(properties['parent']).toBe('london');
      expect(Object.keys(properties['name'] as object).sort()).toEqual(['en', 'zh-CN']);
    }
  });

  it('is tiled by its boroughs', () => {
    const [london, ...boroughs] = divisions.map(({ geometry }) => steradians(geometry));
    const sum = boroughs.reduce((total, borough) => total + borough, 0);
    expect(Math.abs(sum / london! - 1)).toBeLessThan(1e-6);
    expect(crossings(topology)).toBe(0);
  });

  it('places every matter in a borough', () => {
    const codes = new Set(divisions.map(({ properties }) => properties['code']));
    const matters = city.rows('matters');
    expect(matters).toHaveLength(6000);
    expect(matters.every(({ division }) => codes.has(division))).toBe(true);
  });

  it('uses types of its own', () => {
    const { matterTypes } = city.manifest['codeTables'] as { matterTypes: { code: string }[] };
    const codes = new Set(matterTypes.map(({ code }) => code));
    expect(city.rows('matters').every(({ type }) => codes.has(type as string))).toBe(true);
  });
});
