import { describe, expect, it, vi } from 'vitest';
import { KeyIndex } from '../../../packages/core/src/sources/key-index.js';

/** What the index says of each key, beside what a `Map` says. */
function compare(keys: readonly string[]): { index: (number | null)[]; map: (number | null)[] } {
  const index = new KeyIndex((place) => keys[place]!);
  const map = new Map<string, number>();
  const both = { index: [] as (number | null)[], map: [] as (number | null)[] };
  for (const [place, key] of keys.entries()) {
    both.index.push(index.add(key, place));
    both.map.push(map.get(key) ?? null);
    if (!map.has(key)) map.set(key, place);
  }
  return both;
}

describe('identifiers of a large file', () => {
  it('are told apart, and a repeated one names the first that had it', () => {
    const keys = Array.from({ length: 20_000 }, (_, at) => `M${String((at * 7919) % 13_000)}`);
    const { index, map } = compare(['', '甲', ...keys, '甲', '']);
    expect(index).toEqual(map);
    expect(index.filter((place) => place !== null)).toHaveLength(7_002);
  });

  it('are told apart when all of them collide, without a search of all', () => {
    const imul = vi.spyOn(Math, 'imul').mockReturnValue(0);
    try {
      const keys = Array.from({ length: 5_000 }, (_, at) => `M${String(at % 4_000)}`);
      const { index, map } = compare(keys);
      expect(index).toEqual(map);
      // Each key was hashed until the first 65 had collided.
      expect(imul.mock.calls.length).toBeLessThan(1_000);
    } finally {
      imul.mockRestore();
    }
  });
});
