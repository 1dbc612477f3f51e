const plainOf = new Map<number, string>();

/** Decimal digits of scripts that NFKC leaves alone: code point of each zero. */
const ZEROS = [0x0660, 0x06f0, 0x0966, 0x0e50, 0x0f20, 0x1810] as const;
const DIGIT_OF: Readonly<Record<string, string>> = {
  ...Object.fromEntries(Array.from('〇一二三四五六七八九', (numeral, digit) => [numeral, String(digit)])),
  ...Object.fromEntries(Array.from('零壹贰叁肆伍陆柒捌玖', (numeral, digit) => [numeral, String(digit)])),
  // As numbers are spoken.
  幺: '1',
};
const INVISIBLE = /[\p{Cf}\p{Mn}\u115F\u1160\u3164\uFFA0]/u;

function plainCharacter(codePoint: number): string {
  const zero = ZEROS.find((start) => codePoint >= start && codePoint < start + 10);
  if (zero !== undefined) return String(codePoint - zero);
  const character = String.fromCodePoint(codePoint);
  if (INVISIBLE.test(character)) return '';
  const plain = character.normalize('NFKC');
  // Ligatures that unfold into whole phrases hide nothing and would make long texts longer.
  return plain.length <= 4 ? plain : character;
}

/** Ideographs have no other form that could hide a digit; most text is made of them. */
function isIdeograph(codePoint: number): boolean {
  return codePoint >= 0x4e00 && codePoint <= 0x9fff;
}

/** Runs of Chinese numerals that are as long as a telephone number, as digits. */
function withDigits(text: string): string {
  return text.replace(/[〇零一二三四五六七八九壹贰叁肆伍陆柒捌玖幺]{11,}/g, (run) => {
    let digits = '';
    for (const numeral of run) digits += DIGIT_OF[numeral] ?? '';
    return digits;
  });
}

/**
 * Text without its disguises: full-width and styled characters as plain ones, digits of other
 * scripts as ASCII, nothing invisible. Character by character, so that the time is linear.
 */
export function plainText(text: string): string {
  let plain = '';
  for (const character of text) {
    const codePoint = character.codePointAt(0) ?? 0;
    if (codePoint < 0x80 || isIdeograph(codePoint)) {
      plain += character;
      continue;
    }
    let replacement = plainOf.get(codePoint);
    if (replacement === undefined) {
      replacement = plainCharacter(codePoint);
      if (plainOf.size < 4096) plainOf.set(codePoint, replacement);
    }
    plain += replacement;
  }
  return withDigits(plain);
}
