/** Four corners of the box and the offset, eight bytes each. */
export const NODE_BYTES = 40;

/** A level of the packed R-tree, as numbers of its nodes; the end is not included. */
export interface IndexLevel {
  readonly start: number;
  readonly end: number;
}

/**
 * Levels of the packed Hilbert R-tree of a FlatGeobuf file, from the leaves to the root. The root is
 * stored first.
 *
 * @param nodeSize - Children of a node, at least 2.
 * @returns Empty where there is no index.
 */
export function indexLevels(featuresCount: number, nodeSize: number): readonly IndexLevel[] {
  if (nodeSize < 2 || featuresCount < 1) return [];
  const sizes = [featuresCount];
  for (let size = featuresCount; size !== 1 || sizes.length === 1;) {
    size = Math.ceil(size / nodeSize);
    sizes.push(size);
  }
  let end = sizes.reduce((sum, size) => sum + size, 0);
  return sizes.map((size) => {
    const level = { start: end - size, end };
    end -= size;
    return level;
  });
}

/** Bytes of the index before the features. */
export function indexBytes(featuresCount: number, nodeSize: number): number {
  return (indexLevels(featuresCount, nodeSize)[0]?.end ?? 0) * NODE_BYTES;
}
