import type { Feature } from 'geojson';

/** A feature of the host's own layer was chosen. */
export class HiveFeatureEvent extends Event {
  static readonly type = 'hive-feature';

  constructor(readonly feature: Feature) {
    super(HiveFeatureEvent.type, { bubbles: true, composed: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    'hive-feature': HiveFeatureEvent;
  }
}
