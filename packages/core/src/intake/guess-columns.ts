import type { ResourceDefinition } from '../contract/define-resource.js';
import type { ResourceName } from '../contract/resource-records.js';
import { RESOURCES } from '../contract/resources.js';
import { refusedKey } from '../privacy/refused-key.js';
import { headersOf, plainHeader } from './header-names.js';

/** Field of the contract → header of the file, as a manifest's `columns` has it. */
export type Columns = Readonly<Record<string, string>>;

/**
 * Which column of a file is which field of a resource, by what the columns are called. Columns whose
 * name is one of personal data are never taken.
 *
 * @param headers - As the file has them.
 * @param given - What is known already; stays as it is.
 */
export function guessColumns(
  resource: ResourceName,
  headers: readonly string[],
  given: Columns = {},
): Columns {
  const { fields } = RESOURCES[resource] as unknown as ResourceDefinition;
  const byPlain = new Map<string, string>();
  for (const header of headers) {
    const plain = plainHeader(header);
    if (!byPlain.has(plain) && !refusedKey(header)) byPlain.set(plain, header);
  }
  const taken = new Set(Object.values(given));
  const columns: Record<string, string> = { ...given };
  for (const field of Object.keys(fields)) {
    if (columns[field] !== undefined) continue;
    const header = headersOf(resource, field)
      .map((plain) => byPlain.get(plain))
      .find((found) => found !== undefined && !taken.has(found));
    if (header === undefined) continue;
    columns[field] = header;
    taken.add(header);
  }
  return columns;
}
