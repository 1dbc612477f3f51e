import type { Bounds, Position } from '@hivemap/core';
import { css, html, LitElement, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property } from '../city/decorators.js';
import { parseNames } from '../city/parse-names.js';
import { parseBounds, parsePosition } from '../map/parse-camera.js';
import { color, elementStyles } from '../styles/tokens.js';
import { TRANSITIONS, type ScenePlan, type ScenePlanCamera, type Transition } from './wall-plan.js';

/**
 * @summary One of the pictures that `<hive-wall>` shows in turn. What stands inside of it is shown with it, over the
 *   wall's content.
 *
 * @event {Event} hive-scene-change - An attribute of the scene has changed; the wall listens to it.
 *
 * @slot - Shown while the scene is.
 *
 * @cssproperty [--hive-scene-inset=88px 0 0] - Room that the wall's content keeps around the scene's own.
 */
@customElement('hive-scene')
export class HiveScene extends LitElement {
  static override styles: CSSResultGroup = [
    elementStyles,
    css`
      :host {
        position: absolute;
        inset: var(--hive-scene-inset, 88px 0 0);
        z-index: 2;
        display: none;
        overflow: hidden;
        background: ${color('ground')};
      }
      :host([active][filled]) {
        display: block;
      }
      ::slotted(*) {
        box-sizing: border-box;
        block-size: 100%;
      }
    `,
  ];

  /** Name of the scene, on the wall's lower edge. */
  @property() name: string | null = null;
  /** How long it stays; as the wall says unless given. */
  @property({ type: Number }) seconds: number | null = null;
  /** Code of the division that is entered; the whole city unless given. */
  @property() division: string | null = null;
  /** Id of the indicator that colors the map. */
  @property() indicator: string | null = null;
  /** A period of the data contract. */
  @property() period: string | null = null;
  /** What is selected: `kind:id`, space-separated. */
  @property() selection: string | null = null;
  /** Panels that are seen: those of `<hive-city>`, and ids of elements in the wall. */
  @property({ converter: { fromAttribute: parseNames } }) panels: readonly string[] | null = null;
  /** Layers that are seen. */
  @property({ converter: { fromAttribute: parseNames } }) layers: readonly string[] | null = null;
  /** `longitude,latitude`. */
  @property({ converter: { fromAttribute: parsePosition } }) center: Position | null = null;
  /** As MapLibre counts: 0 is the world, one more doubles the scale. The scene fits its division unless it is given. */
  @property({ type: Number }) zoom: number | null = null;
  /** Degrees. */
  @property({ type: Number }) bearing: number | null = null;
  /** Degrees. */
  @property({ type: Number }) pitch: number | null = null;
  /** `west,south,east,north`. */
  @property({ converter: { fromAttribute: parseBounds } }) bounds: Bounds | null = null;
  /** How long the flight to the camera takes. */
  @property({ type: Number, attribute: 'flight-seconds' }) flightSeconds: number | null = null;
  /** `fly`, `fade` or `cut`. */
  @property() transition: Transition = 'fly';
  /** Id of the map that it drives; the first of the wall unless given. */
  @property() for: string | null = null;
  /** Set by the wall while the scene is shown. */
  @property({ type: Boolean, reflect: true }) active = false;

  override render(): TemplateResult {
    return html`<slot @slotchange=${this.#fill}></slot>`;
  }

  protected override updated(changed: PropertyValues<this>): void {
    if ([...changed.keys()].every((name) => name === 'active')) return;
    this.dispatchEvent(new Event('hive-scene-change', { bubbles: true }));
  }

  /** What the scene says, as the wall holds it. @param path - For problems. */
  plan(path: string): ScenePlan {
    const { center, zoom, bearing, pitch, bounds, flightSeconds } = this;
    const camera: ScenePlanCamera = given({ center, zoom, bearing, pitch, bounds, flightSeconds });
    const { name, seconds, division, indicator, period, selection, panels, layers } = this;
    return {
      ...given({ name, seconds, division, indicator, period, selection, panels, layers, for: this.for }),
      transition: TRANSITIONS.find((one) => one === this.transition) ?? 'fly',
      camera,
      path,
      element: this,
    };
  }

  readonly #fill = (event: Event): void => {
    const slot = event.target as HTMLSlotElement;
    this.toggleAttribute('filled', slot.assignedElements().length > 0);
  };
}

/** Without what is not given. */
function given<T extends Record<string, unknown>>(values: T): { [K in keyof T]?: NonNullable<T[K]> } {
  return Object.fromEntries(
    Object.entries(values).filter(([, value]) => value !== null && !Number.isNaN(value)),
  ) as { [K in keyof T]?: NonNullable<T[K]> };
}

declare global {
  interface HTMLElementTagNameMap {
    'hive-scene': HiveScene;
  }
}
