/**
 * From one layout to the next: flowers that stay move, those that part come out of the flower they were summed
 * in, those that merge go into it. Drawn together, the leaving ones last.
 */
import { cellValues, type FlowerEncoding } from '../scene/cell-value.js';
import { FlowerField, type FieldFlower, type FlowerMotion } from '../scene/flower-field.js';
import { flowerActivity } from '../scene/flower-glyph.js';
import type { PlacedFlower } from '../scene/honeycomb-layout.js';

export interface FieldLook {
  readonly encoding: FlowerEncoding;
  readonly months: number;
}

/** Flowers that stand still; their indexes are those of the layout. */
export function stillField(flowers: readonly PlacedFlower[], look: FieldLook): FlowerField {
  return new FlowerField(flowers.length, (index) => fieldFlower(flowers[index]!, look));
}

/** The flowers of a layout on their way from another; indexes beyond the layout are of those that leave. */
export function movingField(
  before: readonly PlacedFlower[],
  flowers: readonly PlacedFlower[],
  look: FieldLook,
): FlowerField {
  const [old, next] = [holders(before), holders(flowers)];
  const kept = new Set(flowers.map(({ node }) => node.key));
  const leaving = before.filter(({ node }) => !kept.has(node.key));
  return new FlowerField(flowers.length + leaving.length, (index) => {
    const flower = flowers[index];
    if (flower) return { ...fieldFlower(flower, look), motion: arriving(flower, old.get(firstOf(flower))) };
    const left = leaving[index - flowers.length]!;
    const to = next.get(firstOf(left));
    const merges = to !== undefined && to.node.communities.length > left.node.communities.length;
    const field = fieldFlower(left, look);
    return { ...field, world: merges ? to.world : left.world, motion: departing(left, merges) };
  });
}

function fieldFlower({ node, world }: PlacedFlower, { encoding, months }: FieldLook): FieldFlower {
  const merged = node.children.length > 0;
  const cells = cellValues(flowerActivity(node, months), encoding);
  // In the core of a merged flower stands how many communities it sums.
  return { world, merged, cells: merged ? cells.map((cell) => ({ ...cell, pips: 0 })) : cells };
}

function arriving({ node, world }: PlacedFlower, from: PlacedFlower | undefined): FlowerMotion {
  if (!from) return { from: world, scales: [1, 1], opacities: [0, 1] };
  if (from.node.key === node.key) return { from: from.world, scales: [1, 1], opacities: [1, 1] };
  const parting = from.node.communities.length > node.communities.length;
  return parting
    ? { from: from.world, scales: [0.6, 1], opacities: [0.2, 1] }
    : { from: world, scales: [0.5, 1], opacities: [0, 1] };
}

function departing({ world }: PlacedFlower, merges: boolean): FlowerMotion {
  return { from: world, scales: [1, merges ? 0.6 : 1.15], opacities: [1, 0] };
}

/** The flower that holds a community, by its code. */
function holders(flowers: readonly PlacedFlower[]): ReadonlyMap<string, PlacedFlower> {
  const found = new Map<string, PlacedFlower>();
  for (const flower of flowers) for (const { code } of flower.node.communities) found.set(code, flower);
  return found;
}

function firstOf({ node }: PlacedFlower): string {
  return node.communities[0]?.code ?? '';
}
