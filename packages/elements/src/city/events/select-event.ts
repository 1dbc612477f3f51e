import type { RecordKind, RecordView } from '@hivemap/core';

/** The selection changed; `kind` and `id` are `null` when nothing is selected. */
export class HiveSelectEvent extends Event {
  static readonly type = 'hive-select';

  readonly kind: RecordKind | null;
  readonly id: string | null;
  readonly record: RecordView['record'];

  constructor(init: Pick<HiveSelectEvent, 'kind' | 'id' | 'record'>) {
    super(HiveSelectEvent.type, { bubbles: true, composed: true });
    this.kind = init.kind;
    this.id = init.id;
    this.record = init.record;
  }
}

declare global {
  interface HTMLElementEventMap {
    'hive-select': HiveSelectEvent;
  }
}
