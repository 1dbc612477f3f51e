import type { AreasView, CommunityMark, Position } from '@hivemap/core';
import { abstractLayout } from '../scene/abstract-layout.js';
import { MERGED_RADIUS, FLOWER_RADIUS } from '../scene/flower-geometry.js';
import { honeycombLayout, zoomStep, type HoneycombLayout } from '../scene/honeycomb-layout.js';

export interface LayoutQuestion {
  readonly communities: readonly CommunityMark[];
  readonly division: string;
  readonly areas: AreasView | null;
  readonly abstract: boolean;
  readonly zoom: number;
  readonly pitch: number;
  readonly scale: number;
}

/** Layouts of a view by step of the zoom, each made once. The same question gets the same object. */
export class FlowerLayouts {
  readonly #known = new Map<string, HoneycombLayout>();
  #of: readonly unknown[] = [];

  at({ communities, division, areas, abstract, zoom, pitch, scale }: LayoutQuestion): HoneycombLayout {
    const of = [communities, areas, division];
    if (!of.every((part, index) => part === this.#of[index])) this.#known.clear();
    this.#of = of;
    const step = zoomStep(zoom, pitch);
    const key = `${step} ${scale} ${abstract}`;
    let layout = this.#known.get(key);
    if (!layout) {
      const ground = { division, communities, points: pointsOf(areas) };
      layout = abstract
        ? abstractLayout(ground, { zoom: step, scale })
        : {
            flowers: honeycombLayout(ground, { zoom: step, scale }),
            radii: [FLOWER_RADIUS * scale, MERGED_RADIUS * scale],
          };
      this.#known.set(key, layout);
    }
    return layout;
  }
}

/** Where the flowers of divisions belong. */
function pointsOf(view: AreasView | null): ReadonlyMap<string, Position> {
  const areas = view ? [view.self, ...view.children, ...view.cells] : [];
  return new Map(areas.map(({ code, point }) => [code, point]));
}
