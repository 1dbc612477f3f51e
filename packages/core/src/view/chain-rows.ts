/** Records of the chain by the unit they belong to, made once for as long as the lists stay the same. */
import type { CityRecords, CitySnapshot } from './city-snapshot.js';

type Listed<R extends keyof CityRecords> = NonNullable<CityRecords[R]>[number];

export interface ChainRows {
  readonly duties: ReadonlyMap<string, readonly Listed<'duties'>[]>;
  readonly assessments: ReadonlyMap<string, readonly Listed<'assessments'>[]>;
  readonly conferences: ReadonlyMap<string, readonly Listed<'conferences'>[]>;
  readonly reviews: ReadonlyMap<string, readonly Listed<'reviews'>[]>;
  readonly listings: ReadonlyMap<string, readonly Listed<'listings'>[]>;
}

const groups = new WeakMap<readonly unknown[], ReadonlyMap<string, readonly unknown[]>>();
const NONE: readonly never[] = [];

export function chainRows({ records }: CitySnapshot): ChainRows {
  return {
    duties: byUnit(records.duties ?? NONE),
    assessments: byUnit(records.assessments ?? NONE),
    conferences: byUnit(records.conferences ?? NONE),
    reviews: byUnit(records.reviews ?? NONE),
    listings: byUnit(records.listings ?? NONE),
  };
}

function byUnit<T extends { readonly unit?: string | undefined }>(
  rows: readonly T[],
): ReadonlyMap<string, readonly T[]> {
  let found = groups.get(rows) as Map<string, T[]> | undefined;
  if (!found) {
    found = new Map<string, T[]>();
    for (const row of rows) {
      if (row.unit === undefined) continue;
      const list = found.get(row.unit);
      if (list) list.push(row);
      else found.set(row.unit, [row]);
    }
    groups.set(rows, found);
  }
  return found;
}
