import type { PeriodInfo, TrendStep } from '@hivemap/core';
import type { CityState } from '../city/city-state.js';
import { formatTime } from '../city/format-moment.js';

/** Where a timeline can stand. */
export interface TimelineStop {
  /** On the axis. */
  readonly label: string;
  /** A period of the data contract; `null` leaves it as it is. */
  readonly period: string | null;
  /** What counts as now there; `null` for the data's own now. */
  readonly asOf: string | null;
}

/** Steps of a timeline: those of a course, and the hours of the last day. */
export type TimelineStep = TrendStep | 'hour';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

type Shown = Pick<CityState, 'city' | 'scope' | 'asOf'>;

/** The end of each period: what was known then. In public scope periods stand as they were published. */
export function periodStops(periods: readonly Pick<PeriodInfo, 'id' | 'to'>[], state: Shown): TimelineStop[] {
  return periods.map(({ id, to }) => ({
    label: id,
    period: id,
    asOf: isPublic(state) ? state.asOf : dayBefore(to),
  }));
}

/** The whole hours of the day before the data's now, the last one first known. Public figures have no hours. */
export function hourStops(state: Shown, count = 24): TimelineStop[] {
  const now = Date.parse(state.city?.asOf ?? '');
  if (Number.isNaN(now) || isPublic(state)) return [];
  const last = Math.floor(now / HOUR_MS) * HOUR_MS;
  return Array.from({ length: count }, (_, place) => {
    const at = last - (count - 1 - place) * HOUR_MS;
    return {
      label: formatTime(at, state.city?.timeZone),
      period: null,
      asOf: new Date(at).toISOString(),
    };
  });
}

/** Place of what is shown, −1 where none of these is. */
export function currentStop(
  stops: readonly TimelineStop[],
  { period, asOf }: Pick<CityState, 'period' | 'asOf'>,
): number {
  return stops.findIndex((stop) => (stop.period === null ? stop.asOf === asOf : stop.period === period));
}

function isPublic({ scope, city }: Shown): boolean {
  return scope === 'public' || city?.scope === 'public';
}

function dayBefore(date: string): string | null {
  const day = new Date(Date.parse(`${date}T00:00:00Z`) - DAY_MS);
  return Number.isNaN(day.getTime()) ? null : day.toISOString().slice(0, 10);
}
