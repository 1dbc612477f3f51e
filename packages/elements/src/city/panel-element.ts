import type { PropertyValues } from 'lit';
import { HiveElement } from './hive-element.js';
import type { CityState } from './city-state.js';
import { stateDiffers } from './state-differs.js';

/**
 * What panels and controls share. One that names its map by `for` stands outside of the map's theme and
 * therefore carries the palette itself.
 */
export abstract class PanelElement extends HiveElement {
  /** Parts of the state that the panel is drawn from, besides locale and theme. */
  protected abstract readonly drawnFrom: readonly (keyof CityState)[];

  protected override renders(previous: CityState, next: CityState): boolean {
    return stateDiffers(previous, next, [...this.drawnFrom, 'theme']);
  }

  protected override willUpdate(_changed: PropertyValues<this>): void {
    const theme = this.for === null ? null : (this.cityController.city?.state.theme ?? null);
    if (this.getAttribute('data-hive-theme') === theme) return;
    if (theme === null) this.removeAttribute('data-hive-theme');
    else this.setAttribute('data-hive-theme', theme);
  }
}
