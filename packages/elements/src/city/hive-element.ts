import { LitElement } from 'lit';
import { HiveLocalize } from '../localization/hive-localize.js';
import { CityController } from './city-controller.js';
import type { CityState } from './city-state.js';
import { property } from './property.js';

/**
 * What panels and layers share: the city around them or named by `for`, and its language.
 *
 * The base renders again on every change of the state; an element that is drawn from a small part of
 * it overrides {@link HiveElement.renders}.
 */
export abstract class HiveElement extends LitElement {
  /** Id of the map this element belongs to, when it doesn't stand inside of one. */
  @property({ reflect: true }) for: string | null = null;

  protected readonly cityController = new CityController<CityState>(
    this,
    (state) => state,
    (a, b) => !this.renders(b, a),
  );
  protected readonly localize = new HiveLocalize(this, () => this.cityController.city?.state.locale ?? null);

  /** Whether the element looks different in `next`. The locale always counts. */
  protected renders(previous: CityState, next: CityState): boolean {
    return previous !== next;
  }
}
