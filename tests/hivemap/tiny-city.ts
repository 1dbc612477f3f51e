/** The files of somebody with a very small city: two districts, four grids, a table that names them. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { scratchFolder } from './run-command.js';

interface Square {
  readonly properties: Readonly<Record<string, string>>;
  readonly west: number;
  readonly south: number;
  readonly size: number;
}

const SIDE = 0.1;
const WEST = 107.4;
const SOUTH = 31.1;

const DISTRICTS: readonly Square[] = ['西区', '东区'].map((name, column) => ({
  properties: { code: `D${String(column + 1)}`, name, level: 'county' },
  west: WEST + column * SIDE,
  south: SOUTH,
  size: SIDE,
}));

/** G1 and G2 in the west, G3 and G4 in the east. */
const GRIDS: readonly Square[] = [0, 1, 2, 3].map((at) => ({
  properties: { code: `G${String(at + 1)}`, name: `网格${String(at + 1)}` },
  west: WEST + Math.floor(at / 2) * SIDE,
  south: SOUTH + (at % 2) * (SIDE / 2),
  size: SIDE / 2,
}));

function collection(squares: readonly Square[]): string {
  return JSON.stringify({
    type: 'FeatureCollection',
    features: squares.map(({ properties, west, south, size }) => {
      const [east, north] = [west + size, south + size];
      const ring = [[west, south], [east, south], [east, north], [west, north], [west, south]]; // prettier-ignore
      return { type: 'Feature', properties, geometry: { type: 'Polygon', coordinates: [ring] } };
    }),
  });
}

/** @param grids - Whether each grid says in which district it lies, by its code. */
export function tinyGrids(grids: 'with-district' | 'without-district'): string {
  const districtOf = (at: number): object =>
    grids === 'with-district' ? { division: `D${String(Math.floor(at / 2) + 1)}` } : {};
  return collection(
    GRIDS.map((grid, at) => ({ ...grid, properties: { ...grid.properties, ...districtOf(at) } })),
  );
}

export interface TinyFiles {
  readonly folder: string;
  readonly divisions: string;
  readonly grids: string;
  readonly matters: string;
}

/** Writes them into a folder that is gone after the test. */
export async function tinyFiles(
  grids: 'with-district' | 'without-district' = 'with-district',
): Promise<TinyFiles> {
  const folder = await scratchFolder();
  const rows = Array.from({ length: 20 }, (_, at) => {
    const grid = at % 4;
    const district = grid < 2 ? '西区' : '东区';
    const day = String((at % 28) + 1).padStart(2, '0');
    return `R${String(at)},邻里纠纷,${district},G${String(grid + 1)},2026-09-${day},2026-09-30`;
  });
  const files = {
    folder,
    divisions: join(folder, 'districts.geojson'),
    grids: join(folder, 'grids.geojson'),
    matters: join(folder, 'requests.csv'),
  };
  await writeFile(files.divisions, collection(DISTRICTS));
  await writeFile(files.grids, tinyGrids(grids));
  await writeFile(
    files.matters,
    ['工单编号,诉求类型,区县,网格编码,上报时间,办结时间', ...rows, ''].join('\n'),
  );
  return files;
}
