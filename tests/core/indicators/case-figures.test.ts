import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Matter } from '../../../packages/core/src/contract/resource-records.js';
import { matterColumns, MatterColumnsBuilder } from '../../../packages/core/src/indicators/matter-columns.js';
import { computeView } from '../../../packages/core/src/view/compute-view.js';
import type { Figure } from '../../../packages/core/src/view/figure.js';
import { matter, openMatter, squareAreas, squareCity } from '../view/small-city.js';

const HOUR = 3_600_000;
const at = (text: string): number => Date.parse(text);
const { grids } = squareAreas();
const CODES = grids.map(({ code }) => code);
const TIERS = ['grid', 'village', 'township', 'county', 'city'] as const;

/** Figures of the city and of every area on the way down, by code. */
function figuresOf(matters: readonly Matter[], indicators: readonly string[], lens = {}, records = {}) {
  const city = squareCity({ matters, ...records });
  const found = new Map<string, Readonly<Record<string, Figure>>>();
  for (const { kind, code } of city.hierarchy.nodes) {
    const { record } = computeView(city, { view: 'record', kind, id: code, indicators, ...lens });
    if (record?.kind === 'division' || record?.kind === 'grid') found.set(code, record.area.figures);
  }
  return found;
}

const valueOf = (figure: Figure | undefined): number =>
  figure?.state === 'value' ? figure.value : Number.NaN;

const matters = fc.array(
  fc
    .record({
      grid: fc.constantFrom(...CODES),
      tier: fc.constantFrom(...TIERS),
      success: fc.boolean(),
      hours: fc.integer({ min: 0, max: 900 }),
      opened: fc.integer({ min: at('2025-09-01'), max: at('2026-11-19') }),
      isClosed: fc.boolean(),
      crossCounty: fc.boolean(),
    })
    .map(({ hours, opened, isClosed, ...own }) =>
      (isClosed ? matter : openMatter)({
        ...own,
        collectedAt: opened,
        acceptedAt: opened + 2 * HOUR,
        dueAt: opened + 240 * HOUR,
        ...(isClosed ? { closedAt: opened + (2 + hours) * HOUR } : {}),
      }),
    ),
  { maxLength: 120 },
);

describe('figures of cases', () => {
  it('what is closed in villages is closed in townships or below: village resolution never exceeds the other', () => {
    fc.assert(
      fc.property(matters, (all) => {
        for (const figures of figuresOf(all, ['villageResolution', 'townshipOrBelow']).values()) {
          const [village, township] = [figures['villageResolution'], figures['townshipOrBelow']];
          expect(village?.state).toBe(township?.state);
          if (village?.state === 'value') expect(village.value).toBeLessThanOrEqual(valueOf(township));
        }
      }),
      { numRuns: 40 },
    );
  });

  it('matters whose tier nobody wrote down are not taken for ones that left the village', () => {
    const [here = '', there = ''] = [CODES[0], CODES.at(-1)];
    const untold = (grid: string): Matter => {
      const { tier: _tier, ...rest } = matter({ grid });
      return rest;
    };
    const times = (count: number, of: () => Matter): Matter[] => Array.from({ length: count }, of);
    const all = [
      ...times(30, () => matter({ grid: here, tier: 'village' })),
      ...times(10, () => matter({ grid: here, tier: 'city' })),
      ...times(50, () => untold(here)),
      ...times(25, () => untold(there)),
      ...times(5, () => ({
        ...untold(here),
        hops: [{ tier: 'city', at: at('2026-10-06T08:00:00+08:00'), reason: '01' }],
      })),
    ];
    const ids = ['villageResolution', 'upwardTransfer', 'resolution'];
    const lens = { period: '2026-10' };
    const figures = figuresOf(all, ids, lens);
    expect(figures.get(here)).toMatchObject({
      villageResolution: { numerator: 30, denominator: 45 },
      upwardTransfer: { numerator: 15, denominator: 45 },
      resolution: { denominator: 95 },
    });
    // All of them closed, and no tier known of any.
    const none = { state: 'none', reason: 'not-collected' };
    expect(figures.get(there)).toMatchObject({ villageResolution: none, upwardTransfer: none });
    // The public is told where all are known, and nothing from which those that are not would follow.
    const { self, children } = computeView(squareCity({ matters: all }), {
      view: 'areas',
      division: null,
      indicators: ids,
      scope: 'public',
      ...lens,
    });
    for (const { code, figures: told } of [self, children[0]!, children.at(-1)!])
      expect([code, told['villageResolution']]).toEqual([code, none]);
  });

  it('a parent is counted from its parts, never their mean', () => {
    fc.assert(
      fc.property(matters, (all) => {
        const ids = ['villageResolution', 'spillover', 'onTimeClosure', 'openMatters', 'overdueOpen'];
        const city = squareCity({ matters: all });
        const { self, children } = computeView(city, { view: 'areas', division: null, indicators: ids });
        for (const id of ['openMatters', 'overdueOpen']) {
          expect(valueOf(self.figures[id])).toBe(
            children.reduce((sum, { figures }) => sum + valueOf(figures[id]), 0),
          );
        }
        for (const id of ids.slice(0, 3)) {
          const figure = self.figures[id];
          if (figure?.state !== 'value') continue;
          expect(figure.value).toBe((figure.numerator ?? 0) / (figure.denominator ?? 1));
        }
      }),
      { numRuns: 40 },
    );
  });

  it('a rate of fewer than 20 cases says how many it had, and no value', () => {
    const nineteen = Array.from({ length: 19 }, () => matter({ grid: CODES[0] ?? '' }));
    const few = figuresOf(nineteen, ['villageResolution', 'resolution']).get('990100');
    expect(few?.['villageResolution']).toEqual({ state: 'insufficient', denominator: 19, minimum: 20 });
    const enough = figuresOf(
      [...nineteen, matter({ grid: CODES[0] ?? '', tier: 'county' })],
      ['villageResolution'],
    ).get('990100');
    expect(enough?.['villageResolution']).toEqual({
      state: 'value',
      value: 0.95,
      numerator: 19,
      denominator: 20,
    });
  });

  it('nothing closed is no rate, and not zero', () => {
    const figures = figuresOf([], ['villageResolution', 'openMatters', 'medianDays']).get('990100');
    expect(figures?.['villageResolution']).toEqual({ state: 'none', reason: 'no-cases' });
    expect(figures?.['medianDays']).toEqual({ state: 'none', reason: 'no-cases' });
    expect(figures?.['openMatters']).toEqual({ state: 'value', value: 0 });
  });

  it('what was due is late from the instant after, by the data’s time alone', () => {
    const due = at('2026-11-20T08:00:00+08:00');
    const open = openMatter({ grid: CODES[0] ?? '', dueAt: due });
    const overdueAt = (asOf: string): number =>
      valueOf(figuresOf([open], ['overdueOpen'], { asOf }).get('990100')?.['overdueOpen']);
    expect(overdueAt('2026-11-20T08:00:00+08:00')).toBe(0);
    expect(overdueAt('2026-11-20T08:00:01+08:00')).toBe(1);
    expect(overdueAt('2026-10-01T00:00:00+08:00')).toBe(0);
  });

  it('looking back, what happened later has not happened', () => {
    const one = matter({ grid: CODES[0] ?? '', closedAt: at('2026-10-08T10:00:00+08:00') });
    const openOn = (asOf: string): number =>
      valueOf(figuresOf([one], ['openMatters'], { asOf }).get('990100')?.['openMatters']);
    expect(openOn('2026-10-04')).toBe(0);
    expect(openOn('2026-10-07')).toBe(1);
    expect(openOn('2026-10-08')).toBe(0);
  });

  it('a matter of a grid that is not on the map counts above it', () => {
    const lost = matter({ grid: '990101101201999' });
    const figures = figuresOf(
      Array.from({ length: 20 }, () => lost),
      ['villageResolution'],
    );
    expect(valueOf(figures.get('990101101201')?.['villageResolution'])).toBe(1);
    expect(figures.get('990101101201001')?.['villageResolution']).toMatchObject({ state: 'none' });
  });
});

describe('columns of matters', () => {
  it('are the same whether matters come at once or in chunks, and what was given out does not change', () => {
    const all = Array.from({ length: 9000 }, (_, n) => matter({ grid: CODES[n % CODES.length] ?? '' }));
    const builder = new MatterColumnsBuilder();
    builder.append(all.slice(0, 100));
    const early = builder.columns();
    for (let from = 100; from < all.length; from += 1000) builder.append(all.slice(from, from + 1000));
    const whole = matterColumns(all);
    const built = builder.columns();
    expect(early.length).toBe(100);
    expect(built.length).toBe(9000);
    expect(built.areas).toEqual(whole.areas);
    expect(built.closedAt).toEqual(whole.closedAt);
    expect(early.area).toEqual(whole.area.subarray(0, 100));
    expect(early.areas).toEqual(built.areas);
  });
});
