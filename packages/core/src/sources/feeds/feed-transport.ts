import type { ByteRequest } from '../byte-source.js';

/** Where a live feed is. */
export interface FeedAddress {
  /** Absolute. */
  readonly href: string;
  readonly transport: 'sse' | 'websocket' | 'mqtt';
  /** Of MQTT; may have wildcards. */
  readonly topic?: string | undefined;
}

/** What a connection tells. After `closed` it tells nothing more. */
export interface FeedListener {
  opened(): void;
  /** A message as it came. */
  message(text: string): void;
  /** A message that is too large to be read. */
  tooLarge(): void;
  /** A sign of life without a message: a comment, a keep-alive. */
  alive(): void;
  closed(): void;
}

/** What a connection is opened with. */
export interface FeedOpening extends Pick<ByteRequest, 'requestHeaders'> {
  /** Number of the last message that was taken, for servers that can send the rest. */
  readonly since: number | null;
}

/**
 * Opens a connection; whatever goes wrong is `closed`.
 *
 * @returns Closes it; tells nothing more then.
 */
export type OpenFeed = (address: FeedAddress, opening: FeedOpening, listener: FeedListener) => () => void;

/** Bytes that a message may have. What is larger is not read, and counted as refused. */
export const MOST_BYTES = 20_000_000;

/** Whether a text is larger than a message may be; counted in bytes only where that is not plain from its length. */
export function isTooLarge(text: string): boolean {
  if (text.length > MOST_BYTES) return true;
  return text.length * 3 > MOST_BYTES && new TextEncoder().encode(text).length > MOST_BYTES;
}
