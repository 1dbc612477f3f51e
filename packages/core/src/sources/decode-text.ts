/** The encoding that a byte order mark declares. */
function markedEncoding(head: Uint8Array): string | null {
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le';
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be';
  return null;
}

/** Bytes at the end that begin a character of UTF-8 and do not finish it. */
function unfinished(bytes: Uint8Array): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back++) {
    const byte = bytes[bytes.length - back]!;
    if (byte < 0x80) return 0;
    if (byte < 0xc0) continue;
    const length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2;
    return length > back ? back : 0;
  }
  return 0;
}

function joined(one: Uint8Array, other: Uint8Array): Uint8Array {
  if (one.length === 0) return other;
  const both = new Uint8Array(one.length + other.length);
  both.set(one);
  both.set(other, one.length);
  return both;
}

function strictly(encoding: string, bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}

const isAscii = (text: string, bytes: Uint8Array): boolean => text.length === bytes.length;

/**
 * Text of unmarked bytes. UTF-8, unless the first bytes that are not ASCII are none: then GB 18030,
 * which has GBK and GB 2312 in it and is what spreadsheets in Chinese write.
 */
class UnmarkedText {
  readonly #strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  #waiting = new Uint8Array(0) as Uint8Array;
  /** Settled by the first bytes that are not ASCII. */
  #decoder: TextDecoder | 'utf-8' | null = null;

  next(chunk: Uint8Array, last: boolean): string {
    if (this.#decoder instanceof TextDecoder) return this.#decoder.decode(chunk, { stream: !last });
    const bytes = joined(this.#waiting, chunk);
    const end = last ? bytes.length : bytes.length - unfinished(bytes);
    const whole = bytes.subarray(0, end);
    this.#waiting = bytes.slice(end);
    try {
      // Whole characters at once: decoding in a stream is several times slower.
      const text = this.#strict.decode(whole);
      if (!isAscii(text, whole)) this.#decoder ??= 'utf-8';
      return text;
    } catch {
      return this.#otherwise(bytes, last);
    }
  }

  #otherwise(bytes: Uint8Array, last: boolean): string {
    this.#waiting = new Uint8Array(0);
    // Bytes after a character that the end of the chunk may have cut are judged with the next chunk.
    const chinese =
      this.#decoder === null &&
      (strictly('gb18030', bytes) ?? (last ? null : strictly('gb18030', bytes.subarray(0, -1)))) !== null;
    this.#decoder = new TextDecoder(chinese ? 'gb18030' : 'utf-8', { ignoreBOM: true });
    return this.#decoder.decode(bytes, { stream: !last });
  }
}

const NOTHING = new Uint8Array(0);

/** Bytes as text: by byte order mark, else UTF-8, else GB 18030 (GBK). The mark itself is left out. */
export async function* decodeText(bytes: AsyncGenerator<Uint8Array>): AsyncGenerator<string> {
  let decoder: { next(chunk: Uint8Array, last: boolean): string } | undefined;
  let first = true;
  const text = (chunk: Uint8Array, last: boolean): string => {
    const piece = decoder?.next(chunk, last) ?? '';
    if (!first || piece === '') return piece;
    first = false;
    return piece.startsWith('\uFEFF') ? piece.slice(1) : piece;
  };
  for await (const chunk of bytes) {
    if (!decoder) {
      const encoding = markedEncoding(chunk);
      const marked = encoding === null ? null : new TextDecoder(encoding, { ignoreBOM: true });
      decoder = marked
        ? { next: (part, last) => marked.decode(part, { stream: !last }) }
        : new UnmarkedText();
    }
    const piece = text(chunk, false);
    if (piece !== '') yield piece;
  }
  const rest = text(NOTHING, true);
  if (rest !== '') yield rest;
}
