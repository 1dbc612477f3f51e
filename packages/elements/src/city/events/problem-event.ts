import type { Problem } from '@hivemap/core';

/** Problems were found in the data; `problems` has the new ones. */
export class HiveProblemEvent extends Event {
  static readonly type = 'hive-problem';

  constructor(readonly problems: readonly Problem[]) {
    super(HiveProblemEvent.type, { bubbles: true, composed: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    'hive-problem': HiveProblemEvent;
  }
}
