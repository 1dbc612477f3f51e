import { describe, expect, it } from 'vitest';
import {
  areaInDirection,
  nearestPlace,
  type Place,
} from '../../packages/elements/src/scene/area-in-direction.js';
import { placeCard } from '../../packages/elements/src/scene/place-card.js';
import { scaleBar } from '../../packages/elements/src/map/scale-bar.js';
import { insideShape } from '../../packages/elements/src/map/ground/inside-shape.js';

const at = (code: string, x: number, y: number, ...neighbours: string[]): Place => ({
  code,
  x,
  y,
  neighbours,
});
const places = [at('a', 0, 0, 'b', 'c'), at('b', 10, 1, 'a'), at('c', 1, 12, 'a'), at('far', 60, 0)];

describe("the keyboard's cursor", () => {
  it('goes to the neighbor in that direction', () => {
    expect(areaInDirection(places[0]!, places, 'right')).toBe('b');
    expect(areaInDirection(places[0]!, places, 'down')).toBe('c');
  });

  it('crosses a gap where no neighbor lies ahead, and stays at the edge', () => {
    expect(areaInDirection(places[1]!, places, 'right')).toBe('far');
    expect(areaInDirection(places[3]!, places, 'right')).toBe(null);
  });

  it('starts at what is nearest', () => {
    expect(nearestPlace(9, 9, places)).toBe('b');
    expect(nearestPlace(0, 0, [])).toBe(null);
  });

  it('reaches every place from every other by arrows', () => {
    const grid = Array.from({ length: 25 }, (_, index) =>
      at(String(index), (index % 5) * 10, Math.floor(index / 5) * 10),
    );
    const reached = new Set(['12']);
    for (const code of reached)
      for (const direction of ['up', 'right', 'down', 'left'] as const) {
        const next = areaInDirection(grid[Number(code)]!, grid, direction);
        if (next) reached.add(next);
      }
    expect(reached.size).toBe(25);
  });
});

describe('a card', () => {
  const room = { left: 12, top: 12, right: 788, bottom: 588 };
  const size = { width: 220, height: 120 };
  const inside = ({ left, top }: { left: number; top: number }): boolean =>
    left >= room.left &&
    top >= room.top &&
    left + size.width <= room.right &&
    top + size.height <= room.bottom;

  it('stands beside its area, on the side with more room, with a line to it', () => {
    const place = placeCard(size, { left: 500, top: 200, right: 600, bottom: 300 }, [550, 250], room);
    expect(place.left + size.width).toBeLessThan(500);
    expect(place.leader?.[1]).toEqual([550, 250]);
  });

  it('is never off the stage, wherever its area is', () => {
    for (let x = -100; x <= 900; x += 50)
      for (let y = -100; y <= 700; y += 50)
        expect(
          inside(placeCard(size, { left: x, top: y, right: x + 80, bottom: y + 60 }, [x + 40, y + 30], room)),
        ).toBe(true);
  });

  it('stands in a corner without a line where its area fills the stage', () => {
    const place = placeCard(size, { left: 0, top: 0, right: 800, bottom: 600 }, [200, 200], room);
    expect(place.leader).toBe(null);
    expect(inside(place)).toBe(true);
  });
});

describe('a scale bar', () => {
  it('is a round length no longer than its room', () => {
    expect(scaleBar(300, 70)).toEqual({ meters: 20000, widthPx: 20000 / 300 });
    expect(scaleBar(0.9, 70).meters).toBe(50);
  });
});

describe('what lies in a shape', () => {
  it('is found with holes and several parts', () => {
    const ring = (west: number, size: number): number[][] => [
      [west, 0],
      [west + size, 0],
      [west + size, size],
      [west, size],
      [west, 0],
    ];
    const inside = insideShape({
      type: 'MultiPolygon',
      coordinates: [
        [
          ring(0, 10),
          [
            [4, 4],
            [6, 4],
            [6, 6],
            [4, 6],
            [4, 4],
          ],
        ],
        [ring(20, 5)],
      ],
    });
    expect(
      [
        [1, 1],
        [5, 5],
        [15, 1],
        [22, 2],
        [5, 11],
      ].map((p) => inside(p as [number, number])),
    ).toEqual([true, false, false, true, false]);
  });
});
