import type { LiaisonUnit, ParkMark, Position, ScenicMark, Status } from '@hivemap/core';
import { describe, expect, it } from 'vitest';
import { honeycombLayout } from '../../packages/elements/src/scene/honeycomb-layout.js';
import { honeycombMarks } from '../../packages/elements/src/scene/honeycomb-marks.js';
import { markInDirection } from '../../packages/elements/src/scene/mark-in-direction.js';
import { parkScene } from '../../packages/elements/src/scene/park-marks.js';
import { scenicScene } from '../../packages/elements/src/scene/scenic-marks.js';
import { lightTheme } from '../../packages/elements/src/styles/light-theme.js';
import { lattice } from './sample-communities.js';

/** A window on 107…108, 31…32 degrees with so many px a degree. */
function frameOf(pxPerDegree: number): {
  width: number;
  height: number;
  scale: number;
  project: (position: Position) => readonly [number, number];
} {
  const project = ([longitude, latitude]: Position): readonly [number, number] => [
    (longitude - 107) * pxPerDegree,
    (32 - latitude) * pxPerDegree,
  ];
  return { width: 1000, height: 1000, scale: 1, project };
}

function square(west: number, south: number, side: number): ScenicMark['shape'] {
  const ring = [
    [west, south],
    [west + side, south],
    [west + side, south + side],
    [west, south],
  ];
  return { type: 'Polygon', coordinates: [ring] };
}

function area(id: string, status: Status, share: number | null, at: Position = [107.5, 31.5]): ScenicMark {
  const near = (type: string, east: number, distanceMeters: number): ScenicMark['nearest'][number] => ({
    id: type,
    type,
    name: { 'zh-CN': type },
    point: [at[0] + east, at[1]],
    distanceMeters,
  });
  return {
    id,
    name: { 'zh-CN': `景区${id}` },
    grade: '4A',
    point: at,
    shape: square(at[0] - 0.05, at[1] - 0.05, 0.1),
    areaKm2: 10,
    capacity: 1000,
    load: share === null ? null : { count: share * 1000, at: '2026-11-20T14:00:00+08:00', share },
    status,
    nearest: [
      near('police-station', 0.01, 900),
      near('justice-office', 0.1, 9000),
      near('tribunal', -0.12, 11_000),
    ],
    ecoOffice: near('eco-procuratorate', 0.2, 18_000),
    suggestions: { open: 0, overdue: 0, answered: 0, next: null },
    reserves: [],
  };
}

const words = {
  name: ({ name }: { name: ScenicMark['name'] }) => (typeof name === 'string' ? name : (name['zh-CN'] ?? '')),
  character: (type: string) => type.slice(0, 1),
  distance: ({ distanceMeters: meters }: { readonly distanceMeters: number }) => `${meters} m`,
};

describe('a scenic area', () => {
  it('is a small mark far out and a large ring close up', () => {
    const far = scenicScene([area('a', 'ok', 0.5)], [], new Set(), frameOf(900), words);
    expect(far.rings.map(({ large, radius }) => [large, radius])).toEqual([[false, 12]]);
    const near = scenicScene([area('a', 'ok', 0.5)], [], new Set(), frameOf(1800), words);
    expect(near.rings.map(({ large, radius }) => [large, radius])).toEqual([[true, 42]]);
  });

  it('shows its seats when selected, but for those that lie under the ring', () => {
    const scene = scenicScene([area('a', 'warn', 0.8)], [], new Set(['a']), frameOf(900), words);
    expect(scene.places.map(({ character }) => character)).toEqual(['j', 't', 'e']);
    expect(scene.leaders.map(({ text }) => text)).toEqual(['9000 m', '11000 m']);
    expect(scenicScene([area('a', 'warn', 0.8)], [], new Set(), frameOf(900), words).places).toEqual([]);
  });

  it('is named, and the selected one in any case', () => {
    const crowd = Array.from({ length: 30 }, (_, index) =>
      area(String(index), 'ok', 0.1, [107.5 + index * 1e-3, 31.5]),
    );
    const { labels } = scenicScene(crowd, [], new Set(['7']), frameOf(900), words);
    expect(labels.map(({ key }) => key)).toContain('scenic:7');
    expect(labels.length).toBeLessThan(30);
  });

  it('outside of the window is not drawn', () => {
    expect(scenicScene([area('a', 'ok', 0.5, [112, 31])], [], new Set(), frameOf(900), words).rings).toEqual(
      [],
    );
  });
});

describe('a park', () => {
  const park: ParkMark = {
    id: 'p',
    name: { 'zh-CN': '园区' },
    level: 'county',
    point: [107.5, 31.5],
    shape: square(107.45, 31.45, 0.1),
    areaKm2: 10,
    liaison: null,
    centre: {
      id: 'c',
      type: 'enterprise-local',
      name: { 'zh-CN': '中心' },
      point: [107.54, 31.54],
      distanceMeters: 1,
    },
    enterprises: [],
    units: [],
    exemplars: [],
    letters: { open: 3, overdue: 1, total: 5 },
    enforcement: { state: 'none', reason: 'no-cases' },
    status: 'stop',
  };
  const parkWords = {
    ...words,
    centre: () => '中心',
    unit: ({ id, enterprises }: LiaisonUnit) => `${id} ${enterprises}`,
    badge: ({ letters }: ParkMark) => `逾期 ${letters.overdue}`,
    count: ({ letters }: ParkMark) => String(letters.overdue),
  };

  it('shows who looks after which enterprise when it is selected', () => {
    const seat: Position = [107.9, 31.1];
    const units = ['U1', 'U2', 'U3'].map((id, index) => ({
      id,
      name: { 'zh-CN': id },
      seat,
      enterprises: index,
    }));
    const enterprises = ['U2', 'U3', 'U3', null].map((liaison, index) => ({
      id: `E${index}`,
      name: { 'zh-CN': `E${index}` },
      point: [107.46 + index * 0.02, 31.48] as const,
      liaison,
    }));
    const linked = { ...park, centre: null, units, enterprises };
    expect(parkScene([linked], new Set(), frameOf(1500), parkWords).links).toEqual([]);
    const scene = parkScene([linked], new Set(['p']), frameOf(1500), parkWords);
    // The park's own unit has no enterprise: its line leads to the park.
    expect(scene.links.map(({ path }) => path.split('M').length - 1)).toEqual([1, 1, 2]);
    expect(scene.places.map(({ name }) => name)).toEqual(['U1 0', 'U2 1', 'U3 2']);
    const gaps = scene.places.map(({ at }, index) => {
      const [x, y] = scene.places[(index + 1) % 3]!.at;
      return Math.hypot(at[0] - x, at[1] - y);
    });
    expect(Math.min(...gaps)).toBeGreaterThan(22);
    const outside = scene.places.filter(({ at }) => at[0] < 0 || at[0] > 1000 || at[1] < 0 || at[1] > 1000);
    expect(outside).toEqual([]);
  });

  it('shows its centre close up or selected', () => {
    expect(parkScene([park], new Set(), frameOf(500), parkWords).places).toEqual([]);
    expect(parkScene([park], new Set(), frameOf(1500), parkWords).places).toHaveLength(1);
    expect(parkScene([park], new Set(['p']), frameOf(800), parkWords).places).toHaveLength(1);
  });

  it('says the count alone, and no name, where the window is narrow', () => {
    const scene = parkScene([park], new Set(), { ...frameOf(300), width: 360 }, parkWords);
    expect(scene.badges.map(({ text }) => text)).toEqual(['1']);
    expect(scene.labels).toEqual([]);
  });

  it('has a badge wide enough for its words', () => {
    const [badge] = parkScene([park], new Set(), frameOf(500), parkWords).badges;
    expect(badge?.text).toBe('逾期 1');
    expect(badge?.width).toBeGreaterThan(50);
  });
});

describe('flowers in a window', () => {
  const communities = lattice(4, 9, 0.2);
  const layout = honeycombLayout({ division: '511702', communities }, { zoom: 11, scale: 1 });
  const frame = { ...frameOf(2000), theme: lightTheme };
  const look = {
    months: 1,
    selected: new Set<string>(),
    pointed: null,
    encoding: 'lightness' as const,
    raised: null,
    cooperation: false,
    names: new Map<string, string>(),
  };

  it('are those that it shows, and the same drawing while the map moves', () => {
    const marks = honeycombMarks(layout, frame, look);
    expect(marks.length).toBeLessThanOrEqual(layout.length);
    const moved = honeycombMarks(layout, frame, look);
    expect(moved.map(({ glyph }) => glyph)).toEqual(marks.map(({ glyph }) => glyph));
    expect(moved.every(({ glyph }, index) => glyph === marks[index]!.glyph)).toBe(true);
  });

  it('put the selected one on top, framed with its name', () => {
    const { code } = layout[0]!.node.communities[0]!;
    const marks = honeycombMarks(
      layout,
      { ...frame, width: 9e3, height: 9e3 },
      {
        ...look,
        selected: new Set([code]),
        names: new Map([[layout[0]!.node.code, '名称']]),
      },
    );
    expect(marks.at(-1)?.selected).toBe(true);
    expect(marks.at(-1)?.label?.text).toBe('名称');
    expect(marks.filter(({ selected }) => selected)).toHaveLength(1);
  });
});

describe('an arrow key', () => {
  const marks = [
    { key: 'right', at: [10, 1] as const },
    { key: 'far', at: [50, 0] as const },
    { key: 'below', at: [0, 10] as const },
  ];
  it('leads to the nearest mark that way', () => {
    expect(markInDirection([0, 0], marks, 'ArrowRight')?.key).toBe('right');
    expect(markInDirection([0, 0], marks, 'ArrowDown')?.key).toBe('below');
    expect(markInDirection([0, 0], marks, 'ArrowUp')).toBeNull();
    expect(markInDirection([0, 0], marks, 'Enter')).toBeNull();
  });
});
