import { describe, expect, it } from 'vitest';
import type { Finding } from '../../../packages/core/src/contract/problem-list.js';
import { readManifest } from '../../../packages/core/src/contract/read-manifest.js';
import { parseFormula } from '../../../packages/core/src/indicators/formula/parse-formula.js';
import { INDICATORS } from '../../../packages/core/src/indicators/registry.js';
import { computeView } from '../../../packages/core/src/view/compute-view.js';
import type { Scope } from '../../../packages/core/src/view/view.js';
import { manifest as smallManifest } from '../sources/small-city.js';
import { knownCity } from './known-city.js';

type Declared = readonly Readonly<Record<string, unknown>>[];

function figures(indicators: Declared, scope: Scope = 'internal', period = '2026-10') {
  const known = knownCity();
  const city = { ...known, manifest: { ...known.manifest, indicators } };
  const ids = indicators.map(({ id }) => String(id));
  return computeView(city, { view: 'areas', division: null, indicators: ids, period, scope });
}

describe('a formula of the host’s own', () => {
  const same = INDICATORS.filter(({ expression = '' }) => parseFormula(expression) !== null);

  it('can say most of what the catalogue says', () => {
    const ids = same.map(({ id }) => id);
    expect(ids).toEqual(
      expect.arrayContaining([
        'villageResolution',
        'townshipOrBelow',
        'upwardTransfer',
        'spillover',
        'resolution',
        'onTimeClosure',
        'acceptanceTimely',
        'recurrence',
        'openMatters',
        'density',
        'litigationSource',
        'petitionSource',
        'gridStaffing',
      ]),
    );
  });

  it.each(same.map((one) => [one.id, one] as const))(
    'that says the same as %s gives its figures, at every area',
    (_, { id, expression, unit, minimumDenominator, direction }) => {
      const own = { id: 'x-own', name: 'own', expression, unit, direction };
      const declared = minimumDenominator === undefined ? [own] : [{ ...own, minimumDenominator }];
      const mine = figures(declared);
      const theirs = computeView(knownCity(), {
        view: 'areas',
        division: null,
        indicators: [id],
        period: '2026-10',
      });
      expect(mine.self.figures['x-own']).toEqual(theirs.self.figures[id]);
      expect(mine.cells.map((area) => area.figures['x-own'])).toEqual(
        theirs.cells.map((area) => area.figures[id]),
      );
    },
  );

  it('counts what no indicator of the catalogue does', () => {
    const view = figures([
      { id: 'slow', name: 'slow', expression: 'count(closed, closedAt - acceptedAt > 4d) / count(closed)' },
      { id: 'court', name: 'court', expression: 'count(accepted, source = court)' },
      { id: 'stages', name: 'stages', expression: 'count(open, stage = in-progress)' },
      {
        id: 'helped',
        name: 'helped',
        unit: 'count',
        expression: 'sum(communities.oneStop.items) / count(communities)',
      },
      { id: 'towns', name: 'towns', expression: 'count(divisions, level = township, commissioner)' },
    ]);
    expect(view.self.figures).toMatchObject({
      slow: { value: 6 / 30, numerator: 6, denominator: 30 },
      court: { value: 2 },
      stages: { value: 3 },
      helped: { value: 5, numerator: 10, denominator: 2 },
      towns: { value: 3 },
    });
    expect(view.indicators.map(({ kind, unit, disclosure }) => `${kind} ${unit} ${disclosure}`)).toEqual([
      'flow share case',
      'flow count case',
      'stock count case',
      'stock count operational',
      'stock count operational',
    ]);
  });

  it('on matters is a case figure whatever it is called, and not published', () => {
    const declared = [
      { id: 'leak', name: 'leak', disclosure: 'operational', expression: 'count(closed, tier = city)' },
    ];
    const { self, children, indicators } = figures(declared, 'public', '2025');
    expect(indicators[0]?.disclosure).toBe('case');
    for (const area of [self, ...children])
      expect(area.figures['leak']).toEqual({ state: 'none', reason: 'not-published' });
  });
});

describe('an expression', () => {
  it.each([
    '',
    'count(',
    'count(closed',
    'count(closed))',
    'count(closed) / count(accepted)',
    'count(open) / count(closed)',
    'count(closed, type = 14) / count(closed)',
    'count(closed, type != 02)',
    'count(closed, id = M1)',
    'count(closed, constructor)',
    'count(closed, tier <= hamlet)',
    'count(closed, source < court)',
    'count(closed, closedAt - acceptedAt)',
    'count(matters)',
    'sum(matters.lon)',
    'sum(grids)',
    'count(grids) / count(closed)',
    'areaKm2 / count(grids)',
    'count(closed) * 0',
    'count(closed) * x',
    'count(closed); import',
    `count(closed${', success'.repeat(200)})`,
  ])('such as %j is none that can be computed', (text) => {
    expect(parseFormula(text)).toBeNull();
  });
});

describe('a manifest with indicators of its own', () => {
  function read(indicators: unknown) {
    const found: Finding[] = [];
    const raw = { ...smallManifest(), indicators };
    const manifest = readManifest(raw, (finding) => found.push(finding), Date.parse('2026-11-20'));
    return {
      indicators: manifest?.indicators,
      found: found.map(({ code, severity, path }) => `${severity} ${code} ${path}`),
    };
  }

  it('is told what is wrong with each, by path, and keeps the rest', () => {
    const { indicators, found } = read([
      { id: 'good', name: '好', unit: 'share', expression: 'count(closed, success) / count(closed)' },
      { name: '没有编号' },
      { id: 'nameless' },
      { id: 'good', name: '重复' },
      { id: 'half', name: '一半', unit: 'furlongs', minimumDenominator: -1, range: [0], colour: 'red' },
      { id: 'words', name: '文字', expression: 'lamps that are lit ÷ lamps' },
      { id: 'x', name: '手机 13812345678' },
    ]);
    expect(indicators).toEqual([
      { id: 'good', name: '好', unit: 'share', expression: 'count(closed, success) / count(closed)' },
      { id: 'half', name: '一半' },
      { id: 'words', name: '文字', expression: 'lamps that are lit ÷ lamps' },
    ]);
    expect(found).toEqual([
      'error missing-field /indicators/1/id',
      'error missing-field /indicators/2/name',
      'error duplicate-id /indicators/3/id',
      'warning unknown-value /indicators/4/unit',
      'warning out-of-range /indicators/4/minimumDenominator',
      'warning out-of-range /indicators/4/range',
      'warning unknown-field /indicators/*/colour',
      'warning unknown-value /indicators/5/expression',
      'error person-value /indicators/6/name',
    ]);
  });
});
