/** What happened while figures took their course: programs, joint conferences, campaigns. */
import { fixedSpan } from '../calendar/period.js';
import { formatDay, type CalendarDay } from '../calendar/calendar-day.js';
import type { AreaNode } from '../divisions/hierarchy.js';
import { instantOf } from '../contract/instant-of.js';
import { campaignName } from '../indicators/campaign-info.js';
import type { Sight } from './sight.js';
import type { TrendEvent } from './trend.js';

/** First day, and the day after the last. */
type Span = readonly [CalendarDay, CalendarDay];

/**
 * Programs that begin, conferences that are held and campaigns that begin in the time, by date: those of units
 * whose division holds one of the areas, and of units without a division.
 */
export function trendEvents(sight: Sight, span: Span, areas: readonly AreaNode[]): readonly TrendEvent[] {
  const concerns = unitsOf(sight, areas);
  const events = [
    ...programs(sight, span, concerns),
    ...conferences(sight, span, concerns),
    ...campaigns(sight, span),
  ];
  return events.sort((a, b) => a.from.localeCompare(b.from) || a.id.localeCompare(b.id));
}

function isIn(day: CalendarDay, [from, to]: Span): boolean {
  return day >= from && day < to;
}

/** Whether what a unit does concerns one of the areas. */
type Concerns = (unit: string) => boolean;

function unitsOf({ snapshot, hierarchy }: Sight, areas: readonly AreaNode[]): Concerns {
  const places = new Map((snapshot.records.units ?? []).map(({ id, division }) => [id, division]));
  return (unit) => {
    const code = places.get(unit);
    const place = code === undefined ? hierarchy.root : hierarchy.division(code);
    return place !== undefined && areas.some((area) => hierarchy.isWithin(area, place));
  };
}

function programs({ snapshot, clock, asOfMs }: Sight, span: Span, concerns: Concerns): TrendEvent[] {
  const { timeZone } = snapshot.manifest;
  return (snapshot.records.programs ?? []).flatMap(({ id, title, unit, from, to }) => {
    const fromMs = instantOf(from, timeZone);
    const day = clock.dayAt(fromMs);
    if (!isIn(day, span) || fromMs > asOfMs || !concerns(unit)) return [];
    const until = formatDay(clock.dayAt(instantOf(to, timeZone)));
    return [{ kind: 'program' as const, id, title, from: formatDay(day), to: until }];
  });
}

function conferences({ snapshot, clock, asOfMs }: Sight, span: Span, concerns: Concerns): TrendEvent[] {
  const { timeZone } = snapshot.manifest;
  return (snapshot.records.conferences ?? []).flatMap(({ id, title, unit, heldAt }) => {
    const heldMs = instantOf(heldAt, timeZone);
    const day = clock.dayAt(heldMs);
    if (!isIn(day, span) || heldMs > asOfMs || !concerns(unit)) return [];
    return [{ kind: 'conference' as const, id, title, from: formatDay(day) }];
  });
}

/**
 * The first period of each kind of campaign; kinds that the data have had from their own beginning are
 * no news. Their counts are case figures and are not told here, and in public scope neither is that they were.
 */
function campaigns({ snapshot, scope }: Sight, span: Span): TrendEvent[] {
  if (scope === 'public') return [];
  const first = new Map<string, CalendarDay>();
  for (const { kind, period } of snapshot.records.campaigns ?? []) {
    const day = fixedSpan(period)?.[0];
    if (day !== undefined) first.set(kind, Math.min(day, first.get(kind) ?? day));
  }
  const beginning = Math.min(...first.values());
  return [...first].flatMap(([kind, day]) =>
    day > beginning && isIn(day, span)
      ? [{ kind: 'campaign' as const, id: kind, title: campaignName(kind), from: formatDay(day) }]
      : [],
  );
}
