import type { Status } from './view.js';

/**
 * Warn from 80 %, stop from 100 % of capacity, both exactly: whole numbers are compared, since
 * 0.8 × capacity is not one. Without a capacity nothing can be said.
 */
export function loadStatus(count: number, capacity: number): Status {
  if (!(capacity > 0)) return 'unknown';
  if (count >= capacity) return 'stop';
  return count * 10 >= capacity * 8 ? 'warn' : 'ok';
}
