import type { Feature, FeatureCollection } from 'geojson';
import type { Map as MapLibreMap } from 'maplibre-gl';
import { describe, expect, it } from 'vitest';
import { isMany, LateData } from '../../packages/elements/src/map/late-data.js';

type Source = Parameters<LateData['add']>[1];

/** Squares of five vertices each. */
function source(count: number, idOf = (at: number): string => `q${at}`): Source {
  const features = Array.from({ length: count }, (_, at): Feature => {
    const [x, y] = [at / 1_000, 30];
    const ring = [
      [x, y],
      [x + 1, y],
      [x + 1, y + 1],
      [x, y + 1],
      [x, y],
    ];
    return {
      type: 'Feature',
      properties: { id: idOf(at) },
      geometry: { type: 'Polygon', coordinates: [ring] },
    };
  });
  return { type: 'geojson', promoteId: 'id', data: { type: 'FeatureCollection', features } };
}

/** A map that notes what it is given, and tells of each portion as it comes. */
function notebook(told: (given: readonly number[]) => void = () => undefined) {
  const given: number[] = [];
  const shown: string[] = [];
  const take = (features: readonly Feature[]): Promise<void> => {
    given.push(features.length);
    shown.push(...features.map(({ properties }) => String(properties?.['id'])));
    told(given);
    return Promise.resolve();
  };
  const one = {
    setData: ({ features }: FeatureCollection) => ((shown.length = 0), take(features)),
    updateData: ({ add }: { add: Feature[] }) => take(add),
  };
  const map = { addSource: () => undefined, getSource: () => one } as unknown as MapLibreMap;
  return { map, given, shown };
}

describe('shapes on their way to the map', () => {
  it('go in portions that the page does not feel, each shape once', async () => {
    const { map, given, shown } = notebook();
    await new LateData(map, () => false).add('a', source(8_000));
    expect(given).toEqual([3_200, 3_200, 1_600]);
    expect(new Set(shown).size).toBe(8_000);
    expect([isMany(source(8_000)), isMany(source(100))]).toEqual([true, false]);
  });

  it('go at once where they can not be told apart', async () => {
    const { map, given } = notebook();
    await new LateData(map, () => false).add(
      'a',
      source(8_000, (at) => `q${at % 100}`),
    );
    expect(given).toEqual([8_000]);
  });

  it('are those that are wanted last; the map is told of a difference only when it has all', async () => {
    const replaced: boolean[] = [];
    const { map, given, shown } = notebook((portions) => {
      if (portions.length <= 3) replaced.push(late.replace('a', source(4_000).data));
    });
    const late = new LateData(map, () => false);
    await late.add('a', source(8_000));
    // The first portion of eight thousand, then three times of four thousand, of which the last come whole.
    expect(given).toEqual([3_200, 3_200, 3_200, 3_200, 800]);
    expect(replaced).toEqual([true, true, true]);
    expect(new Set(shown).size).toBe(4_000);
    expect(late.replace('a', source(10).data)).toBe(false);
  });

  it('stop when the source, the style or the map is gone, and do not mix with those of its successor', async () => {
    const gone = notebook(() => (closed = true));
    let closed = false;
    await new LateData(gone.map, () => closed).add('a', source(8_000));
    expect(gone.given).toEqual([3_200]);
    const again = notebook(({ length }) => {
      if (length > 1) return;
      late.forget('a');
      second = late.add('a', source(4_000));
    });
    let second: Promise<void> | undefined;
    const late = new LateData(again.map, () => false);
    await late.add('a', source(8_000));
    await second;
    expect(again.given).toEqual([3_200, 3_200, 800]);
    expect(again.shown).toHaveLength(4_000);
  });
});
