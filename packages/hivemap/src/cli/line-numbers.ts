import { createReadStream } from 'node:fs';
import { createGunzip } from 'node:zlib';

/**
 * On which lines (from 1) records of a text file begin. In CSV a record may have several lines, since a
 * line break within quotes ends none; blank lines hold no record, and the header of CSV is none.
 *
 * @param indexes - Positions of records, from 0.
 */
export async function lineNumbers(
  path: string,
  format: 'csv' | 'ndjson',
  indexes: ReadonlySet<number>,
): Promise<ReadonlyMap<number, number>> {
  const lines = new Map<number, number>();
  const last = Math.max(-1, ...indexes);
  const counter = new RecordCounter(format === 'csv', (index, line) => {
    if (indexes.has(index)) lines.set(index, line);
  });
  const file = createReadStream(path);
  const stream = path.endsWith('.gz') ? file.pipe(createGunzip()) : file;
  for await (const chunk of stream as AsyncIterable<Uint8Array>) {
    counter.add(chunk);
    if (counter.next > last) break;
  }
  file.destroy();
  counter.end();
  return lines;
}

const QUOTE = 0x22;
const LINE_FEED = 0x0a;

/**
 * Counts in bytes: in UTF-8 and GB 18030 neither a quote nor a line break is ever a part of another
 * character.
 */
class RecordCounter {
  readonly #csv: boolean;
  readonly #onRecord: (index: number, line: number) => void;
  #line = 1;
  #startLine = 1;
  #blank = true;
  #quoted = false;
  #next: number;

  constructor(csv: boolean, onRecord: (index: number, line: number) => void) {
    this.#csv = csv;
    this.#onRecord = onRecord;
    this.#next = csv ? -1 : 0;
  }

  get next(): number {
    return this.#next;
  }

  add(chunk: Uint8Array): void {
    for (const byte of chunk) {
      if (byte === LINE_FEED) {
        this.#line++;
        if (!this.#quoted) this.end();
      } else {
        if (byte === QUOTE && this.#csv) this.#quoted = !this.#quoted;
        if (byte > 0x20 && byte !== 0xef && byte !== 0xbb && byte !== 0xbf) this.#blank = false;
      }
    }
  }

  /** A record is over. */
  end(): void {
    if (!this.#blank) {
      if (this.#next >= 0) this.#onRecord(this.#next, this.#startLine);
      this.#next++;
    }
    this.#blank = true;
    this.#startLine = this.#line;
  }
}
