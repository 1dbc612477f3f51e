import type { Area, AreasView, View } from '../view/view.js';
import type { Outcome } from './plain-error.js';

/** A view of areas without its lists, which follow: cloned at once, 100,000 areas hold the page up for seconds. */
export interface HeadOfAreas {
  readonly head: AreasView;
  readonly id: number;
  /** Of the areas that follow: `children`, then `cells`. */
  readonly children: number;
  /** `null` where the cells are the children. */
  readonly cells: number | null;
}

/** An answer, or the head of one that follows in portions. */
export type Handed = { readonly whole: View } | HeadOfAreas;

/** Areas a message; a few milliseconds of the page. */
const PORTION = 1000;
/** So many are handed over at once. */
const AT_ONCE = 3000;
/** Answers that are being fetched; what is older was given up by the page. */
const KEPT = 16;

/** In the worker: keeps answers while the page fetches them. */
export class Portions {
  readonly #areas = new Map<number, readonly Area[]>();
  #last = 0;

  hand(view: View): Handed {
    if (view.view !== 'areas') return { whole: view };
    const { children, cells } = view;
    const distinct = cells === children ? null : cells;
    const all = distinct ? [...children, ...distinct] : children;
    if (all.length <= AT_ONCE) return { whole: view };
    const id = ++this.#last;
    this.#areas.set(id, all);
    this.#areas.delete(id - KEPT);
    return {
      head: { ...view, children: [], cells: [] },
      id,
      children: children.length,
      cells: distinct && distinct.length,
    };
  }

  /**
   * @param from - Place of the first area.
   * @throws {RangeError} When the answer is not kept any more.
   */
  take(id: number, from: number): readonly Area[] {
    const areas = this.#areas.get(id);
    if (!areas) throw new RangeError(`The answer ${String(id)} is not kept any more.`);
    if (from + PORTION >= areas.length) this.#areas.delete(id);
    return areas.slice(from, from + PORTION);
  }
}

/** On the page: fetches what follows, each portion in a task of its own. */
export async function whole(
  handed: Handed,
  take: (id: number, from: number) => Promise<Outcome<readonly Area[]>>,
): Promise<Outcome<View>> {
  if ('whole' in handed) return { ok: true, value: handed.whole };
  const { head, id, children, cells } = handed;
  const areas: Area[] = [];
  while (areas.length < children + (cells ?? 0)) {
    const portion = await take(id, areas.length);
    if (!portion.ok) return portion;
    areas.push(...portion.value);
  }
  const own = areas.slice(0, children);
  return { ok: true, value: { ...head, children: own, cells: cells === null ? own : areas.slice(children) } };
}
