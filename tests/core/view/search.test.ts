import { beforeAll, describe, expect, it } from 'vitest';
import { charReadings } from '../../../packages/core/src/search/char-readings.js';
import { spellCharacters } from '../../../packages/core/src/sources/spell-characters.js';
import type { CitySnapshot } from '../../../packages/core/src/view/city-snapshot.js';
import { computeView } from '../../../packages/core/src/view/compute-view.js';
import type { SearchQuery, SearchView } from '../../../packages/core/src/view/search.js';
import { nameIn } from '../../../packages/core/src/contract/name.js';
import { demoCity } from './demo-city.js';
import { squareCity } from './small-city.js';

const RESOURCES = [
  'divisions',
  'grids',
  'communities',
  'scenicAreas',
  'reserves',
  'parks',
  'stations',
  'centres',
] as const;
const search = (city: CitySnapshot, text: string, more: Partial<SearchQuery> = {}): SearchView =>
  computeView(city, { view: 'search', text, ...more });
const said = ({ hits }: SearchView): string[] =>
  hits.map(({ kind, name }) => `${kind} ${nameIn(name, 'zh-CN')}`);

describe('search in the demo city', () => {
  const city = demoCity('dazhou', RESOURCES);
  beforeAll(async () => {
    const { unread = '' } = search(city, 'a');
    charReadings.learn(await spellCharacters(unread));
  });

  it('finds a county by its initials, with the way to it', () => {
    const [hit] = search(city, 'xhx').hits;
    expect(hit).toMatchObject({ kind: 'division', id: '511722', type: 'county', path: [], into: '511722' });
  });

  it('finds a town by full pinyin, and its village within it first when one is there', () => {
    expect(said(search(city, 'sanhuizhen'))[0]).toBe('division 三汇镇');
    const town = search(city, 'sanhuizhen').hits[0]!;
    const [near] = search(city, 'shequ', { near: town.id }).hits;
    expect(near?.path.some(({ code }) => code === town.id)).toBe(true);
  });

  it('finds grids by code and leads to their village', () => {
    const grid = city.records.grids![0]!;
    const [hit] = search(city, grid.code).hits;
    expect(hit).toMatchObject({ kind: 'grid', id: grid.code, into: grid.division });
  });

  it('finds scenic areas, parks and stations', () => {
    expect(said(search(city, '巴山大峡谷'))).toContain('scenic 巴山大峡谷');
    expect(said(search(city, 'puguang', { limit: 100 })).some((one) => one.startsWith('park'))).toBe(true);
    expect(said(search(city, '派出所', { limit: 100 })).some((one) => one.startsWith('station'))).toBe(true);
  });

  it('stays within a division that the map is locked to', () => {
    const all = search(city, '村', { limit: 100, within: '511781' });
    expect(all.hits.length).toBe(100);
    for (const { id, path } of all.hits)
      expect([id, ...path.map(({ code }) => code)].some((code) => code.startsWith('511781'))).toBe(true);
    expect(search(city, '宣汉县', { within: '511781' }).total).toBe(0);
  });

  it('names nothing below the county in public', () => {
    const found = search(city, '镇', { scope: 'public', limit: 100 });
    for (const { kind, path } of found.hits) {
      expect(['division', 'scenic', 'reserve', 'park']).toContain(kind);
      expect(path.length).toBeLessThanOrEqual(1);
    }
    expect(search(city, '三汇镇', { scope: 'public' }).total).toBe(0);
    expect(search(city, city.records.grids![0]!.code, { scope: 'public' }).total).toBe(0);
    expect(search(city, '派出所', { scope: 'public' }).total).toBe(0);
  });
});

describe('search in a city of squares', () => {
  const city = squareCity();

  it('refuses a lock that the city does not have', () => {
    expect(() => search(city, '县', { within: '1' })).toThrow(RangeError);
  });

  it('leads to the division above where nothing lies below', () => {
    const [hit] = search(squareCity({ grids: [] }), '990101101201').hits;
    expect(hit).toMatchObject({ id: '990101101201', into: '990101101' });
  });
});
