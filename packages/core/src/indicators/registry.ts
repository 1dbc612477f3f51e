import type { Manifest } from '../contract/manifest.js';
import type { ResourceName } from '../contract/resource-records.js';
import type { CitySnapshot } from '../view/city-snapshot.js';
import type { IndicatorInfo } from '../view/view.js';
import { CASE_INDICATORS } from './case-indicators.js';
import { COMMUNITY_INDICATORS } from './community-indicators.js';
import { hostIndicators } from './host-indicators.js';
import type { IndicatorDefinition } from './indicator-definition.js';
import { OPERATION_INDICATORS } from './operation-indicators.js';
import { STRUCTURE_INDICATORS } from './structure-indicators.js';
import { upstreamIndicators } from './upstream-figures.js';
import { upstreamGridIndicators } from './upstream-grids.js';
import { readingOf } from './reading-of.js';

/** Every indicator of the catalogue. */
export const INDICATORS: readonly IndicatorDefinition[] = [
  ...CASE_INDICATORS,
  ...COMMUNITY_INDICATORS,
  ...STRUCTURE_INDICATORS,
  ...OPERATION_INDICATORS,
];

const registries = new WeakMap<Manifest, ReadonlyMap<string, IndicatorDefinition>>();

/** The catalogue and the host's own indicators, by id; the host's win. */
export function indicatorRegistry(manifest: Manifest): ReadonlyMap<string, IndicatorDefinition> {
  let registry = registries.get(manifest);
  if (!registry) {
    registry = new Map([...INDICATORS, ...hostIndicators(manifest.indicators)].map((one) => [one.id, one]));
    registries.set(manifest, registry);
  }
  return registry;
}

/** What a page is told of an indicator. */
export function indicatorInfo(definition: IndicatorDefinition, snapshot: CitySnapshot): IndicatorInfo {
  const { id, name, formula, expression, unit, direction, kind, date } = definition;
  const { disclosure, range, minimumDenominator, source, resources } = definition;
  return {
    id,
    name,
    formula,
    ...(expression === undefined ? {} : { expression }),
    unit,
    direction,
    kind,
    ...(date === undefined ? {} : { date }),
    disclosure,
    range,
    ...(minimumDenominator === undefined ? {} : { minimumDenominator }),
    source,
    resources,
    ...availability(definition, snapshot),
  };
}

function availability(
  definition: IndicatorDefinition,
  snapshot: CitySnapshot,
): Pick<IndicatorInfo, 'available' | 'lacks'> {
  if (isAvailable(definition, snapshot)) return { available: true };
  const { needs, isStated } = definition;
  const lacks = isRead(definition, snapshot) && isStated?.(snapshot.records) === false ? needs : undefined;
  return { available: false, ...(lacks === undefined ? {} : { lacks }) };
}

function isRead({ resources }: IndicatorDefinition, snapshot: CitySnapshot): boolean {
  return resources.every((resource) => readingOf(resource as ResourceName, snapshot) === 'there');
}

/** Whether the city has, or is still reading, what an indicator is counted from. */
function isAvailable(definition: IndicatorDefinition, snapshot: CitySnapshot): boolean {
  const { id, tally, resources, isStated } = definition;
  // What was aggregated upstream is not known before it is read.
  if (['waiting', 'loading'].includes(snapshot.resources.indicators?.state ?? '')) return true;
  if (upstreamIndicators({ snapshot, hierarchy: snapshot.hierarchy }).has(id)) return true;
  const { grids = [], indicators = [] } = snapshot.records;
  // Grids without records come as tiles.
  if (grids.length === 0 && upstreamGridIndicators(indicators).has(id)) return true;
  if (!tally || (isRead(definition, snapshot) && isStated?.(snapshot.records) === false)) return false;
  return resources.every((resource) => readingOf(resource as ResourceName, snapshot) !== 'missing');
}
