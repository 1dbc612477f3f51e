/** What a promise is rejected with when its signal fired or its city was closed. */
export function abortError(reason?: unknown): DOMException {
  if (reason instanceof DOMException && reason.name === 'AbortError') return reason;
  return new DOMException('The city was closed or the request aborted.', 'AbortError');
}
