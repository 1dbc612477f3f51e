import type { ByteSource } from './byte-source.js';
import { decodeText } from './decode-text.js';
import { chunksOf, inflate } from './inflate.js';
import { SourceError } from './source-error.js';
import { MOST_WHOLE_MB } from './whole-bytes.js';

const MEGABYTE = 1_000_000;
const MOST_STREAMED_MB = 2000;

function tooLarge(limit: number): SourceError {
  return new SourceError('too-large', limit === MOST_STREAMED_MB ? { limit, streamed: 1 } : { limit });
}

/** What a resource holds, once: as text, whole or in pieces as they arrive, or as bytes. */
export class ResourceContent {
  readonly #source: ByteSource;
  readonly #onBytes: (bytes: number, totalBytes?: number) => void;

  /** @param onBytes - Told of the bytes read so far, packed as they travel. */
  constructor(source: ByteSource, onBytes: (bytes: number, totalBytes?: number) => void) {
    this.#source = source;
    this.#onBytes = onBytes;
  }

  get mediaType(): string | undefined {
    return this.#source.mediaType;
  }

  /** @throws {SourceError} `truncated`, `too-large`, `html-instead`. */
  async whole(): Promise<string> {
    const pieces: string[] = [];
    for await (const piece of this.#pieces(MOST_WHOLE_MB)) pieces.push(piece);
    return pieces.join('');
  }

  /**
   * As it arrives, of what is not larger than what may be held as a whole.
   *
   * @throws {SourceError} `truncated`, `too-large`, `html-instead`.
   */
  wholePieces(): AsyncGenerator<string> {
    return this.#pieces(MOST_WHOLE_MB);
  }

  /** @throws {SourceError} `truncated`, `too-large`, `html-instead`. */
  pieces(): AsyncGenerator<string> {
    return this.#pieces(MOST_STREAMED_MB);
  }

  /**
   * Unpacked bytes as they arrive.
   *
   * @throws {SourceError} `truncated`, `too-large`.
   */
  async *bytes(): AsyncGenerator<Uint8Array> {
    let size = 0;
    for await (const chunk of inflate(this.#counted())) {
      size += chunk.byteLength;
      if (size > MOST_STREAMED_MB * MEGABYTE) throw tooLarge(MOST_STREAMED_MB);
      yield chunk;
    }
  }

  async *#pieces(mostMegabytes: number): AsyncGenerator<string> {
    let size = 0;
    let first = true;
    for await (const piece of decodeText(inflate(this.#counted()))) {
      size += piece.length;
      if (size > mostMegabytes * MEGABYTE) throw tooLarge(mostMegabytes);
      if (first && /^\s*<(?:!doctype|html|head|body|\?xml|!--)/i.test(piece.slice(0, 400)))
        throw new SourceError('html-instead');
      first = false;
      yield piece;
    }
    if (first && this.mediaType === 'text/html') throw new SourceError('html-instead');
  }

  async *#counted(): AsyncGenerator<Uint8Array> {
    let bytes = 0;
    for await (const chunk of chunksOf(this.#source.stream)) {
      bytes += chunk.byteLength;
      this.#onBytes(bytes, this.#source.totalBytes);
      yield chunk;
    }
  }
}
