/** A fence is breached: once for each breach, however often its numbers change. Counts only. */
export class HiveFenceBreachEvent extends Event {
  static readonly type = 'hive-fence-breach';

  /** Id of the fence. */
  readonly fence: string;
  /** Begin of the hour, ISO 8601. */
  readonly hour: string;
  /** Alarms of the hour so far, and how many of them are verified. */
  readonly count: number;
  readonly verified: number;
  /** Of the same hour on the 28 days before; `null` where there is nothing to compare with. */
  readonly median: number | null;
  readonly score: number | null;
  readonly overLimit: boolean;

  constructor(
    init: Pick<
      HiveFenceBreachEvent,
      'fence' | 'hour' | 'count' | 'verified' | 'median' | 'score' | 'overLimit'
    >,
  ) {
    super(HiveFenceBreachEvent.type, { bubbles: true, composed: true });
    this.fence = init.fence;
    this.hour = init.hour;
    this.count = init.count;
    this.verified = init.verified;
    this.median = init.median;
    this.score = init.score;
    this.overLimit = init.overLimit;
  }
}

declare global {
  interface HTMLElementEventMap {
    'hive-fence-breach': HiveFenceBreachEvent;
  }
}
