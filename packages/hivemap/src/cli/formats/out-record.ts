import type { Feature, Geometry } from 'geojson';

/** A record on its way out. */
export interface OutRecord {
  readonly fields: Readonly<Record<string, unknown>>;
  /** Absent in tables. */
  readonly geometry?: Geometry | null | undefined;
}

export function featureOf({ fields, geometry }: OutRecord): Feature<Geometry | null> {
  return { type: 'Feature', properties: { ...fields }, geometry: geometry ?? null };
}
