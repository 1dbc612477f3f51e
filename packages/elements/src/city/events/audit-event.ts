import type { Scope } from '@hivemap/core';

export type AuditAction = 'drill-below-township' | 'export' | 'scope-change';

/** Somebody looked at or took away what has to be accounted for. */
export class HiveAuditEvent extends Event {
  static readonly type = 'hive-audit';

  readonly role: string | null;
  readonly action: AuditAction;
  readonly scope: Scope | null;
  readonly at: Date;

  constructor(init: Pick<HiveAuditEvent, 'role' | 'action' | 'scope' | 'at'>) {
    super(HiveAuditEvent.type, { bubbles: true, composed: true });
    this.role = init.role;
    this.action = init.action;
    this.scope = init.scope;
    this.at = init.at;
  }
}

declare global {
  interface HTMLElementEventMap {
    'hive-audit': HiveAuditEvent;
  }
}
