/** How the operational indicators are counted from their records. */
import { withoutOverlaps } from '../calendar/without-overlaps.js';
import { zoneClock } from '../calendar/zone-clock.js';
import { instantOf } from '../contract/instant-of.js';
import { parseReference } from '../contract/reference.js';
import type { AreaNode } from '../divisions/hierarchy.js';
import { divisionAt } from '../divisions/lies-in.js';
import { labelPoint } from '../spatial/label-point.js';
import { latestLoads } from './latest-loads.js';
import type { AreaShape } from '../view/view.js';
import { AreaSums } from './area-sums.js';
import type { CountingContext } from './indicator-definition.js';
import { nearestArea } from './nearest-area.js';
import { rollUp } from './roll-up.js';
import type { Count, Tally } from './tally.js';

const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;
const NO_CASES: Count = { kind: 'none', reason: 'no-cases' };

export function compliantCentres(context: CountingContext): Tally {
  const sums = new AreaSums(context.hierarchy);
  for (const { kind, division, compliant } of context.snapshot.records.centres ?? []) {
    if (kind === 'governance') sums.add(divisionOf(division, context), compliant ? 1 : 0, 1);
  }
  return sums.tally();
}

export function linkUptime(context: CountingContext): Tally {
  const sums = new AreaSums(context.hierarchy);
  const areaOf = linkAreas(context);
  for (const { from, upMinutes, totalMinutes } of context.snapshot.records.links ?? []) {
    sums.add(areaOf(from), upMinutes, totalMinutes);
  }
  return sums.tally();
}

/** The longest wait is what adds up here: the longest of an area's parts is the area's. */
export function linkFreshness(context: CountingContext): Tally {
  const { snapshot, hierarchy, asOfMs } = context;
  const areaOf = linkAreas(context);
  const longest = new Float64Array(hierarchy.nodes.length).fill(-1);
  for (const { from, lastSyncAt } of snapshot.records.links ?? []) {
    const syncMs = instantOf(lastSyncAt, snapshot.manifest.timeZone);
    const minutes = Math.max(0, (asOfMs - syncMs) / MINUTE_MS);
    for (const { index } of hierarchy.pathOf(areaOf(from)))
      longest[index] = Math.max(longest[index] ?? -1, minutes);
  }
  return ({ index }): Count => {
    const minutes = longest[index] ?? -1;
    return minutes < 0 ? NO_CASES : { kind: 'largest', value: minutes };
  };
}

export function dutyProgress(context: CountingContext): Tally {
  const sums = new AreaSums(context.hierarchy);
  const areaOf = unitAreas(context);
  for (const { unit, weight, done } of context.snapshot.records.duties ?? [])
    sums.add(areaOf(unit), done * weight, weight);
  return sums.tally();
}

export function clearedListings(context: CountingContext): Tally {
  const { snapshot, hierarchy, asOfMs } = context;
  const { timeZone } = snapshot.manifest;
  const sums = new AreaSums(hierarchy);
  for (const { division, dueAt, clearedAt } of snapshot.records.listings ?? []) {
    if (!fellDue(dueAt, context)) continue;
    const cleared = clearedAt !== undefined && instantOf(clearedAt, timeZone) <= asOfMs;
    sums.add(divisionOf(division, context), cleared ? 1 : 0, 1);
  }
  return sums.tally();
}

export function letterClosure(context: CountingContext): Tally {
  const { snapshot, hierarchy } = context;
  const { timeZone } = snapshot.manifest;
  const sums = new AreaSums(hierarchy);
  const areaOf = placeAreas(snapshot.records.parks, context);
  for (const { park, dueAt, closedAt } of snapshot.records.letters ?? []) {
    if (!fellDue(dueAt, context)) continue;
    const inTime =
      closedAt !== undefined && instantOf(closedAt, timeZone) <= instantOf(dueAt, timeZone, 'end');
    sums.add(areaOf(park), inTime ? 1 : 0, 1);
  }
  return sums.tally();
}

/** A decision counts as assessed once it was decided on. Where nothing is said, it has to be assessed. */
export function assessedRisks(context: CountingContext): Tally {
  const { snapshot, hierarchy, asOfMs } = context;
  const sums = new AreaSums(hierarchy);
  const areaOf = unitAreas(context);
  for (const { unit, required = true, decidedAt } of snapshot.records.risks ?? []) {
    if (!required) continue;
    const decided = decidedAt !== undefined && instantOf(decidedAt, snapshot.manifest.timeZone) <= asOfMs;
    sums.add(areaOf(unit), decided ? 1 : 0, 1);
  }
  return sums.tally();
}

/** Of the scenic areas that were counted today. */
export function scenicLoad(context: CountingContext): Tally {
  const { snapshot, hierarchy } = context;
  const loads = latestLoads({ ...context, clock: zoneClock(snapshot.manifest.timeZone) });
  const sums = new AreaSums(hierarchy);
  const areaOf = placeAreas(snapshot.records.scenicAreas, context);
  for (const { id, capacity } of snapshot.records.scenicAreas ?? []) {
    const load = loads.get(id);
    if (load?.today) sums.add(areaOf(id), load.count, capacity);
  }
  return sums.tally();
}

/** Days count from when alarms were collected, and up to `asOf`: what was not watched raised no alarm. */
export function fenceAlarms(context: CountingContext): Tally {
  const { snapshot, hierarchy, period, asOfMs } = context;
  const { timeZone, resources } = snapshot.manifest;
  const from = resources.alarms?.coverage?.from;
  const fromMs = Math.max(period.fromMs, from === undefined ? -Infinity : instantOf(from, timeZone));
  const toMs = Math.min(period.toMs, asOfMs);
  const days = Math.round((toMs - fromMs) / DAY_MS);
  if (days < 1) return () => ({ kind: 'none', reason: 'not-collected' });
  const sums = new AreaSums(hierarchy);
  const areaOf = placeAreas(snapshot.records.fences, context);
  for (const { fence, hour, verified } of snapshot.records.alarms ?? []) {
    const at = instantOf(hour, timeZone);
    if (at >= fromMs && at < toMs) sums.add(areaOf(fence), verified, 0);
  }
  for (const { id } of snapshot.records.fences ?? []) sums.add(areaOf(id), 0, 1);
  const tally = sums.tally();
  const usual = usualAlarms(context, toMs, areaOf);
  return (area): Count => {
    const { numerator, denominator: fences } = tally(area) as Extract<Count, { kind: 'ratio' }>;
    return fences === 0 ? NO_CASES : { kind: 'ratio', numerator, denominator: days, ...usual(area) };
  };
}

const USUAL_DAYS = 28;

/** Median of the verified alarms of an area by day, over the four weeks before the period's end. */
function usualAlarms(
  { snapshot, hierarchy }: CountingContext,
  toMs: number,
  areaOf: (fence: string) => AreaNode,
): (area: AreaNode) => { readonly usual?: number } {
  const { timeZone, resources } = snapshot.manifest;
  const from = resources.alarms?.coverage?.from;
  const fromMs = toMs - USUAL_DAYS * DAY_MS;
  // Fewer days are not yet usual.
  if (from !== undefined && instantOf(from, timeZone) > fromMs) return () => ({});
  const size = hierarchy.nodes.length;
  const sums = new Float64Array(size * USUAL_DAYS);
  for (const { fence, hour, verified } of snapshot.records.alarms ?? []) {
    const day = Math.floor((instantOf(hour, timeZone) - fromMs) / DAY_MS);
    if (day >= 0 && day < USUAL_DAYS) sums[day * size + areaOf(fence).index]! += verified;
  }
  rollUp(hierarchy, sums);
  return ({ index }) => {
    const days = Array.from({ length: USUAL_DAYS }, (_, day) => sums[day * size + index]!).sort(
      (a, b) => a - b,
    );
    return { usual: (days[USUAL_DAYS / 2 - 1]! + days[USUAL_DAYS / 2]!) / 2 };
  };
}

export function concludedEnforcements(context: CountingContext): Tally {
  const { snapshot, hierarchy, period } = context;
  const sums = new AreaSums(hierarchy);
  const areaOf = placeAreas(snapshot.records.parks, context);
  const rows = withoutOverlaps(
    snapshot.records.enforcements ?? [],
    [period.fromDay, period.toDay],
    ({ park }) => park,
  );
  for (const { park, accepted, concluded } of rows) sums.add(areaOf(park), concluded, accepted);
  return sums.tally();
}

/** Due in the period, and past that date. */
function fellDue(dueAt: string, { snapshot, period, asOfMs }: CountingContext): boolean {
  const dueMs = instantOf(dueAt, snapshot.manifest.timeZone, 'end');
  return dueMs >= period.fromMs && dueMs < period.toMs && dueMs < asOfMs;
}

function divisionOf(code: string | undefined, { snapshot, hierarchy }: CountingContext): AreaNode {
  return nearestArea(code, hierarchy, snapshot.manifest);
}

/** A link belongs where it starts. */
function linkAreas(context: CountingContext): (reference: string) => AreaNode {
  const { centres = [], stations = [] } = context.snapshot.records;
  const divisions = {
    centre: new Map(centres.map(({ id, division }) => [id, division])),
    station: new Map(stations.map(({ id, division }) => [id, division])),
  };
  return (reference) => {
    const parsed = parseReference(reference);
    const known =
      parsed?.kind === 'centre' || parsed?.kind === 'station'
        ? divisions[parsed.kind].get(parsed.id)
        : undefined;
    return divisionOf(known, context);
  };
}

/** A unit belongs to its division, else to that of the unit above it. */
function unitAreas(context: CountingContext): (id: string) => AreaNode {
  const units = new Map((context.snapshot.records.units ?? []).map((unit) => [unit.id, unit]));
  return (id) => {
    let unit = units.get(id);
    for (let steps = 0; unit && unit.division === undefined && steps < units.size; steps++)
      unit = units.get(unit.parent ?? '');
    return divisionOf(unit?.division, context);
  };
}

/** Parks, scenic areas and fences belong to the division in which their label stands. */
function placeAreas(
  places: readonly { readonly id: string; readonly geometry: AreaShape }[] | undefined,
  { snapshot, hierarchy }: CountingContext,
): (id: string) => AreaNode {
  const shapes = new Map(places?.map(({ id, geometry }) => [id, geometry]));
  const areas = new Map<string, AreaNode>();
  return (id) => {
    let area = areas.get(id);
    if (!area) {
      const shape = shapes.get(id);
      area = shape ? divisionAt(labelPoint(shape), snapshot) : hierarchy.root;
      areas.set(id, area);
    }
    return area;
  };
}
