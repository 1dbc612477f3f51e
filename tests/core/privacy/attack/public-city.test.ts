import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { resolvePeriod } from '../../../../packages/core/src/calendar/period.js';
import { zoneClock } from '../../../../packages/core/src/calendar/zone-clock.js';
import type { Matter } from '../../../../packages/core/src/contract/resource-records.js';
import { matterGroups } from '../../../../packages/core/src/indicators/matter-groups.js';
import { indicatorRegistry } from '../../../../packages/core/src/indicators/registry.js';
import { tallyIndicator } from '../../../../packages/core/src/indicators/tally-indicator.js';
import type { CitySnapshot } from '../../../../packages/core/src/view/city-snapshot.js';
import { computeView } from '../../../../packages/core/src/view/compute-view.js';
import type { Figure } from '../../../../packages/core/src/view/figure.js';
import { matter, squareCity } from '../../view/small-city.js';
import { Attacker, type Equality, type PublishedSum } from './attacker.js';

const K = 5;
const SENSITIVE_K = 10;
const isNightly = Boolean(process.env['HIVEMAP_NIGHTLY']);
const COUNTIES = ['990101', '990102', '990103'];

/** Cases and the ways in which they are split: letters are unknown counts by county and month. */
const SPLITS: Readonly<Record<string, readonly string[]>> = {
  closed: ['VTA', 'RN', 'CD'],
  accepted: ['SO', 'UW', 'GHIJM'],
  collected: ['XY', 'FPQ'],
  fellDue: ['KL'],
};
/** What each indicator tells: its numerator, and all cases where that is its denominator. */
const TOLD: Readonly<Record<string, readonly [hits: string, all: string]>> = {
  villageResolution: ['V', 'VTA'],
  townshipOrBelow: ['VT', 'VTA'],
  resolution: ['R', 'RN'],
  recurrence: ['C', 'CD'],
  medianDays: ['VTA', 'VTA'],
  spillover: ['S', 'SO'],
  upwardTransfer: ['U', 'UW'],
  acceptanceTimely: ['X', 'XY'],
  litigationSource: ['F', ''],
  petitionSource: ['P', ''],
  onTimeClosure: ['K', 'KL'],
};
const INDICATORS = Object.keys(TOLD);
/** Matters by group of types, as anybody may read of an area: each tells its own letter. */
const GROUPS: Readonly<Record<string, string>> = {
  civil: 'G',
  economic: 'H',
  administrative: 'I',
  sensitive: 'J',
  other: 'M',
};
const LETTERS = Object.values(SPLITS).flat().join('');

function term(letter: string, county: number, month: number): number {
  return (LETTERS.indexOf(letter) * COUNTIES.length + county) * 12 + month;
}

function termsOf(letters: string, counties: readonly number[], months: readonly number[]): number[] {
  return Array.from(letters).flatMap((letter) =>
    counties.flatMap((county) => months.map((month) => term(letter, county, month))),
  );
}

const EVERYWHERE = [0, 1, 2];
const ALL_MONTHS = Array.from({ length: 12 }, (_, month) => month);
const EQUAL: readonly Equality[] = Object.values(SPLITS).flatMap(([first = '', ...others]) =>
  others.flatMap((other) =>
    EVERYWHERE.flatMap((county) =>
      ALL_MONTHS.map((month) => ({
        one: termsOf(first, [county], [month]),
        other: termsOf(other, [county], [month]),
      })),
    ),
  ),
);

interface Asked {
  readonly id: string;
  readonly months: readonly number[];
}

/** Every period of the lattice. */
function periodsOf(year: number): readonly Asked[] {
  return [
    { id: String(year), months: ALL_MONTHS },
    ...[0, 1, 2, 3].map((quarter) => ({
      id: `${year}-Q${quarter + 1}`,
      months: [0, 1, 2].map((month) => quarter * 3 + month),
    })),
    ...ALL_MONTHS.map((month) => ({ id: `${year}-${String(month + 1).padStart(2, '0')}`, months: [month] })),
  ];
}

interface Told {
  readonly indicator: string;
  readonly area: string;
  readonly period: string;
  readonly hits: readonly number[];
  readonly all: readonly number[];
  readonly figure: Figure;
  /** So many values must be possible where it is hidden. */
  readonly least: number;
}

/** All answers of a city in public scope, as anybody may ask for them. */
function everythingTold(city: CitySnapshot, year: number): readonly Told[] {
  return periodsOf(year).flatMap(({ id, months }) => {
    const { self, children, period } = computeView(city, {
      view: 'areas',
      division: null,
      indicators: INDICATORS,
      period: id,
      scope: 'public',
    });
    if (period.id !== id) return [];
    return [self, ...children].flatMap(({ code, figures }) => {
      const counties = code === city.manifest.code ? EVERYWHERE : [COUNTIES.indexOf(code)];
      const place = { area: code, period: id };
      const ofIndicators = INDICATORS.map((indicator): Told => {
        const [hits = '', all = ''] = TOLD[indicator] ?? [];
        return {
          ...place,
          indicator,
          hits: termsOf(hits, counties, months),
          all: termsOf(all, counties, months),
          figure: figures[indicator]!,
          least: K,
        };
      });
      const types = typesTold(city, code, id);
      const ofGroups = Object.entries(GROUPS).map(([group, letter]): Told => ({
        ...place,
        indicator: `density:${group}`,
        hits: termsOf(letter, counties, months),
        all: [],
        // A group that is not listed had none.
        figure: types.get(group) ?? { state: 'value', value: 0, numerator: 0 },
        least: group === 'sensitive' ? SENSITIVE_K : K,
      }));
      return [...ofIndicators, ...ofGroups];
    });
  });
}

/** What is told of an area by group of types. */
function typesTold(city: CitySnapshot, id: string, period: string): ReadonlyMap<string, Figure> {
  const { record } = computeView(city, {
    view: 'record',
    kind: 'division',
    id,
    indicators: [],
    period,
    scope: 'public',
  });
  if (record?.kind !== 'division') throw new Error('A division was expected.');
  return new Map(
    record.types.map(({ code, count }) => [
      code,
      count.state === 'value' ? { ...count, numerator: count.value } : count,
    ]),
  );
}

function sumsTold(told: readonly Told[]): readonly PublishedSum[] {
  return told.flatMap(({ figure, hits, all }): PublishedSum[] => {
    if (figure.state === 'insufficient') return [{ terms: all, value: figure.denominator }];
    if (figure.state === 'none')
      return figure.reason === 'no-cases' && all.length > 0 ? [{ terms: all, value: 0 }] : [];
    if (figure.state !== 'value') return [];
    const { numerator, denominator } = figure;
    return [
      ...(numerator === undefined ? [] : [{ terms: hits, value: numerator }]),
      ...(denominator === undefined || all.length === 0 ? [] : [{ terms: all, value: denominator }]),
    ];
  });
}

/** Months of cases, few of them: all that the attacker's letters tell apart differs from one to the next. */
const someMatters = (year: number): fc.Arbitrary<Matter[]> =>
  fc.record({ seed: fc.nat(), size: fc.constantFrom(60, 250, 900) }).map(({ seed, size }) => {
    let state = seed;
    const next = (below: number): number => {
      state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
      return Math.floor((state / 2 ** 32) * below);
    };
    return Array.from({ length: size }, () => {
      const county = Math.floor(Math.sqrt(next(9)));
      const month = String(next(12) + 1).padStart(2, '0');
      const at = (day: number): number =>
        Date.parse(`${year}-${month}-${String(day).padStart(2, '0')}T09:00:00+08:00`);
      const day = 2 + next(20);
      return matter({
        grid: `9901${pad(county + 1)}101201001`,
        type: (['01', '02', '06', '07', '11', '14', '99'] as const)[next(7)]!,
        tier: (['village', 'village', 'village', 'township', 'county', 'city'] as const)[next(6)]!,
        source: (['grid', 'grid', 'court', 'petition'] as const)[next(4)]!,
        success: next(10) > 0,
        crossCounty: next(12) === 0,
        collectedAt: at(day),
        acceptedAt: at(day + next(3)),
        closedAt: at(day + 3),
        dueAt: at(day + 2 + next(6)),
        ...(next(15) === 0 ? { reopenedAt: at(day + 4) } : {}),
      });
    });
  });

function pad(number: number): string {
  return String(number).padStart(2, '0');
}

describe('a visitor who has asked a public city everything', () => {
  it('knows no hidden figure to fewer than k values', async () => {
    let attacked = 0;
    let groupsAttacked = 0;
    for (const year of [2025, 2026]) {
      const cities = fc.sample(someMatters(year), { numRuns: isNightly ? 40 : 3, seed: 20_261_120 + year });
      for (const matters of cities) {
        const told = everythingTold(squareCity({ matters }), year);
        const attacker = await Attacker.with(sumsTold(told), EQUAL);
        const hidden = told.filter(({ figure }) => figure.state === 'suppressed');
        const step = isNightly ? 3 : Math.ceil(hidden.length / 12);
        for (const { indicator, area, period, hits, least } of hidden.filter((_, at) => at % step === 0)) {
          const { low, high } = attacker.intervalOf(hits);
          expect(high - low + 1, `${indicator} ${area} ${period}`).toBeGreaterThanOrEqual(least);
          attacked++;
          if (indicator.startsWith('density:')) groupsAttacked++;
        }
      }
    }
    expect(attacked).toBeGreaterThan(30);
    expect(groupsAttacked).toBeGreaterThan(10);
  }, 600_000);

  it('would, if the gate took one period at a time', async () => {
    const [matters = []] = fc.sample(someMatters(2025), { numRuns: 1, seed: 3 });
    const city = squareCity({ matters });
    const told = everythingTold(city, 2025);
    const registry = indicatorRegistry(city.manifest);
    const clock = zoneClock(city.manifest.timeZone);
    // The planted defect: what is hidden for the sake of others only is shown.
    const sums = told.flatMap(({ indicator, area, period, figure, hits, least }): PublishedSum[] => {
      if (figure.state !== 'suppressed') return [];
      const asOfMs = Date.parse('2026-11-20T08:00:00+08:00');
      const definition =
        registry.get(indicator) ??
        matterGroups(city.manifest).find(({ definition: { id } }) => id === indicator)?.definition;
      const count = tallyIndicator(definition!, {
        snapshot: city,
        hierarchy: city.hierarchy,
        period: resolvePeriod(period, asOfMs, clock),
        asOfMs,
      })(city.hierarchy.division(area)!);
      if (count.kind !== 'ratio' && count.kind !== 'count') return [];
      const { numerator: value } = count;
      return value === 0 || value >= least ? [{ terms: hits, value }] : [];
    });
    const attacker = await Attacker.with([...sumsTold(told), ...sums], EQUAL);
    const isKnown = ({ hits, least }: Told): boolean => {
      const { low, high } = attacker.intervalOf(hits);
      return low > 0 && high < least && high - low + 1 < least;
    };
    const secret = told.filter(({ figure }) => figure.state === 'suppressed');
    const isGroup = ({ indicator }: Told): boolean => indicator.startsWith('density:');
    expect(secret.filter((one) => !isGroup(one)).some(isKnown)).toBe(true);
    expect(secret.filter(isGroup).some(isKnown)).toBe(true);
  }, 600_000);
});
