import { expect } from '@esm-bundle/chai';
import gcoord from 'gcoord';
import '../../../packages/elements/src/geojson-layer/hive-geojson-layer.js';
import type { HiveMap } from '../../../packages/elements/src/map/hive-map.js';
import { lightTheme } from '../../../packages/elements/src/styles/light-theme.js';
import { pause, removeMaps, until } from '../fixtures/places-map.js';
import { colorAt, isColor, squareMap, untilColor } from '../fixtures/square-map.js';

/** As `tests/tooling/mock-basemaps.mjs` paints whole degrees. */
const EVEN = '#185aa0';
const ODD = '#e6c850';
/** Beside the city, where only the base map is seen; a hand's breadth from where fields meet. */
const PLACES: readonly (readonly [number, number, string])[] = [
  [99.9, 32.5, ODD],
  [99.9, 32.9, ODD],
  [99.9, 33.1, EVEN],
  [99.9, 31.1, EVEN],
  [99.9, 30.9, ODD],
];

const words = (map: HiveMap): string => map.shadowRoot!.textContent.replace(/\s+/g, ' ');
const notice = (map: HiveMap): string => map.shadowRoot!.querySelector('[part="notice"]')?.textContent ?? '';
const outside = (): HTMLElement => {
  const box = document.body.appendChild(document.createElement('div'));
  box.style.inlineSize = '500px';
  return box;
};

/** Addresses that the page asked for since the last call. */
function requested(): string[] {
  const found = performance.getEntriesByType('resource').map(({ name }) => name);
  performance.clearResourceTimings();
  return found;
}

function tianditu(server: string, more: Readonly<Record<string, string>> = {}): Promise<HiveMap> {
  return squareMap([], {
    into: outside(),
    attributes: {
      style: '--hive-map-block-size:360px;inline-size:500px',
      basemap: 'tianditu-vec',
      'basemap-server': `/mock/wmts/${server}/`,
      'basemap-token': 'good',
      ...more,
    },
  });
}

async function untilChessboard(map: HiveMap): Promise<void> {
  for (const [longitude, latitude, color] of PLACES) await untilColor(map, [longitude, latitude], color);
}

describe('a style that is still read', () => {
  afterEach(removeMaps);

  it('has no base map to look for yet: nothing fails meanwhile', async () => {
    const map = await squareMap([]);
    const failures: string[] = [];
    const heard = new AbortController();
    addEventListener('error', ({ message }) => failures.push(message), { signal: heard.signal });
    // Never read: until it is, MapLibre tells no style at all.
    map.maplibre!.setStyle('/no-such-style.json', { diff: false });
    dispatchEvent(new Event('online'));
    await pause(1_500);
    heard.abort();
    expect(failures).to.deep.equal([]);
  });
});

describe('a base map of Tianditu', () => {
  beforeEach(() => performance.setResourceTimingBufferSize(2000));
  afterEach(removeMaps);

  it('is drawn in Web Mercator where the server has it, with its names, its token and its credit', async () => {
    requested();
    const map = await tianditu('wc', { 'basemap-attribution': '审图号：测S（2026）1号' });
    await untilChessboard(map);
    const tiles = requested().filter((url) => url.includes('GetTile'));
    expect(tiles.some((url) => url.includes('/vec_w/') && url.includes('LAYER=vec'))).to.equal(true);
    expect(tiles.some((url) => url.includes('/cva_w/'))).to.equal(true);
    expect(tiles.every((url) => url.includes('tk=good'))).to.equal(true);
    await until('its credit is said', () => words(map).includes('天地图'));
    expect(words(map)).to.include('测S（2026）1号');
    expect(notice(map)).to.equal('');
  });

  it('lies at the same places where the server has CGCS2000 in degrees only', async () => {
    requested();
    const map = await tianditu('c');
    await untilChessboard(map);
    expect(requested().some((url) => url.includes('/vec_c/') && url.includes('GetTile'))).to.equal(true);
    // Further away and tilted, rows are mixed and still in their places.
    map.maplibre!.jumpTo({ zoom: map.maplibre!.getZoom() - 1.3 });
    await untilChessboard(map);
  });

  it('says by name what is wrong, and keeps the city in sight', async () => {
    // Nothing moves the camera, nor has the map anything new to draw.
    const map = await tianditu('w', { 'basemap-token': 'bad', center: '102,31.75', zoom: '5.35' });
    const expected: readonly (readonly [Partial<HiveMap>, string])[] = [
      [{}, '不接受所给的密钥'],
      [{ basemapToken: 'used-up' }, '次数已满'],
      [{ basemapToken: 'good', basemap: 'tianditu-ter' }, '没有底图瓦片'],
      [{ basemap: 'tianditu-vec', basemapServer: 'http://127.0.0.1:9/' }, '连不上'],
      [{ basemapServer: null, basemapToken: null }, '缺少密钥'],
      [{ basemap: '/mock/no-ranges.pmtiles' }, '分段读取'],
    ];
    for (const [change, sentence] of expected) {
      Object.assign(map, change);
      await until(sentence, () => notice(map).includes(sentence));
      await untilColor(map, [101, 31], lightTheme.colors.body);
    }
    Object.assign(map, { basemap: 'tianditu-vec', basemapServer: '/mock/wmts/w/', basemapToken: 'good' });
    await untilChessboard(map);
    expect(notice(map)).to.equal('');
  });
});

describe('a base map of PMTiles', () => {
  afterEach(removeMaps);

  it('is read by ranges, with the headers of the host, and says in plain text whose it is', async () => {
    requested();
    const asked: string[] = [];
    const shown = await squareMap([], {
      into: outside(),
      attributes: { basemap: '/mock/archive.pmtiles' },
    });
    await until('its credit is said', () => words(shown).includes('测试底图 © 归档'));
    expect(shown.shadowRoot!.querySelector('[part="credit"] a') === null).to.equal(true);
    expect(requested().some((url) => url.endsWith('/mock/archive.pmtiles'))).to.equal(true);
    shown.basemap = 'none';
    shown.requestHeaders = (url) => {
      asked.push(new URL(url).pathname);
      return {};
    };
    shown.basemap = '/mock/archive.pmtiles?again';
    await until('the host is asked', () => asked.includes('/mock/archive.pmtiles'));
  });
});

describe('a base map in GCJ-02', () => {
  afterEach(removeMaps);

  it('has the data where it draws them, and events say WGS 84', async () => {
    const place: [number, number] = [107.5, 31.2];
    const layer = document.createElement('hive-geojson-layer');
    layer.data = {
      type: 'Feature',
      properties: { name: '一处' },
      geometry: { type: 'Point', coordinates: place },
    };
    const map = await squareMap([layer], {
      attributes: {
        'view-crs': 'gcj02',
        center: place.join(','),
        zoom: '13.5',
      },
    });
    map.basemap = {
      version: 8,
      sources: {},
      layers: [{ id: 'paper', type: 'background', paint: { 'background-color': '#ffffff' } }],
    };
    const shifted = gcoord.transform<[number, number]>([...place], gcoord.WGS84, gcoord.GCJ02);
    await until('the camera is there', () => {
      const center = map.maplibre?.getCenter();
      return center !== undefined && Math.abs(center.lng - shifted[0]) < 1e-6;
    });
    await until(
      'the mark is drawn at the shifted place',
      () => !isColor(colorAt(map, shifted), '#ffffff', 30),
    );
    expect(isColor(colorAt(map, place), '#ffffff', 30)).to.equal(true);
    const viewed = new Promise<readonly number[]>((resolve) =>
      map.addEventListener('hive-view', ({ center }) => resolve(center), { once: true }),
    );
    map.maplibre!.jumpTo({ zoom: 13.4 });
    const [longitude = 0, latitude = 0] = await viewed;
    expect(Math.abs(longitude - place[0]) < 1e-7 && Math.abs(latitude - place[1]) < 1e-7).to.equal(true);
    map.viewCrs = 'wgs84';
    await until('without it the mark lies where the data say', () => {
      const center = map.maplibre!.getCenter();
      return Math.abs(center.lng - place[0]) < 1e-6 && !isColor(colorAt(map, place), '#ffffff', 30);
    });
  });
});
