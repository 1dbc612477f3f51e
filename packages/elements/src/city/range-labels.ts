import type { IndicatorInfo } from '@hivemap/core';
import type { HiveLocalize } from '../localization/hive-localize.js';
import type { ChoroplethClass } from '../scene/choropleth-scale.js';
import '../localization/terms/first-panels.js';
import '../localization/terms/panels.js';

/**
 * Classes in words: `< 65`, `65 – 70`, `≥ 85`. Shares in percent, with as few digits as tell bounds apart.
 * Counts are whole, so that their classes name each number once: `0`, `1 – 4`, `≥ 5`.
 */
export function rangeLabels(
  classes: readonly ChoroplethClass[],
  { unit, range: [lowest] }: Pick<IndicatorInfo, 'unit' | 'range'>,
  localize: Pick<HiveLocalize, 'term' | 'number'>,
): readonly string[] {
  const factor = unit === 'share' ? 100 : 1;
  const bounds = classes.flatMap(({ from }) => (from === null ? [] : [from * factor]));
  const digits = digitsThatTellApart(bounds);
  const say = (bound: number): string => localize.number(bound * factor, { maximumFractionDigits: digits });
  const isWhole = unit === 'count' && bounds.every(Number.isInteger);
  return classes.map(({ from, to }) => {
    if (isWhole && to !== null) return wholeNumbers(from ?? lowest, to - 1, say);
    if (from === null && to === null) return localize.term('legendAll');
    if (from === null) return localize.term('below', say(to!));
    if (to === null) return localize.term('atLeast', say(from));
    return `${say(from)} – ${say(to)}`;
  });
}

function wholeNumbers(first: number, last: number, say: (bound: number) => string): string {
  return first === last ? say(first) : `${say(first)} – ${say(last)}`;
}

/** Two where bounds are that exact, as those that somebody chose; of all others, as of quantiles, one says enough. */
function digitsThatTellApart(bounds: readonly number[]): number {
  const telling = [0, 1, 2, 3, 4].filter((digits) => {
    const written = bounds.map((bound) => bound.toFixed(digits));
    return new Set(written).size === written.length;
  });
  const isExact = (digits: number): boolean =>
    bounds.every((bound) => Math.abs(bound - Number(bound.toFixed(digits))) < 1e-9);
  return (
    telling.find((digits) => digits <= 2 && isExact(digits)) ?? telling.find((digits) => digits >= 1) ?? 4
  );
}
