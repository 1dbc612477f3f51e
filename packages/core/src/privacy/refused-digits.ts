import type { RefusedKind } from './refused-kind.js';
import { hasResidentCheck, looksLikeLegacyId, looksLikeResidentId } from './resident-id.js';

const MOBILE = /^1[3-9]\d{9}$/;
/** Area code and number of a landline, without what separates them. */
const LANDLINE = /^0(?:10|2\d|[3-9]\d{2})[2-8]\d{6,7}$/;
const INTERNATIONAL = /^(?:00)?86(?=\d{10,12}$)/;

/** The first two digits of a year of birth, as character codes. */
const NINETEEN = 0x31 * 10 + 0x39;
const TWENTY = 0x32 * 10 + 0x30;

function isResidentId(run: string, next: string): boolean {
  if (run.length === 17) return (next === 'X' || next === 'x') && looksLikeResidentId(run + next);
  if (run.length === 18) return looksLikeResidentId(run);
  // In longer runs chance alone gives plausible dates; the check character tells them apart.
  for (let start = 0; start + 18 <= run.length; start++) {
    const century = run.charCodeAt(start + 6) * 10 + run.charCodeAt(start + 7);
    if (century !== NINETEEN && century !== TWENTY) continue;
    const part = run.slice(start, start + 18);
    if (looksLikeResidentId(part) && hasResidentCheck(part)) return true;
  }
  return false;
}

function isMobile(run: string): boolean {
  if (run.length === 11) return MOBILE.test(run);
  if (run.length === 12 && run.startsWith('0')) return MOBILE.test(run.slice(1));
  if (run.length === 22) return MOBILE.test(run.slice(0, 11)) && MOBILE.test(run.slice(11));
  const national = run.replace(INTERNATIONAL, '');
  return national.length === 11 && national !== run && MOBILE.test(national);
}

function isLandline(run: string, before: string): boolean {
  if (LANDLINE.test(run)) return true;
  return before === '+' && run.startsWith('86') && LANDLINE.test(`0${run.slice(2)}`);
}

/**
 * What a run of digits identifies.
 *
 * @param run - Digits, as many as stand together.
 * @param before - The character before them, or nothing.
 * @param next - The character after them, or nothing.
 */
export function refusedDigits(run: string, before: string, next: string): RefusedKind | null {
  if (run.length < 10) return null;
  if (isResidentId(run, next)) return 'resident-id';
  if (run.length === 15 && looksLikeLegacyId(run)) return 'legacy-id';
  if (isMobile(run)) return 'mobile';
  if (isLandline(run, before)) return 'landline';
  return null;
}
