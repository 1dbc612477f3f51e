/** How a wall is, as `<hive-wall>` tells its host: figures only, nothing of the data. Safe to be sent on as JSON. */
export interface WallHealth {
  /** Of this form. */
  readonly version: 1;
  /** `ok`; `degraded`: shown, but something is not as it should be; `recovering`: the last good picture is shown
   *  meanwhile; `failed`: nothing can be shown. */
  readonly state: 'ok' | 'degraded' | 'recovering' | 'failed';
  /** Why the state is not `ok`. */
  readonly reasons: readonly WallTrouble[];
  /** ISO 8601, by the clock of this machine. */
  readonly at: string;
  readonly uptimeSeconds: number;
  readonly scene: {
    /** From 0; −1 while there is none. */
    readonly index: number;
    readonly count: number;
    readonly state: 'running' | 'paused' | 'interrupted' | 'still';
  };
  readonly data: {
    readonly status: string;
    /** The time of the data. */
    readonly asOf: string | null;
    /** ISO 8601; `null` while the data are as fresh as they should be. */
    readonly staleSince: string | null;
  };
  /** Frames that the page could draw, a second; `null` while it is not seen. */
  readonly framesPerSecond: number | null;
  /** Of the time since the last heartbeat; `null` where the browser does not tell. */
  readonly longestTaskMs: number | null;
  /** MB of the page, without its workers; `null` where the browser does not tell. */
  readonly heapMegabytes: number | null;
  /** MB a minute, over the last hour at most; `null` until it is known. */
  readonly heapGrowth: number | null;
  readonly canvas: {
    /** Px of the design. */
    readonly width: number;
    readonly height: number;
    /** Screen px of a designed px. */
    readonly scale: number;
    /** What the map draws, px; `null` without a map. */
    readonly drawn: readonly [width: number, height: number] | null;
  };
  /** Since the page was opened. */
  readonly counts: {
    readonly restarts: number;
    readonly contextsLost: number;
    readonly workersLost: number;
    readonly retries: number;
    readonly problems: number;
  };
  readonly lastRestartAt: string | null;
  readonly nextRestartAt: string | null;
}

export type WallTrouble =
  | 'no-content'
  | 'data-stale'
  | 'data-offline'
  | 'data-error'
  | 'slow-frames'
  | 'heap'
  | 'map-recovering'
  | 'map-failed'
  | 'canvas-limit'
  | 'problems';

/** A sign of life of a wall; where it stays away, the page stands still and the host has to open it again. */
export class HiveHeartbeatEvent extends Event {
  static readonly type = 'hive-heartbeat';

  constructor(readonly health: WallHealth) {
    super(HiveHeartbeatEvent.type, { bubbles: true, composed: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    'hive-heartbeat': HiveHeartbeatEvent;
  }
}
