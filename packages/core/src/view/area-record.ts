import { lastPeriods } from '../calendar/last-periods.js';
import { resolvePeriod } from '../calendar/period.js';
import type { AreaNode } from '../divisions/hierarchy.js';
import type { IndicatorDefinition } from '../indicators/indicator-definition.js';
import { matterAreas } from '../indicators/matter-areas.js';
import { matterBreakdown, type MatterBreakdown } from '../indicators/matter-breakdown.js';
import { TIERS } from '../indicators/matter-columns.js';
import { matterStates } from '../indicators/stated-field.js';
import { publicTypes } from '../privacy/public-types.js';
import { typeFigures } from '../privacy/type-figures.js';
import { areaPath } from './area-facts.js';
import { describeAreas } from './areas-view.js';
import type { ComparedFigures } from './comparison.js';
import { listedIn } from './listings-view.js';
import { openMatters } from './open-matters.js';
import { drillStep, sheetOf } from './sheet.js';
import type { Sight } from './sight.js';
import { pairOf } from './station-pairs.js';
import { responsibleUnits } from './unit-record.js';
import { figureAt } from './trend-view.js';
import type { AreaRecord, TrendPoint } from './view.js';

const TREND_MONTHS = 12;

/** A division or a grid with its trend, and its matters by tier and type, in public by group of types. */
export function areaRecord(
  area: AreaNode,
  sight: Sight,
  definitions: readonly IndicatorDefinition[],
  compared?: ComparedFigures,
): AreaRecord {
  const { snapshot, hierarchy, scope } = sight;
  const sheet =
    area.parent < 0
      ? sheetOf([area], snapshot)
      : drillStep(hierarchy.at(area.parent), snapshot, scope).children;
  const [first] = definitions;
  const responsible = responsibleUnits(area, sight);
  const listed = listedIn(area, sight);
  const pair = pairOf(area, sight);
  return {
    kind: area.kind,
    area: describeAreas(sight, definitions, compared)(area, sheet),
    path: areaPath(area, snapshot),
    trend: first ? trendOf(area, sight, first) : [],
    ...breakdowns(area, sight),
    ...(responsible.length > 0 ? { responsible } : {}),
    ...(listed.length > 0 ? { listed } : {}),
    ...(pair ? { pair } : {}),
    open: openMatters(area, sight),
  };
}

/** Each of the last twelve whole months as it looked when the month was over. */
function trendOf(area: AreaNode, sight: Sight, definition: IndicatorDefinition): readonly TrendPoint[] {
  const { clock, asOfMs } = sight;
  return lastPeriods('month', TREND_MONTHS, clock.dayAt(asOfMs + 1)).map((id): TrendPoint => ({
    period: id,
    figure: figureAt(sight, definition, resolvePeriod(id, asOfMs, clock))(area),
  }));
}

const statesTier = matterStates('tier');

/** Where no matter that was closed tells its tier, nobody knows how many were closed at any: that is not zero. */
function closedAtTiers(
  { closedByTier, closedSomewhere }: MatterBreakdown,
  isCollected: boolean,
): AreaRecord['closedAt'] {
  const isUnknown = closedByTier.every((count) => count === 0) && (closedSomewhere > 0 || !isCollected);
  return TIERS.map((tier, place) => ({
    tier,
    count: isUnknown
      ? { state: 'none', reason: 'not-collected' }
      : { state: 'value', value: closedByTier[place] ?? 0 },
  }));
}

type Breakdowns = Pick<AreaRecord, 'closedAt' | 'types'>;

function breakdowns(area: AreaNode, sight: Sight): Breakdowns {
  const { snapshot, hierarchy, scope } = sight;
  const { matters, manifest } = snapshot;
  // The public lattice has no tiers, and types by group only.
  if (scope === 'public') return { closedAt: [], types: publicTypes(area, sight) };
  if (!matters) return { closedAt: [], types: [] };
  const areaOf = matterAreas(matters, hierarchy, manifest);
  const breakdownOf = (of: AreaNode) =>
    matterBreakdown(matters, hierarchy, areaOf, of, { ...sight.period, asOfMs: sight.asOfMs });
  return {
    closedAt: closedAtTiers(breakdownOf(area), statesTier(snapshot.records)),
    types: typeFigures(area, hierarchy, manifest, (of) => breakdownOf(of).acceptedByType),
  };
}
