import { expect } from '@esm-bundle/chai';
import '../../../packages/elements/src/grid-layer/hive-grid-layer.js';
import '../../../packages/elements/src/map/hive-map.js';
import type { HiveMap } from '../../../packages/elements/src/map/hive-map.js';
import { lightTheme } from '../../../packages/elements/src/styles/light-theme.js';
import { makeArchive } from '../../core/sources/made/make-archive.js';
import { makeTile } from '../../core/sources/made/make-tile.js';
import { layerIds, removeMaps, until } from '../fixtures/places-map.js';
import { untilColor } from '../fixtures/square-map.js';

const GOOD = lightTheme.ramps.good;
/** The tile 4/12/6 holds the city in its lower right quarter. Squares are in units of 4096 a tile. */
const ZXY = [4, 12, 6] as const;
const LOW: [number, number] = [102.2, 30.9];
const HIGH: [number, number] = [104.9, 30.9];
const HIDDEN: [number, number] = [102.2, 29.6];
const UNTOLD: [number, number] = [104.9, 29.6];

function archive(): string {
  const tile = makeTile([
    { id: 'G-LOW', at: [2048, 2048, 350], more: { name: 'not to be read' } },
    { id: 'G-HIGH', at: [2448, 2048, 600] },
    { id: 'G-HIDDEN', at: [2048, 2448, 350] },
    { id: 'G-UNTOLD', at: [2448, 2448, 300] },
    { id: 'G-FEW', at: [2748, 2748, 300] },
  ]);
  const bytes = makeArchive([{ zxy: ZXY, bytes: tile }]);
  return URL.createObjectURL(new Blob([bytes as Uint8Array<ArrayBuffer>]));
}

const ring = (west: number, south: number, east: number, north: number): number[][] => [
  [west, south],
  [east, south],
  [east, north],
  [west, north],
  [west, south],
];

/** A city of two counties whose grids are tiles, with figures of three of them. */
function tiledCity(more: object = {}, entry: object = {}): Record<string, unknown> {
  const county = (code: string, west: number, east: number): object => ({
    type: 'Feature',
    properties: { code, level: 'county', name: code },
    geometry: { type: 'Polygon', coordinates: [ring(west, 28, east, 32)] },
  });
  const row = { indicator: 'villageResolution', period: '2026' };
  const rows = [
    // The other way round than their grids.
    { ...row, division: '990101', numerator: 90, denominator: 100 },
    { ...row, division: '990102', numerator: 20, denominator: 100 },
    { ...row, grid: 'G-LOW', numerator: 20, denominator: 100 },
    { ...row, grid: 'G-HIGH', numerator: 90, denominator: 100 },
    { ...row, grid: 'G-HIDDEN', suppressed: true },
    { ...row, grid: 'G-FEW', numerator: 1, denominator: 2 },
  ];
  return {
    hivemap: 1,
    code: '990100',
    name: '方格市',
    asOf: '2026-12-31T23:00:00+08:00',
    purpose: 'test',
    synthetic: true,
    scope: 'internal',
    ...more,
    resources: {
      divisions: {
        data: {
          type: 'FeatureCollection',
          features: [county('990101', 101.3, 104), county('990102', 104, 106.8)],
        },
      },
      indicators: { data: rows },
      grids: {
        href: archive(),
        format: 'pmtiles',
        ids: { layer: 'grids', property: 'code' },
        ...entry,
      },
    },
  };
}

async function shown(city: Record<string, unknown>): Promise<HiveMap> {
  const map = document.createElement('hive-map');
  map.style.setProperty('--hive-map-block-size', '300px');
  map.style.inlineSize = '300px';
  map.setAttribute('theme', 'light');
  map.setAttribute('indicator', 'villageResolution');
  map.setAttribute('period', '2026');
  map.city = city;
  const layer = document.createElement('hive-grid-layer');
  layer.setAttribute('classes', 'manual');
  layer.setAttribute('steps', '0.3,0.5,0.7,0.8,0.85');
  map.append(layer);
  document.body.append(map);
  await map.whenReady();
  return map;
}

describe('grids that come as tiles', () => {
  afterEach(removeMaps);

  it('are drawn where the divisions end, each with its own figure', async () => {
    const map = await shown(tiledCity());
    await untilColor(map, HIGH, GOOD[5]);
    await untilColor(map, LOW, GOOD[0]);
    // A grid without a row is missing, whatever its county has.
    await untilColor(map, UNTOLD, lightTheme.colors.track);
    // Too few cases are hatched the other way than what is hidden.
    expect(layerIds(map, ':tile-hatch')).to.have.length(1);
    expect(layerIds(map, ':tile-hatch-back')).to.have.length(1);
    const { maplibre } = map;
    const states = ['G-HIDDEN', 'G-UNTOLD', 'G-FEW'].map((id) => {
      const source = layerSource(map);
      const feature = { source, sourceLayer: 'grids', id };
      return (maplibre!.getFeatureState(feature) as Readonly<Record<string, unknown>>)['paint'];
    });
    expect(states).to.deep.equal(['suppressed', undefined, 'insufficient']);
    const { x, y } = maplibre!.project(HIDDEN);
    const [feature] = maplibre!.queryRenderedFeatures([x, y], { layers: layerIds(map, ':tile-cells') });
    expect(feature?.id).to.equal('G-HIDDEN');
  });

  it('stay after a change of theme, and go with the layer', async () => {
    const map = await shown(tiledCity());
    await untilColor(map, HIGH, GOOD[5]);
    map.theme = 'dark';
    await until('the seams are dark', () => layerIds(map, ':tile-seams').length === 1);
    map.querySelector('hive-grid-layer')!.remove();
    await until('the tiles are gone', () => layerIds(map, ':tile-cells').length === 0);
  });

  it('are not there in public, nor where the map is kept within a division', async () => {
    const open = await shown(tiledCity({ scope: 'public', jurisdiction: 'ZZ' }));
    await until('the areas are drawn', () => layerIds(open, ':cells').length === 1);
    expect(layerIds(open, ':tile-cells')).to.have.length(0);
  });

  it('are refused in GCJ-02, and the divisions are there all the same', async () => {
    const map = await shown(tiledCity({}, { crs: 'gcj02' }));
    await until('the areas are drawn', () => layerIds(map, ':cells').length === 1);
    expect(layerIds(map, ':tile-cells')).to.have.length(0);
  });
});

function layerSource(map: HiveMap): string {
  const [id = ''] = layerIds(map, ':tile-cells');
  const source: unknown = map.maplibre!.getLayer(id)?.source;
  return String(source);
}
