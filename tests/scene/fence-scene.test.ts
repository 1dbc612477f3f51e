import type { FenceMark, Position, Status } from '@hivemap/core';
import { describe, expect, it } from 'vitest';
import { fenceScene } from '../../packages/elements/src/scene/fence-marks.js';
import type { BadgeFrame } from '../../packages/elements/src/scene/place-badges.js';
import { hourBars } from '../../packages/elements/src/scene/hour-bars.js';
import { overlaps, boxAround } from '../../packages/elements/src/scene/place-labels.js';

/** A window on 107…108, 31…32 degrees. */
function frameOf(pxPerDegree: number): BadgeFrame {
  return {
    width: 1000,
    height: 1000,
    scale: 1,
    project: ([longitude, latitude]: Position) => [
      (longitude - 107) * pxPerDegree,
      (32 - latitude) * pxPerDegree,
    ],
    unproject: ([x, y]) => [107 + x / pxPerDegree, 32 - y / pxPerDegree],
  };
}

function fence(id: string, status: Status, [west, south]: Position = [107.4, 31.5]): FenceMark {
  const side = 0.05;
  const ring = [
    [west, south],
    [west + side, south],
    [west + side, south + side],
    [west, south + side],
    [west, south],
  ];
  return {
    id,
    name: `围栏${id}`,
    kind: 'hazard',
    subjects: ['intrusion'],
    in: null,
    point: [west + side / 2, south + side / 2],
    shape: { type: 'Polygon', coordinates: [ring] },
    activity: 'active',
    hour: null,
    day: [],
    overLimit: false,
    status,
  };
}

const words = {
  full: ({ id }: FenceMark) => `围栏${id}`,
  count: ({ status }: FenceMark) => (status === 'stop' ? '27' : ''),
};
const none = { selected: new Set<string>(), breached: new Map<string, boolean>() };

describe('fences in a scene', () => {
  it('are named close up, a shape from further, and gone from afar', () => {
    const texts = (pxPerDegree: number): readonly string[] =>
      fenceScene([fence('a', 'ok')], none, frameOf(pxPerDegree), words).badges.map(({ text }) => text);
    expect(texts(1000)).toEqual(['围栏a']);
    expect(texts(400)).toEqual(['']);
    expect(texts(200)).toEqual([]);
  });

  it('that need attention are seen from any distance, with their count', () => {
    const { badges } = fenceScene([fence('a', 'stop')], none, frameOf(50), words);
    expect(badges.map(({ text }) => text)).toEqual(['27']);
  });

  it('never cover one another: what is calm gives way', () => {
    const crowd = Array.from({ length: 40 }, (_, index) =>
      fence(String(index), index === 7 ? 'stop' : 'ok', [107.4 + index * 0.004, 31.5]),
    );
    const { badges } = fenceScene(crowd, none, frameOf(1000), words);
    expect(badges.at(-1)).toMatchObject({ id: '7', text: '围栏7' });
    const boxes = badges.map(({ at, width, height }) => boxAround(at, [width / 2, height / 2]));
    const covered = boxes.filter((box, index) =>
      boxes.some((other, at) => at > index && overlaps(box, other)),
    );
    expect(covered).toEqual([]);
    expect(badges.length).toBeGreaterThan(3);
  });

  it('leave a name that is in their middle readable, and stay within their border as long as there is room', () => {
    const taken = [boxAround([425, 475], [60, 9])];
    const badgeAt = (pxPerDegree: number, name: typeof taken): Position => {
      const { badges } = fenceScene(
        [fence('a', 'stop')],
        none,
        { ...frameOf(pxPerDegree), taken: name },
        words,
      );
      return badges[0]!.at;
    };
    expect(badgeAt(1000, [])).toEqual([425, 475].map((one) => expect.closeTo(one) as number));
    // 50 px high: no room within, so above its upper edge.
    expect(badgeAt(1000, taken)).toEqual([425, 436].map((one) => expect.closeTo(one) as number));
    const large = [boxAround([850, 950], [60, 9])];
    expect(badgeAt(2000, large)).toEqual([850, 978].map((one) => expect.closeTo(one) as number));
  });

  it('outside of the window are not drawn', () => {
    expect(fenceScene([fence('a', 'stop', [112, 31])], none, frameOf(1000), words).badges).toEqual([]);
  });

  it('have the outline of a breach along their own border', () => {
    const breached = new Map([['a', true]]);
    const { pulses } = fenceScene(
      [fence('a', 'stop'), fence('b', 'ok', [107.6, 31.2])],
      { ...none, breached },
      frameOf(100),
      words,
    );
    expect(pulses).toEqual([
      { key: 'fence:a true', status: 'stop', fresh: true, path: 'M40,50L45,50L45,45L40,45L40,50Z' },
    ]);
  });
});

describe('alarms by the hour as bars', () => {
  it('stand on one scale with their median, and what is not known is a gap', () => {
    const { bars, reference } = hourBars([0, null, 5, 10], 5, { width: 40, height: 20 });
    expect(bars.map(({ index, height }) => [index, height])).toEqual([
      [0, 0.5],
      [2, 10],
      [3, 20],
    ]);
    expect(reference).toBe(10);
  });
});
