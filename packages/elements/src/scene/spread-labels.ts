/**
 * Heights of labels beside each other in one column, moved apart as little as needed: labels that touch become a
 * block round the middle of the places that they wanted (pool adjacent violators).
 *
 * @param wanted - Where each label would stand, px.
 * @param gap - Least distance between two, px.
 * @param range - Top and bottom of the column, px; where it is too short the labels begin at its top.
 * @returns In the order given.
 */
export function spreadLabels(
  wanted: readonly number[],
  gap: number,
  [top, bottom]: readonly [number, number],
): readonly number[] {
  const order = wanted.map((_, index) => index).sort((a, b) => wanted[a]! - wanted[b]!);
  const blocks: { sum: number; count: number }[] = [];
  const start = ({ sum, count }: { sum: number; count: number }): number => sum / count;
  for (const [place, index] of order.entries()) {
    // Less the gaps before it, labels that touch want the same place.
    blocks.push({ sum: wanted[index]! - place * gap, count: 1 });
    for (let last = blocks.length - 1; last > 0 && start(blocks[last]!) < start(blocks[last - 1]!); last--) {
      const merged = blocks.pop()!;
      blocks[last - 1] = {
        sum: blocks[last - 1]!.sum + merged.sum,
        count: blocks[last - 1]!.count + merged.count,
      };
    }
  }
  const highest = Math.max(top, bottom - (wanted.length - 1) * gap);
  const placed = blocks.flatMap((block) =>
    Array.from({ length: block.count }, () => Math.min(highest, Math.max(top, start(block)))),
  );
  const heights: number[] = [];
  order.forEach((index, place) => (heights[index] = (placed[place] ?? top) + place * gap));
  return heights;
}
