/** How a reading of any bytes ended, and whether in time. */
import { SourceError } from '../../../../packages/core/src/sources/source-error.js';

/** No input may hang for longer. */
export const MOST_MILLISECONDS = 2000;

export interface ReadOutcome {
  /** `read`, the code of a typed error, or what else was thrown. */
  readonly end: string;
  readonly milliseconds: number;
}

/** What is wrong with the way that a reading ended; `null` when nothing is. */
export function complaint({ end, milliseconds }: ReadOutcome, most = MOST_MILLISECONDS): string | null {
  if (milliseconds > most) return `took ${Math.round(milliseconds)} ms`;
  return end.startsWith('untyped') ? end : null;
}

export async function readOutcome(read: () => Promise<unknown>): Promise<ReadOutcome> {
  const started = performance.now();
  const end = await read().then(
    () => 'read',
    (error: unknown) => (error instanceof SourceError ? error.code : `untyped: ${String(error)}`),
  );
  return { end, milliseconds: performance.now() - started };
}

/** Bytes with a few changed, cut off, doubled or filled, repeatably by number. */
export function mutated(bytes: Uint8Array, seed: number): Uint8Array {
  let state = (seed * 2654435761) >>> 0;
  const random = (below: number): number => {
    state = (Math.imul(state ^ (state >>> 15), 2246822507) + 0x9e3779b9) >>> 0;
    return state % below;
  };
  const copy = Uint8Array.from(bytes);
  const at = random(copy.length);
  switch (seed % 6) {
    case 0:
      return copy.subarray(0, at);
    case 1:
      return Buffer.concat([copy.subarray(0, at), copy.subarray(at >> 1)]);
    case 2:
      copy.fill(0xff, at, at + 1 + random(8));
      return copy;
    case 3:
      copy.fill(0, at, at + 1 + random(8));
      return copy;
    default:
      for (let change = 0; change <= random(6); change++) copy[random(copy.length)] = random(256);
      return copy;
  }
}
