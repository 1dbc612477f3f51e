import type { FenceMark, ParkMark, ScenicMark, Status } from '@hivemap/core';
import { describe, expect, it } from 'vitest';
import { fenceScene } from '../../packages/elements/src/scene/fence-marks.js';
import { parkScene } from '../../packages/elements/src/scene/park-marks.js';
import type { BadgeFrame } from '../../packages/elements/src/scene/place-badges.js';
import { boxAround, overlaps } from '../../packages/elements/src/scene/place-labels.js';
import { scenicScene } from '../../packages/elements/src/scene/scenic-marks.js';
import { MOST_MARKS, thinCrowd } from '../../packages/elements/src/scene/thin-crowd.js';

/** A window on 107…108, 31…32 degrees. */
const frame: BadgeFrame = {
  width: 1000,
  height: 1000,
  scale: 1,
  project: ([longitude, latitude]) => [(longitude - 107) * 1000, (32 - latitude) * 1000],
  unproject: ([x, y]) => [107 + x / 1000, 32 - y / 1000],
};

/** Squares in rows over the whole window; one in twenty needs attention. */
function places(count: number) {
  const columns = Math.ceil(Math.sqrt(count));
  const side = 0.8 / columns;
  return Array.from({ length: count }, (_, at) => {
    const [west, south] = [107 + (at % columns) / columns, 31 + Math.floor(at / columns) / columns];
    const ring = [
      [west, south],
      [west + side, south],
      [west + side, south + side],
      [west, south + side],
      [west, south],
    ];
    const status: Status = at % 20 === 7 ? 'stop' : 'ok';
    return {
      id: `X${at}`,
      name: `地点${at}`,
      point: [west + side / 2, south + side / 2] as const,
      shape: { type: 'Polygon' as const, coordinates: [ring] },
      status,
      areaKm2: 1,
    };
  });
}

const scenicAreas = places(1000).map((place): ScenicMark => ({
  ...place,
  grade: '4A',
  capacity: 100,
  load: { count: 50, at: '2026-11-20T14:00:00+08:00', share: 0.5 },
  nearest: [],
  ecoOffice: null,
  suggestions: { open: 0, overdue: 0, answered: 0, next: null },
  reserves: [],
}));

const parks = places(1000).map((place): ParkMark => ({
  ...place,
  level: 'county',
  liaison: null,
  centre: null,
  enterprises: [],
  units: [],
  letters: { open: 1, overdue: place.status === 'stop' ? 1 : 0, total: 1 },
  enforcement: { state: 'no-value', reason: 'no-records' } as unknown as ParkMark['enforcement'],
  exemplars: [],
}));

const fences = places(5000).map((place): FenceMark => ({
  ...place,
  kind: 'hazard',
  subjects: ['intrusion'],
  in: null,
  activity: 'active',
  hour: null,
  day: [],
  overLimit: false,
}));

const name = (): string => '名称';

describe('a crowd of places', () => {
  it('of a thousand scenic areas has as many rings as can be told apart, the urgent and the selected first', () => {
    const words = { name, character: name, distance: name };
    const { rings, labels } = scenicScene(scenicAreas, [], new Set(['X0']), frame, words);
    expect(rings.length).toBeLessThanOrEqual(MOST_MARKS);
    expect(labels.length).toBeLessThanOrEqual(MOST_MARKS);
    expect(rings.filter(({ status }) => status === 'stop')).toHaveLength(50);
    expect(rings.some(({ id }) => id === 'X0')).toBe(true);
  });

  it('of a thousand parks has as many badges as can be told apart, those with overdue letters first', () => {
    const words = { name, character: name, centre: name, badge: () => '', unit: name, count: () => '' };
    const { badges, labels } = parkScene(parks, new Set(['X0']), frame, words);
    expect(badges.length).toBeLessThanOrEqual(MOST_MARKS);
    expect(labels.length).toBeLessThanOrEqual(MOST_MARKS);
    expect(badges.filter(({ status }) => status === 'stop')).toHaveLength(50);
    expect(badges.some(({ id }) => id === 'X0')).toBe(true);
  });

  it('of five thousand fences has a badge where it matters most, and no pulse beyond that', () => {
    const breached = new Map(fences.map(({ id }) => [id, true]));
    const marked = { selected: new Set(['X0']), breached };
    const { badges, pulses } = fenceScene(fences, marked, frame, { full: name, count: () => '9' });
    expect(badges.length).toBeLessThanOrEqual(MOST_MARKS);
    expect(pulses.length).toBeLessThanOrEqual(MOST_MARKS);
    expect(badges.at(-1)?.id).toBe('X0');
    expect(badges.slice(0, -1).every(({ status }) => status === 'stop')).toBe(true);
  });

  it('leaves the few as they are, and covers no more than half of a mark', () => {
    const marks = Array.from({ length: 50 }, () => boxAround([100, 100], [10, 10]));
    const crowded = (box: (typeof marks)[number]) => ({ box, rank: 0 });
    expect(thinCrowd(marks, crowded)).toBe(marks);
    const many = Array.from({ length: 400 }, (_, at) => boxAround([at, 0], [10, 10]));
    const kept = thinCrowd(many, crowded);
    const cores = kept.map(({ left }) => boxAround([left + 10, 0], [5, 5]));
    expect(kept.length).toBeGreaterThan(20);
    expect(cores.some((core, at) => kept.some((other, index) => index < at && overlaps(core, other)))).toBe(
      false,
    );
  });
});
