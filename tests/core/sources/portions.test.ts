import { describe, expect, it } from 'vitest';
import type { Area, AreasView } from '@hivemap/core';
import { Portions, whole } from '../../../packages/core/src/sources/portions.js';

const areas = (count: number, from = 0): Area[] =>
  Array.from({ length: count }, (_, at) => ({ code: String(from + at) }) as Area);

const viewOf = (children: Area[], cells: Area[]): AreasView =>
  ({ view: 'areas', asOf: '2026-11-20T08:00:00+08:00', children, cells }) as unknown as AreasView;

describe('a long answer', () => {
  it.each([
    ['in one piece where it is short', viewOf(areas(7), areas(200, 7)), 0],
    ['with cells that are the children', ((all) => viewOf(all, all))(areas(5500)), 6],
    ['with other cells than children', viewOf(areas(1000), areas(2700, 1000)), 4],
  ])('comes over as it is: %s', async (_name, view, messages) => {
    const portions = new Portions();
    let asked = 0;
    // A message is a copy.
    const outcome = await whole(structuredClone(portions.hand(view)), (id, from) => {
      asked++;
      return Promise.resolve({ ok: true, value: structuredClone(portions.take(id, from)) });
    });
    expect(asked).toBe(messages);
    const arrived = outcome.ok ? (outcome.value as AreasView) : null;
    expect(arrived).toEqual(view);
    expect(arrived!.cells === arrived!.children).toBe(view.cells === view.children);
  });

  it('is told to be gone when it was not fetched for long', async () => {
    const portions = new Portions();
    const all = areas(4000);
    const handed = Array.from({ length: 20 }, () => portions.hand(viewOf(all, all)));
    const [first, last] = [handed[0]!, handed.at(-1)!];
    const take = (id: number, from: number) =>
      Promise.resolve({ ok: true, value: portions.take(id, from) } as const);
    await expect(whole(first, take)).rejects.toThrow(RangeError);
    expect(await whole(last, take)).toMatchObject({ ok: true });
  });
});
