import type { HiveLocalize } from './hive-localize.js';
import { resourceNamesZh } from './terms/resource-names.js';
import './terms/panels.js';

type ResourceTerm = keyof typeof resourceNamesZh;

/** A resource in words; its own name where the contract does not have it. */
export function resourceName(name: string, localize: HiveLocalize): string {
  if (name === 'manifest') return localize.term('manifest');
  const term = `resource_${name}`;
  return isTerm(term) ? localize.term(term) : name;
}

function isTerm(term: string): term is ResourceTerm {
  return Object.hasOwn(resourceNamesZh, term);
}
