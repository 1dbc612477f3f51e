import type { MatterType } from '../contract/code-tables.js';
import type { Manifest } from '../contract/manifest.js';
import type { Hierarchy } from '../divisions/hierarchy.js';
import type { MatterColumns } from '../indicators/matter-columns.js';
import { WeakMemo } from '../indicators/weak-memo.js';
import type { CodeName } from '../view/matter-views.js';
import { allTypes, mergedTypes, OTHER } from './type-figures.js';

/**
 * How types of matters are called where single matters or places are shown. Below the county sensitive
 * types are not told apart: they are called "other", with as many other types as it takes to hide among. Which
 * ones is settled for each county by all of its matters, so that no choice of a period can sift them.
 */
export interface ShownTypes {
  readonly types: readonly CodeName[];
  readonly groups: readonly CodeName[];
  /** Place in `types` of a matter's type in an area. */
  typeOf(area: number, type: number): number;
  /** Place in `groups` of a place in `types`. */
  readonly groupOf: Uint8Array;
}

const memo = new WeakMemo<MatterColumns, Hierarchy, ShownTypes>(1);

/** @param areaOf - For each place of `columns.areas` the number of its area in the tree. */
export function shownTypes(
  columns: MatterColumns,
  areaOf: Int32Array,
  hierarchy: Hierarchy,
  manifest: Pick<Manifest, 'codeTables' | 'privacy'>,
): ShownTypes {
  return memo.get(columns, hierarchy, JSON.stringify(manifest.privacy), () =>
    settle(columns, areaOf, hierarchy, manifest),
  );
}

function settle(
  columns: MatterColumns,
  areaOf: Int32Array,
  hierarchy: Hierarchy,
  { codeTables, privacy }: Pick<Manifest, 'codeTables' | 'privacy'>,
): ShownTypes {
  const countyOf = countiesOf(hierarchy);
  const width = columns.types.length;
  const counties = hierarchy.root.children.length + 1;
  const counts = new Uint32Array(counties * width);
  for (let row = 0; row < columns.length; row++) {
    const cell = countyOf[areaOf[columns.area[row]!]!]! * width + columns.type[row]!;
    counts[cell] = counts[cell]! + 1;
  }
  const all = allTypes(codeTables, columns.types);
  const types = withOther(all);
  const places = new Map(types.map(({ code }, place) => [code, place]));
  const other = places.get(OTHER) ?? 0;
  const shown = new Uint16Array(counties * width);
  for (let county = 0; county < counties; county++) {
    const own = new Map(columns.types.map((code, type) => [code, counts[county * width + type] ?? 0]));
    const merged = mergedTypes(all, own, privacy.sensitiveK);
    columns.types.forEach((code, type) => {
      shown[county * width + type] = merged.has(code) ? other : (places.get(code) ?? other);
    });
  }
  const groups = groupsOf(types, codeTables.matterGroups);
  return {
    types: types.map(({ code, name }) => ({ code, name })),
    groups: groups.map(({ code, name }) => ({ code, name })),
    typeOf: (area, type) => shown[countyOf[area]! * width + type]!,
    groupOf: Uint8Array.from(types, ({ group }) => groups.findIndex(({ code }) => code === group)),
  };
}

/** For each area the number of its county, from 1; 0 for the city itself. */
function countiesOf(hierarchy: Hierarchy): Int32Array {
  const numbers = new Int32Array(hierarchy.nodes.length);
  hierarchy
    .childrenOf(hierarchy.root)
    .forEach(({ index, end }, place) => numbers.fill(place + 1, index, end));
  return numbers;
}

/** Types that are ever told apart, and the one for the rest. */
function withOther(all: readonly MatterType[]): readonly MatterType[] {
  const plain = all.filter(({ sensitive }) => !sensitive);
  return plain.some(({ code }) => code === OTHER)
    ? plain
    : [...plain, { code: OTHER, name: { 'zh-CN': '其他', en: 'Other' }, group: 'other', sensitive: false }];
}

/** Groups that have a shown type, in the order of the table. */
function groupsOf(types: readonly MatterType[], table: readonly CodeName[]): readonly CodeName[] {
  const present = new Set(types.map(({ group }) => group));
  const listed = table.filter(({ code }) => present.has(code));
  const unlisted = [...present].filter((group) => !listed.some(({ code }) => code === group));
  return [...listed, ...unlisted.map((code) => ({ code, name: code }))];
}
