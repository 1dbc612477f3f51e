import { abortError } from './abort-error.js';
import type { ByteRequest } from './byte-source.js';
import { SourceError } from './source-error.js';

const PATIENCE_MS = 20_000;
const MOST_REDIRECTS = 5;
const REDIRECTS: ReadonlySet<number> = new Set([301, 302, 303, 307, 308]);

/** Why there is no answer. */
export type NoAnswer = 'network' | 'timeout';

export function patienceOf({ patienceMs }: ByteRequest): number {
  return patienceMs ?? PATIENCE_MS;
}

/** Origin of the page or of its worker; `undefined` in Node. */
export function pageOrigin(): string | undefined {
  return (globalThis as { readonly location?: { readonly origin: string } }).location?.origin;
}

/**
 * How a browser may follow redirects. It does not tell where they lead before it has sent the request
 * there, and sends a host's own headers along; so it must not follow them to another origin.
 */
function modeFor(url: string, hasHeaders: boolean): RequestInit {
  if (!/^https?:/.test(url)) return {};
  const page = pageOrigin();
  if (page === undefined) return { redirect: 'manual' };
  if (new URL(url).origin === page) return { mode: 'same-origin' };
  return hasHeaders ? { redirect: 'error' } : {};
}

function redirectOf(response: Response, url: string): string | null {
  if (!REDIRECTS.has(response.status)) return null;
  const location = response.headers.get('location');
  if (location === null) return null;
  const to = URL.canParse(location, url) ? new URL(location, url) : null;
  if (to?.origin !== new URL(url).origin) throw new SourceError('redirected');
  return to.href;
}

async function follow(url: string, request: ByteRequest, init: RequestInit): Promise<Response> {
  let at = url;
  for (let hops = 0; hops <= MOST_REDIRECTS; hops++) {
    const own = (await request.requestHeaders?.(at)) ?? {};
    const headers = { ...own, ...(init.headers as Record<string, string> | undefined) };
    // Credentials only to the page's own origin, which is the default.
    const response = await fetch(at, { ...init, ...modeFor(at, Object.keys(own).length > 0), headers });
    const next = redirectOf(response, at);
    if (next === null) {
      if (response.redirected && new URL(response.url).origin !== new URL(url).origin) {
        await response.body?.cancel();
        throw new SourceError('redirected');
      }
      return response;
    }
    await response.body?.cancel();
    at = next;
  }
  throw new SourceError('redirected');
}

function throwIfAborted(signal: AbortSignal): void {
  if (signal.aborted) throw abortError(signal.reason);
}

/**
 * One request, redirects within its origin followed.
 *
 * @param headers - Besides those of the host.
 * @param cache - As `fetch` has it.
 * @returns The answer, whatever its status, or why there is none.
 * @throws {SourceError} `redirected` when it leads to another origin, or in circles.
 * @throws {DOMException} `AbortError`.
 */
export async function sendRequest(
  url: string,
  request: ByteRequest,
  headers: Readonly<Record<string, string>> = {},
  cache?: RequestCache,
): Promise<Response | NoAnswer> {
  const { signal } = request;
  throwIfAborted(signal);
  const aborter = new AbortController();
  const stop = (): void => aborter.abort(signal.reason);
  signal.addEventListener('abort', stop, { once: true });
  const clock = { late: false };
  const timer = setTimeout(() => {
    clock.late = true;
    aborter.abort();
  }, patienceOf(request));
  try {
    return await follow(url, request, {
      signal: aborter.signal,
      headers,
      ...(cache === undefined ? {} : { cache }),
    });
  } catch (error) {
    throwIfAborted(signal);
    if (error instanceof SourceError) throw error;
    return clock.late ? 'timeout' : 'network';
  } finally {
    // Who reads the body listens for itself.
    signal.removeEventListener('abort', stop);
    clearTimeout(timer);
  }
}
