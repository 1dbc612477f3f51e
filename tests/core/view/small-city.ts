/** Cities on squared paper, for tests: every shape is a square, every number is known. */
import type { Polygon } from 'geojson';
import { DEFAULT_CODE_TABLES } from '../../../packages/core/src/contract/code-tables.js';
import type { Manifest } from '../../../packages/core/src/contract/manifest.js';
import type { Matter, ResourceRecords } from '../../../packages/core/src/contract/resource-records.js';
import type { CityRecords, CitySnapshot } from '../../../packages/core/src/view/city-snapshot.js';
import { snapshotOf } from './demo-city.js';

export const AS_OF = '2026-11-20T08:00:00+08:00';

export const MANIFEST: Manifest = {
  hivemap: 1,
  code: '990100',
  codeSystem: 'gbt2260',
  timeZone: 'Asia/Shanghai',
  levels: ['city', 'county', 'township', 'village', 'grid'].map((id) => ({ id, name: id })),
  name: '方格市',
  asOf: AS_OF,
  purpose: 'test',
  synthetic: true,
  crs: 'wgs84',
  gridCode: '15',
  privacy: { k: 5, sensitiveK: 10 },
  scope: 'internal',
  codeTables: DEFAULT_CODE_TABLES,
  indicators: [],
  sources: [],
  resources: {},
};

export function square(west: number, south: number, size: number): Polygon {
  const [east, north] = [west + size, south + size];
  return {
    type: 'Polygon',
    coordinates: [
      [
        [west, south],
        [east, south],
        [east, north],
        [west, north],
        [west, south],
      ],
    ],
  };
}

const pad = (number: number, digits: number): string => String(number).padStart(digits, '0');

export interface Squares {
  readonly counties: number;
  readonly townships: number;
  readonly villages: number;
  readonly grids: number;
}

const CITY: Squares = { counties: 3, townships: 2, villages: 2, grids: 2 };

/** Areas stand side by side from west to east; a grid is 0.01° wide. */
export function squareAreas({ counties, townships, villages, grids }: Squares = CITY) {
  const divisions: ResourceRecords['divisions'][] = [];
  const gridRecords: ResourceRecords['grids'][] = [];
  const step = 0.01;
  let column = 0;
  const strip = (from: number): Polygon => {
    const [west, east] = [from * step, column * step];
    return {
      type: 'Polygon',
      coordinates: [
        [
          // Vertices at every grid, so that neighbours share them on all levels.
          ...Array.from({ length: column - from + 1 }, (_, at) => [west + at * step, 0]),
          ...Array.from({ length: column - from + 1 }, (_, at) => [east - at * step, step]),
          [west, 0],
        ],
      ],
    };
  };
  for (let c = 1; c <= counties; c++) {
    const county = `9901${pad(c, 2)}`;
    const countyFrom = column;
    for (let t = 1; t <= townships; t++) {
      const township = county + pad(100 + t, 3);
      const townshipFrom = column;
      for (let v = 1; v <= villages; v++) {
        const village = township + pad(200 + v, 3);
        const villageFrom = column;
        for (let g = 1; g <= grids; g++) {
          const code = village + pad(g, 3);
          const from = column++;
          gridRecords.push({
            code,
            kind: 'comprehensive',
            division: village,
            households: 100,
            staffed: g > 1,
            geometry: strip(from),
          });
        }
        divisions.push({
          code: village,
          level: 'village',
          name: `村${village}`,
          adviser: v > 1,
          areaKm2: 2,
          geometry: strip(villageFrom),
        });
      }
      divisions.push({
        code: township,
        level: 'township',
        name: `镇${township}`,
        geometry: strip(townshipFrom),
      });
    }
    divisions.push({
      code: county,
      level: 'county',
      name: `县${county}`,
      population: 100_000,
      geometry: strip(countyFrom),
    });
  }
  divisions.push({ code: '990100', level: 'city', name: '方格市', geometry: strip(0) });
  return { divisions, grids: gridRecords };
}

let serial = 0;

/** A matter accepted and closed in October 2026, unless told otherwise. */
export function matter(own: Partial<Matter> = {}): Matter {
  const at = (text: string): number => Date.parse(text);
  return {
    id: `RAW-MATTER-${(serial += 1)}`,
    type: '02',
    tier: 'village',
    stage: 'closed',
    collectedAt: at('2026-10-05T08:00:00+08:00'),
    acceptedAt: at('2026-10-05T10:00:00+08:00'),
    dueAt: at('2026-10-12T18:00:00+08:00'),
    closedAt: at('2026-10-08T10:00:00+08:00'),
    success: true,
    ...own,
  };
}

/** A matter that was accepted and is not closed, unless told otherwise. */
export function openMatter(own: Partial<Matter> = {}): Matter {
  const open: { -readonly [F in keyof Matter]: Matter[F] } = matter({ stage: 'in-progress', ...own });
  if (own.closedAt === undefined) delete open.closedAt;
  return open;
}

/** A city of squares with records of your own. */
export function squareCity(
  records: CityRecords = {},
  manifest: Partial<Manifest> = {},
  size?: Squares,
): CitySnapshot {
  return snapshotOf({ ...MANIFEST, ...manifest }, { ...squareAreas(size), ...records });
}
