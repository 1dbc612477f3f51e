const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;

/**
 * Leaves events out of a stream that are too large to be read, and nothing else: a connection that was ended for them
 * would be answered with the same event again, for ever. Lines end with LF, CR or both, events with an empty line.
 */
export class EventLimit {
  readonly #most: number;
  /** Bytes of the event so far. */
  #size = 0;
  #atLineStart = true;
  #wasReturn = false;
  #skips = false;

  constructor(most: number) {
    this.#most = most;
  }

  /**
   * @param chunk - What came next.
   * @returns What of it is to be read, and whether an event has just become too large: what of it was read already
   *   is to be forgotten then.
   */
  take(chunk: Uint8Array): readonly { readonly bytes: Uint8Array; readonly tooLarge: boolean }[] {
    const parts: { bytes: Uint8Array; tooLarge: boolean }[] = [];
    let from = 0;
    for (;;) {
      const end = this.#endOfEvent(chunk, from);
      const until = end ?? chunk.length;
      this.#size += until - from;
      const grew = !this.#skips && this.#size > this.#most;
      if (grew) this.#skips = true;
      if (grew) parts.push({ bytes: chunk.subarray(0, 0), tooLarge: true });
      else if (!this.#skips && until > from)
        parts.push({ bytes: chunk.subarray(from, until), tooLarge: false });
      if (end === null) return parts;
      this.#skips = false;
      this.#size = 0;
      from = end;
    }
  }

  /** @returns The place after the empty line that ends the event; `null` while there is none. */
  #endOfEvent(chunk: Uint8Array, from: number): number | null {
    for (let at = from; at < chunk.length; at++) {
      const byte = chunk[at];
      const isSecondHalf = byte === LINE_FEED && this.#wasReturn;
      this.#wasReturn = byte === CARRIAGE_RETURN;
      if (isSecondHalf) continue;
      const isEnd = byte === LINE_FEED || byte === CARRIAGE_RETURN;
      if (isEnd && this.#atLineStart) return at + 1;
      this.#atLineStart = isEnd;
    }
    return null;
  }
}
