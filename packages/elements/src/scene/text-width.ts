/** Wide: Chinese, Japanese and Korean with their punctuation, full-width forms. */
const WIDE =
  /[\u1100-\u115f\u2e80-\u9fff\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6\u{20000}-\u{3fffd}]/u;
const NARROW = /[ .,:;'|!ijlt()]/;

/**
 * About how wide a text is set in a sans-serif face, px. Good enough to keep labels apart, without a
 * canvas, which the scene does not have.
 */
export function textWidth(text: string, fontSize: number): number {
  let ems = 0;
  for (const character of text) ems += WIDE.test(character) ? 1 : NARROW.test(character) ? 0.33 : 0.58;
  return ems * fontSize;
}
