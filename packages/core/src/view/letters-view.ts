import { workingDays } from '../calendar/working-days.js';
import { instantOf } from '../contract/instant-of.js';
import { liesIn } from '../divisions/lies-in.js';
import { boundsOf } from '../spatial/bounds-of.js';
import type { CityRecords } from './city-snapshot.js';
import type { Figure } from './figure.js';
import type { LetterCard, LettersQuery, LettersView, LetterStage, NamedThing } from './letter-views.js';
import { drilledArea, periodInfo, type Sight } from './sight.js';
import type { Status } from './view.js';

type Letter = NonNullable<CityRecords['letters']>[number];

/** A letter that falls due within so many working days is worth a warning. */
export const WARNING_WORKING_DAYS = 2;

/** Supervision letters of the parks of a division, as they stand; in public scope none, but how many were in time. */
export function lettersView(sight: Sight, { division }: Pick<LettersQuery, 'division'>): LettersView {
  const { snapshot, scope, asOfMs, clock } = sight;
  const { records, manifest } = snapshot;
  const drilled = drilledArea(sight, division);
  const parks = new Map((records.parks ?? []).map((park) => [park.id, park]));
  const inside = new Set(
    (records.parks ?? []).filter(({ geometry }) => liesIn(geometry, drilled, snapshot)).map(({ id }) => id),
  );
  // A letter of a park that is not there belongs to the city as a whole.
  const ofDivision = (records.letters ?? []).filter(
    ({ park, issuedAt }) =>
      (inside.has(park) || (drilled.parent < 0 && !parks.has(park))) &&
      instantOf(issuedAt, clock.timeZone) <= asOfMs,
  );
  const card = letterCards(sight);
  return {
    view: 'letters',
    asOf: sight.asOf,
    period: periodInfo(sight.period),
    letters: scope === 'public' ? [] : ofDivision.map(card).sort(byUrgency),
    closure: closureOf(ofDivision, sight),
    assumedCalendar: workingDays(manifest.calendar).assumed,
  };
}

/** @returns A function that makes a card of a letter, as things stand. */
export function letterCards(sight: Sight): (letter: Letter) => LetterCard {
  const { records, manifest } = sight.snapshot;
  const named = (
    list: readonly { readonly id: string; readonly name: LetterCard['topic'] }[] | undefined,
  ): ((id: string) => NamedThing) => {
    const names = new Map((list ?? []).map(({ id, name }) => [id, name]));
    return (id) => ({ id, name: names.get(id) ?? null });
  };
  const [unit, park, enterprise] = [named(records.units), named(records.parks), named(records.enterprises)];
  const shapes = new Map((records.parks ?? []).map(({ id, geometry }) => [id, geometry]));
  const working = workingDays(manifest.calendar);
  return (letter) => {
    const { clock, asOfMs } = sight;
    const [issuedMs, dueMs, closedMs] = [
      instantOf(letter.issuedAt, clock.timeZone),
      instantOf(letter.dueAt, clock.timeZone, 'end'),
      letter.closedAt === undefined ? null : instantOf(letter.closedAt, clock.timeZone, 'end'),
    ];
    const flaw =
      closedMs !== null && closedMs < issuedMs
        ? 'closed-before-issued'
        : dueMs < issuedMs
          ? 'due-before-issued'
          : null;
    const stage = stageAt(letter, sight);
    const left = stage === 'closed' ? null : working.between(clock.dayAt(asOfMs), clock.dayAt(dueMs));
    const overdue = left !== null && dueMs < asOfMs;
    const shape = shapes.get(letter.park);
    return {
      id: letter.id,
      topic: letter.topic,
      park: park(letter.park),
      parkBounds: shape ? boundsOf(shape) : null,
      enterprise: letter.enterprise === undefined ? null : enterprise(letter.enterprise),
      from: unit(letter.from),
      to: unit(letter.to),
      stage,
      issuedAt: letter.issuedAt,
      dueAt: letter.dueAt,
      ...(stage === 'closed' && letter.closedAt !== undefined ? { closedAt: letter.closedAt } : {}),
      // Due at noon and past it: no working day went by, and yet it is late.
      workingDaysLeft: left === null || flaw ? null : overdue ? Math.min(left, 0) : left,
      inTime: stage === 'closed' && closedMs !== null && !flaw ? closedMs <= dueMs : null,
      flaw,
      status: statusOf(left, overdue, flaw),
    };
  };
}

function statusOf(left: number | null, overdue: boolean, flaw: LetterCard['flaw']): Status {
  if (flaw) return 'unknown';
  if (overdue) return 'stop';
  return left !== null && left <= WARNING_WORKING_DAYS ? 'warn' : 'ok';
}

/** A letter that was closed later was not closed yet; without a closing date its stage counts. */
function stageAt({ stage, closedAt }: Letter, { asOfMs, clock }: Sight): LetterStage {
  if (closedAt === undefined) return stage;
  if (instantOf(closedAt, clock.timeZone) <= asOfMs) return 'closed';
  return stage === 'closed' ? 'reviewed' : stage;
}

function byUrgency(a: LetterCard, b: LetterCard): number {
  const late = ({ status }: LetterCard): number => (status === 'stop' ? 0 : 1);
  const closed = ({ stage }: LetterCard): number => (stage === 'closed' ? 1 : 0);
  return (
    closed(a) - closed(b) ||
    (closed(a)
      ? compare(b.closedAt ?? '', a.closedAt ?? '')
      : late(a) - late(b) || compare(a.dueAt, b.dueAt)) ||
    compare(a.id, b.id)
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function closureOf(letters: readonly Letter[], { snapshot, period, asOfMs, clock }: Sight): Figure {
  if (!snapshot.records.letters) {
    const state = snapshot.resources.letters?.state;
    return { state: 'none', reason: state === 'waiting' || state === 'loading' ? 'loading' : 'no-resource' };
  }
  let [numerator, denominator] = [0, 0];
  for (const { dueAt, closedAt } of letters) {
    const dueMs = instantOf(dueAt, clock.timeZone, 'end');
    if (dueMs < period.fromMs || dueMs >= period.toMs || dueMs > asOfMs) continue;
    denominator += 1;
    if (closedAt !== undefined && instantOf(closedAt, clock.timeZone) <= dueMs) numerator += 1;
  }
  if (denominator === 0) return { state: 'none', reason: 'no-cases' };
  return { state: 'value', value: numerator / denominator, numerator, denominator };
}
