import type { ByteRequest, ByteSource, Validators } from './byte-source.js';
import { patientChunks } from './patient-chunks.js';
import { assertSuccess, backOffMs, requestAnswer, RETRIES } from './request-answer.js';
import { pageOrigin, patienceOf } from './send-request.js';
import { SourceError } from './source-error.js';
import { streamOf } from './stream-of.js';
import { wait } from './wait.js';

/** What the server says of the version that it sends. */
export function validatorsOf({ headers }: Response): Validators {
  const etag = headers.get('etag');
  const lastModified = headers.get('last-modified');
  return { ...(etag === null ? {} : { etag }), ...(lastModified === null ? {} : { lastModified }) };
}

/** Whether two answers are surely of one version. */
export function isSameVersion(one: Validators, other: Validators): boolean {
  if (one.etag !== undefined || other.etag !== undefined) return one.etag === other.etag;
  return one.lastModified !== undefined && one.lastModified === other.lastModified;
}

/** Asks a server of the own origin to answer only if there is something new; others may not know the headers. */
function conditionsFor(url: string, known: Validators): Record<string, string> {
  const page = pageOrigin();
  if (page !== undefined && new URL(url).origin !== page) return {};
  if (known.etag !== undefined) return { 'if-none-match': known.etag };
  return known.lastModified === undefined ? {} : { 'if-modified-since': known.lastModified };
}

function sizeOf({ headers }: Response): number | undefined {
  // With a content encoding the length is that of the packed bytes, and those are not what is read.
  if (headers.has('content-encoding')) return undefined;
  const size = Number(headers.get('content-length') ?? Number.NaN);
  return Number.isFinite(size) ? size : undefined;
}

/** Bytes that were received already, passed over. */
async function* after(chunks: AsyncGenerator<Uint8Array>, skip: number): AsyncGenerator<Uint8Array> {
  let left = skip;
  for await (const chunk of chunks) {
    if (left >= chunk.byteLength) left -= chunk.byteLength;
    else {
      yield left === 0 ? chunk : chunk.subarray(left);
      left = 0;
    }
  }
  if (left > 0) throw new SourceError('truncated');
}

/** Bodies of one version of a file: where one breaks off, the next goes on. */
class ResumingBody {
  readonly #url: string;
  readonly #request: ByteRequest;
  readonly #first: Response;
  #received = 0;

  constructor(url: string, request: ByteRequest, first: Response) {
    this.#url = url;
    this.#request = request;
    this.#first = first;
  }

  async *chunks(): AsyncGenerator<Uint8Array> {
    const { signal } = this.#request;
    let body = this.#bodyOf(this.#first);
    for (let failures = 0; ; failures++) {
      let reason = new SourceError('truncated');
      try {
        for await (const chunk of body) {
          this.#received += chunk.byteLength;
          yield chunk;
        }
        if (this.#received >= (sizeOf(this.#first) ?? 0)) return;
      } catch (error) {
        signal.throwIfAborted();
        reason = this.#reason(error);
      }
      if (failures === RETRIES) throw reason;
      await wait(backOffMs(failures, this.#request), signal);
      const rest = await this.#resume();
      if (!rest) throw reason;
      body = rest;
    }
  }

  #reason(error: unknown): SourceError {
    if (error instanceof SourceError) return error;
    return new SourceError(this.#received > 0 ? 'truncated' : 'unreadable');
  }

  #bodyOf({ body }: Response): AsyncGenerator<Uint8Array> {
    if (!body) throw new SourceError('empty');
    return patientChunks(body, patienceOf(this.#request), this.#request.signal);
  }

  /**
   * Asks for the rest; a server that sends all of it again has it passed over.
   *
   * @returns `null` when it is not sure to be the rest of the same file.
   */
  async #resume(): Promise<AsyncGenerator<Uint8Array> | null> {
    const known = validatorsOf(this.#first);
    const condition = known.etag ?? known.lastModified;
    const headers: Record<string, string> =
      this.#received === 0 || condition === undefined
        ? {}
        : { range: `bytes=${this.#received}-`, 'if-range': condition };
    const answer = await requestAnswer(this.#url, this.#request, headers);
    assertSuccess(answer);
    const from = /^bytes (\d+)-/.exec(answer.headers.get('content-range') ?? '')?.[1];
    if (answer.status === 206 && Number(from) === this.#received) return this.#bodyOf(answer);
    if (answer.status !== 206 && (this.#received === 0 || isSameVersion(known, validatorsOf(answer))))
      return after(this.#bodyOf(answer), this.#received);
    await answer.body?.cancel();
    return null;
  }
}

const NOTHING = new Uint8Array(0);

/**
 * Requests a resource over HTTP. Lost connections, silence and busy servers are tried again; a body
 * that breaks off is gone on with where it broke, when the file is still the same.
 *
 * @returns The bytes; `unchanged` when the version is the one of `known`.
 * @throws {SourceError} `not-found`, `unreadable`, `timeout`, `redirected`; the stream also `truncated`.
 * @throws {DOMException} `AbortError`.
 */
export async function fetchBytes(url: string, request: ByteRequest): Promise<ByteSource> {
  const { known } = request;
  const conditions = known ? conditionsFor(url, known) : {};
  const response = await requestAnswer(url, request, conditions, known ? 'no-cache' : undefined);
  if (known && (response.status === 304 || (response.ok && isSameVersion(known, validatorsOf(response))))) {
    await response.body?.cancel();
    return { stream: new Blob([NOTHING]).stream(), unchanged: true, validators: known };
  }
  assertSuccess(response);
  if (!response.body) throw new SourceError('empty');
  const mediaType = response.headers.get('content-type')?.split(';')[0]?.trim().toLowerCase() ?? '';
  const contentCrs = response.headers.get('content-crs');
  const totalBytes = sizeOf(response);
  return {
    stream: streamOf(new ResumingBody(url, request, response).chunks()),
    validators: validatorsOf(response),
    ...(mediaType === '' ? {} : { mediaType }),
    ...(contentCrs === null ? {} : { contentCrs }),
    ...(totalBytes === undefined ? {} : { totalBytes }),
  };
}
