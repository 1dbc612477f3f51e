import { abortError } from './abort-error.js';
import type { ByteRequest, ByteSource } from './byte-source.js';
import { SourceError } from './source-error.js';

const RETRIES = 3;
const RETRY_DELAY_MS = 400;
/** The server is busy or being restarted: worth another try. */
const TRANSIENT: ReadonlySet<number> = new Set([429, 502, 503, 504]);

function wait(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      signal.removeEventListener('abort', stop);
      resolve();
    }, milliseconds);
    const stop = (): void => {
      clearTimeout(timer);
      reject(abortError(signal.reason));
    };
    signal.addEventListener('abort', stop, { once: true });
  });
}

async function request(url: string, { signal, requestHeaders }: ByteRequest): Promise<Response | null> {
  const headers = (await requestHeaders?.(url)) ?? {};
  try {
    // Credentials only to the page's own origin, which is the default.
    return await fetch(url, { signal, headers });
  } catch {
    if (signal.aborted) throw abortError(signal.reason);
    return null;
  }
}

function sourceOf(response: Response): ByteSource {
  const { status, ok, body, headers } = response;
  if (!ok) throw new SourceError(status === 404 || status === 410 ? 'not-found' : 'unreadable', { status });
  if (!body) throw new SourceError('empty');
  const mediaType = headers.get('content-type')?.split(';')[0]?.trim().toLowerCase();
  // With a content encoding the length is that of the packed bytes, and those are not what is read.
  const length = headers.has('content-encoding')
    ? Number.NaN
    : Number(headers.get('content-length') ?? Number.NaN);
  return {
    stream: body,
    ...(mediaType === undefined || mediaType === '' ? {} : { mediaType }),
    ...(Number.isFinite(length) ? { totalBytes: length } : {}),
  };
}

/**
 * Requests a resource over HTTP; network errors and busy servers are tried again three times.
 *
 * @throws {SourceError} `not-found` or `unreadable`.
 * @throws {DOMException} `AbortError`.
 */
export async function fetchBytes(url: string, options: ByteRequest): Promise<ByteSource> {
  let delay = options.retryDelayMs ?? RETRY_DELAY_MS;
  for (let attempt = 0; ; attempt++) {
    const response = await request(url, options);
    if (response && (attempt === RETRIES || !TRANSIENT.has(response.status))) return sourceOf(response);
    await response?.body?.cancel();
    if (attempt === RETRIES) throw new SourceError('unreadable');
    await wait(delay, options.signal);
    delay *= 3;
  }
}
