import { instantOf } from '../contract/instant-of.js';
import type { ResourceName } from '../contract/resource-records.js';
import type { CountingContext, IndicatorDefinition } from './indicator-definition.js';
import { upstreamCounts, upstreamIndicators } from './upstream-figures.js';

/**
 * Whether the whole period was collected: a month of which eleven days were looks like a fall to a third, and
 * a stock that has only begun to fill like one that was low. Stocks need a past that can be told.
 */
export function wasCollected(definition: IndicatorDefinition, then: CountingContext): boolean {
  if (definition.kind === 'stock' && !definition.hasPast && !upstreamIndicators(then).has(definition.id))
    return false;
  const from = collectedFrom(definition, then);
  if (from === null) return true;
  return then.period.fromMs >= from || upstreamCounts(definition, then) !== null;
}

/** First instant of the records that an indicator is counted from, where the manifest says so. */
function collectedFrom(
  { resources }: IndicatorDefinition,
  { snapshot: { manifest } }: CountingContext,
): number | null {
  const starts = resources.flatMap((resource) => {
    const from = manifest.resources[resource as ResourceName]?.coverage?.from;
    return from === undefined ? [] : [instantOf(from, manifest.timeZone)];
  });
  return starts.length > 0 ? Math.max(...starts) : null;
}
