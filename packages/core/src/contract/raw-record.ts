/** A record as a reader found it, before any check. */
export interface RawRecord {
  /** Properties of a feature, or cells of a row. */
  readonly fields: Readonly<Record<string, unknown>>;
  /** Geometry as it was written; absent where the format has none. */
  readonly geometry?: unknown;
  /** JSON Pointer of the fields within the record: `/properties` in GeoJSON, else empty. */
  readonly prefix: string;
  /** Whether nobody else holds `fields`, so that the check may write into them instead of into a copy. */
  readonly isFresh?: boolean;
}
