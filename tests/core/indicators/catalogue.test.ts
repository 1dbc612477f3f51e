import { describe, expect, it } from 'vitest';
import { resolvePeriod } from '../../../packages/core/src/calendar/period.js';
import { zoneClock } from '../../../packages/core/src/calendar/zone-clock.js';
import type { IndicatorDefinition } from '../../../packages/core/src/indicators/indicator-definition.js';
import { INDICATORS } from '../../../packages/core/src/indicators/registry.js';
import { tallyIndicator } from '../../../packages/core/src/indicators/tally-indicator.js';
import { figureOf, type Count } from '../../../packages/core/src/indicators/tally.js';
import { computeView } from '../../../packages/core/src/view/compute-view.js';
import { AS_OF } from '../view/small-city.js';
import { BY_HAND } from './by-hand.js';
import { A, knownCity } from './known-city.js';

/** The table of the design: kind, date that puts a record in a period, class (case, operational, organization). */
const TABLE: Readonly<Record<string, string>> = {
  villageResolution: 'flow closedAt case',
  townshipOrBelow: 'flow closedAt case',
  upwardTransfer: 'flow acceptedAt case',
  spillover: 'flow acceptedAt case',
  resolution: 'flow closedAt case',
  onTimeClosure: 'flow dueAt case',
  overdueOpen: 'stock - case',
  medianDays: 'flow closedAt case',
  acceptanceTimely: 'flow collectedAt case',
  recurrence: 'flow closedAt case',
  openMatters: 'stock - case',
  density: 'flow acceptedAt case',
  gridCoverage: 'stock - operational',
  gridStaffing: 'stock - operational',
  householdsPerGrid: 'stock - operational',
  adviserCoverage: 'stock - operational',
  auxiliaryCoverage: 'stock - operational',
  psychCoverage: 'stock - operational',
  commissionerCoverage: 'stock - operational',
  securityMemberCoverage: 'stock - operational',
  satisfaction: 'flow - case',
  honeycombParticipation: 'flow - organization',
  honeycombEvenness: 'flow - organization',
  centreCompliance: 'stock - operational',
  linkUptime: 'flow - operational',
  linkFreshness: 'stock - operational',
  projectProgress: 'stock - operational',
  listedClosure: 'flow dueAt operational',
  letterClosure: 'flow dueAt operational',
  litigationSource: 'flow collectedAt case',
  petitionSource: 'flow collectedAt case',
  riskAssessed: 'stock - operational',
  oneStop: 'flow - operational',
  stewardScore: 'stock - organization',
  scenicLoad: 'stock - operational',
  fenceAlarms: 'flow - operational',
  enforcementRate: 'flow - operational',
  sandViolations: 'flow - operational',
  illegalRide: 'flow - operational',
};
/** A place may hold more than it should, and cases of an earlier period are concluded in a later one. */
const MORE_THAN_ALL: ReadonlySet<string> = new Set(['scenicLoad', 'enforcementRate']);

const city = knownCity();
const ids = INDICATORS.map(({ id }) => id);

describe('the catalogue', () => {
  it('has every indicator of the design, and no other', () => {
    expect([...ids].sort()).toEqual(Object.keys(TABLE).sort());
    expect(new Set(ids).size).toBe(ids.length);
    const facts = INDICATORS.map(({ id, kind, date = '-', disclosure }) => [
      id,
      `${kind} ${date} ${disclosure}`,
    ]);
    expect(Object.fromEntries(facts)).toEqual(TABLE);
  });

  it.each(INDICATORS.map((one) => [one.id, one] as const))(
    'explains %s in both languages',
    (_, definition) => {
      const { name, formula, source, expression, range, resources } = definition;
      for (const text of [name, formula, source])
        expect(Object.keys(text as object).sort(), JSON.stringify(text)).toEqual(['en', 'zh-CN']);
      expect(expression).toMatch(/\w/);
      expect(range[0]).toBe(0);
      expect(resources.length).toBeGreaterThan(0);
      if (definition.unit === 'share') expect(range[1] === 1 || MORE_THAN_ALL.has(definition.id)).toBe(true);
      const isRateOfCases = definition.disclosure === 'case' && definition.unit === 'share';
      expect(definition.minimumDenominator).toBe(isRateOfCases ? 20 : undefined);
    },
  );
});

describe('what is counted by hand', () => {
  const { self, children } = computeView(city, {
    view: 'areas',
    division: null,
    indicators: ids,
    period: '2026-10',
  });
  const countyA = children.find(({ code }) => code === A);

  it.each(Object.entries(BY_HAND))('is what %s says, of the city and of a county', (id, [ofCity, ofA]) => {
    for (const [area, [value, numerator, denominator]] of [
      [self, ofCity],
      [countyA, ofA],
    ] as const) {
      const figure = area?.figures[id];
      expect(figure).toMatchObject({
        state: 'value',
        ...(numerator === undefined ? {} : { numerator, denominator }),
      });
      expect(figure?.state === 'value' ? figure.value : Number.NaN).toBeCloseTo(value!, 9);
    }
  });

  it('says what number of alarms is usual: the median of four weeks', () => {
    expect(countyA?.figures['fenceAlarms']).toMatchObject({ usual: 2 });
    const countyB = children[1];
    expect(countyB?.figures['fenceAlarms']).toMatchObject({ usual: 0 });
  });
});

/** What is counted of an area is what is counted of its parts, merged: never a mean. */
function merged({ id }: IndicatorDefinition, counts: readonly Count[]): Count {
  const present = counts.filter(({ kind }) => kind !== 'none');
  const [first, ...others] = present;
  if (!first) return counts[0]!;
  return others.reduce((sum, part): Count => {
    if (sum.kind === 'ratio' && part.kind === 'ratio') {
      // Days of watching are the same days everywhere.
      const denominator = id === 'fenceAlarms' ? sum.denominator : sum.denominator + part.denominator;
      return { kind: 'ratio', numerator: sum.numerator + part.numerator, denominator };
    }
    if (sum.kind === 'count' && part.kind === 'count')
      return { kind: 'count', numerator: sum.numerator + part.numerator };
    if (sum.kind === 'largest' && part.kind === 'largest')
      return { kind: 'largest', value: Math.max(sum.value, part.value) };
    const add = (one: ArrayLike<number>, other: ArrayLike<number>) =>
      Array.from(one, (count, place) => count + (other[place] ?? 0));
    if (sum.kind === 'durations' && part.kind === 'durations')
      return { kind: 'durations', histogram: add(sum.histogram, part.histogram) };
    if (sum.kind === 'actions' && part.kind === 'actions')
      return { kind: 'actions', actions: add(sum.actions, part.actions) as unknown as typeof sum.actions };
    throw new Error(`${sum.kind} and ${part.kind} do not merge`);
  }, first);
}

describe('a parent', () => {
  const { hierarchy } = city;
  const asOfMs = Date.parse(AS_OF);
  const period = resolvePeriod('2026-10', asOfMs, zoneClock('Asia/Shanghai'));
  const context = { snapshot: city, hierarchy, period, asOfMs };

  it.each(INDICATORS.map((one) => [one.id, one] as const))(
    'of %s is what its parts are together',
    (_, definition) => {
      const tally = tallyIndicator(definition, context);
      const above = hierarchy.nodes.filter(({ children, depth }) => children.length > 0 && depth < 2);
      for (const area of above) {
        // Records of the known city belong to counties and below: above there is nothing but sums.
        if (area.depth === 1 && tally(hierarchy.childrenOf(area)[0]!).kind === 'none') continue;
        const parts = hierarchy.childrenOf(area).map(tally);
        const isOwn = area.depth === 1 && !hasBelow(definition);
        if (isOwn) continue;
        expect(figureOf(tally(area), definition)).toMatchObject(
          withoutRemarks(figureOf(merged(definition, parts), definition)),
        );
      }
    },
  );
});

/** Whether the known city has the records below the counties. */
function hasBelow({ resources, id }: IndicatorDefinition): boolean {
  const placedAtCounty = ['assessments', 'centres', 'links', 'units', 'listings', 'indicators'];
  return !resources.some((resource) => placedAtCounty.includes(resource)) && !/Source$/.test(id);
}

function withoutRemarks(figure: object): object {
  const { usual: _, ...rest } = figure as { usual?: number };
  return rest;
}
