import { describe, expect, it } from 'vitest';
import type { MatterPlaces, Position } from '@hivemap/core';
import { escalationArcs } from '../../packages/elements/src/scene/escalation-arcs.js';
import { matterClusters } from '../../packages/elements/src/scene/matter-clusters.js';
import { matterHexes } from '../../packages/elements/src/scene/matter-hexes.js';
import { ringSegments } from '../../packages/elements/src/scene/matter-rings.js';
import { minardFlow } from '../../packages/elements/src/scene/minard-flow.js';

const COUNTIES = 3;
const VILLAGES = 12;

/** A city of three counties of twelve villages each; the second county has matters of its own, too. */
function places(): MatterPlaces {
  const rows: { code: string; parent: number; point: Position; own: number }[] = [
    { code: 'city', parent: -1, point: [107, 31], own: 0 },
  ];
  for (let county = 0; county < COUNTIES; county++) {
    const parent = rows.length;
    rows.push({ code: `c${county}`, parent: 0, point: [107 + county * 0.5, 31], own: county === 1 ? 7 : 0 });
    for (let village = 0; village < VILLAGES; village++)
      rows.push({
        code: `c${county}v${village}`,
        parent,
        point: [107 + county * 0.5 + (village % 4) * 0.05, 31 + Math.floor(village / 4) * 0.05],
        own: 1 + village,
      });
  }
  const totals = rows.map(({ own }) => own);
  for (let at = rows.length - 1; at > 0; at--) totals[rows[at]!.parent]! += totals[at]!;
  const points = Float64Array.from(rows.flatMap(({ point }) => [...point]));
  return {
    codes: rows.map(({ code }) => code),
    names: rows.map(({ code }) => code),
    level: new Uint8Array(rows.length),
    levels: ['any'],
    isGrid: new Uint8Array(rows.length),
    parent: Int32Array.from(rows, ({ parent }) => parent),
    points,
    seats: points,
    counts: Uint32Array.from(totals),
    totals: Uint32Array.from(totals),
    overdue: Uint32Array.from(totals, (total) => Math.floor(total / 10)),
    passedUp: Uint32Array.from(rows, (_, at) => at),
    own: Uint32Array.from(rows, ({ own }) => own),
  };
}

const all = places();
const sum = (parts: readonly { readonly total: number }[]): number =>
  parts.reduce((whole, { total }) => whole + total, 0);
const at = (zoom: number) => matterClusters(all, { zoom, scale: 1, groups: 1 });

describe('rings of matters', () => {
  it.each([5, 7, 8, 9, 10, 12, 14])('count every matter exactly once at zoom %i', (zoom) => {
    expect(sum(at(zoom))).toBe(all.totals[0]);
    for (const { counts, total } of at(zoom)) expect(counts[0]).toBe(total);
  });

  it('stand for counties from far, for villages close up, and never lie on each other', () => {
    expect(at(7).map(({ key }) => key)).toEqual(['c0', 'c1', 'c2']);
    const near = at(12);
    expect(near.filter(({ key }) => key.includes('v'))).toHaveLength(COUNTIES * VILLAGES);
    // What is in no village of the second county.
    expect(near.find(({ ownOnly }) => ownOnly)).toMatchObject({ key: 'own c1', total: 7 });
    const px = 512 * 2 ** 12;
    const world = near.map(({ position: [x, y], radius }) => ({ x: (x / 360) * px, y, radius }));
    for (const [index, one] of world.entries())
      for (const other of world.slice(index + 1))
        if (one.y === other.y) expect(Math.abs(one.x - other.x)).toBeGreaterThan(one.radius + other.radius);
  });

  it('have a segment for each group that has matters, in the order of the groups', () => {
    const segments = ringSegments({ counts: [3, 0, 5, 1], radius: 20 });
    expect(segments.map(({ group }) => group)).toEqual([0, 2, 3]);
    expect(segments.every(({ path }) => path.startsWith('M') && !path.includes('NaN'))).toBe(true);
  });
});

describe('hexagons of matters', () => {
  it.each([6, 8, 10])('hold every matter exactly once at zoom %i', (zoom) => {
    const { bins, features } = matterHexes(all, zoom, 1);
    expect(sum([...bins.values()])).toBe(all.totals[0]);
    expect(features.features).toHaveLength(bins.size);
  });

  it('are as large on the screen at one zoom as at another', () => {
    const widthAt = (zoom: number): number => {
      const ring = matterHexes(all, zoom, 1).features.features[0]!.geometry.coordinates[0]!;
      const longitudes = ring.map(([longitude = 0]) => longitude);
      return ((Math.max(...longitudes) - Math.min(...longitudes)) / 360) * 512 * 2 ** zoom;
    };
    expect(widthAt(6)).toBeCloseTo(widthAt(11), 5);
  });
});

describe('arcs of what was passed up', () => {
  const project = ([x, y]: Position) => [(x - 107) * 1000, (31 - y) * 1000] as const;
  const arcs = escalationArcs(all, {
    scale: 1,
    project,
    unproject: ([x, y]) => [107 + x / 1000, 31 - y / 1000],
  });

  it('lead to the seat of the division and of its parts, the strongest last', () => {
    expect(arcs.filter(({ level }) => level === 0).map(({ to }) => to)).toEqual([0, 0]);
    expect(arcs.at(-1)).toMatchObject({ level: 0, key: 'arc c2' });
    expect(arcs.filter(({ level }) => level === 1).length).toBeGreaterThan(20);
  });
});

describe('the flow as Minard drew it', () => {
  const size = { width: 320, height: 112, thickness: 72 };
  const flow = minardFlow(
    [
      { entered: 100, closed: 60, passedUp: 40 },
      { entered: 0, closed: null, passedUp: 10 },
      { entered: 0, closed: 10, passedUp: 0 },
    ],
    size,
  );

  it('is as wide as the numbers are large', () => {
    expect(flow[0]!.bar.height).toBeCloseTo(72, 5);
    expect(flow[0]!.passedThickness / flow[1]!.passedThickness).toBeCloseTo(4, 5);
  });

  it('draws nothing of what is hidden, and nothing beyond the last tier', () => {
    expect(flow[1]!.closedPath).toBe('');
    expect(flow[2]!.passedPath).toBe('');
    expect(flow[2]!.closedPath).not.toBe('');
  });
});
