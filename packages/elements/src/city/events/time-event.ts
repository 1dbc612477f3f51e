/** The time or the period of what is shown changed. */
export class HiveTimeEvent extends Event {
  static readonly type = 'hive-time';

  readonly asOf: string | null;
  readonly period: string;

  constructor(init: Pick<HiveTimeEvent, 'asOf' | 'period'>) {
    super(HiveTimeEvent.type, { bubbles: true, composed: true });
    this.asOf = init.asOf;
    this.period = init.period;
  }
}

declare global {
  interface HTMLElementEventMap {
    'hive-time': HiveTimeEvent;
  }
}
