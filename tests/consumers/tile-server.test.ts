/**
 * A portal whose grids come from its own tile server, which lets nobody in without a token: the built page of
 * the package under our Content-Security-Policy. Needs `npm run build` before.
 */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { makeTile } from '../core/sources/made/make-tile.js';
import { openPage, type OpenPage } from '../tooling/open-page.js';
import { serveStatic, type StaticServer } from '../tooling/static-server.js';

const page = fileURLToPath(new URL('../../packages/hivemap/dist/page/', import.meta.url));
const TOKEN = 'Bearer of the portal';

const square = (code: string, west: number): object => ({
  type: 'Feature',
  properties: { code, level: 'county', name: code },
  geometry: {
    type: 'Polygon',
    coordinates: [
      [
        [west, 28],
        [west + 2.7, 28],
        [west + 2.7, 32],
        [west, 32],
        [west, 28],
      ],
    ],
  },
});

/** Where the grids are, for each test. */
let template: string;

function manifest(): object {
  const row = { indicator: 'villageResolution', period: '2026', denominator: 100 };
  return {
    hivemap: 1,
    code: '990100',
    name: '方格市',
    asOf: '2026-12-31T23:00:00+08:00',
    purpose: 'test',
    synthetic: true,
    scope: 'internal',
    resources: {
      divisions: {
        data: { type: 'FeatureCollection', features: [square('990101', 101.3), square('990102', 104)] },
      },
      indicators: {
        data: [
          // The other way round than the grids.
          { ...row, division: '990101', numerator: 90 },
          { ...row, division: '990102', numerator: 20 },
          { ...row, grid: 'G-LOW', numerator: 20 },
          { ...row, grid: 'G-HIGH', numerator: 90 },
        ],
      },
      grids: {
        href: template,
        format: 'mvt',
        ids: { layer: 'grids', property: 'code' },
      },
    },
  };
}

interface Asked {
  readonly path: string;
  readonly token: string | undefined;
}

let server: StaticServer;
let html: string;
let asked: Asked[] = [];
let opened: OpenPage | undefined;

/** Each tile holds two grids, whatever its place: this is about who may ask for it. */
const tile = gzipSync(
  makeTile([
    { id: 'G-LOW', at: [2048, 2048, 350], more: { phone: '13800138000' } },
    { id: 'G-HIGH', at: [2448, 2048, 600] },
  ]),
);

function answer(request: IncomingMessage, response: ServerResponse): boolean {
  const path = request.url ?? '';
  if (path === '/') {
    response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' }).end(html);
    return true;
  }
  if (path !== '/city.json' && !path.startsWith('/tiles/')) return false;
  const token = request.headers.authorization;
  asked.push({ path, token });
  if (token !== TOKEN) response.writeHead(401).end();
  else if (path === '/city.json')
    response.writeHead(200, { 'Content-Type': 'application/json' }).end(JSON.stringify(manifest()));
  else response.writeHead(200, { 'Content-Type': 'application/x-protobuf' }).end(tile);
  return true;
}

beforeAll(async () => {
  // The host sets its headers before it says which city to show.
  html = (await readFile(join(page, 'index.html'), 'utf8')).replace(' src="/city/city.json"', '');
  server = await serveStatic({ root: page, intercept: answer });
});
beforeEach(() => {
  template = '/tiles/{z}/{x}/{y}.pbf';
});
afterEach(async () => {
  await opened?.close();
  asked = [];
});
afterAll(() => server.close());

async function show(locked: string | null): Promise<OpenPage> {
  const shown = await openPage({ url: `${server.origin}/`, context: { reducedMotion: 'reduce' } });
  opened = shown;
  await shown.page.evaluate(
    async ([token, division]) => {
      await customElements.whenDefined('hive-city');
      const city = document.querySelector('hive-city') as unknown as HTMLElement & {
        requestHeaders: () => Record<string, string>;
        whenReady(): Promise<void>;
      };
      city.requestHeaders = () => ({ Authorization: token });
      city.setAttribute('indicator', 'villageResolution');
      city.setAttribute('period', '2026');
      if (division !== null) {
        city.setAttribute('division', division);
        city.setAttribute('locked', '');
      }
      city.setAttribute('src', '/city.json');
      await city.whenReady();
    },
    [TOKEN, locked] as const,
  );
  return shown;
}

/** Identifiers of the grids that are drawn, each with its class of color. */
function drawnGrids({ page: shown }: OpenPage): Promise<Record<string, unknown>> {
  return shown.evaluate(() => {
    interface Drawn {
      readonly id?: string | number;
      readonly state: Readonly<Record<string, unknown>>;
    }
    interface Map {
      getStyle(): { layers: { id: string }[] };
      queryRenderedFeatures(options: { layers: string[] }): Drawn[];
    }
    const element = document.querySelector('hive-city')!.shadowRoot!.querySelector('hive-map');
    const map = (element as unknown as { maplibre: Map | null } | null)?.maplibre;
    const layers = map?.getStyle().layers.filter(({ id }) => id.endsWith(':tile-cells')) ?? [];
    if (!map || layers.length === 0) return {};
    const found = map.queryRenderedFeatures({ layers: layers.map(({ id }) => id) });
    return Object.fromEntries(found.map(({ id, state }) => [String(id), state['paint'] ?? null]));
  });
}

it('draws them, each with its figure, asking for each tile with the token and under a strict policy', async () => {
  const shown = await show(null);
  await expect
    .poll(() => drawnGrids(shown), { timeout: 60_000 })
    .toEqual({
      'G-LOW': expect.any(Number) as number,
      'G-HIGH': expect.any(Number) as number,
    });
  const grids = await drawnGrids(shown);
  expect(grids['G-LOW']).not.toBe(grids['G-HIGH']);
  expect(asked.some(({ path }) => /^\/tiles\/\d+\/\d+\/\d+\.pbf$/.test(path))).toBe(true);
  expect(asked.filter(({ token }) => token !== TOKEN)).toEqual([]);
  expect([shown.errors, shown.policyViolations, shown.foreignRequests]).toEqual([[], [], []]);
});

it('asks for no tile where the map is kept within a division, for tiles hold its neighbors', async () => {
  const shown = await show('990101');
  await shown.quiet();
  expect(await drawnGrids(shown)).toEqual({});
  expect(asked.filter(({ path }) => path.startsWith('/tiles/'))).toEqual([]);
  expect(asked.length).toBeGreaterThan(0);
  expect([shown.errors, shown.policyViolations]).toEqual([[], []]);
});

it('asks for the tiles of the division that the map is kept within, where there are such', async () => {
  template = '/tiles/{division}/{z}/{x}/{y}.pbf';
  const shown = await show('990101');
  await expect.poll(() => drawnGrids(shown), { timeout: 60_000 }).not.toEqual({});
  const tiles = asked.filter(({ path }) => path.startsWith('/tiles/'));
  expect(tiles.every(({ path }) => path.startsWith('/tiles/990101/'))).toBe(true);
  expect([shown.errors, shown.policyViolations]).toEqual([[], []]);
});
