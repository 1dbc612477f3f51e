/** Rows that can't be, that tell the same twice, or that say nothing. */
import type { Figure } from '@hivemap/core';
import { expect, it } from 'vitest';
import { loadedCity } from '../sources/made/loaded-city.js';
import { collection, feature, manifest, square } from '../sources/small-city.js';

type Rows = readonly Readonly<Record<string, unknown>>[];

async function shown(
  resources: Readonly<Record<string, unknown>>,
  indicator: string,
  period = '2026',
): Promise<{ readonly city: Figure; readonly counties: readonly Figure[]; readonly problems: string[] }> {
  const city = await loadedCity(manifest({ resources }));
  const view = await city.view({ view: 'areas', division: null, indicators: [indicator], period });
  const problems = (await city.problems()).map(({ code, path }) => `${code} ${path}`);
  city.close();
  return {
    city: view.self.figures[indicator]!,
    counties: view.children.map(({ figures }) => figures[indicator]!),
    problems,
  };
}

const given = (data: unknown) => ({ data });
const survey = (more: object) => ({ kind: 'satisfaction', division: '511702', ...more });

it('more satisfied people than were asked are a problem, and no figure', async () => {
  const rows: Rows = [survey({ period: '2026', satisfied: 300, sample: 200 })];
  const { city, problems } = await shown({ assessments: given(rows) }, 'satisfaction');
  expect(city.state).toBe('none');
  expect(problems).toEqual(['bad-ratio /satisfied']);
});

it('a link that was up longer than there was time has no uptime', async () => {
  const centre = {
    type: 'governance',
    level: 'county',
    kind: 'governance',
    name: '中心',
    division: '511702',
  };
  const centres = collection(
    ...['A', 'B'].map((id) => feature({ ...centre, id }, { type: 'Point', coordinates: [107.01, 31.01] })),
  );
  const link = { id: 'L', from: 'centre:A', to: 'centre:B', lastSyncAt: '2026-11-20T07:00:00+08:00' };
  const links = [{ ...link, upMinutes: 200, totalMinutes: 100 }];
  const { city } = await shown({ centres: given(centres), links: given(links) }, 'linkUptime', '2026-11');
  expect(city).toEqual({ state: 'none', reason: 'impossible' });
});

it('a negative count from upstream is no figure', async () => {
  const rows = [{ division: '511702', indicator: 'openMatters', period: '2026-11-20', numerator: -5 }];
  const { counties } = await shown({ indicators: given(rows) }, 'openMatters');
  expect(counties[0]).toEqual({ state: 'none', reason: 'impossible' });
});

it('a survey of a year and one of its quarters are not added up', async () => {
  const rows: Rows = [
    survey({ period: '2026-Q1', satisfied: 100, sample: 200 }),
    survey({ period: '2026', satisfied: 800, sample: 1000 }),
  ];
  const { city } = await shown({ assessments: given(rows) }, 'satisfaction');
  expect(city).toMatchObject({ numerator: 800, denominator: 1000 });
  const apart = rows.map((row) => ({ ...row, period: row['period'] === '2026' ? '2026-Q2' : '2026-Q1' }));
  expect((await shown({ assessments: given(apart) }, 'satisfaction')).city).toMatchObject({
    numerator: 900,
    denominator: 1200,
  });
});

it('cases of a quarter and of one of its months are not added up', async () => {
  const parks = collection(feature({ id: 'P', name: '园区', division: '511702' }, square(107, 31, 0.01)));
  const rows: Rows = [
    { park: 'P', period: '2026-Q1', accepted: 30, concluded: 10 },
    { park: 'P', period: '2026-01', accepted: 10, concluded: 5 },
  ];
  const { city } = await shown({ parks: given(parks), enforcements: given(rows) }, 'enforcementRate');
  expect(city).toMatchObject({ numerator: 10, denominator: 30 });
});

it('grids that do not say whether they are staffed are not all without staff', async () => {
  const grid = (more: object) =>
    collection(
      feature(
        { code: '511702001001001', kind: 'comprehensive', division: '511702001001', ...more },
        square(107, 31, 0.01),
      ),
    );
  const silent = await shown({ grids: given(grid({})) }, 'gridStaffing');
  expect(silent.city).toEqual({ state: 'none', reason: 'not-collected' });
  expect((await shown({ grids: given(grid({ staffed: false })) }, 'gridStaffing')).city).toMatchObject({
    value: 0,
  });
});

it('what upstream figures were not collected for is not zero', async () => {
  const rows = [{ division: '511702', indicator: 'openMatters', period: '2026-11-20', numerator: 5 }];
  const indicators = { ...given(rows), coverage: { divisions: ['511702'] } };
  const { counties } = await shown({ indicators }, 'openMatters');
  expect(counties).toEqual([
    { state: 'value', value: 5 },
    { state: 'none', reason: 'not-collected' },
  ]);
});
