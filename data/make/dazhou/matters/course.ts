/** The course of each matter: acceptance, climbs, deadline and closing, as far as it has come by the data's "now". */
import { gauss, hash } from '../../chance/hash.js';
import {
  dayOf,
  MINUTES_PER_DAY,
  parseLocal,
  startOfDay,
  type LocalMinutes,
} from '../../chance/local-time.js';
import { WORKING_DAYS } from '../calendar.js';
import { AS_OF, SEED } from '../facts.js';
import { TIERS, type Hop, type HopReason, type Intake, type Tier } from './model.js';

export const NOW = parseLocal(AS_OF);

/** What would become of a matter, without regard to the data's "now". */
export interface Course {
  readonly intake: Intake;
  readonly rejected: boolean;
  readonly acceptedAt: LocalMinutes;
  readonly hops: readonly Hop[];
  readonly finalTier: Tier;
  readonly dueAt: LocalMinutes;
  readonly closedAt: LocalMinutes;
}

/** Working days that a tier has from arrival (default clocks). */
const CLOCK: Readonly<Record<Tier, number>> = { grid: 3, village: 3, township: 5, county: 10, city: 15 };
/** Calendar days from acceptance, for sources with a clock of their own: the mediation period of a court, the petition rule. */
const SOURCE_CLOCK: Partial<Readonly<Record<Intake['source'], number>>> = { court: 30, petition: 60 };
const REASON = {
  beyondPowers: '01',
  mediationFailed: '02',
  pastDue: '03',
  crossesDivisions: '05',
  major: '06',
  returned: '08',
} as const satisfies Readonly<Record<string, HopReason>>;
const REJECTED = 0.004;
const RETURNED = 0.012;
const ACCEPTED_IN_A_DAY = 0.972;
/** Share closed past the deadline; some counties do worse. */
const LATE: Readonly<Record<string, number>> = { '511703': 0.042, '511723': 0.034, '511724': 0.02 };
const LATE_ELSEWHERE = 0.028;

/**
 * @param intakes - In order of collection.
 * @param chances - Of each to be settled in its village.
 */
export function drawCourses(intakes: readonly Intake[], chances: readonly number[]): Course[] {
  // Systematic sampling: a matter is settled in its village with exactly its chance, and each township's
  // share comes out as the mean of the chances, without the noise of independent draws.
  const running = new Map<string, number>();
  return intakes.map((intake, i) => {
    const township = intake.grid.slice(0, 9);
    const before = running.get(township) ?? hash(SEED, 'phase', township);
    const after = before + chances[i]!;
    running.set(township, after);
    return drawCourse(intake, Math.floor(after) > Math.floor(before));
  });
}

function drawCourse(intake: Intake, settledInVillage: boolean): Course {
  const { index, collectedAt, source } = intake;
  const acceptedAt = collectedAt + acceptanceDelay(intake);
  const finalTier = settledInVillage ? lowTier(index) : highTier(intake);
  const hops = climb(intake, acceptedAt, finalTier);
  const arrivedAt = hops.at(-1)?.at ?? acceptedAt;
  const ownClock = SOURCE_CLOCK[source];
  const dueAt = ownClock
    ? startOfDay(dayOf(Math.max(acceptedAt + ownClock * MINUTES_PER_DAY, arrivedAt + 3 * MINUTES_PER_DAY))) +
      18 * 60
    : WORKING_DAYS.deadline(arrivedAt, CLOCK[finalTier] * (intake.scale <= 2 ? 2 : 1));
  const late = hash(SEED, 'late', index) < (LATE[intake.grid.slice(0, 6)] ?? LATE_ELSEWHERE);
  const closedAt = late
    ? dueAt + 600 + Math.floor(-9000 * Math.log(1 - hash(SEED, 'lateness', index)))
    : closingTime(intake, arrivedAt, dueAt);
  return {
    intake,
    rejected: hash(SEED, 'rejected', index) < REJECTED,
    acceptedAt,
    hops,
    finalTier,
    dueAt,
    closedAt,
  };
}

/** Most within hours, petitions and a few others after days. */
function acceptanceDelay({ index, source }: Intake): number {
  const at = hash(SEED, 'acceptance', index);
  const prompt = hash(SEED, 'prompt', index) < (source === 'petition' ? 0.9 : ACCEPTED_IN_A_DAY);
  return prompt
    ? 5 + Math.floor(1400 * at ** 2.4)
    : MINUTES_PER_DAY + 60 + Math.floor(4 * MINUTES_PER_DAY * at ** 2);
}

function lowTier(index: number): Tier {
  return hash(SEED, 'low tier', index) < 0.494 ? 'grid' : 'village';
}

function highTier({ index, scale, type }: Intake): Tier {
  const lift = (scale <= 2 ? 0.25 : 0) + (Number(type) >= 11 && Number(type) <= 16 ? 0.1 : 0);
  const at = hash(SEED, 'high tier', index) + lift;
  if (at < 0.775) return 'township';
  return at < 0.972 ? 'county' : 'city';
}

/** Usual days that a matter stays at a tier before it climbs. */
const STAY_DAYS: Readonly<Record<Tier, number>> = {
  grid: 0.8,
  village: 1.5,
  township: 3.2,
  county: 6,
  city: 0,
};

function climb(intake: Intake, acceptedAt: LocalMinutes, finalTier: Tier): Hop[] {
  const hops: Hop[] = [];
  let at = acceptedAt;
  const stay = (tier: Tier): void => {
    const days =
      STAY_DAYS[tier] * Math.exp(0.5 * Math.max(-2, Math.min(1.6, gauss(SEED, 'stay', tier, intake.index))));
    at = openingHours(at + Math.round(days * MINUTES_PER_DAY), intake.index);
  };
  for (let rank = 1; rank <= TIERS.indexOf(finalTier); rank++) {
    stay(TIERS[rank - 1]!);
    hops.push({ tier: TIERS[rank]!, at, reason: climbReason(intake, TIERS[rank]!) });
  }
  if (finalTier === 'village' && hash(SEED, 'returned', intake.index) < RETURNED) {
    stay('village');
    hops.push({ tier: 'township', at, reason: climbReason(intake, 'township') });
    stay('grid');
    hops.push({ tier: 'village', at, reason: REASON.returned });
  }
  return hops;
}

function climbReason({ index, scale }: Intake, to: Tier): HopReason {
  if (scale <= 2 && TIERS.indexOf(to) >= 3) return REASON.major;
  const at = hash(SEED, 'reason', to, index);
  if (at < 0.42) return REASON.beyondPowers;
  if (at < 0.76) return REASON.mediationFailed;
  return at < 0.93 ? REASON.crossesDivisions : REASON.pastDue;
}

/** Court and petition matters use up their long clocks; others are closed anywhere between arrival and deadline. */
const HASTE = { ownClock: 0.35, tierClock: 0.75 };

function closingTime({ index, source }: Intake, arrivedAt: LocalMinutes, dueAt: LocalMinutes): LocalMinutes {
  const haste = SOURCE_CLOCK[source] ? HASTE.ownClock : HASTE.tierClock;
  const share = 0.06 + 0.92 * hash(SEED, 'closing', index) ** haste;
  return Math.max(
    arrivedAt + 10,
    Math.min(dueAt - 1, openingHours(arrivedAt + Math.floor(share * (dueAt - arrivedAt)), index)),
  );
}

const OPENING = 8 * 60 + 30;
const CLOSING = 18 * 60;

/** Moves a moment outside office hours to the same day's or the next morning. */
function openingHours(at: LocalMinutes, index: number): LocalMinutes {
  const minute = at - startOfDay(dayOf(at));
  if (minute >= OPENING && minute < CLOSING) return at;
  const day = dayOf(at) + (minute >= CLOSING ? 1 : 0);
  return startOfDay(day) + OPENING + Math.floor(170 * hash(SEED, 'morning', index));
}
