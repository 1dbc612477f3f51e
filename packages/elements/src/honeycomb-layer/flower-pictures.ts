import type { FlowerEncoding, FlowerPart } from '../scene/cell-value.js';
import { fingerPoints } from '../scene/finger-points.js';
import type { FlowerField } from '../scene/flower-field.js';
import type { HoneycombLayout, PlacedFlower } from '../scene/honeycomb-layout.js';
import type { Point } from '../scene/hexagon.js';
import type { Theme } from '../styles/theme.js';
import { movingField, stillField } from './flower-motion.js';
import { FlowersGl, type FlowersPicture } from './flowers-gl.js';

export interface PicturesLook {
  readonly theme: Theme;
  readonly encoding: FlowerEncoding;
  readonly raised: FlowerPart | null;
  readonly months: number;
  /** Name of the coordinates that are drawn. */
  readonly crs: string;
  readonly opacity: number;
  /** Where a place is drawn, on a world of one unit. */
  readonly drawnAt: (flower: PlacedFlower) => Point;
  readonly shows: (zoom: number) => boolean;
}

/** How far beside a flower a finger may come down. */
const FINGER_PX = 12;
/** Beyond so many flowers they change places without a motion. */
const MOST_MOVING = 4000;

/** What the graphics card draws of a layout, and the motion from one layout to the next. */
export class FlowerPictures {
  readonly layer = new FlowersGl();
  readonly #still = new WeakMap<HoneycombLayout, { readonly key: string; readonly field: FlowerField }>();
  #layout: HoneycombLayout | null = null;
  #field: FlowerField | null = null;
  #key = '';

  show(layout: HoneycombLayout, look: PicturesLook): void {
    const key = `${look.encoding} ${String(look.months)} ${look.crs}`;
    const before = this.#layout;
    const moves =
      before !== null &&
      before !== layout &&
      key === this.#key &&
      before.flowers.length + layout.flowers.length <= MOST_MOVING &&
      !matchMedia('(prefers-reduced-motion: reduce)').matches;
    this.#layout = layout;
    if (before !== layout || key !== this.#key || !this.#field)
      this.#field = moves
        ? movingField(drawn(before, look), drawn(layout, look), look)
        : this.#stillField(layout, look, key);
    this.#key = key;
    const field = this.#field;
    this.layer.show(
      pictureOf(layout, field, look),
      moves ? () => this.#arrive(layout, look, key) : undefined,
    );
  }

  /** The flower under a point; for a finger also one just beside it. */
  pick(point: Point): { readonly flower: PlacedFlower; readonly part: number } | null {
    const reach = matchMedia('(pointer: coarse)').matches ? FINGER_PX : 0;
    for (const at of fingerPoints(point, reach)) {
      const picked = this.layer.pick(at);
      const flower = picked && this.#layout?.flowers[picked.index];
      if (flower) return { flower, part: picked.part };
    }
    return null;
  }

  /** Those that left are no longer drawn. */
  #arrive(layout: HoneycombLayout, look: PicturesLook, key: string): void {
    if (layout !== this.#layout || key !== this.#key) return;
    this.#field = this.#stillField(layout, look, key);
    this.layer.show(pictureOf(layout, this.#field, look));
  }

  #stillField(layout: HoneycombLayout, look: PicturesLook, key: string): FlowerField {
    const known = this.#still.get(layout);
    if (known?.key === key) return known.field;
    const field = stillField(drawn(layout, look), look);
    this.#still.set(layout, { key, field });
    return field;
  }
}

function drawn({ flowers }: HoneycombLayout, { crs, drawnAt }: PicturesLook): readonly PlacedFlower[] {
  if (crs === 'wgs84') return flowers;
  return flowers.map((flower) => ({ ...flower, world: drawnAt(flower) }));
}

function pictureOf({ radii }: HoneycombLayout, field: FlowerField, look: PicturesLook): FlowersPicture {
  const { theme, encoding, raised, opacity, shows } = look;
  return { field, style: { theme, radii, encoding, raised }, opacity, shows };
}
