/** The manifest of the demo city and what it lists. */
import { describe, expect, it } from 'vitest';
import { hash } from '../../data/make/chance/hash.js';
import { sequence } from '../../data/make/chance/sequence.js';
import { committedCity } from './committed-city.js';

const CONTRACT = [
  'divisions',
  'grids',
  'centres',
  'stations',
  'communities',
  'blocks',
  'servicePoints',
  'scenicAreas',
  'reserves',
  'parks',
  'enterprises',
  'fences',
  'campaignAreas',
  'rivers',
  'matters',
  'indicators',
  'links',
  'units',
  'duties',
  'assessments',
  'reviews',
  'listings',
  'conferences',
  'taskbook',
  'loads',
  'alarms',
  'letters',
  'enforcements',
  'exemplars',
  'suggestions',
  'risks',
  'campaigns',
  'communityActions',
  'programs',
];
const MEBIBYTE = 1024 * 1024;
const city = committedCity('dazhou');

describe('the manifest of the demo city', () => {
  it('lists every resource of the contract, and the surroundings', () => {
    expect(Object.keys(city.manifest.resources).sort()).toEqual([...CONTRACT, 'surroundings'].sort());
  });

  it('says what it is', () => {
    expect(city.manifest).toMatchObject({
      hivemap: 1,
      code: '511700',
      synthetic: true,
      geometry: 'schematic',
      scope: 'internal',
      gridCode: '15',
      asOf: '2026-11-20T08:00:00+08:00',
    });
    expect(Number.isInteger(city.manifest['x-seed'])).toBe(true);
    expect(city.manifest['sources']).not.toHaveLength(0);
  });

  it('stays under twelve mebibytes', () => {
    expect(city.bytes).toBeLessThan(12 * MEBIBYTE);
  });

  it('names neighbors and nothing else in the surroundings', () => {
    for (const { properties } of city.features('surroundings'))
      expect(Object.keys(properties)).toEqual(['name']);
  });
});

describe('chance in the demo data', () => {
  it('is the same for the same key, on every machine', () => {
    expect(
      [hash('a', 1), hash('a', 2), hash(7, 'township', '511725104')].map((value) => value.toFixed(9)),
    ).toEqual(HASHES);
    const draw = sequence(42);
    expect([draw(), draw()].map((value) => value.toFixed(9))).toEqual(DRAWS);
  });

  it('spreads evenly', () => {
    const values = Array.from({ length: 20_000 }, (_, i) => hash('spread', i));
    for (let tenth = 0; tenth < 10; tenth++) {
      const inTenth = values.filter((value) => value >= tenth / 10 && value < (tenth + 1) / 10).length;
      expect(Math.abs(inTenth - 2000)).toBeLessThan(200);
    }
  });
});

const HASHES = ['0.707199741', '0.837508626', '0.005069933'];
const DRAWS = ['0.601103752', '0.448290559'];
