import { plainText } from './plain-text.js';
import { refusedDigits } from './refused-digits.js';
import type { RefusedKind } from './refused-kind.js';
import { hasResidentCheck, looksLikeResidentId } from './resident-id.js';

/** Anything that an identifier is made of; text without it (most names) is fine at once. */
const SUSPICIOUS =
  /[0-9@〇零一二三四五六七八九壹贰叁肆伍陆柒捌玖\u00B2\u00B3\u00B9\u0660-\u1819\u2070-\u24FF\u2776-\u2793\uFE50-\uFE6F\uFF00-\uFFEF\u{1D400}-\u{1FBF9}]/u;
const SHORTEST = 5;
/** Without these, plain ASCII has to hold at least seven digits to identify anybody. */
const FEW_DIGITS = 7;

/** Plain ASCII with few digits: most identifiers of records. */
function isHarmless(text: string): boolean {
  let digits = 0;
  for (let at = 0; at < text.length; at++) {
    const character = text.charCodeAt(at);
    if (character > 0x7e || character === 0x40) return false;
    if (character >= 0x30 && character <= 0x39 && ++digits >= FEW_DIGITS) return false;
  }
  return true;
}

const REGION = '京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼';
const SERIAL = '[A-HJ-NP-Z0-9]';
/** 川S·A1234; six characters with D or F for electric vehicles; four and a word for special ones. */
const PLATE = new RegExp(
  `[${REGION}][A-Z][·•・‧.:\\-]?(?:(?=${SERIAL}*(?:[0-9]${SERIAL}*){3})${SERIAL}{5}|[DF]${SERIAL}[0-9]{4}|[0-9]{5}[DF]|${SERIAL}{4}[警学挂领港澳试超使])(?![A-Z0-9])`,
);
const PASSPORT = /(?<![A-Z0-9])(?:[EG]\d{8}|E[A-HJ-NP-Z]\d{7}|[DSP]E\d{7})(?![A-Z0-9])/;
const EMAIL = /[A-Z0-9_%+\-\u4E00-\u9FFF]@(?:[A-Z0-9\u4E00-\u9FFF-]{1,63}[.。]){1,6}[A-Z\u4E00-\u9FFF]{2}/;
/** 138-0013-8000 and, of the ways to group eleven digits that serial numbers are not written in, those with a dash. */
const GROUPED_MOBILE =
  /(?<!\d)(?:1[3-9]\d(?:[-._·・/,‐-―]\d{4}[-._·・/,‐-―]\d{4}|[-‐-―]\d{8})|1[3-9]\d{5}[-‐-―]\d{4})(?!\d)|\(1[3-9]\d\)\d{4}-?\d{4}(?!\d)/;
/** Region, birth date and the rest, set apart. */
const GROUPED_ID = /(?<!\d)\d{6}[-._·・/,‐-―]?\d{8}[-._·・/,‐-―]?\d{3}[\dX](?!\d)/g;
const SEPARATOR = /[()\-._·・/,‐-―]/;
const RUN = /\d{10,}/g;

function inText(text: string): RefusedKind | null {
  RUN.lastIndex = 0;
  for (let match = RUN.exec(text); match; match = RUN.exec(text)) {
    const kind = refusedDigits(match[0], text[match.index - 1] ?? '', text[RUN.lastIndex] ?? '');
    if (kind) return kind;
  }
  if (text.includes('@') && EMAIL.test(text)) return 'email';
  if (PLATE.test(text)) return 'plate';
  if (PASSPORT.test(text)) return 'passport';
  return GROUPED_MOBILE.test(text) ? 'mobile' : null;
}

/** Identity numbers and landlines written in groups; other numbers with dashes are serial numbers. */
function inGroups(text: string): RefusedKind | null {
  if (!SEPARATOR.test(text)) return null;
  for (const [group] of text.matchAll(GROUPED_ID))
    if (looksLikeResidentId(group.replace(/[^\dX]/g, ''))) return 'resident-id';
  for (const [group] of text.matchAll(/\(?\d[\d()\-‐-―]{8,28}[\dX]/g)) {
    const digits = group.replace(/[^\dX]/g, '');
    if (digits.length === 18 && looksLikeResidentId(digits) && hasResidentCheck(digits)) return 'resident-id';
    if (/^\(?0\d{2,3}[)\-‐-―]{1,2}[2-8]\d{6,7}$/.test(group)) return 'landline';
  }
  return null;
}

/**
 * Whether a text holds what identifies a person: a resident identity number (also one whose check
 * character fails), a mobile number, a vehicle plate, an e-mail address or a passport; and, but for
 * the field that is made for it, a landline number.
 *
 * Linear in the length of the text.
 *
 * @param text - Any text, disguised by full-width digits, spaces or invisible characters or not.
 * @param options - `landlines`: landline numbers are fine here.
 * @returns What was recognised, or `null`.
 */
export function refusedValue(
  text: string,
  options: { readonly landlines?: boolean } = {},
): RefusedKind | null {
  if (text.length < SHORTEST || isHarmless(text) || !SUSPICIOUS.test(text)) return null;
  const plain = plainText(text).toUpperCase();
  const joined = plain.replace(/\s+/g, '');
  for (const kind of [inText(plain), joined === plain ? null : inText(joined), inGroups(joined)]) {
    if (kind !== null && !(kind === 'landline' && options.landlines === true)) return kind;
  }
  return null;
}
