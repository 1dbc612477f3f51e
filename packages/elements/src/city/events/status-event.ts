import type { CityStatus } from '../city-state.js';

/** The state of the data changed. */
export class HiveStatusEvent extends Event {
  static readonly type = 'hive-status';

  readonly status: CityStatus;
  readonly since: Date;

  constructor(init: Pick<HiveStatusEvent, 'status' | 'since'>) {
    super(HiveStatusEvent.type, { bubbles: true, composed: true });
    this.status = init.status;
    this.since = init.since;
  }
}

declare global {
  interface HTMLElementEventMap {
    'hive-status': HiveStatusEvent;
  }
}
