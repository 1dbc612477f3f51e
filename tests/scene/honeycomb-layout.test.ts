import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import type { CommunityMark } from '@hivemap/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  FLOWER_EXTENT,
  FLOWER_RADIUS,
  MERGED_RADIUS,
} from '../../packages/elements/src/scene/flower-geometry.js';
import { worldOf } from '../../packages/elements/src/scene/flower-tree.js';
import {
  honeycombLayout,
  zoomStep,
  type PlacedFlower,
} from '../../packages/elements/src/scene/honeycomb-layout.js';
import { community, lattice } from './sample-communities.js';

const division = '511700';

/** The least px between the outermost corners of two flowers, were both turned toward each other. */
function leastGap(layout: readonly PlacedFlower[], zoom: number): number {
  const worldPx = 512 * 2 ** zoom;
  const circles = layout.map(({ position, radius }) => {
    const [x, y] = worldOf(position);
    return { x: x * worldPx, y: y * worldPx, extent: radius * FLOWER_EXTENT };
  });
  let least = Infinity;
  circles.forEach((a, index) =>
    circles.slice(index + 1).forEach((b) => {
      least = Math.min(least, Math.hypot(a.x - b.x, a.y - b.y) - a.extent - b.extent);
    }),
  );
  return least;
}

describe('the honeycomb on a map', () => {
  it('shows every community by itself where there is room', () => {
    const communities = lattice(4, 4, 0.1);
    const layout = honeycombLayout({ division, communities }, { zoom: 13, scale: 1 });
    expect(layout.map(({ node }) => node.key).sort()).toEqual(
      communities.map(({ code }) => `community:${code}`).sort(),
    );
    expect(layout.every(({ radius }) => radius === FLOWER_RADIUS)).toBe(true);
    expect(layout.every(({ shift }) => shift < 0.01)).toBe(true);
  });

  it('merges the communities of a township when they crowd, and those of a county further out', () => {
    const communities = lattice(9, 9, 0.1);
    const townships = honeycombLayout({ division, communities }, { zoom: 10, scale: 1 });
    expect(townships).toHaveLength(9);
    expect(
      townships.every(({ node, radius }) => node.communities.length === 9 && radius === MERGED_RADIUS),
    ).toBe(true);
    const county = honeycombLayout({ division, communities }, { zoom: 7, scale: 1 });
    expect(county.map(({ node }) => [node.code, node.communities.length])).toEqual([['511702', 81]]);
  });

  it('lets a crowded township merge beside others that have room', () => {
    const roomy = lattice(1, 4, 0.4);
    const crowded = Array.from({ length: 12 }, (_, index) =>
      community({
        code: `51170290${index + 10}`,
        within: ['511702', '511702900'],
        point: [108 + index * 1e-4, 31.2],
      }),
    );
    const layout = honeycombLayout({ division, communities: [...roomy, ...crowded] }, { zoom: 11, scale: 1 });
    expect(layout.map(({ node }) => node.key).sort()).toEqual(
      [...roomy.map(({ code }) => `community:${code}`), 'division:511702900'].sort(),
    );
  });

  it('keeps flowers that lie on one point apart', () => {
    const communities = ['a', 'b', 'c'].map((code) => community({ code, within: [], point: [107.5, 31.2] }));
    const layout = honeycombLayout({ division, communities }, { zoom: 22, scale: 1 });
    expect(leastGap(layout, 22)).toBeGreaterThan(0);
  });

  it('shows nothing of nothing', () => {
    expect(honeycombLayout({ division, communities: [] }, { zoom: 9, scale: 1 })).toEqual([]);
  });

  it('decides by steps of the zoom, and as from further away when the map is tilted', () => {
    expect([9, 9.2, 9.25, 9.49, 9.99].map((zoom) => zoomStep(zoom))).toEqual([9, 9, 9.25, 9.25, 9.75]);
    expect(zoomStep(9.5, 36)).toBeLessThan(9.5);
  });
});

describe("a real city's honeycomb", () => {
  const city = dazhou();

  it('never becomes fewer flowers when the map comes nearer', () => {
    const counts = [7, 8, 8.5, 9, 9.5, 10, 11, 12, 14].map(
      (zoom) => honeycombLayout({ division, communities: city }, { zoom, scale: 1 }).length,
    );
    expect(counts).toEqual([...counts].sort((a, b) => a - b));
    expect(counts.at(-1)).toBe(2283);
  });
});

/** The demo city's communities where they are, with what they did invented. */
function dazhou(): CommunityMark[] {
  const file = gunzipSync(readFileSync(new URL('../../data/dazhou/communities.geojson.gz', import.meta.url)));
  const { features } = JSON.parse(file.toString()) as {
    features: { properties: { code: string }; geometry: { coordinates: [number, number] } }[];
  };
  return features.map(({ properties: { code }, geometry }) =>
    community({ code, point: geometry.coordinates, within: [code.slice(0, 6), code.slice(0, 9)] }),
  );
}

describe('any honeycomb', () => {
  const place = fc.record({
    x: fc.double({ min: 107, max: 107.6, noNaN: true }),
    y: fc.double({ min: 31, max: 31.5, noNaN: true }),
    county: fc.integer({ min: 1, max: 3 }),
    township: fc.integer({ min: 1, max: 4 }),
  });
  const cities = fc.array(place, { minLength: 1, maxLength: 60 }).map((places) =>
    places.map(({ x, y, county, township }, index) =>
      community({
        code: `c${index}`,
        point: [x, y],
        within: [`51170${county}`, `51170${county}00${township}`],
      }),
    ),
  );
  const zooms = fc.integer({ min: 12, max: 30 }).map((half) => half / 2);

  it('has no two flowers that overlap, at the step and anywhere above it', () => {
    fc.assert(
      fc.property(cities, zooms, fc.constantFrom(1, 2), (communities, zoom, scale) => {
        const layout = honeycombLayout({ division, communities }, { zoom, scale });
        expect(leastGap(layout, zoom)).toBeGreaterThan(0);
        expect(leastGap(layout, zoom + 0.49)).toBeGreaterThan(0);
      }),
      { numRuns: 150 },
    );
  });

  it('has every community in exactly one flower', () => {
    fc.assert(
      fc.property(cities, zooms, (communities, zoom) => {
        const layout = honeycombLayout({ division, communities }, { zoom, scale: 1 });
        const codes = layout.flatMap(({ node }) => node.communities.map(({ code }) => code));
        expect(codes.sort()).toEqual(communities.map(({ code }) => code).sort());
      }),
      { numRuns: 100 },
    );
  });

  it('does not depend on the order of the records', () => {
    fc.assert(
      fc.property(cities, zooms, (communities, zoom) => {
        const places = (list: typeof communities): unknown =>
          honeycombLayout({ division, communities: list }, { zoom, scale: 1 })
            .map(({ node, position }) => [node.key, ...position])
            .sort();
        expect(places([...communities].reverse())).toEqual(places(communities));
      }),
      { numRuns: 50 },
    );
  });
});
