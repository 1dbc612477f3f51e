export type FatalReason = 'webgl' | 'context-lost' | 'worker';

/** The map cannot draw. While `recovering`, the last good picture stays and the map tries again. */
export class HiveFatalEvent extends Event {
  static readonly type = 'hive-fatal';

  readonly reason: FatalReason;
  readonly recovering: boolean;
  readonly message: string;

  constructor(init: Pick<HiveFatalEvent, 'reason' | 'recovering' | 'message'>) {
    super(HiveFatalEvent.type, { bubbles: true, composed: true });
    this.reason = init.reason;
    this.recovering = init.recovering;
    this.message = init.message;
  }
}

declare global {
  interface HTMLElementEventMap {
    'hive-fatal': HiveFatalEvent;
  }
}
