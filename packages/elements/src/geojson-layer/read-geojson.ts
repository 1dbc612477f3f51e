import type { GeoJSON } from 'geojson';

/** @throws {Error} When it can't be fetched, or is no GeoJSON. */
export async function readGeojson(src: string, signal: AbortSignal): Promise<GeoJSON> {
  const response = await fetch(src, { signal });
  if (!response.ok) throw new Error(`the server answers ${String(response.status)}`);
  const data: unknown = await response.json();
  if (typeof data !== 'object' || data === null || !('type' in data)) throw new Error('it is no GeoJSON');
  return data as GeoJSON;
}
