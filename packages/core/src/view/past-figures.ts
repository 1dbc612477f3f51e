import type { Period } from '../calendar/period.js';
import type { AreaNode } from '../divisions/hierarchy.js';
import type { IndicatorDefinition } from '../indicators/indicator-definition.js';
import { upstreamIndicators } from '../indicators/upstream-figures.js';
import { figureGate } from '../privacy/figure-gate.js';
import type { Figure } from './figure.js';
import type { Sight } from './sight.js';

const NOT_COLLECTED: Figure = { state: 'none', reason: 'not-collected' };

/**
 * Figures of an indicator in another period than the one that is looked at, after the suppression gate.
 *
 * @param stockMs - The moment of a stock; of a flow all that is known counts.
 */
export function pastFigures(
  definition: IndicatorDefinition,
  sight: Sight,
  period: Period,
  stockMs: number,
): (area: AreaNode) => Figure {
  if (definition.kind === 'flow') return figureGate(definition, { ...sight, period });
  // The past of things that have no dates was never written down.
  if (!definition.hasPast && !upstreamIndicators(sight).has(definition.id)) return () => NOT_COLLECTED;
  return figureGate(definition, { ...sight, period, asOfMs: stockMs });
}
