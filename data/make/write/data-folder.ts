import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const DATA = fileURLToPath(new URL('../../', import.meta.url));

/** Absolute path of something in `data/`. */
export function dataFolder(...parts: readonly string[]): string {
  return join(DATA, ...parts);
}
