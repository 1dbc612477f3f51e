import { expect, it } from 'vitest';
import { badgeName } from '../../packages/elements/src/scene/badge-mark.js';

it('a badge is named with what is written on it, once', () => {
  expect(badgeName('', 'North market, market')).toBe('North market, market');
  expect(badgeName('North market', 'North market, market')).toBe('North market, market');
  expect(badgeName('North market 2 days left', 'North market, market')).toBe(
    'North market 2 days left, market',
  );
  expect(badgeName('2 days left', 'North market, market')).toBe('North market, market, 2 days left');
  expect(badgeName('North ma…', 'North market, market')).toBe('North market, market, North ma…');
});
