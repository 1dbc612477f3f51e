import type { AreaNode } from '../divisions/hierarchy.js';
import { chainParents } from './chain-parents.js';
import { chainRows } from './chain-rows.js';
import { heldOn, isThisYear, unitMarks } from './chain-view.js';
import type { MeetingMark } from './chain-views.js';
import { dutyMarks } from './duty-marks.js';
import { listingMark } from './listings-view.js';
import type { UnitRecord, UnitSummary } from './mechanism-records.js';
import { shownUnits } from './shown-units.js';
import type { Sight } from './sight.js';

/** A unit with everything that it answers for; `null` where the city has none, or the scope does not show it. */
export function unitRecord(sight: Sight, id: string): UnitRecord | null {
  const units = shownUnits(sight);
  const unit = units.find((one) => one.id === id);
  if (!unit) return null;
  const rows = chainRows(sight.snapshot);
  const mark = unitMarks(sight, units);
  const places = chainParents(units);
  const meetings = <T extends { readonly id: string; readonly heldAt: string; readonly resolved: number }>(
    list: readonly T[],
    tell: (row: T) => Pick<MeetingMark, 'title' | 'items'>,
  ): readonly MeetingMark[] =>
    list
      .filter(({ heldAt }) => isThisYear(heldAt, sight))
      .map((row): MeetingMark => {
        const { title, items } = tell(row);
        const heldAt = heldOn(row.heldAt, sight);
        return { id: row.id, title, heldAt, items, resolved: Math.min(row.resolved, items) };
      })
      .sort((a, b) => b.heldAt.localeCompare(a.heldAt) || a.id.localeCompare(b.id));
  return {
    kind: 'unit',
    unit: mark(unit),
    path: unitPath(sight, id).slice(0, -1),
    below: units.filter((one) => places.get(one.id)?.parent === id).map((one) => summary(mark(one))),
    duties: dutyMarks(sight)(rows.duties.get(id) ?? []),
    conferences: meetings(rows.conferences.get(id) ?? [], ({ title, resolutions }) => ({
      title,
      items: resolutions,
    })),
    reviews: meetings(rows.reviews.get(id) ?? [], ({ findings }) => ({ title: null, items: findings })),
    listings: (rows.listings.get(id) ?? []).map((listing) => listingMark(listing, sight)),
  };
}

/** From the top down to a unit, itself last; empty where the scope shows no such unit. */
export function unitPath(sight: Sight, id: string): readonly UnitSummary[] {
  const units = shownUnits(sight);
  const byId = new Map(units.map((unit) => [unit.id, unit]));
  const places = chainParents(units);
  const mark = unitMarks(sight, units);
  const path: UnitSummary[] = [];
  for (let at = byId.get(id); at; at = byId.get(places.get(at.id)?.parent ?? ''))
    path.unshift(summary(mark(at)));
  return path;
}

/** Units named beside an area. */
const MOST_NAMED = 8;

/**
 * Who answers for an area: leading groups and offices of its divisions, and units there that have duties or listed
 * cases; those that have duties first, of these the nearest.
 */
export function responsibleUnits(area: AreaNode, sight: Sight): readonly UnitSummary[] {
  const depths = new Map(sight.hierarchy.pathOf(area).map(({ code, depth }) => [code, depth]));
  const units = shownUnits(sight);
  const mark = unitMarks(sight, units);
  return units
    .filter(({ division }) => division !== undefined && depths.has(division))
    .map((unit) => ({ unit: mark(unit), depth: depths.get(unit.division ?? '') ?? 0 }))
    .filter(
      ({ unit: { role, duties, listings } }) =>
        role === 'leading-group' || role === 'office' || duties.count > 0 || listings.open > 0,
    )
    .sort(
      (a, b) =>
        Number(b.unit.duties.count > 0) - Number(a.unit.duties.count > 0) ||
        b.depth - a.depth ||
        a.unit.id.localeCompare(b.unit.id),
    )
    .slice(0, MOST_NAMED)
    .map(({ unit }) => summary(unit));
}

function summary({ id, name, role, level, status, duties }: UnitSummary): UnitSummary {
  return { id, name, role, level, status, duties };
}
