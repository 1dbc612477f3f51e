import type { ByteRequest } from './byte-source.js';
import { sendRequest, type NoAnswer } from './send-request.js';
import { SourceError } from './source-error.js';
import { wait } from './wait.js';

/** Tries after the first one. */
export const RETRIES = 3;
const RETRY_DELAY_MS = 400;
/** A server that asks for more is not waited for. */
const LONGEST_WAIT_MS = 30_000;
/** The server is busy, being restarted or has stumbled: worth another try. */
const TRANSIENT: ReadonlySet<number> = new Set([408, 425, 429, 500, 502, 503, 504]);

/** Milliseconds before a retry: three times longer each time, and not all clients at once. */
export function backOffMs(attempt: number, { retryDelayMs = RETRY_DELAY_MS }: ByteRequest): number {
  return retryDelayMs * 3 ** attempt * (0.75 + Math.random() / 2);
}

/** What `Retry-After` asks for, in milliseconds; a number of seconds, or a date. */
function retryAfterMs(response: Response): number {
  const asked = response.headers.get('retry-after');
  if (asked === null) return 0;
  const milliseconds = /^\s*\d+\s*$/.test(asked) ? Number(asked) * 1000 : Date.parse(asked) - Date.now();
  return Number.isFinite(milliseconds) ? Math.max(0, milliseconds) : 0;
}

function isTransient(answer: Response | NoAnswer): boolean {
  if (typeof answer === 'string') return true;
  return TRANSIENT.has(answer.status) && retryAfterMs(answer) <= LONGEST_WAIT_MS;
}

/**
 * Requests until there is an answer that will not get better: lost connections, silence and busy
 * servers are tried again three times, with back-off, and as late as the server asks.
 *
 * @param headers - Besides those of the host.
 * @returns The answer, whatever its status.
 * @throws {SourceError} `unreadable` or `timeout` when there is none; `redirected`.
 * @throws {DOMException} `AbortError`.
 */
export async function requestAnswer(
  url: string,
  request: ByteRequest,
  headers: Readonly<Record<string, string>> = {},
  cache?: RequestCache,
): Promise<Response> {
  for (let attempt = 0; ; attempt++) {
    const answer = await sendRequest(url, request, headers, cache);
    if (typeof answer !== 'string' && (attempt === RETRIES || !isTransient(answer))) return answer;
    const asked = typeof answer === 'string' ? 0 : retryAfterMs(answer);
    if (typeof answer !== 'string') await answer.body?.cancel();
    if (attempt === RETRIES) throw new SourceError(answer === 'timeout' ? 'timeout' : 'unreadable');
    await wait(Math.max(asked, backOffMs(attempt, request)), request.signal);
  }
}

/** @throws {SourceError} `not-found` or `unreadable`, with the status, for an answer that is no success. */
export function assertSuccess({ ok, status }: Response): void {
  if (!ok) throw new SourceError(status === 404 || status === 410 ? 'not-found' : 'unreadable', { status });
}
