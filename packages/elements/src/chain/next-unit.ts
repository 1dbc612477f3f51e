import type { ChainNode } from '../scene/chain-layout.js';

/** What a key asks for: to move to a unit, or to open or close one. */
export type ChainStep =
  | { readonly to: string }
  | { readonly open: string }
  | { readonly close: string }
  | { readonly select: string };

/**
 * The keys of a tree (WAI-ARIA): up and down, in and out, first and last, a letter for the next name that begins
 * with it.
 *
 * @param nodes - As they are seen, each unit before those below it.
 * @param nameOf - Of a unit, in the language of the page.
 * @returns `null` where the key leads nowhere.
 */
export function nextUnit(
  nodes: readonly ChainNode[],
  active: string | null,
  key: string,
  nameOf: (node: ChainNode) => string,
): ChainStep | null {
  const at = nodes.findIndex(({ unit }) => unit.id === active);
  const here = nodes[at];
  const to = (node: ChainNode | undefined): ChainStep | null => (node ? { to: node.unit.id } : null);
  if (key === 'Home' || (!here && key.startsWith('Arrow'))) return to(nodes[0]);
  if (key === 'End') return to(nodes.at(-1));
  if (!here) return null;
  switch (key) {
    case 'ArrowDown':
      return to(nodes[at + 1]);
    case 'ArrowUp':
      return to(nodes[at - 1]);
    case 'ArrowRight':
      if (here.below > 0 && !here.open) return { open: here.unit.id };
      return to(nodes.find(({ unit }) => unit.parent === here.unit.id));
    case 'ArrowLeft':
      if (here.open) return { close: here.unit.id };
      return to(nodes.find(({ unit }) => unit.id === here.unit.parent));
    case 'Enter':
    case ' ':
      return { select: here.unit.id };
    default:
      return /^.$/u.test(key) ? to(named(nodes, at, key, nameOf)) : null;
  }
}

function named(
  nodes: readonly ChainNode[],
  at: number,
  letter: string,
  nameOf: (node: ChainNode) => string,
): ChainNode | undefined {
  const turned = [...nodes.slice(at + 1), ...nodes.slice(0, at)];
  return turned.find((node) => nameOf(node).toLowerCase().startsWith(letter.toLowerCase()));
}
