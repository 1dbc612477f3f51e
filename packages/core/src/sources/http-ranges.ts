import type { ByteRequest } from './byte-source.js';
import { inflate } from './inflate.js';
import { memoryRanges } from './memory-ranges.js';
import { patientChunks } from './patient-chunks.js';
import type { Range, RangeSource } from './range-source.js';
import { assertSuccess, backOffMs, requestAnswer, RETRIES } from './request-answer.js';
import { patienceOf } from './send-request.js';
import { SourceError } from './source-error.js';
import { wait } from './wait.js';
import { MOST_WHOLE_MB, wholeBytes } from './whole-bytes.js';

const MEGABYTE = 1_000_000;

/** A part of a file as the server says it in `Content-Range`. */
function rangeOf(response: Response): { readonly from: number; readonly size: number | undefined } | null {
  const match = /^bytes (\d+)-\d+\/(\d+|\*)$/.exec(response.headers.get('content-range') ?? '');
  if (!match) return null;
  return { from: Number(match[1]), size: match[2] === '*' ? undefined : Number(match[2]) };
}

/**
 * Parts of a file on a server. One that ignores ranges and sends all of it is read once, when it is
 * small enough, and held.
 */
export class HttpRanges implements RangeSource {
  readonly #url: string;
  readonly #request: ByteRequest;
  readonly #onBytes: (bytes: number) => void;
  #received = 0;
  #whole: RangeSource | null = null;
  size: number | undefined;

  constructor(url: string, request: ByteRequest, onBytes: (bytes: number) => void) {
    this.#url = url;
    this.#request = request;
    this.#onBytes = onBytes;
  }

  async read(offset: number, length: number): Promise<Range> {
    const { signal } = this.#request;
    for (let failures = 0; ; failures++) {
      if (this.#whole) return this.#whole.read(offset, length);
      const headers = { range: `bytes=${offset}-${offset + length - 1}` };
      const answer = await requestAnswer(this.#url, this.#request, headers);
      try {
        return await this.#rangeIn(answer, offset, length);
      } catch (error) {
        signal.throwIfAborted();
        // Only a body that breaks off is worth another request.
        if (error instanceof SourceError && error.code !== 'timeout') throw error;
        if (failures === RETRIES) throw error instanceof SourceError ? error : new SourceError('truncated');
      }
      await wait(backOffMs(failures, this.#request), signal);
    }
  }

  async #rangeIn(answer: Response, offset: number, length: number): Promise<Range> {
    const etag = strongEtag(answer);
    if (answer.status === 416) {
      await answer.body?.cancel();
      return { bytes: new Uint8Array(0), etag };
    }
    assertSuccess(answer);
    if (!answer.body) throw new SourceError('empty');
    if (answer.status !== 206)
      return this.#hold(answer.body, Number(answer.headers.get('content-length')), offset, length);
    const range = rangeOf(answer);
    // Servers of another origin often keep the header to themselves; then the length has to do.
    const isOther = range ? range.from !== offset : answer.headers.has('content-range');
    if (isOther) {
      await answer.body.cancel();
      throw new SourceError('no-ranges');
    }
    this.size = range?.size ?? this.size;
    const bytes = await wholeBytes(this.#chunks(answer.body));
    if (bytes.byteLength < Math.min(length, (range?.size ?? 0) - offset))
      throw new TypeError('The body ended early.');
    if (bytes.byteLength > length) throw new SourceError('no-ranges');
    return { bytes, etag };
  }

  async #hold(
    body: ReadableStream<Uint8Array>,
    size: number,
    offset: number,
    length: number,
  ): Promise<Range> {
    if (size > MOST_WHOLE_MB * MEGABYTE) {
      await body.cancel();
      throw new SourceError('no-ranges');
    }
    this.#whole = memoryRanges(await wholeBytes(inflate(this.#chunks(body))));
    this.size = this.#whole.size;
    return this.#whole.read(offset, length);
  }

  async *#chunks(body: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array> {
    for await (const chunk of patientChunks(body, patienceOf(this.#request), this.#request.signal)) {
      this.#received += chunk.byteLength;
      this.#onBytes(this.#received);
      yield chunk;
    }
  }
}

/** A weak one says nothing of the bytes. */
function strongEtag({ headers }: Response): string | undefined {
  const etag = headers.get('etag');
  return etag === null || etag.startsWith('W/') ? undefined : etag;
}
