import type { CodeTables, MatterType } from '../contract/code-tables.js';
import type { Manifest } from '../contract/manifest.js';
import type { Name } from '../contract/name.js';
import type { AreaNode, Hierarchy } from '../divisions/hierarchy.js';
import type { Figure } from '../view/figure.js';
import { feasibleValues, type HiddenCell } from './feasible-values.js';

/** A type of matter and how many there were. */
export interface TypeFigure {
  readonly code: string;
  readonly name: Name;
  readonly count: Figure;
}

type Counts = ReadonlyMap<string, number>;
const OTHER = '99';
/** Sensitive types are told at the city and one level below. */
const DEEPEST_SENSITIVE = 1;

/**
 * Matters by type within internal scope, most first; hidden ones last.
 *
 * Of sensitive types small numbers are hidden at city and county, with as many others as it takes that
 * they can't be had by subtraction. Below, sensitive types are not told apart: one row holds them and
 * the other types that the county as a whole has too few of to hide them among, always the same ones
 * within a county.
 *
 * @param countsOf - Counts by type code of an area.
 */
export function typeFigures(
  area: AreaNode,
  hierarchy: Hierarchy,
  { codeTables, privacy }: Pick<Manifest, 'codeTables' | 'privacy'>,
  countsOf: (area: AreaNode) => Counts,
): readonly TypeFigure[] {
  const types = allTypes(codeTables, countsOf(hierarchy.root));
  if (area.depth > DEEPEST_SENSITIVE) {
    const county = hierarchy.pathOf(area)[DEEPEST_SENSITIVE] ?? hierarchy.root;
    return inOrder(mergedFigures(types, countsOf(county), countsOf(area), privacy.sensitiveK));
  }
  const columns = [...hierarchy.childrenOf(hierarchy.root)];
  const own = columns.indexOf(area);
  const hidden = hiddenTypes(types, columns.map(countsOf), countsOf(hierarchy.root), privacy.sensitiveK);
  const counts = countsOf(area);
  return inOrder(
    types.map(({ code, name }, row) => ({
      code,
      name,
      count: hidden.has(`${row} ${own}`) ? SUPPRESSED : { state: 'value', value: counts.get(code) ?? 0 },
    })),
  );
}

const SUPPRESSED: Figure = { state: 'suppressed' };

/** Types of the table, and those that only the data have. */
function allTypes({ matterTypes }: CodeTables, counts: Counts): readonly MatterType[] {
  const known = new Set(matterTypes.map(({ code }) => code));
  const unknown = [...counts.keys()].filter((code) => !known.has(code));
  return [...matterTypes, ...unknown.map((code) => ({ code, name: code, group: OTHER, sensitive: false }))];
}

/** Without those that there were none of. */
export function inOrder(figures: readonly TypeFigure[]): readonly TypeFigure[] {
  const sizeOf = ({ count }: TypeFigure): number => (count.state === 'value' ? count.value : -1);
  return figures
    .filter((figure) => sizeOf(figure) !== 0)
    .sort((a, b) => sizeOf(b) - sizeOf(a) || (a.code < b.code ? -1 : 1));
}

function mergedFigures(
  types: readonly MatterType[],
  county: Counts,
  counts: Counts,
  k: number,
): readonly TypeFigure[] {
  const merged = new Set(
    types.filter(({ code, sensitive }) => sensitive || code === OTHER).map(({ code }) => code),
  );
  const sum = (codes: Iterable<string>, of: Counts): number =>
    [...codes].reduce((all, code) => all + (of.get(code) ?? 0), 0);
  const sensitive = sum(
    types.filter((type) => type.sensitive).map(({ code }) => code),
    county,
  );
  const candidates = types
    .filter(({ code }) => !merged.has(code))
    .sort((a, b) => (county.get(a.code) ?? 0) - (county.get(b.code) ?? 0) || (a.code < b.code ? -1 : 1));
  for (const { code } of candidates) {
    if (sum(merged, county) >= 2 * sensitive + k) break;
    merged.add(code);
  }
  const other = types.find(({ code }) => code === OTHER);
  return [
    ...types
      .filter(({ code }) => !merged.has(code))
      .map(({ code, name }): TypeFigure => ({
        code,
        name,
        count: { state: 'value', value: counts.get(code) ?? 0 },
      })),
    {
      code: OTHER,
      name: other?.name ?? { 'zh-CN': '其他', en: 'Other' },
      count: { state: 'value', value: sum(merged, counts) },
    },
  ];
}

/** Number of the city's own column. */
const CITY = -1;

/**
 * Cells `row column` to hide in the table types × counties with the city's own as one more column;
 * totals by county and of the city are published.
 */
function hiddenTypes(
  types: readonly MatterType[],
  counties: readonly Counts[],
  city: Counts,
  k: number,
): ReadonlySet<string> {
  const columns = [CITY, ...counties.keys()];
  const at = (row: number, column: number): number =>
    (column === CITY ? city : counties[column])?.get(types[row]?.code ?? '') ?? 0;
  const hidden = new Set<string>();
  const primary: (readonly [row: number, column: number])[] = [];
  types.forEach(({ sensitive }, row) => {
    for (const column of columns) {
      const count = at(row, column);
      if (sensitive && count >= 1 && count < k) primary.push([row, column]);
    }
  });
  for (const [row, column] of primary) hidden.add(`${row} ${column}`);
  const rows = [...types.keys()];
  const width = (row: number, column: number): number => {
    const cells = new Map([...hidden].map((key) => [key, cellOf(key, at, types.length)]));
    const cell = cells.get(`${row} ${column}`);
    return cell ? feasibleValues([...cells.values()], cell, k) : k;
  };
  for (const [row, column] of primary) {
    // A cell is hidden by a rectangle: another type in the column, another column in both rows.
    for (const other of rectangles(rows, columns, at, row, column)) {
      if (width(row, column) >= k) break;
      for (const key of other) hidden.add(key);
    }
  }
  return hidden;
}

/** Rows send to counties, the city's own column closes the circle. */
function cellOf(key: string, at: (row: number, column: number) => number, rows: number): HiddenCell {
  const [row = 0, column = 0] = key.split(' ').map(Number);
  const rowNode = 1 + row;
  const columnNode = 1 + rows + 1 + column;
  const value = at(row, column);
  // The city's own adds up the others: it flows into the row, they flow out.
  return column === CITY
    ? { from: columnNode, to: rowNode, value }
    : { from: rowNode, to: columnNode, value };
}

/** Corners to hide with a cell, the ones that hold least but enough first. */
function rectangles(
  rows: readonly number[],
  columns: readonly number[],
  at: (row: number, column: number) => number,
  row: number,
  column: number,
): readonly (readonly string[])[] {
  const found: { readonly loss: number; readonly keys: readonly string[] }[] = [];
  for (const otherRow of rows) {
    for (const otherColumn of columns) {
      if (otherRow === row || otherColumn === column) continue;
      const [beside, below, across] = [at(otherRow, column), at(row, otherColumn), at(otherRow, otherColumn)];
      // The cell may be larger when its neighbours may be smaller, and smaller when the far corner may.
      if ((beside === 0 || below === 0) && across === 0) continue;
      found.push({
        loss: beside + below + across,
        keys: [`${otherRow} ${column}`, `${row} ${otherColumn}`, `${otherRow} ${otherColumn}`],
      });
    }
  }
  return found.sort((a, b) => a.loss - b.loss).map(({ keys }) => keys);
}
