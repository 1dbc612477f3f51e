/** The small parts that the demo data are made with. */
import { describe, expect, it } from 'vitest';
import { apportion } from '../../data/make/chance/apportion.js';
import { dateText, dateTimeText, dayOf, parseLocal, weekdayOf } from '../../data/make/chance/local-time.js';
import { WORKING_DAYS } from '../../data/make/dazhou/calendar.js';
import { clipRing } from '../../data/make/geometry/clip-ring.js';
import { isSimple } from '../../data/make/geometry/fractal-line.js';
import { interiorPoint } from '../../data/make/geometry/interior-point.js';
import { ringArea, ringContains } from '../../data/make/geometry/measure.js';
import { naturalize } from '../../data/make/geometry/naturalize.js';
import type { Point } from '../../data/make/geometry/plane.js';
import { readingOrder } from '../../data/make/geometry/reading-order.js';
import { simplifyRing } from '../../data/make/geometry/simplify-ring.js';
import { subdivide } from '../../data/make/geometry/subdivide.js';
import { Topology } from '../../data/make/geometry/topology.js';
import { untieArcs } from '../../data/make/geometry/untie-arcs.js';
import { chinaCounties } from '../../data/make/sources/china-counties.js';
import { shortVillageName } from '../../data/make/sources/china-division.js';
import { crossings } from './crossings.js';

const SQUARE: readonly Point[] = [
  [0, 0],
  [10, 0],
  [10, 10],
  [0, 10],
];

describe('apportioning', () => {
  it('adds up to the total and keeps the minimum', () => {
    expect(apportion(10, [1, 1, 1])).toEqual([4, 3, 3]);
    expect(apportion(10, [0, 0, 5], 1)).toEqual([1, 1, 8]);
  });

  it('refuses a minimum that exceeds the total', () => {
    expect(() => apportion(2, [1, 1, 1], 1)).toThrow('Cannot give 3 parts 1 each out of 2.');
  });
});

describe('local time', () => {
  it('reads and writes the time of the city on any machine', () => {
    expect(dateTimeText(parseLocal('2026-11-20T08:00:00+08:00'), '+08:00')).toBe('2026-11-20T08:00:00+08:00');
    expect(dateText(dayOf(parseLocal('2026-02-28T23:59:00+08:00')))).toBe('2026-02-28');
    expect(weekdayOf(dayOf(parseLocal('2026-11-20')))).toBe(5);
  });

  it('counts working days across the National Day week and the Saturday worked for it', () => {
    const due = WORKING_DAYS.deadline(parseLocal('2026-09-30T10:00:00+08:00'), 3);
    expect(dateTimeText(due, '+08:00')).toBe('2026-10-10T18:00:00+08:00');
  });
});

describe('dividing a face', () => {
  const draw = (): { topology: Topology; rings: Point[][] } => {
    const topology = new Topology();
    const division = subdivide(topology, topology.ring(SQUARE), {
      sites: [
        [2, 2],
        [8, 3],
        [5, 8],
      ],
      weights: [0, 0, 0],
    });
    naturalize(topology, division, { shortestKm: 0.2, roughness: 0.18, capKm: 5, seed: 3 });
    return { topology, rings: division.faces.map(({ ring }) => topology.outline(ring)) };
  };

  it('gives simple cells that tile it exactly', () => {
    const { rings } = draw();
    expect(rings).toHaveLength(3);
    expect(rings.every(isSimple)).toBe(true);
    expect(rings.reduce((sum, ring) => sum + ringArea(ring), 0)).toBeCloseTo(100, 9);
  });

  it('draws natural borders, the same ones every time', () => {
    const [first, second] = [draw(), draw()];
    expect(first.topology.points.length).toBeGreaterThan(60);
    expect(second.topology.points).toEqual(first.topology.points);
  });

  it('shows a later split of an edge to both its sides', () => {
    const topology = new Topology();
    const [a, b, m] = [topology.vertex([0, 0]), topology.vertex([4, 0]), topology.vertex([2, 1])];
    topology.split(b, a, [m]);
    expect(topology.expand([a, b])).toEqual([a, m, b, m]);
  });
});

describe('shapes', () => {
  it('reads cells in bands from north to south, each from west to east', () => {
    const order = readingOrder([
      [9, 1],
      [1, 2],
      [8, 9],
      [2, 8],
    ]);
    expect(order).toEqual([3, 2, 1, 0]);
  });

  it('puts a label inside a horseshoe', () => {
    const horseshoe: readonly Point[] = [
      [0, 0],
      [10, 0],
      [10, 10],
      [7, 10],
      [7, 3],
      [3, 3],
      [3, 10],
      [0, 10],
    ];
    expect(ringContains(horseshoe, interiorPoint(horseshoe, [5, 5]))).toBe(true);
  });

  it('clips and simplifies what is only decoration', () => {
    expect(ringArea(clipRing(SQUARE, { west: 5, south: 5, east: 20, north: 20 }))).toBeCloseTo(25, 9);
    const dented: readonly Point[] = [[0, 0], [5, 0.01], ...SQUARE.slice(1)];
    expect(simplifyRing(dented, 0.1)).toHaveLength(4);
  });

  it('unties the loop of a simplified arc, and the check for crossings sees it', () => {
    const looped = {
      type: 'Topology' as const,
      objects: {},
      arcs: [
        [
          [0, 0],
          [10, 0],
          [0, 10],
          [-5, 0],
          [0, -20],
        ],
      ],
    };
    expect(crossings(looped)).toBe(1);
    expect(crossings(untieArcs(looped))).toBe(0);
  });
});

describe('names and codes', () => {
  it('calls a village by its place, not its committee', () => {
    expect(shortVillageName('兴民社区居民委员会')).toBe('兴民社区');
    expect(shortVillageName('少愚社区居委会')).toBe('少愚社区');
    expect(shortVillageName('金河村民委员会')).toBe('金河村');
  });

  it('says what the code of a city looks like when it is given another', async () => {
    for (const code of ['', '5117', '511702', '510000', 'dazhou'])
      await expect(chinaCounties(code)).rejects.toThrow(
        'is not the code of a city: six digits that end in 00',
      );
  });
});
