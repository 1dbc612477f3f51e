import type { ResourceEntry } from '../contract/manifest.js';
import type { RawRecord } from '../contract/raw-record.js';

type Renaming = (raw: RawRecord) => RawRecord;

/**
 * How the manifest's `columns` and `values` turn a foreign record into one of the contract.
 *
 * @returns `null` where the manifest has neither.
 */
export function fieldRenaming({ columns = {}, values = {} }: ResourceEntry): Renaming | null {
  const fieldOf = new Map(Object.entries(columns).map(([field, header]) => [header, field]));
  if (fieldOf.size === 0 && Object.keys(values).length === 0) return null;
  return (raw) => {
    const fields: Record<string, unknown> = {};
    for (const [key, value] of Object.entries(raw.fields)) {
      const field = fieldOf.get(key) ?? key;
      if (field === '__proto__') continue;
      const known = Object.hasOwn(values, field) ? values[field] : undefined;
      const written =
        typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
          ? String(value)
          : '';
      fields[field] = known && Object.hasOwn(known, written) ? known[written] : value;
    }
    return { ...raw, fields, isFresh: true };
  };
}
