import type { Period } from '../calendar/period.js';
import type { AreaNode } from '../divisions/hierarchy.js';
import type { IndicatorDefinition } from '../indicators/indicator-definition.js';
import { wasCollected } from '../indicators/was-collected.js';
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
  const then = { ...sight, period, ...(definition.kind === 'flow' ? {} : { asOfMs: stockMs }) };
  // Not of a part of it: eleven days of a month would look like a fall to a third.
  return wasCollected(definition, then) ? figureGate(definition, then) : () => NOT_COLLECTED;
}
