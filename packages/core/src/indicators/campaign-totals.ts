/** Totals of campaigns over a period: of the city and its counties, and of nothing below. */
import type { CalendarDay } from '../calendar/calendar-day.js';
import { fixedSpan, type Period } from '../calendar/period.js';
import type { CitySnapshot } from '../view/city-snapshot.js';
import type { Figure } from '../view/figure.js';
import type { AreaNode } from '../divisions/hierarchy.js';
import type { Sight } from '../view/sight.js';
import { isSensitiveCampaign } from './campaign-info.js';

const DEEPEST = 1;

const SUPPRESSED: Figure = { state: 'suppressed' };
const none = (reason: (Figure & { state: 'none' })['reason']): Figure => ({ state: 'none', reason });

/** A count of some days, and whether one of those that it is made of has to stay hidden. */
interface Count {
  readonly count: number;
  readonly isHidden: boolean;
}

interface Row extends Count {
  readonly fromDay: CalendarDay;
  readonly toDay: CalendarDay;
}

/**
 * Totals of a kind of campaign. A period is told where counts of the data fill it without a gap: itself, or
 * whole months of a quarter. A city without counts of its own has the sum of all its counties.
 *
 * Of sensitive kinds a count below `sensitiveK` is hidden, and with it every sum and every whole that it could be
 * taken from: each figure that is shown is then made of shown ones only. In public scope nothing is told.
 */
export function campaignTotals(
  { snapshot, scope, asOfMs }: Pick<Sight, 'snapshot' | 'scope' | 'asOfMs'>,
  kind: string,
): (area: AreaNode, period: Period) => Figure {
  if (scope === 'public') return () => none('not-published');
  const state = snapshot.resources.campaigns?.state;
  if (state === 'waiting' || state === 'loading') return () => none('loading');
  if (!snapshot.records.campaigns) return () => none('no-resource');
  const totals = totalsOf(snapshot, kind);
  return (area, period) => {
    if (area.depth > DEEPEST || period.fromMs > asOfMs) return none('not-collected');
    const found = totals(area, period);
    if (!found) return none('not-collected');
    return found.isHidden ? SUPPRESSED : { state: 'value', value: found.count };
  };
}

function totalsOf(snapshot: CitySnapshot, kind: string): (area: AreaNode, period: Period) => Count | null {
  const { hierarchy } = snapshot;
  const least = isSensitiveCampaign(kind) ? snapshot.manifest.privacy.sensitiveK : 0;
  const rows = rowsOf(snapshot, kind, least);
  const own = ({ code }: AreaNode, period: Period): Count | null => fill(rows.get(code) ?? [], period);
  const counties = hierarchy.childrenOf(hierarchy.root);
  return (area, period) => {
    const count = own(area, period);
    if (area.depth === DEEPEST) return count;
    const parts = counties.map((county) => own(county, period));
    const isHidden = parts.some((part) => part?.isHidden);
    if (count) return { ...count, isHidden: count.isHidden || isHidden };
    const known = parts.filter((part) => part !== null);
    if (known.length === 0 || known.length < parts.length) return null;
    return { count: known.reduce((sum, part) => sum + part.count, 0), isHidden };
  };
}

/** Counts of a kind by division, in order of time, of equal begins the longest first. */
function rowsOf({ records }: CitySnapshot, kind: string, least: number): ReadonlyMap<string, readonly Row[]> {
  const rows = new Map<string, Row[]>();
  for (const campaign of records.campaigns ?? []) {
    const span = campaign.kind === kind ? fixedSpan(campaign.period) : null;
    if (!span) continue;
    const isHidden = campaign.count >= 1 && campaign.count < least;
    const row = { fromDay: span[0], toDay: span[1], count: campaign.count, isHidden };
    const known = rows.get(campaign.division);
    if (known) known.push(row);
    else rows.set(campaign.division, [row]);
  }
  for (const own of rows.values()) own.sort((a, b) => a.fromDay - b.fromDay || b.toDay - a.toDay);
  return rows;
}

/** The counts that fill a period without gap or overlap, the longest ones that fit; `null` where none do. */
function fill(rows: readonly Row[], { fromDay, toDay }: Period): Count | null {
  let at = fromDay;
  let count = 0;
  for (const row of rows) {
    if (row.fromDay !== at || row.toDay > toDay) continue;
    count += row.count;
    at = row.toDay;
  }
  if (at !== toDay || at === fromDay) return null;
  const within = rows.filter((row) => row.fromDay >= fromDay && row.toDay <= toDay);
  return { count, isHidden: within.some(({ isHidden }) => isHidden) };
}
