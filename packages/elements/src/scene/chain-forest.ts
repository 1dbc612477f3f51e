/** The responsibility chain as a hierarchy: what is above whom, which branches are open, what a project leaves of it. */
import type { UnitMark } from '@hivemap/core';
import { hierarchy, type HierarchyNode } from 'd3';

/** A unit with those below; `unit` is `null` for the node above several units at the top. */
export interface ChainBranch {
  readonly unit: UnitMark | null;
  readonly below: readonly ChainBranch[];
}

const ROLE_ORDER = ['office', 'task-force', 'leading-group', 'unit'] as const;

/**
 * @param projects - Only units with duties of one of them, and those above; all where it is empty.
 */
export function chainForest(units: readonly UnitMark[], projects: readonly string[] = []): ChainBranch {
  const kept = projects.length === 0 ? units : unitsOfProjects(units, projects);
  const below = new Map<string | null, { unit: UnitMark; below: ChainBranch[] }[]>();
  const branches = kept.map((unit) => ({ unit, below: [] as ChainBranch[] }));
  for (const branch of branches) {
    const siblings = below.get(branch.unit.parent);
    if (siblings) siblings.push(branch);
    else below.set(branch.unit.parent, [branch]);
  }
  for (const branch of branches) branch.below.push(...inOrder(below.get(branch.unit.id) ?? []));
  const tops = inOrder(below.get(null) ?? []);
  return tops.length === 1 && tops[0] ? tops[0] : { unit: null, below: tops };
}

/** The office before task forces, these before the groups below, units last; within them the order of the data. */
function inOrder<B extends { readonly unit: UnitMark }>(branches: readonly B[]): readonly B[] {
  if (branches.length < 2) return branches;
  return branches
    .map((branch, at) => ({ branch, rank: ROLE_ORDER.indexOf(branch.unit.role), at }))
    .sort((a, b) => a.rank - b.rank || a.at - b.at)
    .map(({ branch }) => branch);
}

function unitsOfProjects(units: readonly UnitMark[], projects: readonly string[]): readonly UnitMark[] {
  const byId = new Map(units.map((unit) => [unit.id, unit]));
  const kept = new Set<string>();
  for (const unit of units) {
    if (!unit.projects.some((one) => projects.includes(one))) continue;
    for (let at: UnitMark | undefined = unit; at && !kept.has(at.id); at = byId.get(at.parent ?? ''))
      kept.add(at.id);
  }
  return units.filter(({ id }) => kept.has(id));
}

/** Keys of the branches that are open at first: the top, and where it is the only one, its office. */
export function openAtFirst({ unit, below }: ChainBranch): ReadonlySet<string> {
  const tops = unit ? [unit] : below.map((branch) => branch.unit);
  const offices = unit
    ? below.filter((branch) => branch.unit?.role === 'office').map((branch) => branch.unit)
    : [];
  return new Set([...tops, ...offices].flatMap((one) => one?.id ?? []));
}

/** What is seen while only some branches are open. */
export function openHierarchy(root: ChainBranch, open: ReadonlySet<string>): HierarchyNode<ChainBranch> {
  return hierarchy(root, ({ unit, below }) => (unit === null || open.has(unit.id) ? [...below] : null));
}
