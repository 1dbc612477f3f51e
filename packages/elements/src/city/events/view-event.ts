import type { Bounds, Position } from '@hivemap/core';

/** The camera came to rest elsewhere. */
export class HiveViewEvent extends Event {
  static readonly type = 'hive-view';

  readonly center: Position;
  readonly zoom: number;
  readonly bearing: number;
  readonly pitch: number;
  readonly bounds: Bounds;

  constructor(init: Pick<HiveViewEvent, 'center' | 'zoom' | 'bearing' | 'pitch' | 'bounds'>) {
    super(HiveViewEvent.type, { bubbles: true, composed: true });
    this.center = init.center;
    this.zoom = init.zoom;
    this.bearing = init.bearing;
    this.pitch = init.pitch;
    this.bounds = init.bounds;
  }
}

declare global {
  interface HTMLElementEventMap {
    'hive-view': HiveViewEvent;
  }
}
