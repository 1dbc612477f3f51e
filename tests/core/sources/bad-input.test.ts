import { CityError, loadCity, problemMessage, validateCity, type Problem } from '@hivemap/core';
import { afterEach, describe, expect, it } from 'vitest';
import { serveRoutes, type Answer, type Routes } from './serve-routes.js';
import { collection, divisions, feature, manifest, matter, square } from './small-city.js';
import { fromWgs84 } from '../../../packages/core/src/sources/coordinate-conversion.js';

let server: Routes | undefined;
afterEach(async () => {
  await server?.close();
  server = undefined;
});

async function served(routes: Record<string, Answer | (() => Answer | null)>): Promise<string> {
  server = await serveRoutes(routes);
  return `${server.url}/city.json`;
}

const json = (value: unknown): Answer => ({ body: JSON.stringify(value) });

async function refusal(source: string | object): Promise<CityError> {
  const error = await loadCity(source).then(
    () => null,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(CityError);
  return error as CityError;
}

/** The problem of a code, after checking that it is said in both languages and in different words. */
function said(problems: readonly Problem[], code: string): Problem {
  const problem = problems.find((one) => one.code === code);
  expect(problem, `${code} among ${problems.map((one) => one.code).join(' ')}`).toBeDefined();
  const [chinese, english] = ['zh-CN', 'en'].map((locale) => problemMessage(problem!, locale)) as [
    string,
    string,
  ];
  expect(chinese).toMatch(/[一-龥]{3}/);
  expect(english).toMatch(/[a-z]{2,} [a-z]{2,}/);
  expect(english.slice(english.indexOf(': '))).not.toMatch(/[一-龥]/);
  expect(problem!.message).toBe(chinese);
  return problem!;
}

describe('a portal developer whose city can not be shown is told why', () => {
  it('when the manifest is missing', async () => {
    const url = await served({});
    const problem = said((await refusal(url)).problems, 'not-found');
    expect(problem).toMatchObject({ resource: 'manifest', params: { status: 404 } });
    expect(problemMessage(problem, 'en')).toContain('404');
  });

  it('when a file path leads nowhere', async () => {
    said((await refusal('/no/such/folder/city.json')).problems, 'not-found');
  });

  it('when a login page comes instead', async () => {
    const url = await served({
      '/city.json': { type: 'text/html', body: '<!doctype html><title>登录</title>' },
    });
    said((await refusal(url)).problems, 'html-instead');
  });

  it('when the manifest ends in the middle', async () => {
    const url = await served({ '/city.json': { body: JSON.stringify(manifest()).slice(0, 200) } });
    said((await refusal(url)).problems, 'truncated');
  });

  it('when the manifest is not JSON, with the line', async () => {
    const url = await served({ '/city.json': { body: '{\n"hivemap": 1,\n"code": oops\n}' } });
    expect(said((await refusal(url)).problems, 'not-json').params).toEqual({ line: 3 });
  });

  it('when it is of version 2', async () => {
    const { problems, message } = await refusal(manifest({ hivemap: 2 }));
    expect(said(problems, 'wrong-version').path).toBe('/hivemap');
    expect(message).toContain('"hivemap": 1');
  });

  it('when it names no divisions', async () => {
    said((await refusal(manifest({ resources: { divisions: undefined } }))).problems, 'no-divisions');
  });

  it('when the divisions file is missing', async () => {
    const url = await served({
      '/city.json': json(manifest({ resources: { divisions: { href: 'd.geojson' } } })),
    });
    const { problems } = await refusal(url);
    said(problems, 'not-found');
    said(problems, 'no-divisions');
  });

  it('when the divisions are a bare list', async () => {
    const list = divisions().features;
    said(
      (await refusal(manifest({ resources: { divisions: { data: list } } }))).problems,
      'not-a-feature-collection',
    );
  });

  it('when the divisions are an empty collection', async () => {
    said((await refusal(manifest({ resources: { divisions: { data: collection() } } }))).problems, 'empty');
  });

  it('when it says no purpose, or an empty one', async () => {
    for (const purpose of [undefined, '', '  ', {}])
      said((await refusal(manifest({ purpose }))).problems, 'no-purpose');
  });

  it('when the data have expired', async () => {
    said((await refusal(manifest({ expiresAt: '2020-01-01' }))).problems, 'expired');
  });

  it('when Chinese borders are public without a review number', async () => {
    said((await refusal(manifest({ scope: 'public', synthetic: false }))).problems, 'no-map-review');
    const reviewed = await loadCity(
      manifest({ scope: 'public', synthetic: false, mapReview: '川S〔2023〕00058号' }),
    );
    reviewed.close();
    const elsewhere = await loadCity(
      manifest({
        scope: 'public',
        synthetic: false,
        codeSystem: 'free',
        jurisdiction: 'GB',
        timeZone: 'Europe/London',
      }),
    );
    elsewhere.close();
  });
});

describe('what can be shown is shown although', () => {
  it('a resource is missing, a web page, cut off, damaged, or of a format that is not known', async () => {
    const url = await served({
      '/city.json': json(
        manifest({
          resources: {
            rivers: { href: 'rivers.geojson' },
            parks: { href: 'parks.geojson' },
            matters: { href: 'matters.ndjson' },
            grids: { href: 'grids.fgb' },
            units: { href: 'units.json' },
            fences: { href: 'fences.shp' },
          },
        }),
      ),
      '/grids.fgb': { body: 'fgb but not really' },
      '/parks.geojson': { type: 'text/html', body: '<html>Not here</html>' },
      '/matters.ndjson': {
        body: `${JSON.stringify(matter('M1'))}\n${JSON.stringify(matter('M2'))}\n{"id":"M3","ty`,
      },
      '/units.json': { body: '[{"id":"U1","name":"政法委","level":"city","role":"office"},{"id":' },
    });
    const { ok, counts, problems } = await validateCity(url);
    expect(ok).toBe(false);
    expect(said(problems, 'not-found').resource).toBe('rivers');
    expect(said(problems, 'html-instead').resource).toBe('parks');
    expect(said(problems, 'damaged').resource).toBe('grids');
    expect(said(problems, 'unknown-format').resource).toBe('fences');
    expect(
      problems
        .filter(({ code }) => code === 'truncated')
        .map(({ resource }) => resource)
        .sort(),
    ).toEqual(['matters', 'units']);
    expect(counts['matters']).toEqual({ accepted: 2, rejected: 0 });
    expect(counts['divisions']).toEqual({ accepted: 5, rejected: 0 });
  });

  it('rings run clockwise', async () => {
    const clockwise = {
      type: 'Polygon',
      coordinates: [[...square(107.04, 31, 0.04).coordinates[0]!].reverse()],
    };
    const data = collection(
      feature({ code: '511702', level: 'county', name: '通川区' }, square(107, 31, 0.04)),
      feature({ code: '511703', level: 'county', name: '达川区' }, clockwise),
    );
    const city = await loadCity(manifest({ resources: { divisions: { data } } }));
    expect(said(await city.problems(), 'geometry-repaired')).toMatchObject({ index: 1, path: '/geometry' });
    const { children } = await city.view({ view: 'shapes', division: null });
    expect(children.features.map((one) => one.geometry)).toEqual([
      square(107, 31, 0.04),
      square(107.04, 31, 0.04),
    ]);
    city.close();
  });

  it('one feature among good ones is broken', async () => {
    const { features } = divisions();
    const broken = [
      feature(
        { code: '511704', level: 'county', name: '坏区' },
        {
          type: 'Polygon',
          coordinates: [
            [
              [107, null],
              [108, 31],
              [108, 32],
            ],
          ],
        },
      ),
      feature({ code: '511705', level: 'county', name: '空区' }, null),
      feature({ level: 'county', name: '无码' }, square(107, 31, 0.1)),
      'nonsense',
      null,
    ];
    const data = collection(...features.slice(0, 2), ...broken, ...features.slice(2));
    const { problems, counts } = await validateCity(manifest({ resources: { divisions: { data } } }));
    expect(counts['divisions']).toEqual({ accepted: 5, rejected: 5 });
    expect(said(problems, 'geometry-invalid').index).toBe(2);
    expect(said(problems, 'missing-field')).toMatchObject({ index: 4, path: '/properties/code' });
    expect(problems.map(({ index }) => index).sort()).toEqual([2, 3, 4, 5, 6]);
  });

  it('two divisions have one code', async () => {
    const { features } = divisions();
    const data = collection(
      ...features,
      feature({ code: '511702', level: 'county', name: '又一个' }, square(108, 31, 0.04)),
    );
    const city = await loadCity(manifest({ resources: { divisions: { data } } }));
    expect(said(await city.problems(), 'duplicate-id')).toMatchObject({
      index: 5,
      params: { first: 0 },
      severity: 'error',
    });
    const view = await city.view({ view: 'areas', division: null, indicators: [] });
    expect(view.children.map(({ name }) => name)).toEqual(['通川区', '达川区']);
    city.close();
  });

  it('a village has no parent, and a grid none either', async () => {
    const data = collection(
      ...divisions().features,
      feature({ code: '512001001001', level: 'village', name: '外村' }, square(107.1, 31, 0.02)),
    );
    const grids = {
      data: collection(feature({ code: 'G1', kind: '综合', division: '599999' }, square(107, 31, 0.01))),
    };
    const { problems, counts } = await validateCity(manifest({ resources: { divisions: { data }, grids } }));
    expect(
      problems.filter(({ code }) => code === 'orphan').map(({ resource, index }) => [resource, index]),
    ).toEqual([
      ['divisions', 5],
      ['grids', 0],
    ]);
    said(problems, 'orphan');
    expect(counts['grids']?.accepted).toBe(1);
  });

  it('grids are in GCJ-02 but say WGS 84', async () => {
    const shift = fromWgs84('gcj02')!;
    const grids = Array.from({ length: 64 }, (_, at) => {
      const west = 107 + (at % 16) * 0.0025;
      const south = 31 + Math.floor(at / 16) * 0.005;
      const ring = square(west, south, 0.0025).coordinates[0]!.map(([x = 0, y = 0]) => shift([x, y]));
      const division = west < 107.0199 ? '511702001001' : '511702001002';
      return feature(
        { code: `G${at}`, kind: 'comprehensive', division },
        { type: 'Polygon', coordinates: [ring] },
      );
    });
    const { problems } = await validateCity(
      manifest({ resources: { grids: { data: collection(...grids) } } }),
    );
    const problem = said(problems, 'crs-suspect');
    expect(problem).toMatchObject({ resource: 'grids', params: { crs: 'gcj02' } });
    expect(problem.params!['meters']).toBeGreaterThan(300);
    const honest = await validateCity(
      manifest({ resources: { grids: { crs: 'gcj02', data: collection(...grids) } } }),
    );
    expect(honest.problems).toEqual([]);
  });

  it('a reference leads nowhere', async () => {
    const data = [matter('M1'), matter('M2', { division: '511799' })];
    const { problems, counts } = await validateCity(manifest({ resources: { matters: { data } } }));
    expect(said(problems, 'missing-reference')).toMatchObject({
      resource: 'matters',
      index: 1,
      path: '/division',
      params: { kind: 'division' },
    });
    expect(counts['matters']?.accepted).toBe(2);
  });

  it('a hundred thousand records have the same unknown field', async () => {
    const data = Array.from({ length: 5000 }, (_, at) => ({
      ...matter(`M${at}`),
      remark: 'x',
      type: at % 2 ? '01' : '77',
    }));
    const { problems } = await validateCity(manifest({ resources: { matters: { data } } }));
    expect(said(problems, 'unknown-field')).toMatchObject({ path: '/remark', params: { count: 5000 } });
    expect(problems.filter(({ code }) => code === 'unknown-value')).toHaveLength(100);
    expect(said(problems, 'too-many').params).toEqual({ count: 2400, of: 'unknown-value' });
  });
});

describe('no message', () => {
  it('repeats a value that was wrong', async () => {
    const secret = '51170219900307123X';
    const data = [
      matter(secret),
      matter('M2', { type: '邻居张三' }),
      matter('M3', { collectedAt: '昨天下午' }),
      { ...matter('M4'), 身份证号: secret, 'x-note': '13800138000', [`x-${secret}`]: 1 },
    ];
    const { problems } = await validateCity(manifest({ resources: { matters: { data } } }));
    const text = JSON.stringify(problems) + problems.map((one) => problemMessage(one, 'en')).join();
    for (const value of [secret, '张三', '昨天', '13800138000']) expect(text).not.toContain(value);
    expect(said(problems, 'person-value')).toMatchObject({ index: 0, path: '/id' });
    expect(said(problems, 'person-key').path).toBe('/身份证号');
  });
});
