/** Two-sided 95 %. */
const Z = 1.959963984540054;

/**
 * Wilson score interval of a share. For a mean of scores within 0…1 it is wide enough too: no
 * distribution on 0…1 varies more than the one with all answers at the ends.
 *
 * @param share - 0…1.
 * @param sample - Answers, > 0.
 * @returns Lower and upper bound, 0…1.
 * @see Wilson (1927), J. Am. Stat. Assoc. 22:209–212.
 */
export function wilsonInterval(share: number, sample: number): readonly [low: number, high: number] {
  const z2 = (Z * Z) / sample;
  const centre = (share + z2 / 2) / (1 + z2);
  const half = (Z / (1 + z2)) * Math.sqrt((share * (1 - share)) / sample + z2 / (4 * sample));
  return [Math.max(0, centre - half), Math.min(1, centre + half)];
}
