import { describe, expect, it } from 'vitest';
import { problemMessage } from '../../../packages/core/src/contract/problem-messages.js';
import { validateCity } from '../../../packages/core/src/sources/validate-city.js';
import { collection, feature, manifest, square } from './small-city.js';

type Open = Record<string, unknown>;

/** A county of three villages that cover it, 0.03° × 0.01°; what is given replaces a village's shape. */
function county(...shapes: readonly unknown[]): Open {
  const outline = {
    type: 'Polygon',
    coordinates: [[[107, 31], [107.01, 31], [107.02, 31], [107.03, 31], [107.03, 31.01], [107.02, 31.01], [107.01, 31.01], [107, 31.01], [107, 31]]],
  }; // prettier-ignore
  const village = (place: number): unknown =>
    feature(
      { code: `51170200100${place + 1}`, level: 'village', name: `村${place + 1}` },
      shapes[place] ?? square(107 + place * 0.01, 31, 0.01),
    );
  return {
    divisions: {
      data: collection(
        // A bad record, so that places in the file and among the good ones differ.
        feature({ code: '511702999', level: 'township' }, null),
        feature({ code: '511702', level: 'county', name: '通川区' }, outline),
        village(0),
        village(1),
        village(2),
      ),
    },
  };
}

async function saidOf(resources: Open) {
  const { problems } = await validateCity(manifest({ resources }), { locale: 'en' });
  return problems.filter(({ code }) => code.startsWith('areas-'));
}

describe('villages side by side', () => {
  it('that cover their county exactly are fine', async () => {
    expect(await saidOf(county())).toEqual([]);
  });

  it('that overlap are told, with how much and what they overlap', async () => {
    const [problem, ...others] = await saidOf(county(undefined, square(107.005, 31, 0.01)));
    expect(problem).toMatchObject({
      code: 'areas-overlap',
      severity: 'warning',
      index: 3,
      params: { first: 2 },
    });
    // Half of a square of about 0.95 km × 1.11 km.
    expect(problem!.params!['km2']).toBeCloseTo(0.53, 1);
    expect(problem!.message).toContain('record 4 /geometry: it overlaps record 3');
    // What it left is a gap beside the third.
    expect(others.map(({ code }) => code)).toEqual([]);
  });

  it('of which one lies within another, or twice in the same place, are told', async () => {
    const within = await saidOf(county(undefined, undefined, square(107.012, 31.002, 0.004)));
    expect(within.map(({ code, index }) => `${code} ${index}`)).toContain('areas-overlap 4');
    const twice = await saidOf(county(undefined, square(107, 31, 0.01)));
    expect(twice.map(({ code, index }) => `${code} ${index}`)).toContain('areas-overlap 3');
  });

  it('that leave a part of it out are told with the county', async () => {
    const short = {
      type: 'Polygon',
      coordinates: [[[107.02, 31], [107.029, 31], [107.029, 31.01], [107.02, 31.01], [107.02, 31]]],
    }; // prettier-ignore
    const [problem] = await saidOf(county(undefined, undefined, short));
    expect(problem).toMatchObject({ code: 'areas-gap', resource: 'divisions', index: 1 });
    expect(problem!.params!['km2']).toBeCloseTo(0.106, 2);
    expect(problemMessage(problem!, 'zh-CN')).toContain('没有铺满');
  });

  it('are fine with a sliver of less than 0.001 km² between them', async () => {
    const nearly = {
      type: 'Polygon',
      coordinates: [[[107.01, 31], [107.01999, 31], [107.02, 31.01], [107.01, 31.01], [107.01, 31]]],
    }; // prettier-ignore
    expect(await saidOf(county(undefined, nearly))).toEqual([]);
  });
});
