import { calendarDay, dayParts, formatDay } from '../calendar/calendar-day.js';
import { instantOf } from '../contract/instant-of.js';
import { nearestShown } from '../privacy/scope.js';
import { areaSummary } from './area-facts.js';
import { chainParents, type ChainPlace } from './chain-parents.js';
import { chainRows, type ChainRows } from './chain-rows.js';
import type { ChainView, DutyCount, Settlement, UnitMark } from './chain-views.js';
import type { CityRecords } from './city-snapshot.js';
import { dutyProgress, dutyTallies, type DutyTally } from './duty-marks.js';
import { shownUnits } from './shown-units.js';
import type { Sight } from './sight.js';
import { unitAssessments } from './unit-assessments.js';
import type { Status } from './view.js';

type Unit = NonNullable<CityRecords['units']>[number];

/**
 * The responsibility chain. Duties, conferences, reviews and listed cases are operational and never suppressed; in
 * public scope units below the county are left out, and no unit is told how it was assessed.
 */
export function chainView(sight: Sight): ChainView {
  const { snapshot } = sight;
  const units = shownUnits(sight);
  const mark = unitMarks(sight, units);
  const marks = units.map(mark);
  const known = new Set((snapshot.records.units ?? []).map(({ id }) => id));
  const duties = snapshot.records.duties ?? [];
  const assigned = duties.filter(({ unit }) => known.has(unit));
  return {
    view: 'chain',
    asOf: sight.asOf,
    units: marks,
    unassigned: duties.length - assigned.length,
    total: totalOf(marks, dutyProgress(assigned)),
    conferences: sumOf(marks.map(({ conferences }) => conferences)),
    reviews: sumOf(marks.map(({ reviews }) => reviews)),
    calendarAssumed: snapshot.manifest.calendar === undefined,
  };
}

/** @returns A function that tells of a unit as things stand. */
export function unitMarks(sight: Sight, units: readonly Unit[]): (unit: Unit) => UnitMark {
  const { snapshot, hierarchy, scope } = sight;
  const places = chainParents(units);
  const rows = chainRows(snapshot);
  const tallyOf = dutyTallies(sight);
  return (unit) => {
    const area = unit.division === undefined ? undefined : hierarchy.division(unit.division);
    const { parent, flaw } = places.get(unit.id) as ChainPlace;
    const own = rows.duties.get(unit.id) ?? [];
    const tally = tallyOf(own);
    const listings = listingsOf(unit.id, rows, sight);
    return {
      id: unit.id,
      name: unit.name,
      level: unit.level,
      role: unit.role,
      coLed: unit.coLed ?? false,
      parent,
      flaw,
      division: area ? areaSummary(nearestShown(area, hierarchy, scope), snapshot) : null,
      duties: tally.counted,
      projects: projectsOf(own),
      assessments: unitAssessments(rows.assessments.get(unit.id) ?? [], sight),
      conferences: settlementOf(rows.conferences.get(unit.id) ?? [], ({ resolutions }) => resolutions, sight),
      reviews: settlementOf(rows.reviews.get(unit.id) ?? [], ({ findings }) => findings, sight),
      listings,
      status: statusOf(tally, listings.overdue),
    };
  };
}

/** Since the first day of the year of `asOf`; what was held later was not held yet. */
export function isThisYear(heldAt: string, { asOfMs, clock }: Pick<Sight, 'asOfMs' | 'clock'>): boolean {
  const day = clock.dayAt(instantOf(heldAt, clock.timeZone));
  const today = clock.dayAt(asOfMs);
  return day <= today && day >= calendarDay(dayParts(today).year, 1, 1);
}

function settlementOf<T extends { readonly heldAt: string; readonly resolved: number }>(
  rows: readonly T[],
  itemsOf: (row: T) => number,
  sight: Sight,
): Settlement {
  const held = rows.filter(({ heldAt }) => isThisYear(heldAt, sight));
  return {
    count: held.length,
    items: held.reduce((sum, row) => sum + itemsOf(row), 0),
    // More resolved than there was is as much as there was.
    resolved: held.reduce((sum, row) => sum + Math.min(row.resolved, itemsOf(row)), 0),
  };
}

function listingsOf(unit: string, rows: ChainRows, { asOfMs, clock }: Sight): UnitMark['listings'] {
  const at = (moment: string, edge?: 'end'): number => instantOf(moment, clock.timeZone, edge);
  const open = (rows.listings.get(unit) ?? []).filter(
    ({ listedAt, clearedAt }) =>
      at(listedAt) <= asOfMs && (clearedAt === undefined || at(clearedAt) > asOfMs),
  );
  return { open: open.length, overdue: open.filter(({ dueAt }) => at(dueAt, 'end') < asOfMs).length };
}

function projectsOf(duties: readonly { readonly project?: string | undefined }[]): readonly string[] {
  const projects = new Set<string>();
  for (const { project } of duties) if (project !== undefined) projects.add(project);
  return [...projects];
}

function statusOf({ counted, isPressing }: DutyTally, listed: number): Status {
  if (counted.overdue > 0 || listed > 0) return 'stop';
  if (isPressing) return 'warn';
  return counted.count > 0 ? 'ok' : 'unknown';
}

function totalOf(marks: readonly UnitMark[], progress: number | null): DutyCount {
  const next = marks.reduce<UnitMark['duties'] | null>(
    (first, { duties }) =>
      duties.nextDue !== null && (first?.nextDue == null || duties.nextDue < first.nextDue) ? duties : first,
    null,
  );
  const sum = (of: (duties: DutyCount) => number): number =>
    marks.reduce((total, { duties }) => total + of(duties), 0);
  return {
    count: sum(({ count }) => count),
    done: sum(({ done }) => done),
    overdue: sum(({ overdue }) => overdue),
    progress,
    nextDue: next?.nextDue ?? null,
    daysLeft: next?.daysLeft ?? null,
  };
}

function sumOf(parts: readonly Settlement[]): Settlement {
  return {
    count: parts.reduce((sum, { count }) => sum + count, 0),
    items: parts.reduce((sum, { items }) => sum + items, 0),
    resolved: parts.reduce((sum, { resolved }) => sum + resolved, 0),
  };
}

/** `YYYY-MM-DD` in the city's time zone. */
export function heldOn(heldAt: string, { clock }: Pick<Sight, 'clock'>): string {
  return formatDay(clock.dayAt(instantOf(heldAt, clock.timeZone)));
}
