/** A feed's server in memory, by the clock of the test: it keeps what it sent, and counts who is connected. */
import type { Change } from '@hivemap/core';
import type { FeedListener, OpenFeed } from '../../../../packages/core/src/sources/feeds/feed-transport.js';

const LATENCY_MS = 5;

export class MemoryFeed {
  /** What was sent so far; who connects may ask for the rest. */
  readonly sent: Change[] = [];
  /** When each connection was asked for, by the clock of timers. */
  readonly askedAt: number[] = [];
  readonly hungUpAt: number[] = [];
  /** Whether it answers; a server that does not answer refuses at once. */
  isUp = true;
  /** Most that were connected at the same time. */
  most = 0;
  readonly #open = new Set<FeedListener>();

  get connections(): number {
    return this.#open.size;
  }

  readonly open: OpenFeed = (_address, { since }, listener) => {
    this.askedAt.push(performance.now());
    const timer = setTimeout(() => {
      if (!this.isUp) {
        listener.closed();
        return;
      }
      this.#open.add(listener);
      this.most = Math.max(this.most, this.#open.size);
      listener.opened();
      for (const change of this.sent)
        if (since !== null && change.seq! > since) listener.message(JSON.stringify(change));
    }, LATENCY_MS);
    return () => {
      clearTimeout(timer);
      this.#open.delete(listener);
    };
  };

  send(change: Change): void {
    this.sent.push(change);
    for (const listener of this.#open) listener.message(JSON.stringify(change));
  }

  /** A sign of life without a message. */
  beat(): void {
    for (const listener of this.#open) listener.alive();
  }

  hangUp(): void {
    this.hungUpAt.push(performance.now());
    const open = [...this.#open];
    this.#open.clear();
    for (const listener of open) listener.closed();
  }
}
