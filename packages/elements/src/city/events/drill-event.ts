import type { AreaSummary } from '@hivemap/core';

/** The user or the host entered another division. */
export class HiveDrillEvent extends Event {
  static readonly type = 'hive-drill';

  readonly code: string;
  readonly level: string;
  readonly path: readonly AreaSummary[];

  constructor(init: Pick<HiveDrillEvent, 'code' | 'level' | 'path'>) {
    super(HiveDrillEvent.type, { bubbles: true, composed: true });
    this.code = init.code;
    this.level = init.level;
    this.path = init.path;
  }
}

declare global {
  interface HTMLElementEventMap {
    'hive-drill': HiveDrillEvent;
  }
}
