import type { Selection } from 'd3';

const looks = new WeakMap<Element, readonly unknown[]>();

/**
 * Those marks of a join that look otherwise than when they were last asked for. While a map moves, nearly all marks
 * change their place and nothing else: what is not set again costs nothing.
 *
 * @param lookOf - All that a mark's looks depend on, but for its place.
 */
export function changedMarks<Mark extends Element, Datum>(
  marks: Selection<Mark, Datum, SVGGElement, unknown>,
  lookOf: (datum: Datum) => readonly unknown[],
): Selection<Mark, Datum, SVGGElement, unknown> {
  return marks.filter((datum, index, elements) => {
    const mark = elements[index]!;
    const [look, last] = [lookOf(datum), looks.get(mark)];
    if (last?.length === look.length && look.every((one, at) => one === last[at])) return false;
    looks.set(mark, look);
    return true;
  });
}
