import type { PeriodInfo } from '@hivemap/core';

/** Periods that another one is compared with, as ids of the data contract. */
export interface ComparisonPeriods {
  /** The one of the same length just before. */
  readonly previous: string;
  /** The same a year earlier; the one before itself where that is a year long. */
  readonly lastYear: string;
}

type Day = readonly [year: number, month: number, day: number];

/** @returns `null` where the dates of the period can't be read. */
export function comparisonPeriods({ from, to }: Pick<PeriodInfo, 'from' | 'to'>): ComparisonPeriods | null {
  const [start, end] = [parse(from), parse(to)];
  if (!start || !end) return null;
  const months = start[2] === 1 && end[2] === 1 ? (end[0] - start[0]) * 12 + end[1] - start[1] : 0;
  if (months > 0)
    return {
      previous: span(inMonths(start, -months), start),
      lastYear: span(inMonths(start, -12), inMonths(end, -12)),
    };
  const days = Math.round((time(end) - time(start)) / DAY_MS);
  // Weeks are compared with weeks: the same days of the week 52 weeks before.
  const year = days % 7 === 0 ? 364 : 365;
  return {
    previous: span(inDays(start, -days), start),
    lastYear: span(inDays(start, -year), inDays(end, -year)),
  };
}

const DAY_MS = 86_400_000;

function parse(text: string): Day | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  return match ? [Number(match[1]), Number(match[2]), Number(match[3])] : null;
}

function time([year, month, day]: Day): number {
  return Date.UTC(year, month - 1, day);
}

function dayOf(epochMs: number): Day {
  const date = new Date(epochMs);
  return [date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()];
}

function inMonths([year, month, day]: Day, months: number): Day {
  return dayOf(Date.UTC(year, month - 1 + months, day));
}

function inDays(day: Day, days: number): Day {
  return dayOf(time(day) + days * DAY_MS);
}

/** @param end - The day after the last. */
function span(start: Day, end: Day): string {
  const months = (end[0] - start[0]) * 12 + end[1] - start[1];
  if (start[2] === 1 && end[2] === 1 && months === 1) return written(start).slice(0, 7);
  return `${written(start)}/${written(inDays(end, -1))}`;
}

function written([year, month, day]: Day): string {
  return `${String(year).padStart(4, '0')}-${pad(month)}-${pad(day)}`;
}

function pad(number: number): string {
  return String(number).padStart(2, '0');
}
