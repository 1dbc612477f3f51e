/**
 * Resident identity numbers.
 *
 * @see GB 11643-1999: six digits of region, eight of birth, three of sequence, a check character
 *   (ISO 7064 MOD 11-2); before 1999 fifteen digits with a year of two.
 */
const PROVINCES = new Set(
  '11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65 71 81 82 83 91'.split(
    ' ',
  ),
);
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2] as const;
const CHECKS = '10X98765432';

/** Prefectures within a province: 01–20, 51–70 (cities), 21–50 (prefectures), 90 (counties directly below it). */
const PREFECTURE = /^(?:0[1-9]|[1-6]\d|70|90)$/;

function isRegion(text: string): boolean {
  return PROVINCES.has(text.slice(0, 2)) && PREFECTURE.test(text.slice(2, 4));
}

/** Regions of Taiwan, Hong Kong and Macau have no prefectures. */
const WITHOUT_PREFECTURES = /^(?:71|81|82|83|91)0000/;

function isBirthday(year: number, month: number, day: number): boolean {
  if (year < 1880 || year > 2049 || month < 1 || month > 12 || day < 1) return false;
  return day <= new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** Whether 18 characters have the region and the birth date of an identity number. */
export function looksLikeResidentId(text: string): boolean {
  return (
    (isRegion(text) || WITHOUT_PREFECTURES.test(text)) &&
    isBirthday(Number(text.slice(6, 10)), Number(text.slice(10, 12)), Number(text.slice(12, 14)))
  );
}

/** Whether the check character of 18 characters is right. */
export function hasResidentCheck(text: string): boolean {
  let sum = 0;
  for (const [index, weight] of WEIGHTS.entries()) sum += weight * Number(text[index]);
  return CHECKS[sum % 11] === text[17]?.toUpperCase();
}

/** Whether 15 digits have the region and the birth date of a legacy identity number. */
export function looksLikeLegacyId(text: string): boolean {
  return (
    isRegion(text) &&
    isBirthday(1900 + Number(text.slice(6, 8)), Number(text.slice(8, 10)), Number(text.slice(10, 12)))
  );
}
