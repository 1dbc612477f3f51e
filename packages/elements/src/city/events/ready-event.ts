/** The first picture is on the screen. */
export class HiveReadyEvent extends Event {
  static readonly type = 'hive-ready';

  constructor() {
    super(HiveReadyEvent.type, { bubbles: true, composed: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    'hive-ready': HiveReadyEvent;
  }
}
