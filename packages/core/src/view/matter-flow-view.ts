import type { AreaNode } from '../divisions/hierarchy.js';
import { DURATION_BINS, durationBin, medianDays } from '../indicators/duration-histogram.js';
import { NO_TIER, TIERS } from '../indicators/matter-columns.js';
import { closedUntil, lastHopUp } from '../indicators/matter-paths.js';
import { matterTest, type MatterTable } from '../indicators/matter-test.js';
import { areaSummary } from './area-facts.js';
import { areaFigures, definitionsOf } from './area-figures.js';
import type { Figure } from './figure.js';
import { named } from './matter-record.js';
import { matterTable } from './matter-table.js';
import type { FlowTier, MatterFlowQuery, MatterFlowView } from './matter-views.js';
import { NO_INDICATORS, noFigures } from './no-figures.js';
import { drilledArea, periodInfo, type Sight } from './sight.js';

/**
 * Where the matters that were closed in a period came to their end, and how they got there. In public scope, and of
 * cities that have aggregates only, it is made from the published figures of the indicators.
 */
export function matterFlowView(
  sight: Sight,
  { division }: Pick<MatterFlowQuery, 'division'>,
): MatterFlowView {
  const { snapshot } = sight;
  const area = drilledArea(sight, division);
  const figures = areaFigures(sight, definitionsOf(sight, NO_INDICATORS))(area);
  const table = matterTable(sight);
  const isDetailed = typeof table !== 'string';
  const tiers = isDetailed ? countedTiers(table, area, sight) : publishedTiers(figures);
  return {
    view: 'matter-flow',
    area: areaSummary(area, snapshot),
    period: periodInfo(sight.period),
    asOf: sight.asOf,
    closed: isDetailed
      ? countedClosed(tiers, table, area)
      : part(figures['townshipOrBelow'] ?? figures['villageResolution'], 'denominator'),
    tiers,
    noes: noFigures(figures, snapshot),
    isDetailed,
  };
}

const NONE: Figure = { state: 'none', reason: 'not-published' };
const valueOf = (value: number): Figure => ({ state: 'value', value });

/** All that were closed at a tier that is known; where none is, how many were closed where is not known. */
function countedClosed(tiers: readonly FlowTier[], table: MatterTable, within: AreaNode): Figure {
  const known = tiers.reduce((sum, { closed }) => sum + (closed.state === 'value' ? closed.value : 0), 0);
  if (known > 0) return valueOf(known);
  const { area, length } = table.columns;
  const test = matterTest(table, 'closed');
  for (let row = 0; row < length; row++) {
    const at = table.areaOf[area[row]!]!;
    if (at >= within.index && at < within.end && test(row)) return { state: 'none', reason: 'not-collected' };
  }
  return valueOf(0);
}

// ── from records ────────────────────────────────────────────────────────────────────────────────

interface TierCounts {
  readonly entered: number[];
  readonly closed: number[];
  readonly up: number[];
  readonly down: number[];
  readonly stays: readonly Int32Array[];
  readonly reasons: readonly Map<number, number>[];
}

function countedTiers(table: MatterTable, area: AreaNode, sight: Sight): readonly FlowTier[] {
  const { hopReasons } = sight.snapshot.manifest.codeTables;
  const { entered, closed, up, down, stays, reasons } = countTiers(table, area);
  const codes = table.paths().reasons;
  return TIERS.map((tier, place): FlowTier => {
    const median = medianDays(stays[place]!);
    return {
      tiers: [tier],
      entered: valueOf(entered[place]!),
      closed: valueOf(closed[place]!),
      passedUp: valueOf(up[place]!),
      handedDown: valueOf(down[place]!),
      days: median === null ? { state: 'none', reason: 'no-cases' } : valueOf(median),
      reasons: [...reasons[place]!]
        .map(([reason, count]) => ({ ...named(codes[reason] ?? '99', hopReasons), count }))
        .sort((a, b) => b.count - a.count || (a.code < b.code ? -1 : 1)),
    };
  });
}

/** A matter that began at a tier and was closed at a higher one has passed every boundary between them once. */
function countTiers(table: MatterTable, within: AreaNode): TierCounts {
  const { columns, areaOf } = table;
  const { area, closedTier } = columns;
  const paths = table.paths();
  const { start, hopReason, hopStayMs } = paths;
  const test = matterTest(table, 'closed');
  const counts: TierCounts = {
    entered: TIERS.map(() => 0),
    closed: TIERS.map(() => 0),
    up: TIERS.map(() => 0),
    down: TIERS.map(() => 0),
    stays: TIERS.map(() => new Int32Array(DURATION_BINS)),
    reasons: TIERS.map(() => new Map<number, number>()),
  };
  for (let row = 0; row < columns.length; row++) {
    const at = areaOf[area[row]!]!;
    if (at < within.index || at >= within.end || !test(row)) continue;
    const [first, last] = [start[row]!, closedTier[row]!];
    // Closed, but nobody knows where.
    if (last === NO_TIER) continue;
    counts.entered[first]!++;
    counts.closed[last]!++;
    for (let down = first; down > last; down--) counts.down[down]!++;
    const untilMs = closedUntil(columns, row);
    for (let from = first; from < last; from++) {
      counts.up[from]!++;
      const hop = lastHopUp(paths, row, from, untilMs);
      if (hop < 0) continue;
      const reason = hopReason[hop]!;
      counts.reasons[from]!.set(reason, (counts.reasons[from]!.get(reason) ?? 0) + 1);
      const stay = hopStayMs[hop]!;
      if (stay >= 0) counts.stays[from]![durationBin(stay)]!++;
    }
  }
  return counts;
}

// ── from published figures ──────────────────────────────────────────────────────────────────────

function publishedTiers(figures: Readonly<Record<string, Figure>>): readonly FlowTier[] {
  const [village, township] = [figures['villageResolution'], figures['townshipOrBelow']];
  const whole = part(township, 'denominator');
  const [inVillage, inTownship] = [part(village, 'numerator'), part(township, 'numerator')];
  const closed = [inVillage, difference(inTownship, inVillage), difference(whole, inTownship)];
  const passedUp = [difference(whole, inVillage), difference(whole, inTownship), valueOf(0)];
  const names = [['grid', 'village'], ['township'], ['county', 'city']] as const;
  return names.map((tiers, place) => ({
    tiers,
    entered: place === 0 ? whole : NONE,
    closed: closed[place]!,
    passedUp: passedUp[place]!,
    handedDown: NONE,
    days: NONE,
    reasons: [],
  }));
}

/** What a rate counted, as a figure of its own: hidden where the rate is. */
function part(rate: Figure | undefined, side: 'numerator' | 'denominator'): Figure {
  if (!rate) return { state: 'none', reason: 'no-resource' };
  if (rate.state === 'insufficient' && side === 'denominator') return valueOf(rate.denominator);
  if (rate.state === 'insufficient') return { state: 'suppressed' };
  if (rate.state !== 'value') return rate;
  const count = rate[side];
  return count === undefined ? NONE : valueOf(count);
}

/** Of two published counts; of one that is hidden nothing. */
function difference(whole: Figure, taken: Figure): Figure {
  if (whole.state !== 'value') return whole;
  return taken.state === 'value' ? valueOf(whole.value - taken.value) : taken;
}
