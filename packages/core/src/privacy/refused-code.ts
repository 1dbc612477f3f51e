import type { RefusedKind } from './refused-kind.js';
import { refusedValue } from './refused-value.js';

/** Identifiers that programs make: hexadecimal digests and UUIDs contain any run of digits by chance. */
const DIGEST = /^(?:[0-9a-f]{24,64}|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/i;
/**
 * Division of six digits, township, village, grid of three each. Township codes stay under 400, village
 * codes under 500 (GB/T 10114); above that it would be somebody born after 1939.
 */
const GRID_15 = /^[1-9]\d{5}[0-3]\d{2}[0-4]\d{2}\d{3}$/;
const SERIAL = /^[A-Z]{1,2}(?:00\d{5,6}|(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01]))$/i;

/**
 * Whether an identifier or a code is one of a person. Like `refusedValue`, but for what codes of
 * the field look like: a 15-digit grid code parses as a legacy identity number, a serial number with
 * a date as a passport, and a running number with a leading zero as a landline.
 *
 * @param code - An identifier that has the form of one: no spaces, at most 64 characters.
 */
export function refusedCode(code: string): RefusedKind | null {
  if (DIGEST.test(code)) return null;
  const kind = refusedValue(code);
  if (kind === 'legacy-id' && GRID_15.test(code)) return null;
  if (kind === 'passport' && SERIAL.test(code)) return null;
  return kind === 'landline' ? null : kind;
}
