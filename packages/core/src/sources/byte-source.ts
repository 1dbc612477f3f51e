/** What a server says to tell one version of a file from the next. */
export interface Validators {
  readonly etag?: string;
  readonly lastModified?: string;
}

/** Bytes of a resource on their way in. */
export interface ByteSource {
  readonly stream: ReadableStream<Uint8Array>;
  /** Media type without parameters, where the server says one. */
  readonly mediaType?: string;
  /** Size in bytes, where it is known and comparable to what is read. */
  readonly totalBytes?: number;
  readonly validators?: Validators;
  /** The file is still the one that `known` of the request tells of; the stream is empty. */
  readonly unchanged?: true;
  /** Coordinate system that the server says its coordinates are in (OGC API Features). */
  readonly contentCrs?: string;
}

/** How bytes are fetched. */
export interface ByteRequest {
  readonly signal: AbortSignal;
  /** Asked for each request; never stored. */
  readonly requestHeaders?:
    ((url: string) => Record<string, string> | Promise<Record<string, string>>) | undefined;
  /** Milliseconds before the first retry; each further one waits three times longer. */
  readonly retryDelayMs?: number | undefined;
  /** Milliseconds that a server may take to begin its answer, and to go on with it. Default 20,000. */
  readonly patienceMs?: number | undefined;
  /** The version that is here already, when a resource is asked for again. */
  readonly known?: Validators | undefined;
}
