/** Which figures of a family of indicators are hidden, by area and period. */
import type { CaseFamily, Table } from './case-families.js';
import type { Dimension } from './counting-tree.js';
import type { PeriodNode } from './public-period-nodes.js';
import { suppressLinkedTables } from './suppress-linked-tables.js';

/** A dimension with what is left of its totals when their parts are taken away, where that is anything. */
interface Completed extends Dimension {
  /** For each node its place among those given, or of which node it is the rest. */
  readonly nodes: readonly { readonly place: number; readonly isRest: boolean }[];
}

/** Whether a cell of a column is hidden: places among the periods and the areas. */
export type IsHidden = (column: number, period: number, area: number) => boolean;

/**
 * @param periods - As `publicPeriodNodes` gives them.
 * @param areas - How many areas: the city, and those directly below.
 */
export function hiddenFigures(family: CaseFamily, periods: readonly PeriodNode[], areas: number): IsHidden {
  const values = new FamilyValues(family, periods);
  const inTime = completedPeriods(periods, values);
  const inSpace = completedAreas(areas, inTime, values);
  const { counts, hidden } = suppressLinkedTables({
    dimensions: [inSpace, inTime],
    columns: family.columns,
    count: (column, [area = 0, period = 0]) => values.at(column, inTime.nodes[period]!, inSpace.nodes[area]!),
  });
  const periodNodes = new Map(inTime.nodes.map(({ place, isRest }, node) => [isRest ? -1 : place, node]));
  return (column, period, area) => {
    const node = periodNodes.get(period) ?? 0;
    return hidden[column * counts.spots + area + node * inSpace.nodes.length] === 1;
  };
}

type NodeRef = Completed['nodes'][number];

/** Counts of columns, also of what is left: of a column, of a period, of the city. */
class FamilyValues {
  readonly #family: CaseFamily;
  readonly #periods: readonly PeriodNode[];

  constructor(family: CaseFamily, periods: readonly PeriodNode[]) {
    this.#family = family;
    this.#periods = periods;
  }

  /** Never less than 0, and the parts of a split add up to the whole, whatever was aggregated upstream. */
  at(column: number, period: NodeRef, area: NodeRef): number {
    const { columns, whole } = this.#family;
    if (column === 0) return this.#raw(whole, period, area);
    const { partition } = columns[column]!;
    let left = this.#raw(whole, period, area);
    let last = 0;
    columns.forEach((other, at) => {
      if (other.partition !== partition || other.sumOf) return;
      last = at;
    });
    for (let at = 1; at < column; at++)
      if (columns[at]!.partition === partition && !columns[at]!.sumOf)
        left -= this.#own(at, left, period, area);
    return column === last ? left : this.#own(column, left, period, area);
  }

  #own(column: number, left: number, period: NodeRef, area: NodeRef): number {
    const { plus, minus } = this.#family.terms[column]!;
    const own = minus.reduce(
      (sum, table) => sum - this.#raw(table, period, area),
      this.#raw(plus, period, area),
    );
    return Math.min(left, Math.max(0, own));
  }

  #raw(table: Table, period: NodeRef, area: NodeRef): number {
    if (!area.isRest) return this.#inTime(table, period, area.place);
    const cities = this.#inTime(table, period, 0);
    const below = (table[0] ?? []).slice(1).map((_, at) => this.#inTime(table, period, at + 1));
    return Math.max(
      0,
      below.reduce((sum, count) => sum - count, cities),
    );
  }

  #inTime(table: Table, { place, isRest }: NodeRef, area: number): number {
    const own = table[place]?.[area] ?? 0;
    if (!isRest) return own;
    return this.#periods.reduce(
      (left, { parent }, at) => (parent === place ? Math.max(0, left - (table[at]?.[area] ?? 0)) : left),
      own,
    );
  }
}

function completedPeriods(periods: readonly PeriodNode[], values: FamilyValues): Completed {
  const parents = periods.map(({ parent }) => parent);
  const stages = periods.map(({ stage }) => stage * 2 + 1);
  const nodes: NodeRef[] = periods.map((_, place) => ({ place, isRest: false }));
  const { length } = periods;
  for (let place = 0; place < length; place++) {
    if (!parents.includes(place)) continue;
    const rest = { place, isRest: true };
    // What is left is told by the total: it counts as published just before.
    if (values.at(0, rest, { place: 0, isRest: false }) === 0) continue;
    parents.push(place);
    stages.push(stages[place]! - 1);
    nodes.push(rest);
  }
  return { parents, stages, nodes };
}

function completedAreas(areas: number, { nodes: periods }: Completed, values: FamilyValues): Completed {
  const nodes: NodeRef[] = Array.from({ length: areas }, (_, place) => ({ place, isRest: false }));
  const rest = { place: 0, isRest: true };
  if (areas > 1 && periods.some((period) => values.at(0, period, rest) > 0)) nodes.push(rest);
  return { parents: nodes.map((_, node) => (node === 0 ? -1 : 0)), nodes };
}
