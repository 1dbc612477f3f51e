import type { Geometry, Position } from 'geojson';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Finding } from '../../../packages/core/src/contract/problem-list.js';
import { problemMessage } from '../../../packages/core/src/contract/problem-messages.js';
import { fromWgs84 } from '../../../packages/core/src/sources/coordinate-conversion.js';
import { suspectCrs } from '../../../packages/core/src/sources/suspect-crs.js';
import type { CitySnapshot } from '../../../packages/core/src/view/city-snapshot.js';
import { demoCity, hasDemoCity } from '../view/demo-city.js';

type Move = (at: Position) => Position;
type Placed = 'grids' | 'communities' | 'stations' | 'centres' | 'parks' | 'enterprises';

function moved(value: unknown, move: Move): unknown {
  if (!Array.isArray(value)) return value;
  if (typeof value[0] === 'number') return move(value as Position);
  return value.map((inner) => moved(inner, move));
}

/** A city one of whose resources was written in another system than it says. */
function withMoved(city: CitySnapshot, name: Placed, move: Move): CitySnapshot {
  const records = (city.records[name] ?? []).map((record) => ({
    ...record,
    geometry: {
      ...record.geometry,
      coordinates: moved(
        (record.geometry as Exclude<Geometry, { type: 'GeometryCollection' }>).coordinates,
        move,
      ),
    },
  }));
  return { ...city, records: { ...city.records, [name]: records } };
}

function saidOf(city: CitySnapshot): readonly Finding[] {
  const said: Finding[] = [];
  suspectCrs(city, (finding) => said.push(finding));
  return said;
}

const as =
  (crs: 'gcj02' | 'bd09'): Move =>
  (at) =>
    fromWgs84(crs)!([at[0]!, at[1]!]);
const METERS_PER_DEGREE = 111_320;

describe.skipIf(!hasDemoCity('dazhou'))('coordinates of the demo city', () => {
  let city: CitySnapshot;
  beforeAll(() => {
    city = demoCity('dazhou');
  }, 60_000);

  it('raise no suspicion as they are, nor do those of London', () => {
    expect(saidOf(city)).toEqual([]);
    expect(saidOf(demoCity('london'))).toEqual([]);
  });

  it.each([
    ['grids', 'gcj02'],
    ['grids', 'bd09'],
    ['communities', 'gcj02'],
    ['communities', 'bd09'],
  ] as const)('of %s written in %s unsaid are suspected, with the shift and the right guess', (name, crs) => {
    const [finding, ...others] = saidOf(withMoved(city, name, as(crs)));
    expect(others).toEqual([]);
    expect(finding).toMatchObject({
      code: 'crs-suspect',
      severity: 'warning',
      resource: name,
      params: { crs },
    });
    const { meters, bearing } = finding!.params as { meters: number; bearing: number };
    // Round Dazhou GCJ-02 lies 200 to 600 m to the south-east, BD-09 some 1.2 km to the north-east: the way back.
    expect(meters).toBeGreaterThan(crs === 'gcj02' ? 200 : 700);
    expect(meters).toBeLessThan(crs === 'gcj02' ? 700 : 1500);
    const [x, y] = as(crs)([107.5, 31.2]);
    const back = (Math.atan2((107.5 - x!) * Math.cos((31.2 * Math.PI) / 180), 31.2 - y!) * 180) / Math.PI;
    expect(Math.abs(((bearing - back + 540) % 360) - 180)).toBeLessThan(25);
  });

  it('of grids that are shifted in no known way are suspected, and the shift is found', () => {
    const [east, north] = [-420, 640];
    const found = saidOf(
      withMoved(city, 'grids', ([x = 0, y = 0]) => [
        x + east / (METERS_PER_DEGREE * Math.cos((y * Math.PI) / 180)),
        y + north / METERS_PER_DEGREE,
      ]),
    );
    expect(found).toHaveLength(1);
    const { meters, bearing, crs } = found[0]!.params as { meters: number; bearing: number; crs: string };
    expect(crs).toBe('unknown');
    expect(meters).toBeGreaterThan(600);
    expect(meters).toBeLessThan(930);
    // The way back: 420 m to the east, 640 m to the south.
    expect(Math.abs(bearing - 147)).toBeLessThan(15);
  });

  it.each(['parks', 'enterprises', 'stations'] as const)(
    'of %s with swapped axes are suspected as such',
    (name) => {
      const [finding] = saidOf(withMoved(city, name, ([x = 0, y = 0]) => [y, x]));
      expect(finding?.params).toMatchObject({ crs: 'swapped' });
      expect(
        problemMessage({ code: 'crs-suspect', resource: name, path: '', params: finding!.params! }, 'zh'),
      ).toContain('写反');
    },
  );
});

describe('the message of a suspicion', () => {
  it('says how far, which way and what it may be, in both languages', () => {
    const problem = {
      code: 'crs-suspect',
      resource: 'grids',
      path: '/geometry',
      params: { meters: 530, bearing: 318, crs: 'gcj02' },
    } as const;
    expect(problemMessage(problem, 'zh-CN')).toBe(
      'grids /geometry：坐标与行政区划相差约 530 米（应在其西北方），坐标系可能标错，请检查是否应为 gcj02',
    );
    expect(problemMessage(problem, 'en')).toBe(
      'grids /geometry: the coordinates are about 530 m off the divisions, they belong to the north-west; the declared crs may be wrong, check whether it is gcj02',
    );
  });
});
