import type { CalendarDay } from '../calendar/calendar-day.js';
import { workingDays } from '../calendar/working-days.js';
import type { AreaNode } from '../divisions/hierarchy.js';
import { STAGES } from '../indicators/matter-columns.js';
import { matterIndex } from '../indicators/matter-index.js';
import { isOpenAt } from '../indicators/open-at.js';
import { WARNING_WORKING_DAYS } from './matter-row.js';
import { matterTable } from './matter-table.js';
import type { CodeName } from './matter-views.js';
import type { Sight } from './sight.js';

/** What is open in an area at `asOf`: counts only, which never single out a matter that a list would not. */
export interface OpenMatters {
  readonly total: number;
  /** Past their due date. */
  readonly overdue: number;
  /** Due within three working days. */
  readonly soon: number;
  readonly later: number;
  /** Without a due date. */
  readonly undated: number;
  /** In the order of a matter's life; stages without a matter are left out. */
  readonly stages: readonly { readonly stage: string; readonly count: number }[];
  /** Most first; sensitive types are not told apart (see `shownTypes`). */
  readonly types: readonly (CodeName & { readonly count: number })[];
  /** Whether Monday to Friday is assumed for working days. */
  readonly calendarAssumed: boolean;
}

/** @returns `null` where matters are not told by place (public scope) or there are none to tell of. */
export function openMatters(area: AreaNode, sight: Sight): OpenMatters | null {
  const table = matterTable(sight);
  if (typeof table === 'string') return null;
  const { asOfMs, hierarchy, snapshot } = sight;
  const { columns, areaOf, types, states } = table;
  const soonUntilMs = endOfWarning(sight);
  const stages = new Uint32Array(STAGES.length);
  const byType = new Uint32Array(types.types.length);
  let [overdue, soon, later, undated] = [0, 0, 0, 0];
  for (const row of matterIndex(columns, hierarchy, areaOf).select({ within: area })) {
    if (!isOpenAt(columns, row, asOfMs)) continue;
    const due = columns.dueAt[row]!;
    if (due < asOfMs) overdue += 1;
    else if (due < soonUntilMs) soon += 1;
    else if (due === due) later += 1;
    else undated += 1;
    const stage = states.stage(row);
    const type = types.typeOf(areaOf[columns.area[row]!]!, columns.type[row]!);
    stages[stage] = stages[stage]! + 1;
    byType[type] = byType[type]! + 1;
  }
  return {
    total: overdue + soon + later + undated,
    overdue,
    soon,
    later,
    undated,
    stages: STAGES.flatMap((stage, at) => (stages[at]! > 0 ? [{ stage, count: stages[at]! }] : [])),
    types: types.types
      .map((type, at) => ({ ...type, count: byType[at]! }))
      .filter(({ count }) => count > 0)
      .sort((a, b) => b.count - a.count || (a.code < b.code ? -1 : 1)),
    calendarAssumed: snapshot.manifest.calendar === undefined,
  };
}

/** What is due before it is due within the working days that are worth a warning, epoch milliseconds. */
function endOfWarning({ clock, asOfMs, snapshot }: Sight): number {
  const working = workingDays(snapshot.manifest.calendar);
  const today: CalendarDay = clock.dayAt(asOfMs);
  let day = today;
  while (working.between(today, day + 1) <= WARNING_WORKING_DAYS) day += 1;
  return clock.startOfDay(day + 1);
}
