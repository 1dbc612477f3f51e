import type { CodeEntry, CodeTables } from '../contract/code-tables.js';
import type { Matter } from '../contract/resource-records.js';
import { TIERS } from '../indicators/matter-columns.js';
import { isOpenAt } from '../indicators/open-at.js';
import { orderedHops, startTier } from '../indicators/tier-course.js';
import { areaPath } from './area-facts.js';
import { dayText, describeMatters, matterDays, past } from './matter-row.js';
import { matterTable } from './matter-table.js';
import type { CodeName, MatterHop, MatterRecord, MatterStage } from './matter-views.js';
import type { Sight } from './sight.js';

const rowsById = new WeakMap<readonly Matter[], ReadonlyMap<string, number>>();

function rowOf(matters: readonly Matter[], id: string): number | undefined {
  let rows = rowsById.get(matters);
  if (!rows) rowsById.set(matters, (rows = new Map(matters.map((matter, row) => [matter.id, row]))));
  return rows.get(id);
}

/** The life of a matter, by day; `null` when there is none, or the scope shows none. */
export function matterRecord(sight: Sight, id: string): MatterRecord | null {
  const { snapshot, hierarchy, asOfMs } = sight;
  const table = matterTable(sight);
  const { matters = [] } = snapshot.records;
  const row = typeof table === 'string' ? undefined : rowOf(matters, id);
  const matter = row === undefined ? undefined : matters[row];
  // Before it was collected nobody knew of it.
  if (typeof table === 'string' || row === undefined || !matter || matter.collectedAt > asOfMs) return null;
  const dayOf = matterDays(sight);
  const day = (instant: number | undefined): string | null => dayText(dayOf(instant));
  const hops = hopsOf(matter, sight);
  const lastHop = orderedHops(matter)
    .filter(({ at }) => at <= asOfMs)
    .at(-1);
  const isOpen = isOpenAt(table.columns, row, asOfMs);
  const closedAt = isOpen ? undefined : past(matter.closedAt, asOfMs);
  const since = lastHop?.at ?? past(matter.acceptedAt, asOfMs);
  const reopenedAt = past(matter.reopenedAt, asOfMs);
  // What came back has been there anew since then.
  const arrived = dayOf(isOpen && reopenedAt! > since! ? reopenedAt : since);
  const until = dayOf(closedAt ?? asOfMs);
  return {
    kind: 'matter',
    matter: {
      ...describeMatters(sight, table)(row),
      collectedDay: day(matter.collectedAt) ?? '',
      reopenedDay: day(reopenedAt),
      source: matter.source ?? null,
      scale: matter.scale ?? null,
      // By which method is known when it is closed.
      method: matter.closedAt! > asOfMs ? null : (matter.method ?? null),
      success: closedAt === undefined ? null : (matter.success ?? null),
      crossCounty: matter.crossCounty ?? false,
      startTier: TIERS[startTier(matter)]!,
      daysAtTier: arrived === null || until === null ? null : until - arrived,
      hops,
      stages: stagesOf(matter, sight),
      hasHistory: (matter.history?.length ?? 0) > 0,
      calendarAssumed: snapshot.manifest.calendar === undefined,
    },
    path: areaPath(hierarchy.at(table.areaOf[table.columns.area[row]!]!), snapshot),
  };
}

function hopsOf(matter: Matter, sight: Sight): readonly MatterHop[] {
  const { asOfMs, snapshot } = sight;
  const dayOf = matterDays(sight);
  let from = TIERS[startTier(matter)]!;
  let since = dayOf(past(matter.acceptedAt, asOfMs) ?? matter.collectedAt);
  return orderedHops(matter)
    .filter(({ at }) => at <= asOfMs)
    .map(({ tier, at, reason }): MatterHop => {
      const now = dayOf(at);
      const days = now === null || since === null || now < since ? null : now - since;
      const up = TIERS.indexOf(tier) > TIERS.indexOf(from);
      const hop = { from, tier, day: dayText(now) ?? '', days, up };
      [from, since] = [tier, now];
      return { ...hop, reason: named(reason, snapshot.manifest.codeTables.hopReasons) };
    });
}

export function named(code: string, table: readonly CodeEntry[]): CodeName {
  return { code, name: table.find((entry) => entry.code === code)?.name ?? code };
}

/** As recorded; of a matter without a history its dates, in their order. */
function stagesOf(matter: Matter, sight: Sight): readonly MatterStage[] {
  const { asOfMs, snapshot } = sight;
  const { transitions } = snapshot.manifest.codeTables;
  const dayOf = matterDays(sight);
  const { history = [] } = matter;
  const steps: readonly Step[] = history.length > 0 ? history : stepsOf(matter);
  const past = steps.filter(({ at }) => at <= asOfMs);
  return past.map(({ stage, at }, place): MatterStage => {
    const before = past[place - 1];
    const [day, dayBefore] = [dayOf(at), dayOf(before?.at)];
    return {
      stage,
      day: dayText(day) ?? '',
      days: day === null || dayBefore === null ? null : day - dayBefore,
      allowed: history.length === 0 || !before || isAllowed(before.stage, stage, transitions),
    };
  });
}

function isAllowed(from: string, to: string, transitions: CodeTables['transitions']): boolean {
  const next: Readonly<Record<string, readonly string[] | undefined>> = transitions;
  return next[from]?.includes(to) ?? false;
}

interface Step {
  readonly stage: MatterStage['stage'];
  readonly at: number;
}

function stepsOf({ collectedAt, acceptedAt, closedAt, reopenedAt }: Matter): readonly Step[] {
  const steps: readonly (readonly [string, number | undefined])[] = [
    ['collected', collectedAt],
    ['accepted', acceptedAt],
    ['closed', closedAt],
    ['reopened', reopenedAt],
  ];
  const known = steps.flatMap(([stage, at]) => (at === undefined ? [] : [{ stage, at }]));
  // What came back before it was closed was closed again.
  return reopenedAt! < closedAt! ? known.sort((a, b) => a.at - b.at) : known;
}
