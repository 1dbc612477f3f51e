import type { Bounds, Position } from '@hivemap/core';

function numbers(value: string | null, count: number): number[] | null {
  const parts = (value ?? '')
    .split(/[\s,]+/)
    .filter(Boolean)
    .map(Number);
  return parts.length === count && parts.every((part) => Number.isFinite(part)) ? parts : null;
}

/** `"107.5,31.2"` → `[107.5, 31.2]`; `null` for anything else. */
export function parsePosition(value: string | null): Position | null {
  return numbers(value, 2) as Position | null;
}

/** `"west,south,east,north"` in degrees; `null` for anything else. */
export function parseBounds(value: string | null): Bounds | null {
  const bounds = numbers(value, 4) as Bounds | null;
  return bounds && bounds[0] < bounds[2] && bounds[1] < bounds[3] ? bounds : null;
}
