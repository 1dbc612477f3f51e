import type { Problem } from '../contract/problem.js';
import type { ViewOf, ViewQuery } from './view.js';

/** A change pushed by a feed or by the host, as the data contract has it. */
export interface Change {
  /** Place in the feed's order, of this resource or of all. */
  readonly seq?: number;
  readonly at?: string;
  readonly resource: string;
  readonly op: 'upsert' | 'remove' | 'snapshot';
  readonly records?: readonly unknown[];
  readonly ids?: readonly string[];
}

/** How a live feed, or a resource that is asked for again and again, does. */
export interface FeedState {
  readonly resources: readonly string[];
  readonly transport: 'sse' | 'websocket' | 'mqtt' | 'poll';
  /** `stale`: not heard for up to thirty seconds, or nothing new for three `refreshSeconds`. The last good data stay. */
  readonly state: 'connecting' | 'live' | 'stale';
  /** The server's time of its latest message; `null` where it has said none. */
  readonly at: string | null;
  /** Changes, or readings. */
  readonly received: number;
  /** Messages that could not be used, or whose time is not believed; readings that failed. */
  readonly refused: number;
  readonly reconnects: number;
  /** How often messages were missing for good, so that the files were read again. */
  readonly gaps: number;
}

export type CityEvent =
  /** Records of these resources arrived or changed: ask again for what you show. */
  | { readonly type: 'change'; readonly revision: number; readonly resources: readonly string[] }
  | {
      readonly type: 'progress';
      readonly resource: string;
      readonly bytes: number;
      readonly totalBytes?: number;
    }
  | { readonly type: 'problems'; readonly problems: readonly Problem[] }
  /** At most once a second. */
  | { readonly type: 'feeds'; readonly feeds: readonly FeedState[] }
  /** Every resource is read, or has failed. */
  | { readonly type: 'loaded' }
  /** The worker is gone and could not be brought back; the last views stay. */
  | { readonly type: 'failed'; readonly problem: Problem };

/**
 * A loaded city. Its only reads are views: what may be shown, after suppression.
 *
 * A city is usable as soon as its divisions are read; the rest arrives as `change` events.
 */
export interface CityHandle {
  /**
   * @throws {DOMException} `AbortError` when the signal fires or the city is closed.
   * @throws {RangeError} When the query names a division or indicator that the city lacks.
   */
  view<Q extends ViewQuery>(query: Q, options?: { readonly signal?: AbortSignal }): Promise<ViewOf<Q>>;
  /** @returns A function that ends the subscription. */
  subscribe(listener: (event: CityEvent) => void): () => void;
  /**
   * Lays changes over the records. With `seq`, duplicates and messages that a later one has overtaken
   * change nothing; without it the last one wins.
   */
  apply(changes: readonly Change[]): Promise<void>;
  /**
   * Asks for everything again. Where `revision`, the server's `ETag` or the records themselves say that
   * nothing is new, nothing changes and no `change` is fired. What can't be read now stays as it was.
   *
   * @returns Whether anything changed.
   * @throws {CityError} When the manifest can't be read or must not be shown; the last good data stay.
   * @throws {DOMException} `AbortError` when the city is closed.
   */
  reload(): Promise<boolean>;
  /** All problems found so far. */
  problems(): Promise<readonly Problem[]>;
  close(): void;
}

/** Headers for a request (tokens); asked for on the main thread for each request, never stored. */
export type RequestHeaders = (url: string) => Record<string, string> | Promise<Record<string, string>>;
