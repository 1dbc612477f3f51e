import { describe, expect, it } from 'vitest';
import { loadForecast, type DayCounts } from '../../../packages/core/src/indicators/load-forecast.js';

/** From 8 to 18 by the hour: rises to noon and falls, times a factor. */
const day = (factor: number): DayCounts =>
  [10, 40, 100, 200, 300, 280, 240, 180, 100, 40, 10].map((count, hour) => [480 + hour * 60, count * factor]);
const until10 = (counts: DayCounts): DayCounts => counts.filter(([minute]) => minute <= 600);
const usual = [1, 2, 1, 3, 2, 1].map(day);

describe('the forecast of a day', () => {
  it('follows the usual course, on the level of today', () => {
    const forecast = loadForecast(until10(day(4)), usual, 18 * 60);
    expect(forecast?.peak).toEqual({ minute: 720, count: 1200 });
    expect(forecast?.points.at(-1)).toEqual({ minute: 1080, count: 40 });
    expect(forecast).toMatchObject({ error: 0, days: 6 });
  });

  it('says how wrong it would have been', () => {
    // On every other day twice as many come at noon: each is missed by 300 or by 150.
    const wavering = Array.from({ length: 8 }, (_, index) =>
      day(1).map(([minute, count]): [number, number] => [
        minute,
        minute === 720 && index % 2 === 0 ? 600 : count,
      ]),
    );
    const { error } = loadForecast(until10(day(1)), wavering, 18 * 60)!;
    expect(error).toBe(300);
  });

  it('is none with too few days, with nobody there, and after closing', () => {
    expect(loadForecast(until10(day(1)), usual.slice(0, 4), 18 * 60)).toBeNull();
    expect(loadForecast([[480, 0]], usual, 18 * 60)).toBeNull();
    expect(loadForecast([], usual, 18 * 60)).toBeNull();
    expect(loadForecast(day(1), usual, 18 * 60)).toBeNull();
  });

  it('leaves out days that were not counted at these times', () => {
    const holes = usual.map((counts) => counts.filter(([minute]) => minute !== 660 && minute !== 720));
    expect(loadForecast(until10(day(1)), [...usual, ...holes], 18 * 60)?.days).toBe(6);
  });
});
