/** Numbers of the contract. */
import * as v from 'valibot';
import { notes } from './field-notes.js';

/** A whole count ≥ 0. */
export function count() {
  return v.pipe(
    v.number('count'),
    v.safeInteger('count'),
    v.minValue(0, 'count'),
    notes<number>({ json: { type: 'integer', minimum: 0 }, cell: 'number' }),
  );
}

/** A share or a score, 0…1. */
export function share() {
  return v.pipe(
    v.number('share'),
    v.minValue(0, 'share'),
    v.maxValue(1, 'share'),
    notes<number>({ json: { type: 'number', minimum: 0, maximum: 1 }, cell: 'number' }),
  );
}

/** A finite number in the unit that the field's name says. */
export function number() {
  return v.pipe(
    v.number('number'),
    v.finite('number'),
    notes<number>({ json: { type: 'number' }, cell: 'number' }),
  );
}

/** A finite number ≥ 0 in the unit that the field's name says. */
export function amount() {
  return v.pipe(
    v.number('amount'),
    v.finite('amount'),
    v.minValue(0, 'amount'),
    notes<number>({ json: { type: 'number', minimum: 0 }, cell: 'number' }),
  );
}

/**
 * A finite number within bounds, both included.
 *
 * @param least - Lower bound.
 * @param most - Upper bound.
 */
export function within(least: number, most: number) {
  const expected = `between:${String(least)}|${String(most)}`;
  return v.pipe(
    v.number(expected),
    v.minValue(least, expected),
    v.maxValue(most, expected),
    notes<number>({ json: { type: 'number', minimum: least, maximum: most }, cell: 'number' }),
  );
}

/** A whole number within bounds, both included. */
export function wholeWithin(least: number, most: number) {
  const expected = `between:${String(least)}|${String(most)}`;
  return v.pipe(
    v.number(expected),
    v.safeInteger(expected),
    v.minValue(least, expected),
    v.maxValue(most, expected),
    notes<number>({ json: { type: 'integer', minimum: least, maximum: most }, cell: 'number' }),
  );
}
