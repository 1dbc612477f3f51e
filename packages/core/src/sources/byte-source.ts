/** Bytes of a resource on their way in. */
export interface ByteSource {
  readonly stream: ReadableStream<Uint8Array>;
  /** Media type without parameters, where the server says one. */
  readonly mediaType?: string;
  /** Size in bytes, where it is known and comparable to what is read. */
  readonly totalBytes?: number;
}

/** How bytes are fetched. */
export interface ByteRequest {
  readonly signal: AbortSignal;
  /** Asked for each request; never stored. */
  readonly requestHeaders?:
    ((url: string) => Record<string, string> | Promise<Record<string, string>>) | undefined;
  /** Milliseconds before the first retry; each further one waits three times longer. */
  readonly retryDelayMs?: number | undefined;
}
