import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Matter } from '../../../packages/core/src/contract/resource-records.js';
import { INDICATORS } from '../../../packages/core/src/indicators/registry.js';
import { FrozenCounts } from '../../../packages/core/src/privacy/frozen-counts.js';
import type { CitySnapshot } from '../../../packages/core/src/view/city-snapshot.js';
import { computeView } from '../../../packages/core/src/view/compute-view.js';
import type { ViewQuery } from '../../../packages/core/src/view/view.js';
import { demoCity, hasDemoCity } from './demo-city.js';
import { matter, openMatter, squareAreas, squareCity } from './small-city.js';

const ALL = INDICATORS.map(({ id }) => id);
const { grids } = squareAreas();

/** Every text in an answer, keys included. */
function textsIn(value: unknown, texts = new Set<string>()): ReadonlySet<string> {
  if (typeof value === 'string') texts.add(value);
  // Positions and indices of a mesh: numbers only.
  else if (ArrayBuffer.isView(value)) return texts;
  else if (Array.isArray(value)) for (const item of value) textsIn(item, texts);
  else if (typeof value === 'object' && value !== null) {
    for (const [key, item] of Object.entries(value)) {
      texts.add(key);
      textsIn(item, texts);
    }
  }
  return texts;
}

function queriesOf({ hierarchy, records }: CitySnapshot, areas: readonly string[]): readonly ViewQuery[] {
  const of = areas.flatMap((division): ViewQuery[] => [
    { view: 'shapes', division },
    { view: 'areas', division, indicators: ALL },
    { view: 'communities', division },
    { view: 'scenic', division },
    { view: 'parks', division },
    { view: 'campaigns', division },
    { view: 'trend', divisions: [division], indicators: ['villageResolution'], count: 3, events: true },
    { view: 'matters', division },
    { view: 'matter-list', places: [division] },
    { view: 'matter-flow', division },
    { view: 'record', kind: hierarchy.grid(division) ? 'grid' : 'division', id: division, indicators: ALL },
    { view: 'record', kind: 'community', id: division, indicators: [] },
  ]);
  const places = [
    ...(records.scenicAreas ?? []).map(({ id }) => ({ kind: 'scenic', id }) as const),
    ...(records.reserves ?? []).map(({ id }) => ({ kind: 'reserve', id }) as const),
    ...(records.parks ?? []).map(({ id }) => ({ kind: 'park', id }) as const),
    ...(records.campaignAreas ?? []).map(({ id }) => ({ kind: 'campaign-area', id }) as const),
    ...(records.matters ?? []).slice(0, 50).map(({ id }) => ({ kind: 'matter', id }) as const),
  ];
  return [
    { view: 'city' },
    { view: 'ground' },
    ...of,
    ...places.map((place): ViewQuery => ({ view: 'record', indicators: ALL, ...place })),
  ];
}

function hiddenCodesIn(city: CitySnapshot, queries: readonly ViewQuery[]): readonly string[] {
  const below = new Set(city.hierarchy.nodes.filter(({ depth }) => depth > 1).map(({ code }) => code));
  const leaked = new Set<string>();
  for (const query of queries) {
    for (const text of textsIn(computeView(city, { ...query, scope: 'public' }))) {
      if (below.has(text) || [...(text.match(/\d{9,}/g) ?? [])].some((digits) => below.has(digits)))
        leaked.add(text);
    }
  }
  return [...leaked];
}

describe('public scope', () => {
  it('names nothing below the county, whatever is asked', () => {
    const matters = grids.map(({ code }) => matter({ grid: code }));
    const city = squareCity({ matters });
    const everywhere = city.hierarchy.nodes.map(({ code }) => code);
    expect(hiddenCodesIn(city, queriesOf(city, everywhere))).toEqual([]);
  });

  it('answers for the county when a map is drilled deeper', () => {
    const { self, children, cells } = computeView(squareCity({}, { scope: 'public' }), {
      view: 'areas',
      division: '990101101',
      indicators: ['gridStaffing'],
      scope: 'internal',
    });
    expect(self).toMatchObject({ code: '990101', childCount: 0 });
    expect(children).toEqual([]);
    expect(cells.map(({ code }) => code)).toEqual(['990101']);
  });

  it.each([
    ['P12M', '2025'],
    ['2026', '2025'],
    ['P1M', '2026-10'],
    ['2026-Q3', '2026-Q3'],
    ['2026-Q4', '2026-Q3'],
    ['2026-08', '2026-08'],
    ['2026-07-01/2026-09-30', '2026-Q3'],
    ['2026-W40', '2026-10'],
    ['2026-11-19', '2026-10'],
    ['P6M', '2026-Q3'],
  ])('answers %s by the published period %s', (asked, published) => {
    const { period } = computeView(squareCity({}, { scope: 'public' }), {
      view: 'areas',
      division: null,
      indicators: [],
      period: asked,
    });
    expect(period.id).toBe(published);
  });

  it('passes over periods that began before anything was collected', () => {
    const city = squareCity(
      {},
      { scope: 'public', resources: { matters: { crs: 'wgs84', coverage: { from: '2025-10-20' } } } },
    );
    expect(computeView(city, { view: 'areas', division: null, indicators: [] }).period.id).toBe('2026-Q3');
  });

  it('hides counts from one to k − 1 and shows no figure from which they follow', () => {
    const counts = fc.array(fc.integer({ min: 0, max: 14 }), { minLength: 3, maxLength: 3 });
    fc.assert(
      fc.property(counts, counts, (village, above) => {
        const of = (county: number, tier: NonNullable<Matter['tier']>, count: number): Matter[] =>
          Array.from({ length: count }, () => matter({ grid: `99010${county + 1}101201001`, tier }));
        const matters = [0, 1, 2].flatMap((county) => [
          ...of(county, 'village', village[county] ?? 0),
          ...of(county, 'county', above[county] ?? 0),
        ]);
        const { self, children } = computeView(squareCity({ matters }), {
          view: 'areas',
          division: null,
          indicators: ['villageResolution', 'townshipOrBelow'],
          scope: 'public',
          period: '2026-10',
        });
        const figures = children.map(({ figures: all }) => all['villageResolution']);
        figures.forEach((figure, county) => {
          const [hits = 0, rest = 0] = [village[county], above[county]];
          const isSmall = [hits, rest, hits + rest].some((count) => count >= 1 && count < 5);
          if (isSmall) expect(figure).toEqual({ state: 'suppressed' });
        });
        const hidden = figures.filter((figure) => figure?.state === 'suppressed').length;
        // One hidden county beside a published city would be their difference.
        if (self.figures['villageResolution']?.state === 'value') expect(hidden).not.toBe(1);
      }),
      { numRuns: 150 },
    );
  });

  it('keeps the figures of closed months as first published when their records are revised', () => {
    const frozen = new FrozenCounts();
    const first = squareCity({
      matters: Array.from({ length: 40 }, () => matter({ grid: '990101101201001' })),
    });
    const revised = squareCity({
      matters: Array.from({ length: 41 }, () => matter({ grid: '990101101201001' })),
    });
    const asked = { view: 'areas', division: null, indicators: ['resolution'], period: '2026-10' } as const;
    const figures = [first, revised].map(
      (city) => computeView({ ...city, frozen }, { ...asked, scope: 'public' }).self.figures['resolution'],
    );
    expect(figures).toEqual([
      { state: 'value', value: 1, numerator: 40, denominator: 40 },
      { state: 'value', value: 1, numerator: 40, denominator: 40 },
    ]);
    // Inside, what is known today counts.
    expect(computeView({ ...revised, frozen }, asked).self.figures['resolution']).toMatchObject({
      numerator: 41,
    });
  });

  it('counts a closed month the same way whatever moment the visitor asks from', () => {
    const late = matter({ grid: '990101101201001', reopenedAt: Date.parse('2026-11-15T08:00:00+08:00') });
    const city = squareCity({ matters: Array.from({ length: 60 }, () => late) });
    const asked = { view: 'areas', division: null, scope: 'public', period: '2026-10' } as const;
    const figuresAt = (asOf: string) =>
      computeView(city, { ...asked, asOf, indicators: ['resolution', 'recurrence', 'upwardTransfer'] }).self
        .figures;
    expect(figuresAt('2026-11-05')).toEqual(figuresAt('2026-11-20'));
    // Whether a matter comes back is known after months only; told now it would grow by single cases.
    expect(figuresAt('2026-11-20')['recurrence']).toEqual({ state: 'none', reason: 'not-published' });
  });

  it('tells stocks of cases of the city alone, since beside its flows a stock tells what they hide', () => {
    const at = (text: string): number => Date.parse(text);
    const open = openMatter({ grid: '990101101201001', acceptedAt: at('2026-09-10T08:00:00+08:00') });
    const { self, children } = computeView(squareCity({ matters: Array.from({ length: 9 }, () => open) }), {
      view: 'areas',
      division: null,
      indicators: ['openMatters'],
      scope: 'public',
      period: '2026-10',
    });
    expect(self.figures['openMatters']).toEqual({ state: 'value', value: 9 });
    expect(children.map(({ figures }) => figures['openMatters'])).toEqual(
      children.map(() => ({ state: 'none', reason: 'not-published' })),
    );
  });

  it('publishes neither tiers nor single types nor alarms, and types by group', () => {
    const of = (type: string, count: number): Matter[] =>
      Array.from({ length: count }, () => matter({ grid: '990101101201001', type }));
    const city = squareCity({ matters: [...of('01', 20), ...of('02', 40), ...of('07', 3), ...of('14', 7)] });
    const { record } = computeView(city, {
      view: 'record',
      kind: 'division',
      id: '990101',
      indicators: ['fenceAlarms'],
      period: '2026-10',
      scope: 'public',
    });
    expect(record).toMatchObject({ closedAt: [] });
    const types = record?.kind === 'division' ? record.types : [];
    // Seven sensitive ones are too few; beside three others each of the two may be none or all of ten.
    expect(types.map(({ code, count }) => [code, count.state])).toEqual([
      ['civil', 'value'],
      ['economic', 'suppressed'],
      ['sensitive', 'suppressed'],
    ]);
    expect(record?.kind === 'division' && record.area.figures['fenceAlarms']).toEqual({
      state: 'none',
      reason: 'not-published',
    });
  });

  it('of stocks of cases tells the end of the published period, not every moment', () => {
    const open = openMatter({ grid: '990101101201001', acceptedAt: Date.parse('2026-11-10T08:00:00+08:00') });
    const city = squareCity({ matters: Array.from({ length: 9 }, () => open) });
    const asked = { view: 'areas', division: null, indicators: ['openMatters'] } as const;
    expect(computeView(city, asked).self.figures['openMatters']).toEqual({ state: 'value', value: 9 });
    expect(computeView(city, { ...asked, scope: 'public' }).self.figures['openMatters']).toEqual({
      state: 'value',
      value: 0,
    });
  });
});

describe('raw records', () => {
  it('stay where they are: the id of a matter is in no answer but the list and the record of matters', () => {
    const matters = grids.map(({ code }) => matter({ grid: code }));
    const city = squareCity({ matters });
    for (const query of queriesOf(
      city,
      city.hierarchy.nodes.map(({ code }) => code),
    )) {
      if (query.view === 'matter-list' || (query.view === 'record' && query.kind === 'matter')) continue;
      for (const text of textsIn(computeView(city, query))) expect(text).not.toContain('RAW-MATTER');
    }
  });
});

describe.skipIf(!hasDemoCity('dazhou'))('public scope of the demo city', () => {
  let city: CitySnapshot;
  beforeAll(() => {
    city = demoCity('dazhou');
  }, 60_000);

  it('names nothing below the county', () => {
    const asked = ['511700', '511725', '511725104', '511725104015', '511725104015001', '511722'];
    expect(hiddenCodesIn(city, queriesOf(city, asked))).toEqual([]);
  });
});
