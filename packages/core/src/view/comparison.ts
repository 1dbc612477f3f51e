/** Figures beside those of a question: of the period before, or of the same one a year earlier. */
import { comparedPeriod, type Comparison } from '../calendar/compared-period.js';
import { formatDay } from '../calendar/calendar-day.js';
import type { AreaNode } from '../divisions/hierarchy.js';
import type { IndicatorDefinition } from '../indicators/indicator-definition.js';
import type { Figure } from './figure.js';
import { pastFigures } from './past-figures.js';
import { periodInfo, type Sight } from './sight.js';
import type { PeriodInfo } from './view.js';

/** What the figures of a view are compared with. */
export interface ComparisonInfo extends PeriodInfo {
  readonly how: Comparison;
  /**
   * The period asked about is not over: of the other one only as much is counted as has passed of it, up to this day,
   * the last one counted.
   */
  readonly until?: string;
}

export interface ComparedFigures {
  readonly info: ComparisonInfo;
  /** By indicator id. */
  figuresOf(area: AreaNode): Readonly<Record<string, Figure>>;
}

/**
 * Every figure passes the same gate as if its period had been asked for. In public scope the period is one of the
 * published lattice, and so is the one it is compared with: the two tell nothing that each alone does not.
 *
 * @throws {RangeError} When it is neither the one comparison nor the other.
 */
export function compareFigures(
  sight: Sight,
  definitions: readonly IndicatorDefinition[],
  how: Comparison,
): ComparedFigures {
  if (!HOW.includes(how))
    throw new RangeError(`A comparison was expected (${HOW.join(', ')}), not "${how}".`);
  const { asOfMs, clock, period: asked, scope } = sight;
  const period = comparedPeriod(asked, how, clock);
  // The same time into the period as now.
  const momentMs = Math.min(period.fromMs + (asOfMs - asked.fromMs), asOfMs);
  const isRunning = scope === 'internal' && asked.toMs > asOfMs + 1 && asked.fromMs <= asOfMs;
  const flowMs = isRunning ? Math.min(momentMs, period.toMs - 1) : asOfMs;
  // In public a stock stands at the end of its period.
  const stockMs = scope === 'public' ? period.toMs - 1 : momentMs;
  const gates = definitions.map((definition) => ({
    id: definition.id,
    figure: pastFigures(definition, { ...sight, asOfMs: flowMs }, period, stockMs),
  }));
  return {
    info: {
      ...periodInfo(period),
      how,
      ...(isRunning ? { until: formatDay(clock.dayAt(flowMs)) } : {}),
    },
    figuresOf: (area) => Object.fromEntries(gates.map(({ id, figure }) => [id, figure(area)])),
  };
}

const HOW: readonly Comparison[] = ['previous', 'lastYear'];
