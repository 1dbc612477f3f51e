import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hatchPath } from '../../packages/elements/src/scene/hatch-path.js';
import { hexagonCorners, hexagonPath } from '../../packages/elements/src/scene/hexagon.js';
import { loadRing, wholePercent } from '../../packages/elements/src/scene/load-ring.js';
import { matchPredicates } from '../../packages/elements/src/scene/match-predicates.js';
import { boxAround, overlaps, placeLabels } from '../../packages/elements/src/scene/place-labels.js';
import { spreadCircles } from '../../packages/elements/src/scene/spread-circles.js';
import { statusShape } from '../../packages/elements/src/scene/status-shape.js';
import { textWidth } from '../../packages/elements/src/scene/text-width.js';

describe('a hexagon', () => {
  it('has a flat top, or a corner on top', () => {
    expect(hexagonPath([0, 0], 10)).toBe('M10,0L5,8.66L-5,8.66L-10,0L-5,-8.66L5,-8.66Z');
    expect(Math.min(...hexagonCorners([0, 0], 10, 'corner').map(([, y]) => y))).toBeCloseTo(-10);
  });

  it('is hatched inside of its border only', () => {
    const path = hatchPath(hexagonCorners([0, 0], 10), 3);
    const numbers = path.match(/-?[\d.]+/g)!.map(Number);
    expect(numbers.length).toBeGreaterThan(12);
    expect(Math.max(...numbers.map(Math.abs))).toBeLessThanOrEqual(10);
    expect(() => hatchPath([], 0)).toThrow('Spacing must be positive, got 0');
  });
});

describe('a load ring', () => {
  it('never shows a percentage past a threshold that the load has not passed', () => {
    expect(wholePercent(0.7999)).toBe(79);
    expect(wholePercent(0.8)).toBe(80);
    expect(wholePercent(0.99999)).toBe(99);
    expect(wholePercent(1)).toBe(100);
    expect(wholePercent(0.29)).toBe(29);
  });

  it('has its ticks where the states change and closes at 115 %', () => {
    const ring = loadRing(0.8, 'warn', { radius: 40, thickness: 8 });
    expect(ring.ticks.map(({ label }) => label)).toEqual(['80', '100']);
    expect(ring.role).toBe('warn');
    expect(loadRing(1.15, 'stop', { radius: 40, thickness: 8 }).value).toBe(ring.track);
    expect(loadRing(9, 'stop', { radius: 40, thickness: 8 }).value).toBe(ring.track);
  });

  it('is empty without a load', () => {
    expect(loadRing(null, 'unknown', { radius: 40, thickness: 8 })).toMatchObject({
      value: '',
      percent: null,
    });
    expect(loadRing(0, 'ok', { radius: 40, thickness: 8 })).toMatchObject({ value: '', percent: 0 });
  });
});

describe('a status', () => {
  it('has a shape of its own', () => {
    const glyphs = (['ok', 'warn', 'stop', 'stale', 'unknown'] as const).map((one) => statusShape(one).glyph);
    expect(new Set(glyphs).size).toBe(5);
  });
});

describe('labels', () => {
  it('take a Chinese character for as wide as it is high', () => {
    expect(textWidth('达州', 12)).toBe(24);
    expect(textWidth('Da', 10)).toBeLessThan(20);
  });

  it('stand outside of marks and never on each other', () => {
    const point = fc.tuple(fc.integer({ min: 0, max: 400 }), fc.integer({ min: 0, max: 300 }));
    fc.assert(
      fc.property(fc.array(point, { maxLength: 25 }), (points) => {
        const requests = points.map((at, index) => ({
          key: String(index),
          text: `景区${index}`,
          at,
          clear: [12, 12] as const,
          fontSize: 12,
          important: index % 5 === 0,
        }));
        const boxes = placeLabels(requests, []).map((label) =>
          boxAround(label.at, [textWidth(label.text, 12) / 2, 6]),
        );
        const marks = requests.map(({ at, clear }) => boxAround(at, clear));
        boxes.forEach((box, index) => {
          expect(marks.some((mark) => overlaps(box, mark))).toBe(false);
          expect(boxes.slice(index + 1).some((other) => overlaps(box, other))).toBe(false);
        });
      }),
    );
  });

  it('go out on a leader line rather than leave an important mark unnamed', () => {
    const wall = { left: -40, top: -26, right: 40, bottom: 26 };
    const request = { key: 'a', text: '凤凰山', at: [0, 0] as const, clear: [4, 4] as const, fontSize: 12 };
    expect(placeLabels([request], [wall])).toEqual([]);
    expect(placeLabels([{ ...request, important: true }], [wall])[0]?.leader).not.toBeNull();
  });

  it('stay inside of the frame', () => {
    const frame = { left: 0, top: 0, right: 100, bottom: 100 };
    const [label] = placeLabels(
      [{ key: 'a', text: '景区', at: [50, 95], clear: [5, 5], fontSize: 12 }],
      [],
      frame,
    );
    expect(label!.at[1]).toBeLessThan(95);
  });
});

describe('circles', () => {
  it('that do not touch stay where they are', () => {
    const circles = [
      { center: [0, 0] as const, radius: 5 },
      { center: [20, 0] as const, radius: 5 },
    ];
    expect(spreadCircles(circles)).toEqual([
      [0, 0],
      [20, 0],
    ]);
  });
});

describe('a filter', () => {
  const field = (name: string): string | number | null => ({ kind: 'urban', evenness: 0.5 })[name] ?? null;
  it('holds when all its predicates do', () => {
    expect(matchPredicates([{ field: 'kind', op: '=', value: 'urban' }], field)).toBe(true);
    expect(matchPredicates([{ field: 'kind', op: 'in', value: ['rural'] }], field)).toBe(false);
    expect(matchPredicates([{ field: 'evenness', op: '>=', value: 0.5 }], field)).toBe(true);
    expect(
      matchPredicates(
        [
          { field: 'kind', op: '=', value: 'urban' },
          { field: 'evenness', op: '<', value: 0.5 },
        ],
        field,
      ),
    ).toBe(false);
  });
  it('finds nothing by a field that is absent or hidden', () => {
    expect(matchPredicates([{ field: 'participation', op: '!=', value: 1 }], field)).toBe(false);
    expect(matchPredicates([{ field: 'kind', op: '<', value: 3 }], field)).toBe(false);
  });
});
