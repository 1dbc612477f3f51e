import { flagName } from './flag-name.js';
import type { HiveLocalize } from './hive-localize.js';
import { lackingZh } from './terms/lacking.js';

type FieldTerm = Exclude<keyof typeof lackingZh, 'lacksField'>;

/** A field that an indicator needs, in words; its own name where there are none. */
export function fieldName(field: string, localize: HiveLocalize): string {
  const term = `field_${field}`;
  return Object.hasOwn(lackingZh, term) ? localize.term(term as FieldTerm) : flagName(field, localize);
}
