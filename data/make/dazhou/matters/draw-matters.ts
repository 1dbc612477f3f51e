/** All matters of the demo, as they stand at the data's "now". */
import { hash } from '../../chance/hash.js';
import { MINUTES_PER_DAY } from '../../chance/local-time.js';
import { SEED } from '../facts.js';
import type { Land } from '../land.js';
import { drawCourses, NOW, type Course } from './course.js';
import { drawIntakes } from './intake.js';
import type { Intake, Matter } from './model.js';
import { settlementChances } from './resolution-field.js';

/** Open matters past their deadline, by county. */
const OVERDUE: Readonly<Record<string, number>> = {
  '511702': 49,
  '511703': 91,
  '511722': 47,
  '511723': 52,
  '511724': 20,
  '511725': 44,
  '511781': 35,
};

export function drawMatters(land: Land): Matter[] {
  const intakes = drawIntakes(land);
  const courses = drawCourses(intakes, settlementChances(land, intakes));
  const overdue = chooseOverdue(courses);
  return courses.map((course) => asOfNow(course, overdue.has(course)));
}

/** The latest of the late ones of each county are still open; all earlier ones have been closed. */
function chooseOverdue(courses: readonly Course[]): Set<Course> {
  const chosen = new Set<Course>();
  for (const [county, count] of Object.entries(OVERDUE)) {
    const late = courses
      .filter(
        ({ intake, rejected, dueAt, closedAt }) =>
          !rejected && closedAt > dueAt && dueAt < NOW && intake.grid.startsWith(county),
      )
      .sort((p, q) => q.dueAt - p.dueAt || p.intake.index - q.intake.index);
    late.slice(0, count).forEach((course) => chosen.add(course));
  }
  return chosen;
}

function asOfNow(course: Course, overdue: boolean): Matter {
  const { intake, acceptedAt, rejected } = course;
  if (rejected || acceptedAt > NOW) return untouched(intake, rejected);
  const closedAt = closingBy(course, overdue);
  const hops = course.hops.filter(({ at }) => at <= NOW);
  const common = {
    ...intake,
    acceptedAt,
    dueAt: course.dueAt,
    hops,
    tier: hops.at(-1)?.tier ?? ('grid' as const),
    crossCounty: hash(SEED, 'cross county', intake.index) < 0.007,
  };
  if (closedAt === null)
    return {
      ...common,
      stage: openStage(course, hops.length),
      closedAt,
      success: false,
      reopenedAt: null,
      method: null,
    };
  return {
    ...common,
    stage:
      hash(SEED, 'evaluated', intake.index) < 0.84 && NOW - closedAt > 3 * MINUTES_PER_DAY
        ? 'evaluated'
        : 'closed',
    closedAt,
    success: hash(SEED, 'success', intake.index) < 0.984,
    reopenedAt: reopening(intake.index, closedAt),
    method: method(intake),
  };
}

function untouched(intake: Intake, rejected: boolean): Matter {
  return {
    ...intake,
    tier: 'grid',
    stage: rejected ? 'rejected' : 'collected',
    acceptedAt: null,
    dueAt: null,
    closedAt: null,
    success: false,
    reopenedAt: null,
    method: null,
    crossCounty: false,
    hops: [],
  };
}

function closingBy({ dueAt, closedAt, intake }: Course, overdue: boolean): number | null {
  if (overdue) return null;
  if (closedAt <= NOW) return closedAt;
  if (closedAt <= dueAt || dueAt >= NOW) return null;
  return (
    dueAt + Math.max(1, Math.floor((NOW - dueAt) * (0.2 + 0.7 * hash(SEED, 'closed late', intake.index))))
  );
}

function openStage({ intake, acceptedAt, dueAt }: Course, hopsSoFar: number): string {
  const at = hash(SEED, 'beside', intake.index);
  if (dueAt < NOW && at < 0.12) return 'supervised';
  if (at < 0.025) return 'suspended';
  if (hopsSoFar > 0 && at < 0.12) return 'escalated';
  if (at > 0.985) return 'returned';
  const elapsed = (NOW - acceptedAt) / Math.max(1, dueAt - acceptedAt);
  if (elapsed < 0.05) return 'accepted';
  if (elapsed < 0.1) return 'triaged';
  if (elapsed < 0.18) return 'assigned';
  return elapsed < 0.82 ? 'in-progress' : elapsed < 0.93 ? 'feedback' : 'verified';
}

const REOPENED = 0.029;

function reopening(index: number, closedAt: number): number | null {
  if (hash(SEED, 'reopened', index) >= REOPENED) return null;
  const at =
    closedAt +
    2 * MINUTES_PER_DAY +
    Math.floor(95 * MINUTES_PER_DAY * hash(SEED, 'reopened after', index) ** 1.6);
  return at <= NOW ? at : null;
}

/** Mostly mediation; arbitration for labor, review and rulings for administration, a few lawsuits. */
function method({ index, type }: Intake): string {
  const at = hash(SEED, 'method', index);
  if (type === '07' && at < 0.18) return '02';
  if ((type === '11' || type === '12' || type === '13') && at < 0.3) return at < 0.12 ? '03' : '04';
  if (at < 0.86) return '01';
  return at < 0.97 ? '06' : '05';
}
