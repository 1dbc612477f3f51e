/** Another indicator colors the map. */
export class HiveIndicatorEvent extends Event {
  static readonly type = 'hive-indicator';

  constructor(readonly indicator: string) {
    super(HiveIndicatorEvent.type, { bubbles: true, composed: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    'hive-indicator': HiveIndicatorEvent;
  }
}
