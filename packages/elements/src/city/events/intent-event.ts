import type { LetterStage } from '@hivemap/core';
import type { Feature, Polygon } from 'geojson';

/** What the user asks of the host. */
export type Intent =
  /** A letter should go on to another stage. */
  | {
      readonly action: 'move-letter';
      readonly letter: string;
      readonly from: LetterStage;
      readonly to: LetterStage;
    }
  /** A fence was drawn, or its shape changed; new ones have no `id`. WGS 84. */
  | { readonly action: 'save-fence'; readonly fence: Feature<Polygon> }
  /** A fence was cut in two; the first part has its `id`, the second one none. WGS 84. */
  | {
      readonly action: 'split-fence';
      readonly fence: string;
      readonly parts: readonly [Feature<Polygon>, Feature<Polygon>];
    };

/**
 * The user asks the host for a change. Nothing has changed yet: the host decides, keeps it, and tells by
 * `apply` or its feed.
 */
export class HiveIntentEvent extends Event {
  static readonly type = 'hive-intent';

  constructor(readonly intent: Intent) {
    super(HiveIntentEvent.type, { bubbles: true, composed: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    'hive-intent': HiveIntentEvent;
  }
}
