import type { AreaNode } from '../divisions/hierarchy.js';
import { matterTest, type MatterTable } from '../indicators/matter-test.js';
import { isOpenAt } from '../indicators/open-at.js';
import { areaSummary } from './area-facts.js';
import { describeMatters } from './matter-row.js';
import { matterTable } from './matter-table.js';
import type { MatterListQuery, MatterListView } from './matter-views.js';
import { periodInfo, type Sight } from './sight.js';

const MOST_ROWS = 100;
/** Later than any date that is ever due, epoch milliseconds. */
const NEVER_MS = 1e15;

/**
 * Matters of places, a page of them: overdue ones first, then open ones by due date, then closed ones.
 *
 * @throws {RangeError} When the city has no such place.
 */
export function matterListView(sight: Sight, query: Omit<MatterListQuery, 'view'>): MatterListView {
  const { snapshot } = sight;
  const table = matterTable(sight);
  const frame = { view: 'matter-list', period: periodInfo(sight.period), asOf: sight.asOf } as const;
  const offset = Math.max(0, Math.floor(query.offset ?? 0));
  if (typeof table === 'string')
    return { ...frame, places: [], total: 0, open: 0, overdue: 0, offset, rows: [], missing: table };
  const places = placesOf(sight, query.places);
  const found = findRows(table, places, matterTest(table, query.measure, query.filter));
  const limit = Math.min(MOST_ROWS, Math.max(1, Math.floor(query.limit ?? MOST_ROWS)));
  const describe = describeMatters(sight, table);
  return {
    ...frame,
    places: places.map((area) => areaSummary(area, snapshot)),
    total: found.rows.length,
    open: found.open,
    overdue: found.overdue,
    offset,
    rows: pageOf(found, offset, limit).map(describe),
    missing: null,
  };
}

/** Without those that lie in another. */
function placesOf({ hierarchy }: Sight, codes: readonly string[]): readonly AreaNode[] {
  const areas = [...new Set(codes)].map((code) => {
    const area = hierarchy.area(code);
    if (!area) throw new RangeError(`A division or a grid of the city was expected, not "${code}".`);
    return area;
  });
  areas.sort((a, b) => a.index - b.index);
  let end = -1;
  return areas.filter((area) => {
    if (area.index < end) return false;
    end = area.end;
    return true;
  });
}

interface Found {
  readonly rows: Uint32Array;
  /** What they are sorted by, ascending. */
  readonly keys: Float64Array;
  readonly open: number;
  readonly overdue: number;
}

function findRows(
  { columns, areaOf, time: { asOfMs } }: MatterTable,
  places: readonly AreaNode[],
  test: (row: number) => boolean,
): Found {
  const { area, dueAt, closedAt, acceptedAt, collectedAt, length } = columns;
  const isIn = new Uint8Array(places.reduce((most, { end }) => Math.max(most, end), 0));
  for (const { index, end } of places) isIn.fill(1, index, end);
  const rows = new Uint32Array(length);
  const keys = new Float64Array(length);
  let [count, open, overdue] = [0, 0, 0];
  for (let row = 0; row < length; row++) {
    if (isIn[areaOf[area[row]!]!] !== 1 || !test(row)) continue;
    const isOpen = isOpenAt(columns, row, asOfMs);
    const due = dueAt[row]!;
    rows[count] = row;
    // Open ones by due date; without one after those; then the rest, the latest first.
    if (isOpen) keys[count] = due === due ? due : NEVER_MS;
    else keys[count] = 3 * NEVER_MS - firstOf(closedAt[row]!, acceptedAt[row]!, collectedAt[row]!);
    if (isOpen) open += 1;
    if (isOpen && due < asOfMs) overdue += 1;
    count += 1;
  }
  return { rows: rows.subarray(0, count), keys: keys.subarray(0, count), open, overdue };
}

function firstOf(...instants: readonly number[]): number {
  return instants.find((instant) => instant === instant) ?? 0;
}

/**
 * A page without sorting a million rows by a comparison: sorted keys (typed arrays sort natively) say between which
 * two the page lies, and only its own rows are compared.
 */
function pageOf({ rows, keys }: Found, offset: number, limit: number): readonly number[] {
  if (offset >= rows.length) return [];
  const sorted = keys.slice().sort();
  const least = sorted[offset]!;
  const most = sorted[Math.min(rows.length, offset + limit) - 1]!;
  const between: number[] = [];
  let before = 0;
  keys.forEach((key, at) => {
    if (key < least) before += 1;
    else if (key <= most) between.push(at);
  });
  between.sort((a, b) => keys[a]! - keys[b]! || a - b);
  return between.slice(offset - before, offset - before + limit).map((at) => rows[at]!);
}
