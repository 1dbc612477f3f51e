import type { AreasView, CommunityMark, Position } from '@hivemap/core';
import { inSlices } from '../city/in-slices.js';
import { abstractLayout, findingPlaces } from '../scene/abstract-layout.js';
import { MERGED_RADIUS, FLOWER_RADIUS } from '../scene/flower-geometry.js';
import {
  layingOut,
  zoomStep,
  type HoneycombGround,
  type HoneycombLayout,
  type HoneycombScale,
} from '../scene/honeycomb-layout.js';
import { finished, type Steps } from '../scene/steps.js';

export interface LayoutQuestion {
  readonly communities: readonly CommunityMark[];
  readonly division: string;
  readonly areas: AreasView | null;
  readonly abstract: boolean;
  readonly zoom: number;
  readonly pitch: number;
  readonly scale: number;
}

/** So few are laid out in a few milliseconds, before the next frame. */
const AT_ONCE = 250;

/**
 * Layouts of a view by step of the zoom, each made once. The same question gets the same object.
 *
 * Many communities are laid out in slices between the frames: until they are, those of the step before stay.
 */
export class FlowerLayouts {
  readonly #arrived: () => void;
  readonly #known = new Map<string, HoneycombLayout>();
  #of: readonly unknown[] = [];
  #areas: AreasView | null = null;
  #points: ReadonlyMap<string, Position> = new Map();
  #last: HoneycombLayout | null = null;
  #work: { readonly key: string; readonly abort: AbortController } | null = null;

  /** @param arrived - Called when a layout that was asked for is there. */
  constructor(arrived: () => void) {
    this.#arrived = arrived;
  }

  /** @returns The layout, the last one of these communities while it is made, or `null` before the first. */
  at({ communities, division, areas, abstract, zoom, pitch, scale }: LayoutQuestion): HoneycombLayout | null {
    const points = this.#pointsOf(areas);
    const of = [communities, points, division, abstract];
    if (!of.every((part, index) => part === this.#of[index])) {
      this.#known.clear();
      this.#work?.abort.abort();
      this.#work = null;
      // The same communities with other places of their divisions: where they stand is nearly right.
      if (communities !== this.#of[0] || abstract !== this.#of[3]) this.#last = null;
    }
    this.#of = of;
    const step = zoomStep(zoom, pitch);
    const key = `${step} ${scale}`;
    const layout = this.#known.get(key);
    if (layout) {
      this.#stop(key);
      return (this.#last = layout);
    }
    const steps = laidOut({ division, communities, points }, { zoom: step, scale }, abstract);
    if (communities.length <= AT_ONCE) return this.#keep(key, finished(steps));
    if (this.#work?.key !== key) this.#begin(key, steps);
    return this.#last;
  }

  /** Nobody waits for it any longer. */
  stop(): void {
    this.#work?.abort.abort();
    this.#work = null;
  }

  /** The same object while the places are the same: new figures of the areas move no flower. */
  #pointsOf(areas: AreasView | null): ReadonlyMap<string, Position> {
    if (areas === this.#areas) return this.#points;
    this.#areas = areas;
    const points = pointsOf(areas);
    if (!samePoints(points, this.#points)) this.#points = points;
    return this.#points;
  }

  #begin(key: string, steps: Steps<HoneycombLayout>): void {
    this.stop();
    const abort = new AbortController();
    this.#work = { key, abort };
    void inSlices(steps, abort.signal).then((layout) => {
      if (!layout || abort.signal.aborted) return;
      this.#work = null;
      this.#keep(key, layout);
      this.#arrived();
    });
  }

  #stop(key: string): void {
    if (this.#work && this.#work.key !== key) this.stop();
  }

  #keep(key: string, layout: HoneycombLayout): HoneycombLayout {
    this.#known.set(key, layout);
    return (this.#last = layout);
  }
}

function* laidOut(ground: HoneycombGround, scale: HoneycombScale, abstract: boolean): Steps<HoneycombLayout> {
  if (!abstract)
    return {
      flowers: yield* layingOut(ground, scale),
      radii: [FLOWER_RADIUS * scale.scale, MERGED_RADIUS * scale.scale],
    };
  yield* findingPlaces(ground.communities, ground.division);
  return abstractLayout(ground, scale);
}

/** Where the flowers of divisions belong. */
function pointsOf(view: AreasView | null): ReadonlyMap<string, Position> {
  const areas = view ? [view.self, ...view.children, ...view.cells] : [];
  return new Map(areas.map(({ code, point }) => [code, point]));
}

function samePoints(one: ReadonlyMap<string, Position>, other: ReadonlyMap<string, Position>): boolean {
  if (one.size !== other.size) return false;
  for (const [code, [longitude, latitude]] of one) {
    const point = other.get(code);
    if (point?.[0] !== longitude || point[1] !== latitude) return false;
  }
  return true;
}
