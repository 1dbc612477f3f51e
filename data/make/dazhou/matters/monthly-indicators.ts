/**
 * Flow indicators of the case kind, by month, for city, counties and townships, counted from exactly the
 * matters that are written: so a page can color the map before the large table arrives.
 */
import { MINUTES_PER_DAY, monthText, type LocalMinutes } from '../../chance/local-time.js';
import { CITY } from '../facts.js';
import { highestTier, TIERS, type Matter, type Tier } from './model.js';

interface MonthlyIndicator {
  readonly id: string;
  /** The date that puts a matter into a month; without it the matter does not count. */
  readonly date: (matter: Matter) => LocalMinutes | null;
  readonly hit: (matter: Matter) => boolean;
}

const atMost = (tier: Tier, limit: Tier): boolean => TIERS.indexOf(tier) <= TIERS.indexOf(limit);
const closed = ({ closedAt }: Matter): LocalMinutes | null => closedAt;
const accepted = ({ acceptedAt }: Matter): LocalMinutes | null => acceptedAt;
const RECURRENCE_DAYS = 90;

const INDICATORS: readonly MonthlyIndicator[] = [
  { id: 'villageResolution', date: closed, hit: ({ tier }) => atMost(tier, 'village') },
  { id: 'townshipOrBelow', date: closed, hit: ({ tier }) => atMost(tier, 'township') },
  { id: 'resolution', date: closed, hit: ({ success }) => success },
  {
    id: 'recurrence',
    date: closed,
    hit: ({ closedAt, reopenedAt }) =>
      closedAt !== null && reopenedAt !== null && reopenedAt - closedAt <= RECURRENCE_DAYS * MINUTES_PER_DAY,
  },
  { id: 'upwardTransfer', date: accepted, hit: (matter) => highestTier(matter) === 'city' },
  { id: 'spillover', date: accepted, hit: ({ crossCounty }) => crossCounty },
];

/** A type alias, not an interface, so that rows are assignable to the writer's open record. */
export type IndicatorRow = {
  readonly division: string;
  readonly indicator: string;
  /** `2026-10` */
  readonly period: string;
  readonly numerator: number;
  readonly denominator: number;
};

/** @param firstMonth - Earlier ones are covered in part only, and left out. */
export function monthlyIndicators(matters: readonly Matter[], firstMonth: string): IndicatorRow[] {
  return INDICATORS.flatMap(({ id, date, hit }) => {
    const cells = new Map<string, { numerator: number; denominator: number }>();
    for (const matter of matters) {
      const at = date(matter);
      const period = at === null ? '' : monthText(at);
      if (period < firstMonth) continue;
      for (const division of [CITY.code, matter.grid.slice(0, 6), matter.grid.slice(0, 9)]) {
        const key = `${division}|${period}`;
        const cell = cells.get(key) ?? { numerator: 0, denominator: 0 };
        cell.denominator++;
        if (hit(matter)) cell.numerator++;
        cells.set(key, cell);
      }
    }
    return [...cells]
      .map(([key, cell]): IndicatorRow => {
        const [division, period] = key.split('|');
        return { division: division!, indicator: id, period: period!, ...cell };
      })
      .sort(
        (p, q) =>
          p.division.length - q.division.length || order(p.division, q.division) || order(p.period, q.period),
      );
  });
}

/** The city's code is as long as a county's and sorts before it. */
function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
