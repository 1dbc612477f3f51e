/** The matters of the demo city and the monthly figures that are counted from them. */
import { describe, expect, it } from 'vitest';
import { committedCity } from './committed-city.js';

interface Matter {
  readonly id: string;
  readonly grid: string;
  readonly tier: string;
  readonly stage: string;
  readonly collectedAt: string;
  readonly acceptedAt?: string;
  readonly dueAt?: string;
  readonly closedAt?: string;
  readonly success?: boolean;
  readonly reopenedAt?: string;
  readonly crossCounty?: boolean;
  readonly hops?: readonly { readonly tier: string; readonly at: string }[];
  readonly history?: readonly { readonly stage: string; readonly at: string }[];
}

const city = committedCity('dazhou');
const matters = city.rows('matters') as unknown as readonly Matter[];
const AS_OF = Date.parse('2026-11-20T08:00:00+08:00');
const DAY_MS = 86_400_000;
const TIERS = ['grid', 'village', 'township', 'county', 'city'];
const rank = (tier: string): number => TIERS.indexOf(tier);
const highest = ({ tier, hops = [] }: Matter): number =>
  Math.max(rank(tier), ...hops.map((hop) => rank(hop.tier)));
const lastYear = (at: string | undefined): boolean =>
  at !== undefined && Date.parse(at) > AS_OF - 365 * DAY_MS;
/** All times are written in the city's own offset, so the text begins with its month. */
const month = (at: string): string => at.slice(0, 7);

describe('the matters of the demo city', () => {
  it('has 120,000 of them over thirteen months', () => {
    expect(matters).toHaveLength(120_000);
    expect(month(matters[0]!.collectedAt)).toBe('2025-10');
    expect(matters.every(({ collectedAt }) => Date.parse(collectedAt) <= AS_OF)).toBe(true);
  });

  it('writes all times in the offset of the city', () => {
    const times = matters.flatMap(({ collectedAt, closedAt = collectedAt, hops = [] }) => [
      collectedAt,
      closedAt,
      ...hops.map(({ at }) => at),
    ]);
    expect(times.every((time) => time.endsWith('+08:00'))).toBe(true);
  });

  it('lets no matter go back in time', () => {
    const wrong = matters.filter(
      ({ collectedAt, acceptedAt, closedAt, reopenedAt, hops = [], history = [] }) => {
        const course = [collectedAt, acceptedAt, ...hops.map(({ at }) => at), closedAt, reopenedAt];
        const isMonotonic = (times: readonly (string | undefined)[]): boolean => {
          const known = times.flatMap((time) => (time === undefined ? [] : [Date.parse(time)]));
          return known.every((time, i) => time <= AS_OF && (i === 0 || time >= known[i - 1]!));
        };
        return !isMonotonic(course) || !isMonotonic(history.map(({ at }) => at));
      },
    );
    expect(wrong.map(({ id }) => id)).toEqual([]);
  });

  it('starts every matter in its grid and ends its hops where it is now', () => {
    const astray = matters.filter(({ tier, hops }) => (hops?.at(-1)?.tier ?? 'grid') !== tier);
    expect(astray.map(({ id }) => id)).toEqual([]);
  });

  it('ends its history in its stage', () => {
    const astray = matters.filter(({ stage, history }) => history && history.at(-1)!.stage !== stage);
    expect(astray.map(({ id }) => id)).toEqual([]);
  });

  it('closes with a result and a stage, and is accepted first', () => {
    const wrong = matters.filter(({ acceptedAt, closedAt, success, stage }) => {
      const isClosed = closedAt !== undefined;
      const saysSo = stage === 'closed' || stage === 'evaluated';
      return (
        isClosed !== saysSo || isClosed !== (success !== undefined) || (isClosed && acceptedAt === undefined)
      );
    });
    expect(wrong.map(({ id }) => id)).toEqual([]);
  });

  it('is quieter in the Spring Festival month and on Sundays', () => {
    const inMonth = (wanted: string): number =>
      matters.filter(({ collectedAt }) => month(collectedAt) === wanted).length;
    expect(inMonth('2026-02')).toBeLessThan(0.85 * inMonth('2026-01'));
    const onWeekday = (weekday: number): number =>
      matters.filter(
        ({ collectedAt }) => new Date(`${collectedAt.slice(0, 10)}T00:00:00Z`).getUTCDay() === weekday,
      ).length;
    expect(onWeekday(0)).toBeLessThan(0.7 * onWeekday(1));
  });

  it('shows the spread of rates that the map is made for', () => {
    const rates = new Map<string, { low: number; all: number }>();
    for (const { grid, tier, closedAt } of matters) {
      if (!lastYear(closedAt)) continue;
      for (const key of [grid.slice(0, 6), grid.slice(0, 9)]) {
        const rate = rates.get(key) ?? { low: 0, all: 0 };
        rate.all++;
        if (rank(tier) <= 1) rate.low++;
        rates.set(key, rate);
      }
    }
    const wanted = {
      '511702': 70.3,
      '511703': 69.5,
      '511722': 79.9,
      '511723': 79.5,
      '511724': 73.6,
      '511725': 74.1,
      '511781': 75.9,
    };
    for (const [county, percent] of Object.entries(wanted)) {
      const { low, all } = rates.get(county)!;
      expect(Math.abs((100 * low) / all - percent)).toBeLessThan(0.6);
    }
    const townships = [...rates].filter(([key]) => key.length === 9).map(([, rate]) => rate);
    const enough = townships.filter(({ all }) => all >= 20).map(({ low, all }) => low / all);
    expect(townships.length - enough.length).toBeGreaterThanOrEqual(2);
    expect(Math.min(...enough)).toBeGreaterThan(0.55);
    expect(Math.max(...enough)).toBeGreaterThan(0.85);
  });

  it('has 338 overdue matters, and closes 97 of 100 in time', () => {
    const overdue = matters.filter(
      ({ acceptedAt, dueAt, closedAt }) => acceptedAt && !closedAt && dueAt && Date.parse(dueAt) < AS_OF,
    );
    expect(overdue).toHaveLength(338);
    const due = matters.filter(({ dueAt }) => lastYear(dueAt) && Date.parse(dueAt!) < AS_OF);
    const onTime = due.filter(
      ({ dueAt, closedAt }) => closedAt !== undefined && Date.parse(closedAt) <= Date.parse(dueAt!),
    );
    expect(onTime.length / due.length).toBeCloseTo(0.97, 2);
  });
});

const closed = ({ closedAt }: Matter): string | undefined => closedAt;
const accepted = ({ acceptedAt }: Matter): string | undefined => acceptedAt;
/** Definitions of the six monthly indicators: the date that counts, and what is counted. */
const DEFINITIONS: Readonly<
  Record<string, readonly [date: (matter: Matter) => string | undefined, hit: (matter: Matter) => boolean]>
> = {
  villageResolution: [closed, ({ tier }) => rank(tier) <= 1],
  townshipOrBelow: [closed, ({ tier }) => rank(tier) <= 2],
  resolution: [closed, ({ success }) => success === true],
  recurrence: [
    closed,
    ({ closedAt, reopenedAt }) =>
      reopenedAt !== undefined && Date.parse(reopenedAt) - Date.parse(closedAt!) <= 90 * DAY_MS,
  ],
  upwardTransfer: [accepted, (matter) => highest(matter) >= 4],
  spillover: [accepted, ({ crossCounty }) => crossCounty === true],
};

describe('the monthly figures of the demo city', () => {
  it('are exactly what the matters give, in every month from November 2025', () => {
    const expected = new Map<string, string>();
    for (const [indicator, [date, hit]] of Object.entries(DEFINITIONS)) {
      const cells = new Map<string, [number, number]>();
      for (const matter of matters) {
        const at = date(matter);
        if (at === undefined || month(at) < '2025-11') continue;
        for (const division of ['511700', matter.grid.slice(0, 6), matter.grid.slice(0, 9)]) {
          const key = `${division}|${indicator}|${month(at)}`;
          const cell = cells.get(key) ?? [0, 0];
          cells.set(key, [cell[0] + (hit(matter) ? 1 : 0), cell[1] + 1]);
        }
      }
      for (const [key, [numerator, denominator]] of cells) expected.set(key, `${numerator}/${denominator}`);
    }
    const written = new Map(
      city
        .rows('indicators')
        .map((row) => [
          `${row['division'] as string}|${row['indicator'] as string}|${row['period'] as string}`,
          `${row['numerator'] as string}/${row['denominator'] as string}`,
        ]),
    );
    expect(written.size).toBe(expected.size);
    expect([...expected].filter(([key, value]) => written.get(key) !== value)).toEqual([]);
  });
});
