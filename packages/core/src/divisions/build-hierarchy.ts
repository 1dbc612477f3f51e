import type { Manifest } from '../contract/manifest.js';
import type { Finding } from '../contract/problem-list.js';
import { codeAncestors } from './code-ancestors.js';
import { villageOfGridCode } from './grid-code.js';
import { Hierarchy, type AreaNode } from './hierarchy.js';

/** What the tree needs of a division's record. */
export interface DivisionCode {
  readonly code: string;
  readonly level: string;
  readonly parent?: string;
}

/** What the tree needs of a grid's record. */
export interface GridCode {
  readonly code: string;
  readonly division: string;
}

/** Level of the city where `divisions` has no record of it, and the manifest no levels. */
const TOP_LEVEL = 'city';
export const GRID_LEVEL = 'grid';

/** An area on its way into the tree. */
interface Draft {
  readonly kind: 'division' | 'grid';
  readonly code: string;
  readonly level: string;
  readonly record: number;
  readonly children: Draft[];
}

/**
 * Arranges divisions and grids in a tree below the city.
 *
 * A level that a place lacks is skipped (a village may lie directly in a county). A division whose
 * parent should exist and does not is attached to its nearest existing ancestor by code, else to
 * the city, and reported as `orphan`.
 *
 * @param manifest - Names the city, its code system, its levels and the coding of its grids.
 * @param divisions - With `parent` where the code system is free; the city itself may be among them.
 * @param grids - Leaves of the tree.
 * @returns The tree, and what was wrong.
 */
export function buildHierarchy(
  manifest: Pick<Manifest, 'code' | 'codeSystem' | 'levels' | 'gridCode'>,
  divisions: readonly DivisionCode[],
  grids: readonly GridCode[] = [],
): { readonly hierarchy: Hierarchy; readonly findings: readonly Finding[] } {
  const findings: Finding[] = [];
  const drafts = new Map<string, Draft>();
  divisions.forEach(({ code, level }, record) => {
    if (!drafts.has(code)) drafts.set(code, { kind: 'division', code, level, record, children: [] });
  });
  const root = drafts.get(manifest.code) ?? virtualRoot(manifest);
  drafts.set(root.code, root);
  attachDivisions(manifest, divisions, drafts, root, findings);
  attachGrids(manifest, grids, drafts, root, findings);
  return { hierarchy: new Hierarchy(numberDepthFirst(root)), findings };
}

function virtualRoot({ code, levels }: Pick<Manifest, 'code' | 'levels'>): Draft {
  return { kind: 'division', code, level: levels[0]?.id ?? TOP_LEVEL, record: -1, children: [] };
}

function attachDivisions(
  manifest: Pick<Manifest, 'codeSystem'>,
  divisions: readonly DivisionCode[],
  drafts: ReadonlyMap<string, Draft>,
  root: Draft,
  findings: Finding[],
): void {
  const lengths = new Set(divisions.map(({ code }) => code.length));
  const parents = new Map<string, string>();
  divisions.forEach((division, index) => {
    const draft = drafts.get(division.code);
    if (!draft || draft === root || draft.record !== index) return;
    const { parent, orphan } = findParent(division, manifest, drafts, root, lengths);
    parents.set(draft.code, parent.code);
    if (orphan !== null) findings.push(orphanFinding('divisions', index, orphan));
  });
  for (const [code, parent] of parents) {
    const draft = drafts.get(code);
    const above = drafts.get(leadsTo(root.code, parent, parents) ? parent : root.code);
    if (!draft || !above) continue;
    if (above.code !== parent) {
      parents.set(code, root.code);
      findings.push(orphanFinding('divisions', draft.record, '/parent'));
    }
    above.children.push(draft);
  }
}

interface Found {
  readonly parent: Draft;
  /** Path of the field that names a missing parent; `null` when all is well. */
  readonly orphan: string | null;
}

function findParent(
  { code, parent }: DivisionCode,
  { codeSystem }: Pick<Manifest, 'codeSystem'>,
  drafts: ReadonlyMap<string, Draft>,
  root: Draft,
  lengths: ReadonlySet<number>,
): Found {
  const named = parent === undefined ? undefined : drafts.get(parent);
  if (named) return { parent: named, orphan: null };
  const ancestors = codeAncestors(code, codeSystem);
  const existing = ancestors.map((ancestor) => drafts.get(ancestor)).find((draft) => draft !== undefined);
  if (parent !== undefined) return { parent: existing ?? root, orphan: '/parent' };
  if (codeSystem === 'free') return { parent: root, orphan: '/parent' };
  if (!existing) return { parent: root, orphan: '/code' };
  // Where the city has no divisions with codes of that length, it lacks the level and nothing is missing.
  const nearest = ancestors[0] ?? '';
  const missing = nearest !== existing.code && nearest.length > 6 && lengths.has(nearest.length);
  return { parent: existing, orphan: missing ? '/code' : null };
}

/** Whether going up from a code ends at the city: it does not where parents form a circle. */
function leadsTo(root: string, from: string, parents: ReadonlyMap<string, string>): boolean {
  let at: string | undefined = from;
  for (let steps = 0; steps <= parents.size && at !== undefined; steps++) {
    if (at === root) return true;
    at = parents.get(at);
  }
  return false;
}

function attachGrids(
  { codeSystem, gridCode }: Pick<Manifest, 'codeSystem' | 'gridCode'>,
  grids: readonly GridCode[],
  drafts: ReadonlyMap<string, Draft>,
  root: Draft,
  findings: Finding[],
): void {
  const seen = new Set<string>();
  grids.forEach(({ code, division }, record) => {
    if (seen.has(code)) return;
    seen.add(code);
    let parent = drafts.get(division);
    if (!parent) {
      findings.push(orphanFinding('grids', record, '/division'));
      const village = villageOfGridCode(code, gridCode);
      const candidates = [division, ...(village === null ? [] : [village])].flatMap((candidate) => [
        candidate,
        ...codeAncestors(candidate, codeSystem),
      ]);
      parent =
        candidates.map((candidate) => drafts.get(candidate)).find((draft) => draft !== undefined) ?? root;
    }
    parent.children.push({ kind: 'grid', code, level: GRID_LEVEL, record, children: [] });
  });
}

function orphanFinding(resource: 'divisions' | 'grids', index: number, path: string): Finding {
  return { code: 'orphan', severity: 'warning', resource, index, path };
}

/** Numbers the tree; without recursion, since nothing bounds its depth. */
function numberDepthFirst(root: Draft): AreaNode[] {
  type Open = AreaNode & { children: number[]; end: number };
  const nodes: Open[] = [];
  const stack: { draft: Draft; parent: number; depth: number }[] = [{ draft: root, parent: -1, depth: 0 }];
  for (let step = stack.pop(); step; step = stack.pop()) {
    const { draft, parent, depth } = step;
    const index = nodes.length;
    const { kind, code, level, record } = draft;
    nodes.push({ index, kind, code, level, record, parent, depth, children: [], end: index + 1 });
    nodes[parent]?.children.push(index);
    // Last first: the stack turns them round.
    const children = [...draft.children].sort((a, b) => (a.code < b.code ? 1 : a.code > b.code ? -1 : 0));
    for (const child of children) stack.push({ draft: child, parent: index, depth: depth + 1 });
  }
  for (let index = nodes.length - 1; index > 0; index--) {
    const node = nodes[index];
    const above = node && nodes[node.parent];
    if (above) above.end = Math.max(above.end, node.end);
  }
  return nodes;
}
