import type { Matter } from '../contract/resource-records.js';
import type { CitySnapshot } from '../view/city-snapshot.js';

const known = new WeakMap<readonly Matter[], Map<keyof Matter, boolean>>();

/**
 * Whether any matter states an optional field. Where none does it was not collected, and a share of those that have
 * it would be a false 0 %.
 *
 * @returns A test of a city's records; a city without matters is not judged.
 */
export function matterStates(field: keyof Matter): (records: CitySnapshot['records']) => boolean {
  return ({ matters = [] }) => {
    const fields = known.get(matters) ?? new Map<keyof Matter, boolean>();
    known.set(matters, fields);
    const found =
      fields.get(field) ?? (matters.length === 0 || matters.some((matter) => matter[field] !== undefined));
    fields.set(field, found);
    return found;
  };
}
