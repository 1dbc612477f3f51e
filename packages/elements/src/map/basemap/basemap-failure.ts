/** Why a base map is not seen; each has a sentence. */
export type BasemapFailure =
  | 'no-token'
  | 'token'
  | 'limit'
  | 'missing'
  | 'offline'
  | 'server'
  | 'no-ranges'
  | 'vector-archive'
  | 'no-matrix'
  | 'style'
  | 'unknown-preset';

/** A failure that has a name already. */
export class BasemapError extends Error {
  override readonly name = 'BasemapError';
  readonly failure: BasemapFailure;
  /** Of the answer, as MapLibre's own errors have it: a tile that is not there is nothing to worry about. */
  readonly status?: number;

  constructor(failure: BasemapFailure, status?: number) {
    super(`The base map can't be drawn: ${failure}${status === undefined ? '' : ` (${String(status)})`}.`);
    this.failure = failure;
    if (status !== undefined) this.status = status;
  }
}

/** Names what an answer's status means for a base map. */
export function failureOfStatus(status: number): BasemapFailure {
  if (status === 401 || status === 403) return 'token';
  // Tianditu answers 418 to who has asked too often for a day.
  if (status === 418 || status === 429) return 'limit';
  return status === 404 || status === 410 ? 'missing' : 'server';
}

/** Names what MapLibre or a protocol of ours threw. @param styleless - The style itself could not be read. */
export function failureOf(error: unknown, styleless: boolean): BasemapFailure {
  if (error instanceof BasemapError) return error.failure;
  const { status } = error as { readonly status?: unknown };
  if (typeof status === 'number' && status > 0) {
    const failure = failureOfStatus(status);
    return styleless && (failure === 'missing' || failure === 'server') ? 'style' : failure;
  }
  // `fetch` throws a TypeError when nobody answers, and says no more than that.
  if (error instanceof TypeError || status === 0) return 'offline';
  return styleless ? 'style' : 'server';
}
