import type { Status } from './view.js';

/** Above that many times the capacity a count is not believed. */
const BELIEVED = 5;

/** Whether one of count and capacity has to be wrong. */
export function isDoubtful(count: number, capacity: number): boolean {
  return capacity > 0 && count > BELIEVED * capacity;
}

/**
 * Warn from 80 %, stop from 100 % of capacity, both exactly: whole numbers are compared, since
 * 0.8 × capacity is not one. Without a capacity nothing can be said, nor of a count that can't be believed.
 */
export function loadStatus(count: number, capacity: number): Status {
  if (!(capacity > 0) || isDoubtful(count, capacity)) return 'unknown';
  if (count >= capacity) return 'stop';
  return count * 10 >= capacity * 8 ? 'warn' : 'ok';
}
