/** What is said of an area besides its figures. */
import type { AreaNode, Hierarchy } from '../divisions/hierarchy.js';
import { areaAmounts } from '../indicators/area-amounts.js';
import { rollUp } from '../indicators/roll-up.js';
import { WeakMemo } from '../indicators/weak-memo.js';
import { boundsOf } from '../spatial/bounds-of.js';
import { labelPoint } from '../spatial/label-point.js';
import { areaShape } from '../divisions/area-shape.js';
import type { CitySnapshot } from './city-snapshot.js';
import type { Area, AreaSummary, Scope } from './view.js';

const FLAGS = ['adviser', 'auxiliary', 'psychService', 'commissioner', 'securityMember'] as const;

/** Kind, code, level and name. A grid without a name is called by what its code adds to its village's. */
export function areaSummary(area: AreaNode, { records, hierarchy, manifest }: CitySnapshot): AreaSummary {
  const { kind, code, level } = area;
  if (kind === 'division')
    return { kind, code, level, name: records.divisions?.[area.record]?.name ?? manifest.name };
  const village = hierarchy.at(area.parent).code;
  const short = code.includes(village) ? code.slice(code.indexOf(village) + village.length) : code;
  return { kind, code, level, name: records.grids?.[area.record]?.name ?? (short || code) };
}

/** From the city down to an area, both included. */
export function areaPath(area: AreaNode, snapshot: CitySnapshot): readonly AreaSummary[] {
  return snapshot.hierarchy.pathOf(area).map((above) => areaSummary(above, snapshot));
}

const grids = new WeakMap<Hierarchy, Int32Array>();

function gridsBelow(hierarchy: Hierarchy): Int32Array {
  let counts = grids.get(hierarchy);
  if (!counts) {
    counts = rollUp(
      hierarchy,
      Int32Array.from(hierarchy.nodes, ({ kind }) => (kind === 'grid' ? 1 : 0)),
    );
    grids.set(hierarchy, counts);
  }
  return counts;
}

type AreaFacts = Omit<Area, 'figures' | 'neighbours'>;

const facts = new WeakMemo<
  Hierarchy,
  NonNullable<CitySnapshot['records']['divisions']>,
  (area: AreaNode) => AreaFacts
>(2);
const NO_DIVISIONS: readonly never[] = [];

/**
 * @returns A function that tells an area's facts: all of {@link Area} but its figures and neighbours.
 */
export function areaFacts(snapshot: CitySnapshot, scope: Scope): (area: AreaNode) => AreaFacts {
  return facts.get(snapshot.hierarchy, snapshot.records.divisions ?? NO_DIVISIONS, scope, () =>
    tellFacts(snapshot, scope),
  );
}

function tellFacts(snapshot: CitySnapshot, scope: Scope): (area: AreaNode) => AreaFacts {
  const { records, hierarchy } = snapshot;
  const amounts = {
    areaKm2: areaAmounts('areaKm2')(snapshot),
    population: areaAmounts('population')(snapshot),
    households: areaAmounts('households')(snapshot),
  };
  const gridCounts = gridsBelow(hierarchy);
  const hasGrids = (gridCounts[0] ?? 0) > 0;
  const told = new Map<number, AreaFacts>();
  const tell = (area: AreaNode): AreaFacts => {
    const shape = areaShape(area, snapshot);
    const stated: { areaKm2?: number; population?: number; households?: number } = {};
    for (const field of ['areaKm2', 'population', 'households'] as const) {
      const amount = amounts[field](area);
      if (amount !== null) stated[field] = amount;
    }
    return {
      ...areaSummary(area, snapshot),
      ...(area.parent < 0 ? {} : { parent: hierarchy.at(area.parent).code }),
      point: labelPoint(shape),
      bounds: boundsOf(shape),
      ...stated,
      // In public scope what lies below a county is not on the map.
      childCount: scope === 'public' && area.depth > 0 ? 0 : area.children.length,
      ...(hasGrids && area.kind === 'division' ? { gridCount: gridCounts[area.index] ?? 0 } : {}),
      ...(area.kind === 'grid' ? { dedicated: records.grids?.[area.record]?.kind === 'dedicated' } : {}),
      flags: flagsOf(area, records),
    };
  };
  return (area) => {
    const known = told.get(area.index) ?? tell(area);
    told.set(area.index, known);
    return known;
  };
}

function flagsOf(area: AreaNode, records: CitySnapshot['records']): Readonly<Record<string, boolean>> {
  const flags: Record<string, boolean> = {};
  if (area.kind === 'grid') {
    const staffed = records.grids?.[area.record]?.staffed;
    if (staffed !== undefined) flags['staffed'] = staffed;
    return flags;
  }
  const record = records.divisions?.[area.record];
  for (const flag of FLAGS) {
    const value = record?.[flag];
    if (value !== undefined) flags[flag] = value;
  }
  return flags;
}
