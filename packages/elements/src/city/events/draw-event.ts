import type { Feature, LineString, Point, Polygon } from 'geojson';

export type DrawnFeature = Feature<Point | LineString | Polygon>;

/** What is drawn has changed: a shape was finished, edited, deleted, undone or redone. */
export class HiveDrawEvent extends Event {
  static readonly type = 'hive-draw';

  /** All shapes, in WGS 84. */
  readonly features: readonly DrawnFeature[];

  constructor(features: readonly DrawnFeature[]) {
    super(HiveDrawEvent.type, { bubbles: true, composed: true });
    this.features = features;
  }
}

declare global {
  interface HTMLElementEventMap {
    'hive-draw': HiveDrawEvent;
  }
}
