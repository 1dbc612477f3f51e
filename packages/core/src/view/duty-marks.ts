import { formatDay } from '../calendar/calendar-day.js';
import { workingDays } from '../calendar/working-days.js';
import { instantOf } from '../contract/instant-of.js';
import type { DutyCount, DutyMark } from './chain-views.js';
import type { CityRecords } from './city-snapshot.js';
import type { Sight } from './sight.js';

type Duty = NonNullable<CityRecords['duties']>[number];

/** A day that duties are due on, as things stand. */
interface DueDay {
  /** `YYYY-MM-DD`. */
  readonly text: string;
  readonly isOver: boolean;
  /** Working days until then. */
  readonly left: number;
}

/** A duty that falls due within so many working days is worth a warning. */
const WARNING_WORKING_DAYS = 3;

/** Few days are due, many duties are: each day is read and counted once. */
function dueDays({ snapshot, asOfMs, clock }: Sight): (dueAt: string) => DueDay {
  const working = workingDays(snapshot.manifest.calendar);
  const today = clock.dayAt(asOfMs);
  const days = new Map<string, DueDay>();
  return (dueAt) => {
    let known = days.get(dueAt);
    if (!known) {
      const day = clock.dayAt(instantOf(dueAt, clock.timeZone, 'end'));
      known = { text: formatDay(day), isOver: day < today, left: working.between(today, day) };
      days.set(dueAt, known);
    }
    return known;
  };
}

/**
 * @returns A function that tells the duties of a unit as they stand: what is overdue first, then by the day they are
 *   due, finished ones last.
 */
export function dutyMarks(sight: Sight): (duties: readonly Duty[]) => readonly DutyMark[] {
  const projects = new Map(
    (sight.snapshot.records.taskbook?.[0]?.projects ?? []).map((one) => [one.id, one]),
  );
  const dueDay = dueDays(sight);
  return (duties) => {
    const weights = duties.reduce((sum, { weight }) => sum + weight, 0);
    return duties
      .map((duty): DutyMark => {
        const { id, title, weight, done, dueAt } = duty;
        const due = dueAt === undefined ? null : dueDay(dueAt);
        const project = duty.project === undefined ? undefined : projects.get(duty.project);
        const daysLeft = due === null || done >= 1 ? null : due.left;
        return {
          id,
          title,
          project: project ? { id: project.id, name: project.name ?? project.id } : null,
          weight: weights > 0 ? weight / weights : null,
          done,
          dueAt: due && due.text,
          daysLeft,
          status: statusOf(done, due?.isOver ?? false, daysLeft),
        };
      })
      .sort(byUrgency);
  };
}

export interface DutyTally {
  readonly counted: DutyCount;
  /** Whether one of them is due within {@link WARNING_WORKING_DAYS} working days. */
  readonly isPressing: boolean;
}

/**
 * @returns A function that counts the duties of a unit: the same as {@link dutyMarks} tells, without a mark for each
 *   of the tens of thousands that a large city has.
 */
export function dutyTallies(sight: Sight): (duties: readonly Duty[]) => DutyTally {
  const dueDay = dueDays(sight);
  return (duties) => {
    let next: DueDay | null = null;
    let [done, overdue, isPressing] = [0, 0, false];
    for (const duty of duties) {
      if (duty.done >= 1) done += 1;
      else if (duty.dueAt !== undefined) {
        const due = dueDay(duty.dueAt);
        const status = statusOf(duty.done, due.isOver, due.left);
        if (status === 'stop') overdue += 1;
        if (status === 'warn') isPressing = true;
        if (next === null || due.text < next.text) next = due;
      }
    }
    const [nextDue, daysLeft] = next ? [next.text, next.left] : [null, null];
    const count = duties.length;
    return {
      counted: { count, done, overdue, progress: dutyProgress(duties), nextDue, daysLeft },
      isPressing,
    };
  };
}

/** Σ done·weight ÷ Σ weight; `null` where nothing weighs anything. Weights need not add up to anything. */
export function dutyProgress(duties: readonly Pick<Duty, 'done' | 'weight'>[]): number | null {
  let [sum, weights] = [0, 0];
  for (const { done, weight } of duties) {
    sum += done * weight;
    weights += weight;
  }
  return weights > 0 ? sum / weights : null;
}

function statusOf(done: number, isOver: boolean, daysLeft: number | null): DutyMark['status'] {
  if (done >= 1 || daysLeft === null) return 'ok';
  if (isOver) return 'stop';
  return daysLeft <= WARNING_WORKING_DAYS ? 'warn' : 'ok';
}

function byUrgency(a: DutyMark, b: DutyMark): number {
  const finished = Number(a.done >= 1) - Number(b.done >= 1);
  return finished || compare(a.dueAt ?? '9999', b.dueAt ?? '9999') || compare(a.id, b.id);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
