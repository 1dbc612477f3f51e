import type { AreaShape } from '@hivemap/core';

interface Shaped {
  readonly id: string;
  readonly shape: AreaShape;
}

/** Whether two lists are of the same places in the same order, vertex by vertex. */
export function sameShapes(a: readonly Shaped[], b: readonly Shaped[]): boolean {
  return (
    a === b ||
    (a.length === b.length &&
      a.every(
        ({ id, shape }, at) => id === b[at]!.id && sameNumbers(shape.coordinates, b[at]!.shape.coordinates),
      ))
  );
}

function sameNumbers(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (!Array.isArray(a) || !Array.isArray(b) || a.length !== b.length) return false;
  for (let at = 0; at < a.length; at++) if (!sameNumbers(a[at], b[at])) return false;
  return true;
}
