/** What an indicator counts in the periods of a year and the areas that are published. */
import type { AreaNode, Hierarchy } from '../divisions/hierarchy.js';
import { instantOf } from '../contract/instant-of.js';
import { casesIn } from '../indicators/duration-histogram.js';
import type { IndicatorDefinition } from '../indicators/indicator-definition.js';
import type { Count } from '../indicators/tally.js';
import { tallyIndicator } from '../indicators/tally-indicator.js';
import type { CitySnapshot } from '../view/city-snapshot.js';
import type { FrozenCounts } from './frozen-counts.js';
import { PUBLISHED_AFTER_DAYS, type PeriodNode } from './public-period-nodes.js';

/** Where and when public figures are counted. */
export interface PublicPlaces {
  readonly snapshot: CitySnapshot;
  readonly hierarchy: Hierarchy;
  /** The city, and the areas directly below. */
  readonly areas: readonly AreaNode[];
  readonly periods: readonly PeriodNode[];
}

const DAY_MS = 86_400_000;

/**
 * Counts by place among the periods, and by place among the areas.
 *
 * A period is counted as of the day after it, whatever is known later, so that its figures do not
 * change from one visit to the next. Longer ones are the sums of their parts where there are counts of
 * all parts; else (figures that were aggregated upstream by quarter only) they stand for themselves.
 */
export function publicCounts(
  definition: IndicatorDefinition,
  { snapshot, hierarchy, areas, periods }: PublicPlaces,
  frozen: FrozenCounts | undefined,
): readonly (readonly Count[])[] {
  const counts: (readonly Count[])[] = [];
  const extraDays = definition.cases?.settlesAfterDays ?? PUBLISHED_AFTER_DAYS;
  const { asOf, timeZone } = snapshot.manifest;
  const nowMs = instantOf(asOf, timeZone, 'end') + 1;
  const own = (place: number): readonly Count[] => {
    const { period } = periods[place]!;
    const count = (): readonly Count[] => {
      const asOfMs = period.toMs + extraDays * DAY_MS;
      const tally = tallyIndicator(definition, { snapshot, hierarchy, period, asOfMs });
      return areas.map((area) => tally(area));
    };
    // What may still grow is not published yet, and is no count to keep.
    return frozen && period.toMs + extraDays * DAY_MS <= nowMs
      ? frozen.countsOf(`${definition.id} ${period.id}`, areas, count)
      : count();
  };
  // Parts come after what they add to.
  for (let place = periods.length - 1; place >= 0; place--) {
    const parts = periods.flatMap(({ parent }, at) => (parent === place ? [counts[at]!] : []));
    const isWhole = parts.length > 0 && parts.every(([city]) => city && city.kind !== 'none');
    counts[place] = isWhole
      ? areas.map((_, area) =>
          sumOfCounts(
            parts.map((part) => part[area]!),
            definition,
          ),
        )
      : own(place);
  }
  return counts;
}

/** Whether the denominator counts cases too; km² and people do not add up over time. */
function countsCases({ unit, counts }: IndicatorDefinition): boolean {
  return counts === 'ratio' && unit === 'share';
}

/** A sum assumes what any of its parts does. */
function assumedIn(...parts: readonly Extract<Count, { kind: 'ratio' }>[]) {
  return parts.some(({ assumes }) => assumes) ? ({ assumes: 'monday-to-friday' } as const) : {};
}

function sumOfCounts(parts: readonly Count[], definition: IndicatorDefinition): Count {
  const [first, ...others] = parts.filter(({ kind }) => kind !== 'none');
  if (!first) return parts[0]!;
  return others.reduce((sum, part): Count => {
    if (sum.kind === 'ratio' && part.kind === 'ratio') {
      const numerator = sum.numerator + part.numerator;
      const denominator = countsCases(definition) ? sum.denominator + part.denominator : part.denominator;
      return { kind: 'ratio', numerator, denominator, ...assumedIn(sum, part) };
    }
    if (sum.kind === 'count' && part.kind === 'count')
      return { kind: 'count', numerator: sum.numerator + part.numerator };
    if (sum.kind === 'durations' && part.kind === 'durations') {
      const length = Math.max(sum.histogram.length, part.histogram.length);
      const histogram = Array.from(
        { length },
        (_, bin) => (sum.histogram[bin] ?? 0) + (part.histogram[bin] ?? 0),
      );
      return { kind: 'durations', histogram };
    }
    return part;
  }, first);
}

/** Cases in a numerator, as a whole number; scores are none and are rounded. */
export function numeratorOf(count: Count): number {
  if (count.kind === 'durations') return casesIn(count.histogram);
  return count.kind === 'ratio' || count.kind === 'count' ? Math.max(0, Math.round(count.numerator)) : 0;
}

/** Cases in a denominator; 0 where it counts something else. */
export function denominatorOf(count: Count): number {
  return count.kind === 'ratio' ? Math.max(0, Math.round(count.denominator)) : 0;
}
