import type { ResourceEntry } from '../contract/manifest.js';
import { instantOf } from '../contract/instant-of.js';
import type { ResourceName } from '../contract/resource-records.js';
import type { AreaNode } from '../divisions/hierarchy.js';
import type { CitySnapshot } from '../view/city-snapshot.js';
import type { MissingReason } from '../view/figure.js';
import type { CountingContext, IndicatorDefinition } from './indicator-definition.js';
import type { Count, Tally } from './tally.js';
import { upstreamCounts } from './upstream-figures.js';
import { WeakMemo } from './weak-memo.js';
import { readingOf } from './reading-of.js';

/**
 * Counts an indicator for every area: what was aggregated upstream where it covers the area and the
 * time, else what the records say, else why there is nothing.
 */
export function tallyIndicator(definition: IndicatorDefinition, context: CountingContext): Tally {
  const { snapshot, period, asOfMs } = context;
  return memo.get(snapshot, definition, `${period.id} ${period.fromMs} ${period.toMs} ${asOfMs}`, () => {
    const upstream = upstreamCounts(definition, context);
    const own = ownTally(definition, context);
    if (!upstream) return own;
    const covers = coverage(['indicators'], definition, context);
    return (area) => {
      if (covers?.(area)) return upstream(area) ?? own(area);
      const count = own(area);
      return count.kind === 'none' && count.reason === 'no-resource' ? NOT_COLLECTED : count;
    };
  });
}

/** All elements of a page ask the same; a trend asks for twelve months. */
const memo = new WeakMemo<CitySnapshot, IndicatorDefinition, Tally>(32);

function ownTally(definition: IndicatorDefinition, context: CountingContext): Tally {
  const missing = missingReason(definition, context);
  if (missing || !definition.tally) return nothing(missing ?? 'no-resource');
  // A share of what nobody stated would be a false 0 %.
  if (definition.isStated?.(context.snapshot.records) === false) return nothing('not-collected');
  const covers = coverage(definition.resources, definition, context);
  if (!covers) return nothing('not-collected');
  const tally = definition.tally(context);
  return (area) => (covers(area) ? tally(area) : NOT_COLLECTED);
}

const NOT_COLLECTED: Count = { kind: 'none', reason: 'not-collected' };

function nothing(reason: MissingReason): Tally {
  const count: Count = { kind: 'none', reason };
  return () => count;
}

function missingReason(
  { resources, tally }: IndicatorDefinition,
  { snapshot }: CountingContext,
): MissingReason | null {
  const states = [...resources, ...(tally ? [] : ['indicators'])].map((resource) =>
    readingOf(resource as ResourceName, snapshot),
  );
  if (states.includes('missing')) return 'no-resource';
  return states.includes('awaited') ? 'loading' : null;
}

/** Which areas the records were collected in; `null` when none of the period was. */
function coverage(
  resources: readonly string[],
  { kind }: IndicatorDefinition,
  { snapshot: { manifest }, hierarchy, period }: CountingContext,
): ((area: AreaNode) => boolean) | null {
  const limits = resources
    .map((resource): ResourceEntry['coverage'] => manifest.resources[resource as ResourceName]?.coverage)
    .filter((limit) => limit !== undefined);
  for (const { from, to } of kind === 'flow' ? limits : []) {
    if (from !== undefined && period.toMs <= instantOf(from, manifest.timeZone)) return null;
    if (to !== undefined && period.fromMs > instantOf(to, manifest.timeZone, 'end')) return null;
  }
  const places = limits.flatMap(({ divisions }) =>
    divisions ? [divisions.map((code) => hierarchy.area(code)).filter((area) => area !== undefined)] : [],
  );
  // An area is covered when it lies in a place that was, or holds one.
  return (area) =>
    places.every((covered) =>
      covered.some((place) => hierarchy.isWithin(area, place) || hierarchy.isWithin(place, area)),
    );
}
