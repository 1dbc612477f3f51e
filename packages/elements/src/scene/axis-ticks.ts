import { periodLabel } from './period-label.js';
import { textWidth } from './text-width.js';

export interface AxisTick {
  readonly index: number;
  readonly text: string;
}

/** Between two words, in their own height. */
const GAP = 0.9;

/**
 * Which periods are named on an axis so that no two names touch. The last one always is, the others at equal
 * distances from it; years are named before months.
 *
 * @param ids - In order of time.
 * @param step - From one to the next, px.
 */
export function axisTicks(ids: readonly string[], step: number, fontSize: number): readonly AxisTick[] {
  if (ids.length === 0 || !(step > 0)) return [];
  const room = (a: string, b: string): number =>
    (textWidth(a, fontSize) + textWidth(b, fontSize)) / 2 + GAP * fontSize;
  const last = ids.length - 1;
  const word = (index: number): string => periodLabel(ids[index] ?? '', index === 0);
  const widest = Math.max(...ids.map((_, index) => textWidth(word(index), fontSize)));
  const every = Math.max(1, Math.ceil((widest + GAP * fontSize) / step));
  // A narrow axis names each third, sixth or twelfth month rather than each fourth or seventh.
  const even = [1, 2, 3, 6, 12, 24, 52].find((one) => one >= every) ?? every;
  const ticks: AxisTick[] = [];
  for (let index = last; index >= 0; index -= even) ticks.unshift({ index, text: word(index) });
  const [first] = ticks;
  // The beginning says its year, where there is room for it.
  if (first && first.index > 0 && first.index * step >= room(word(0), first.text))
    ticks.unshift({ index: 0, text: word(0) });
  return ticks;
}
