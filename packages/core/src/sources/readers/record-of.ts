import type { RawRecord } from '../../contract/raw-record.js';

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * The record in a GeoJSON feature, or in a plain row; `null` for what is neither.
 *
 * @param isFresh - Whether the value was parsed for this alone; a value of the host's is not.
 */
export function recordOf(value: unknown, isFresh = false): RawRecord | null {
  if (!isObject(value)) return null;
  if (value['type'] === 'Feature') {
    const { properties, geometry } = value;
    return { fields: isObject(properties) ? properties : {}, geometry, prefix: '/properties', isFresh };
  }
  if (!isObject(value['geometry'])) return { fields: value, prefix: '', isFresh };
  const { geometry, ...fields } = value;
  return { fields, geometry, prefix: '', isFresh: true };
}
