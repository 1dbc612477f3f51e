/** From numbers to places on a line. d3-scale does this, too, and with it pages load its colors, formats and calendars. */
export type LinearScale = (value: number) => number;

/** @param domain - What is drawn; where both ends are the same, all lies in the middle. @param range - Where, px. */
export function linearScale(
  [from, to]: readonly [number, number],
  [start, end]: readonly [number, number],
): LinearScale {
  return (value) => {
    const share = to === from ? 0.5 : (value - from) / (to - from);
    return start * (1 - share) + end * share;
  };
}
