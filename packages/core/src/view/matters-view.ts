import { areaShape } from '../divisions/area-shape.js';
import type { AreaNode, Hierarchy } from '../divisions/hierarchy.js';
import { TIERS } from '../indicators/matter-columns.js';
import { matterTest, type MatterTable } from '../indicators/matter-test.js';
import { isOpenAt } from '../indicators/open-at.js';
import { rollUp } from '../indicators/roll-up.js';
import { interiorPoint } from '../spatial/interior-point.js';
import { areaSummary } from './area-facts.js';
import type { CitySnapshot } from './city-snapshot.js';
import { matterTable } from './matter-table.js';
import type { MatterPlaces, MattersQuery, MattersView } from './matter-views.js';
import { drilledArea, periodInfo, type Sight } from './sight.js';

/** Matters of a division and its parts, down to the grid, by group of types. */
export function mattersView(
  sight: Sight,
  { division, measure = 'accepted', filter }: Pick<MattersQuery, 'division' | 'measure' | 'filter'>,
): MattersView {
  const { snapshot, hierarchy } = sight;
  const drilled = drilledArea(sight, division);
  const table = matterTable(sight);
  const frame = {
    view: 'matters',
    division: drilled.code,
    measure,
    period: periodInfo(sight.period),
    asOf: sight.asOf,
  } as const;
  if (typeof table === 'string') return { ...frame, groups: [], places: NO_PLACES, missing: table };
  const { groups } = table.types;
  const counts = countPlaces(table, hierarchy, drilled, matterTest(table, measure, filter));
  return { ...frame, groups, places: placesOf(counts, drilled, snapshot), missing: null };
}

const NO_PLACES: MatterPlaces = {
  codes: [],
  names: [],
  level: new Uint8Array(),
  levels: [],
  isGrid: new Uint8Array(),
  parent: new Int32Array(),
  points: new Float64Array(),
  seats: new Float64Array(),
  counts: new Uint32Array(),
  totals: new Uint32Array(),
  overdue: new Uint32Array(),
  passedUp: new Uint32Array(),
  own: new Uint32Array(),
};

interface PlaceCounts {
  readonly groups: number;
  /** By group and area: `byGroup[group * areas + area]`. */
  readonly byGroup: Int32Array;
  readonly own: Int32Array;
  readonly overdue: Int32Array;
  readonly passedUp: Int32Array;
}

function countPlaces(
  { columns, areaOf, types, time, states }: MatterTable,
  hierarchy: Hierarchy,
  drilled: AreaNode,
  test: (row: number) => boolean,
): PlaceCounts {
  const areas = hierarchy.nodes.length;
  const groups = types.groups.length;
  const byGroup = new Int32Array(groups * areas);
  const own = new Int32Array(areas);
  const overdue = new Int32Array(areas);
  // By the highest tier reached at `asOf`: whatever was at a tier or above has left all areas below it.
  const reached = new Int32Array(TIERS.length * areas);
  const { area, type, dueAt } = columns;
  for (let row = 0; row < columns.length; row++) {
    const at = areaOf[area[row]!]!;
    if (at < drilled.index || at >= drilled.end || !test(row)) continue;
    own[at]!++;
    byGroup[types.groupOf[types.typeOf(at, type[row]!)]! * areas + at]!++;
    if (dueAt[row]! < time.asOfMs && isOpenAt(columns, row, time.asOfMs)) overdue[at]!++;
    reached[states.reached(row) * areas + at]!++;
  }
  rollUp(hierarchy, byGroup);
  rollUp(hierarchy, overdue);
  rollUp(hierarchy, reached);
  const passedUp = Int32Array.from(hierarchy.nodes, ({ index, parent }) => {
    if (parent < 0) return 0;
    let sum = 0;
    for (let tier = tierOf(hierarchy.at(parent)); tier < TIERS.length; tier++)
      sum += reached[tier * areas + index]!;
    return sum;
  });
  return { groups, byGroup, own, overdue, passedUp };
}

/** The tier that an area's authorities are: by its level, or counted from the city where levels have other names. */
function tierOf({ level, depth }: AreaNode): number {
  const named = TIERS.findIndex((tier) => tier === level);
  return named >= 0 ? named : Math.max(0, TIERS.length - 1 - depth);
}

function placesOf(counts: PlaceCounts, drilled: AreaNode, snapshot: CitySnapshot): MatterPlaces {
  const { hierarchy, records } = snapshot;
  const areas = hierarchy.nodes.length;
  const { groups, byGroup } = counts;
  const totalOf = (area: number): number => {
    let total = 0;
    for (let group = 0; group < groups; group++) total += byGroup[group * areas + area]!;
    return total;
  };
  const shown: AreaNode[] = [];
  for (let index = drilled.index; index < drilled.end; index++)
    if (totalOf(index) > 0) shown.push(hierarchy.at(index));
  const place = new Map(shown.map(({ index }, at) => [index, at]));
  const levels = [...new Set(shown.map(({ level }) => level))];
  const pick = (column: Int32Array): Uint32Array => Uint32Array.from(shown, ({ index }) => column[index]!);
  const points = new Float64Array(shown.length * 2);
  const seats = new Float64Array(shown.length * 2);
  shown.forEach((area, at) => {
    const point = interiorPoint(areaShape(area, snapshot));
    points.set(point, at * 2);
    const seat = area.kind === 'division' ? records.divisions?.[area.record]?.seat : undefined;
    seats.set(seat ?? point, at * 2);
  });
  return {
    codes: shown.map(({ code }) => code),
    names: shown.map((area) => areaSummary(area, snapshot).name),
    level: Uint8Array.from(shown, ({ level }) => levels.indexOf(level)),
    levels,
    isGrid: Uint8Array.from(shown, ({ kind }) => (kind === 'grid' ? 1 : 0)),
    parent: Int32Array.from(shown, ({ parent, index }) =>
      index === drilled.index ? -1 : (place.get(parent) ?? -1),
    ),
    points,
    seats,
    counts: Uint32Array.from(
      { length: shown.length * groups },
      (_, cell) => byGroup[(cell % groups) * areas + shown[Math.floor(cell / groups)]!.index]!,
    ),
    totals: Uint32Array.from(shown, ({ index }) => totalOf(index)),
    overdue: pick(counts.overdue),
    passedUp: pick(counts.passedUp),
    own: pick(counts.own),
  };
}
