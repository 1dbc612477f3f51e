import type { FenceMark, ParkMark, Status } from '@hivemap/core';
import { describe, expect, it } from 'vitest';
import { fenceSource, fenceStates } from '../../packages/elements/src/fence-layer/fence-stack.js';
import { sameShapes } from '../../packages/elements/src/fence-layer/same-shapes.js';
import { nearEnterprises, nearOf } from '../../packages/elements/src/park-layer/near-enterprises.js';

const fence = (id: string, status: Status, east = 107): FenceMark =>
  ({
    id,
    status,
    shape: {
      type: 'Polygon',
      coordinates: [
        [
          [east, 31],
          [east + 1, 31],
          [east, 32],
          [east, 31],
        ],
      ],
    },
  }) as unknown as FenceMark;

const parkOf = (count: number): ParkMark =>
  ({
    id: 'P1',
    enterprises: Array.from({ length: count }, (_, at) => ({
      id: `E${at}`,
      name: 'x',
      liaison: null,
      point: [107 + at / count, 31.5],
    })),
  }) as unknown as ParkMark;

describe('what a layer gives to the map', () => {
  it('writes no state of a fence that is as it was sent: five thousand at once would stop the page', () => {
    const many = Array.from({ length: 5_000 }, (_, at) => fence(`F${at}`, 'ok'));
    const source = fenceSource(many);
    expect(fenceStates(many, source, new Map()).size).toBe(0);
    const later = many.map((one) => (one.id === 'F7' ? fence('F7', 'stop') : one));
    const states = fenceStates(later, source, new Map([['F9', { selected: true }]]));
    expect([...states]).toEqual([
      ['F9', { selected: true }],
      ['F7', { status: 'stop' }],
    ]);
    const both = fenceStates(later, source, new Map([['F7', { selected: true }]]));
    expect(both.get('F7')).toEqual({ status: 'stop', selected: true });
  });

  it('knows the same fences by their vertices, also when they come anew with the next alarm', () => {
    const before = [fence('F1', 'ok'), fence('F2', 'ok')];
    expect(sameShapes(before, [fence('F1', 'stop'), fence('F2', 'ok')])).toBe(true);
    expect(sameShapes(before, [fence('F1', 'ok'), fence('F2', 'ok', 107.1)])).toBe(false);
    expect(sameShapes(before, [fence('F2', 'ok'), fence('F1', 'ok')])).toBe(false);
    expect(sameShapes(before, before.slice(1))).toBe(false);
  });

  it('is every enterprise of a usual city, and of very many those near the window', () => {
    const few = [parkOf(200)];
    expect(nearEnterprises(few, nearOf(few, null)).features).toHaveLength(200);
    const many = [parkOf(20_000)];
    expect(nearEnterprises(many, nearOf(many, null)).features).toHaveLength(0);
    const near = nearEnterprises(many, nearOf(many, [107.5, 31, 107.6, 32])).features;
    expect(near).toHaveLength(2_001);
  });
});
