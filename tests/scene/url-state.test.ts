import { describe, expect, it } from 'vitest';
import { readUrlState } from '../../packages/elements/src/map/url-state.js';

describe('the period of an address', () => {
  const period = (text: string): string | null =>
    readUrlState(`?${new URLSearchParams({ period: text }).toString()}`).period;

  it('is every one that the contract has, also the 53rd week of a long year', () => {
    for (const text of [
      '2026',
      '2026-Q3',
      '2026-10',
      '2026-W53',
      'P12M',
      '2026-11-20',
      '2026-01-01/2026-06-30',
    ])
      expect(period(text)).toBe(text);
  });

  it('is none that no calendar has', () => {
    for (const text of [
      '2025-W53',
      '2026-W54',
      '2026-13',
      '2026-02-31',
      '2026-06-30/2026-01-01',
      'P0M',
      '2026 ',
      '',
    ])
      expect(period(text)).toBe(null);
  });
});
