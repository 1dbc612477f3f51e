import { SourceError } from '../../source-error.js';

/** Bytes that arrive in chunks, taken in portions of any size. */
export class ByteQueue {
  readonly #chunks: AsyncGenerator<Uint8Array>;
  #head: Uint8Array = new Uint8Array(0);

  constructor(chunks: AsyncGenerator<Uint8Array>) {
    this.#chunks = chunks;
  }

  /** Bytes that can be taken without waiting. */
  get ready(): number {
    return this.#head.byteLength;
  }

  /**
   * @returns Exactly so many bytes; `null` when none are left.
   * @throws {SourceError} `truncated` when some are left, but too few.
   */
  async take(length: number): Promise<Uint8Array | null> {
    if (this.#head.byteLength < length) await this.#fill(length);
    const available = this.#head.byteLength;
    if (available === 0 && length > 0) return null;
    if (available < length) throw new SourceError('truncated');
    return this.takeReady(length);
  }

  /** @param length - No more than are `ready`. */
  takeReady(length: number): Uint8Array {
    const taken = this.#head.subarray(0, length);
    this.#head = this.#head.subarray(length);
    return taken;
  }

  /** @param offset - So that four bytes from it are `ready`. */
  peekUint32(offset: number): number {
    const { buffer, byteOffset } = this.#head;
    return new DataView(buffer, byteOffset + offset, 4).getUint32(0, true);
  }

  /** Passes over bytes without keeping them. */
  async skip(length: number): Promise<void> {
    let left = length - this.#head.byteLength;
    if (left < 0) {
      this.#head = this.#head.subarray(length);
      return;
    }
    this.#head = new Uint8Array(0);
    while (left > 0) {
      const next = await this.#chunks.next();
      if (next.done === true) throw new SourceError('truncated');
      if (next.value.byteLength > left) this.#head = next.value.subarray(left);
      left -= next.value.byteLength;
    }
  }

  /** Ends the reading early. */
  async close(): Promise<void> {
    await this.#chunks.return(undefined);
  }

  async #fill(length: number): Promise<void> {
    const parts = [this.#head];
    let size = this.#head.byteLength;
    while (size < length) {
      const next = await this.#chunks.next();
      if (next.done === true) break;
      parts.push(next.value);
      size += next.value.byteLength;
    }
    const joined = new Uint8Array(size);
    let at = 0;
    for (const part of parts) {
      joined.set(part, at);
      at += part.byteLength;
    }
    this.#head = joined;
  }
}
