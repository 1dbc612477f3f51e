import type { Finding } from '../contract/problem-list.js';
import { areaShape } from '../divisions/area-shape.js';
import type { AreaNode } from '../divisions/hierarchy.js';
import { areaKm2 } from '../spatial/area-km2.js';
import { boundsOf } from '../spatial/bounds-of.js';
import { containsPoint } from '../spatial/contains-point.js';
import { crossingPairs } from '../spatial/crossing.js';
import { SLIVER_KM2 } from '../spatial/drop-slivers.js';
import { labelPoint } from '../spatial/label-point.js';
import { overlapKm2 } from '../spatial/overlap-km2.js';
import type { Rings } from '../spatial/ring.js';
import { ringsOf } from '../spatial/rings-of.js';
import type { CitySnapshot } from '../view/city-snapshot.js';
import type { AreaShape } from '../view/view.js';
import { Pacer } from './pause.js';

/** Of more areas than that side by side only crossing borders are looked for, not one within another. */
const MOST_COMPARED = 1_000;
/** Areas that cover less of what they lie in do not mean to cover it. */
const LEAST_COVERED = 0.9;
/** Of the area above: what rounding of coordinates leaves. */
const ROUNDING = 1e-6;

interface Sibling {
  readonly node: AreaNode;
  readonly shape: AreaShape;
}

/**
 * Finds areas of the same level that overlap, and areas that those below leave uncovered, by more than a
 * sliver (0.001 km²). Dedicated grids may lie over the others or be cut out of them.
 *
 * @param snapshot - With everything read.
 * @param report - Told of each; `index` and `params.first` are places among the accepted records.
 */
export async function checkSiblings(
  snapshot: CitySnapshot,
  report: (finding: Finding) => void,
): Promise<void> {
  const { hierarchy, records } = snapshot;
  const pacer = new Pacer();
  for (const above of hierarchy.nodes) {
    const isDedicated = ({ kind, record }: AreaNode): boolean =>
      kind === 'grid' && records.grids?.[record]?.kind === 'dedicated';
    const all = hierarchy
      .childrenOf(above)
      .map((node): Sibling => ({ node, shape: areaShape(node, snapshot) }));
    const siblings = all.filter(({ node }) => !isDedicated(node));
    if (siblings.length === 0) continue;
    // Those that are cut out of the others close what would be a gap.
    const overlaps = await reportOverlaps(siblings, report, pacer);
    const twice = overlaps - groundOf(all.filter(({ node }) => isDedicated(node)));
    if (above.record >= 0)
      reportGap({ node: above, shape: areaShape(above, snapshot) }, siblings, twice, report);
    if (pacer.due) await pacer.breathe();
  }
}

function groundOf(areas: readonly Sibling[]): number {
  return areas.reduce((sum, { shape }) => sum + areaKm2(shape), 0);
}

/** @returns km² that are covered twice. */
async function reportOverlaps(
  siblings: readonly Sibling[],
  report: (finding: Finding) => void,
  pacer: Pacer,
): Promise<number> {
  let sum = 0;
  for (const [one, other] of await pairsToMeasure(siblings, pacer)) {
    if (pacer.due) await pacer.breathe();
    const [first, second] = [siblings[one]!, siblings[other]!];
    const km2 = overlapKm2(first.shape, second.shape) ?? 0;
    sum += km2;
    if (km2 <= SLIVER_KM2) continue;
    const later = first.node.record < second.node.record ? second : first;
    const earlier = later === first ? second : first;
    // Records of two resources have no order.
    if (later.node.kind !== earlier.node.kind) continue;
    report({
      ...about(later.node),
      code: 'areas-overlap',
      params: { km2: rounded(km2), first: earlier.node.record },
    });
  }
  return sum;
}

/** Pairs whose borders cross, or of which one lies in the other. */
async function pairsToMeasure(
  siblings: readonly Sibling[],
  pacer: Pacer,
): Promise<readonly (readonly [number, number])[]> {
  const crossing: (readonly [number, number])[] = [];
  for (const pairs of crossingPairs(siblings.map(({ shape }) => ringsOf(shape) as unknown as Rings))) {
    crossing.push(...pairs);
    if (pacer.due) await pacer.breathe();
  }
  if (siblings.length > MOST_COMPARED) return crossing;
  const found = new Map(crossing.map((pair) => [pair.join(' '), pair]));
  siblings.forEach(({ shape }, inner) => {
    const [x, y] = labelPoint(shape);
    siblings.forEach(({ shape: outer }, at) => {
      const [west, south, east, north] = boundsOf(outer);
      if (at === inner || x < west || x > east || y < south || y > north) return;
      if (!containsPoint(outer, [x, y])) return;
      const pair = [Math.min(at, inner), Math.max(at, inner)] as const;
      found.set(pair.join(' '), pair);
    });
  });
  return [...found.values()];
}

function reportGap(
  { node, shape }: Sibling,
  siblings: readonly Sibling[],
  twice: number,
  report: (finding: Finding) => void,
): void {
  const whole = areaKm2(shape);
  const covered = groundOf(siblings) - twice;
  const gap = whole - covered;
  if (gap <= SLIVER_KM2 + ROUNDING * whole || covered < LEAST_COVERED * whole) return;
  report({ ...about(node), code: 'areas-gap', params: { km2: rounded(gap) } });
}

function about({ kind, record }: AreaNode): Pick<Finding, 'severity' | 'resource' | 'index' | 'path'> {
  const resource = kind === 'grid' ? 'grids' : 'divisions';
  return { severity: 'warning', resource, index: record, path: '/geometry' };
}

function rounded(km2: number): number {
  return Math.round(km2 * 1000) / 1000;
}
