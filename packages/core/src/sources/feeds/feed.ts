import type { Change, RequestHeaders } from '../../view/city-handle.js';
import type { FeedAddress, OpenFeed } from './feed-transport.js';
import { FeedClock } from './feed-clock.js';
import { FeedSequence } from './feed-sequence.js';
import { readMessage, type Refusal } from './read-message.js';
import { Silence } from './silence.js';

/** How patient a feed is, in milliseconds. */
export interface FeedPatience {
  /** Silence after which a connection is taken for dead. Servers say something at least every 15 s. */
  readonly silenceMs: number;
  /** A connection that is lost for longer makes the data stale. Together with the silence at most 30 s. */
  readonly graceMs: number;
  /** Before the first try to connect again; each further one waits twice as long. */
  readonly retryMs: number;
  readonly longestRetryMs: number;
  /** Numbers that are missing may come late for so long. */
  readonly gapMs: number;
}

export const FEED_PATIENCE: FeedPatience = {
  silenceMs: 22_000,
  graceMs: 5000,
  retryMs: 500,
  longestRetryMs: 30_000,
  gapMs: 3000,
};

export interface FeedOptions {
  readonly address: FeedAddress;
  readonly open: OpenFeed;
  readonly requestHeaders: RequestHeaders | undefined;
  readonly patience: FeedPatience;
  /** The time of the data before the first message, epoch milliseconds. */
  readonly asOfMs: number;
  /** A connection that lives and says nothing new for so long makes the data stale; without it none does. */
  readonly freshMs?: number | undefined;
  readonly onChanges: (changes: readonly Change[]) => void;
  /** It is connected for the first time. */
  readonly onFirst?: (() => void) | undefined;
  /** Messages are missing for good. */
  readonly onGap: () => void;
  readonly onRefused: (refusal: Refusal) => void;
  /** The state or a count has changed. */
  readonly onState: () => void;
}

/** How many messages a feed had. */
export interface FeedCounts {
  readonly received: number;
  readonly refused: number;
  readonly reconnects: number;
  readonly gaps: number;
}

/** One live feed: kept open for ever, and followed by its numbers. */
export class Feed {
  readonly #options: FeedOptions;
  readonly #sequence = new FeedSequence();
  #counts = { received: 0, refused: 0, reconnects: 0, gaps: 0 };
  #state: 'connecting' | 'live' | 'stale' = 'connecting';
  readonly #clock: FeedClock;
  readonly #silence: Silence;
  readonly #freshness: Silence;
  #isFrozen = false;
  #failures = 0;
  #wasOpen = false;
  #close: (() => void) | null = null;
  #grace: Timer = null;
  #retry: Timer = null;
  #gap: Timer = null;
  #ended = false;

  constructor(options: FeedOptions) {
    this.#options = options;
    this.#clock = new FeedClock(options.asOfMs);
    this.#silence = new Silence(options.patience.silenceMs, () => {
      this.#close?.();
      this.#close = null;
      this.#lost();
    });
    this.#freshness = new Silence(options.freshMs ?? 0, () => this.#freeze(true));
  }

  get state(): 'connecting' | 'live' | 'stale' {
    return this.#state === 'live' && this.#isFrozen ? 'stale' : this.#state;
  }

  /** The server's time of the latest message; `null` before the first that says one. */
  get at(): string | null {
    return this.#clock.latest;
  }

  get counts(): FeedCounts {
    return { ...this.#counts };
  }

  start(): void {
    this.#lose();
    this.#connect();
  }

  stop(): void {
    this.#ended = true;
    for (const silence of [this.#silence, this.#freshness]) silence.stop();
    for (const timer of [this.#grace, this.#retry, this.#gap]) if (timer) clearTimeout(timer);
    this.#close?.();
    this.#close = null;
  }

  #connect(): void {
    const { address, open, requestHeaders } = this.#options;
    const connection = { isCurrent: true };
    const when = (run: () => void) => (): void => {
      if (connection.isCurrent && !this.#ended) run();
    };
    const lost = (): void => {
      connection.isCurrent = false;
      this.#close = null;
      this.#lost();
    };
    const close = open(
      address,
      { requestHeaders, since: this.#sequence.last },
      {
        opened: when(() => this.#opened()),
        alive: when(() => this.#silence.hear()),
        message: (text) => when(() => this.#receive(text))(),
        tooLarge: when(() => this.#refuse(['message-too-large'])),
        closed: when(lost),
      },
    );
    // It may have told at once that it is closed.
    if (!connection.isCurrent) return;
    this.#close = () => {
      connection.isCurrent = false;
      close();
    };
    this.#silence.hear();
  }

  #opened(): void {
    if (this.#grace) clearTimeout(this.#grace);
    this.#grace = null;
    this.#silence.hear();
    if (!this.#wasOpen) {
      this.#wasOpen = true;
      this.#freeze(false);
      this.#options.onFirst?.();
    }
    if (this.#counts.reconnects > 0) this.#sequence.reconnect();
    // Without numbers nobody knows what was missed.
    if (this.#counts.reconnects > 0 && this.#counts.received > 0 && this.#sequence.last === null)
      this.#tear();
    if (this.#state === 'live') return;
    this.#state = 'live';
    this.#options.onState();
  }

  /** Whether the connection lives and says nothing new: a server that has lost what it serves. */
  #freeze(isFrozen: boolean): void {
    if (this.#options.freshMs !== undefined && !isFrozen) this.#freshness.hear();
    if (isFrozen === this.#isFrozen) return;
    this.#isFrozen = isFrozen;
    this.#options.onState();
  }

  #lost(): void {
    if (this.#ended) return;
    this.#silence.stop();
    this.#lose();
    const { retryMs, longestRetryMs } = this.#options.patience;
    // Not all pages at once: a broker that comes back has enough to do.
    const delay = Math.min(retryMs * 2 ** this.#failures, longestRetryMs) * (0.5 + Math.random() / 2);
    this.#failures = Math.min(this.#failures + 1, 30);
    this.#retry = setTimeout(() => {
      this.#counts.reconnects++;
      this.#connect();
    }, delay);
    this.#options.onState();
  }

  /** Not connected: stale, unless that is over soon. */
  #lose(): void {
    this.#grace ??= setTimeout(() => {
      this.#state = 'stale';
      this.#options.onState();
    }, this.#options.patience.graceMs);
  }

  #receive(text: string): void {
    this.#silence.hear();
    this.#failures = 0;
    const { changes, refusals } = readMessage(text);
    this.#refuse(refusals);
    if (changes.length === 0) return;
    this.#counts.received += changes.length;
    this.#freeze(false);
    const believed = changes.map((change) => this.#clock.take(change));
    this.#refuse(
      believed.flatMap(({ at }, index) => (at === changes[index]!.at ? [] : ['feed-clock' as const])),
    );
    this.#options.onChanges(believed.map((change) => this.#sequence.take(change)));
    if (this.#sequence.hasGap) this.#awaitMissing();
    this.#options.onState();
  }

  #refuse(refusals: readonly Refusal[]): void {
    this.#silence.hear();
    for (const refusal of refusals) {
      this.#counts.refused++;
      this.#options.onRefused(refusal);
    }
    if (refusals.length > 0) this.#options.onState();
  }

  #awaitMissing(): void {
    this.#gap ??= setTimeout(() => {
      this.#gap = null;
      if (this.#sequence.hasGap) this.#tear();
    }, this.#options.patience.gapMs);
  }

  /** Messages are missing for good. */
  #tear(): void {
    this.#sequence.forgetGap();
    this.#counts.gaps++;
    this.#options.onGap();
    this.#options.onState();
  }
}

type Timer = ReturnType<typeof setTimeout> | null;
