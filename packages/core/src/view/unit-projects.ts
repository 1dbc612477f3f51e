/** Which projects of the task book a unit, and through its units an area, has a part in. */
import type { AreaNode, Hierarchy } from '../divisions/hierarchy.js';
import { WeakMemo } from '../indicators/weak-memo.js';
import { chainParents } from './chain-parents.js';
import { chainRows } from './chain-rows.js';
import { shownUnits } from './shown-units.js';
import type { CityRecords } from './city-snapshot.js';
import type { Sight } from './sight.js';

const NONE: readonly string[] = [];
type Units = NonNullable<CityRecords['units']>;
type ProjectsOf<T> = (of: T) => readonly string[];

const ofUnits = new WeakMap<Units, WeakMap<object, ProjectsOf<string>>>();

/** @returns Tells a unit's projects by its id: those of its own duties, else of the nearest unit above that has any. */
export function unitProjects({ snapshot }: Sight): ProjectsOf<string> {
  const { units, duties } = snapshot.records;
  if (!units || !duties) return () => NONE;
  let byDuties = ofUnits.get(units);
  if (!byDuties) ofUnits.set(units, (byDuties = new WeakMap<object, ProjectsOf<string>>()));
  let known = byDuties.get(duties);
  if (!known) {
    const rows = chainRows(snapshot).duties;
    const places = chainParents(units);
    known = (id) => {
      for (let at: string | null = id; at !== null; at = places.get(at)?.parent ?? null) {
        const own = ownProjects(rows.get(at) ?? []);
        if (own.length > 0) return own;
      }
      return NONE;
    };
    byDuties.set(duties, known);
  }
  return known;
}

const ofAreas = new WeakMemo<Hierarchy, object, ProjectsOf<AreaNode>>(2);

/**
 * @returns Tells an area's projects: those of units that work in it, in a part of it, or, below the city, in a division
 *   around it. What the city's own units do is done everywhere, and tells no area from another.
 */
export function areaProjects(sight: Sight): ProjectsOf<AreaNode> {
  const { snapshot, hierarchy, scope } = sight;
  const { units, duties } = snapshot.records;
  if (!units || !duties) return () => NONE;
  return ofAreas.get(hierarchy, duties, scope, () => {
    const rows = chainRows(snapshot).duties;
    const inside = new Map<number, Set<string>>();
    const own = new Map<number, Set<string>>();
    for (const { id, division } of shownUnits(sight)) {
      const projects = ownProjects(rows.get(id) ?? []);
      const area = division === undefined ? undefined : hierarchy.division(division);
      if (!area || projects.length === 0) continue;
      addTo(own, area.index, projects);
      for (let at = area.index; at >= 0; at = hierarchy.at(at).parent) addTo(inside, at, projects);
    }
    return tellAreas(hierarchy, own, inside);
  });
}

/** Areas without units of their own share the list of the division around them. */
function tellAreas(
  hierarchy: Hierarchy,
  own: ReadonlyMap<number, ReadonlySet<string>>,
  inside: ReadonlyMap<number, ReadonlySet<string>>,
): ProjectsOf<AreaNode> {
  const told = new Map<number, readonly string[]>();
  const around = (area: AreaNode): readonly string[] => {
    if (area.depth === 0) return NONE;
    const known = told.get(area.index);
    if (known) return known;
    const above = area.parent < 0 ? NONE : around(hierarchy.at(area.parent));
    const here = own.get(area.index);
    const all = here ? [...new Set([...above, ...here])] : above;
    told.set(area.index, all);
    return all;
  };
  return (area) => {
    const below = inside.get(area.index);
    const all = around(area);
    return below ? [...new Set([...all, ...below])] : all;
  };
}

function addTo(sets: Map<number, Set<string>>, at: number, projects: readonly string[]): void {
  const set = sets.get(at) ?? new Set<string>();
  for (const project of projects) set.add(project);
  sets.set(at, set);
}

function ownProjects(duties: readonly { readonly project?: string | undefined }[]): readonly string[] {
  return [...new Set(duties.flatMap(({ project }) => project ?? []))];
}
