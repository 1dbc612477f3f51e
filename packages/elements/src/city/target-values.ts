import type { IndicatorInfo } from '@hivemap/core';
import type { CityState } from './city-state.js';

/** What a city has set itself to reach, by indicator: of shares a number 0…1 or a percentage. */
export type TargetValues = Readonly<Record<string, number>>;

/** `73%` → 0.73, `250` → 250; `null` where the text is no number. */
export function parseTargetValue(text: string | null): number | null {
  const trimmed = text?.trim() ?? '';
  const isPercentage = trimmed.endsWith('%');
  const digits = isPercentage ? trimmed.slice(0, -1) : trimmed;
  const value = Number(digits);
  if (digits.trim() === '' || !Number.isFinite(value)) return null;
  return isPercentage ? value / 100 : value;
}

/** `villageResolution:73% overdueOpen:250`; what can't be read is left out. */
export function parseTargetValues(text: string | null): TargetValues {
  const entries = (text ?? '').split(/[\s,;]+/).flatMap((part): [string, number][] => {
    const colon = part.indexOf(':');
    const value = colon > 0 ? parseTargetValue(part.slice(colon + 1)) : null;
    return value === null ? [] : [[part.slice(0, colon), value]];
  });
  return Object.fromEntries(entries);
}

/** The part of the state that says where one is. */
type Place = Pick<CityState, 'division' | 'path' | 'lockedTo'>;

/**
 * The target of an indicator at a place. A rate is the same everywhere; a count is of the whole that the page is
 * about (the city, or the division that it is locked to) and says nothing of a part of it.
 */
export function targetOf(
  targets: TargetValues,
  { id, unit }: Pick<IndicatorInfo, 'id' | 'unit'>,
  { division, path, lockedTo }: Place,
): number | null {
  // Also where the page's own object has no such key.
  const target = Object.hasOwn(targets, id) ? (targets[id] ?? null) : null;
  const isWhole = path.length <= 1 || division === lockedTo;
  return unit === 'count' && !isWhole ? null : target;
}
