/** A part of a file. */
export interface Range {
  /** Fewer than asked for at the end of the file. */
  readonly bytes: Uint8Array;
  /** Of the file, where the server says one. */
  readonly etag?: string | undefined;
}

/** A file that is read in parts. */
export interface RangeSource {
  /** In bytes, where it is known. */
  readonly size?: number | undefined;
  /**
   * @throws {SourceError} When the part can't be read.
   * @throws {DOMException} `AbortError`.
   */
  read(offset: number, length: number): Promise<Range>;
}
