import { describe, expect, it } from 'vitest';
import { BreachEpisodes, type BreachReading } from '../../../packages/core/src/fences/breach-episodes.js';

const reading = (score: number | null, own: Partial<BreachReading> = {}): BreachReading => ({
  id: 'F1',
  score,
  excess: score === null ? null : 10,
  overLimit: false,
  ...own,
});

describe('a breach', () => {
  it('is told of once, however often the count grows', () => {
    const episodes = new BreachEpisodes();
    episodes.begin([reading(0)]);
    expect(episodes.update([reading(4)], 0)).toEqual(['F1']);
    expect(episodes.update([reading(5)], 1)).toEqual([]);
    expect(episodes.update([reading(9)], 2)).toEqual([]);
    expect(episodes.open).toEqual(['F1']);
  });

  it('goes on while the count wavers about the threshold, and is new after it was over', () => {
    const episodes = new BreachEpisodes();
    episodes.update([reading(4)], 0);
    expect(episodes.update([reading(3)], 1)).toEqual([]);
    expect(episodes.update([reading(4)], 2)).toEqual([]);
    expect(episodes.update([reading(2)], 3)).toEqual([]);
    expect(episodes.open).toEqual([]);
    expect(episodes.update([reading(4)], 4)).toEqual(['F1']);
  });

  it('that was there when the map was opened is not told of', () => {
    const episodes = new BreachEpisodes();
    episodes.begin([reading(8)]);
    expect(episodes.update([reading(8)], 0)).toEqual([]);
    expect(episodes.open).toEqual(['F1']);
  });

  it('has to last as long as the host asks', () => {
    const episodes = new BreachEpisodes({ debounceMs: 1000 });
    expect(episodes.update([reading(4)], 0)).toEqual([]);
    expect(episodes.dueMs).toBe(1000);
    expect(episodes.update([reading(1)], 500)).toEqual([]);
    expect(episodes.dueMs).toBeNull();
    expect(episodes.update([reading(4)], 600)).toEqual([]);
    expect(episodes.update([reading(4)], 1600)).toEqual(['F1']);
  });

  it('is also a count over the limit that was set', () => {
    const episodes = new BreachEpisodes();
    expect(episodes.update([reading(null, { overLimit: true })], 0)).toEqual(['F1']);
    expect(episodes.update([reading(null)], 1)).toEqual([]);
    expect(episodes.open).toEqual([]);
  });

  it('cannot end before it begins', () => {
    expect(() => new BreachEpisodes({ breachScore: 2, releaseScore: 3 })).toThrow(RangeError);
  });
});
