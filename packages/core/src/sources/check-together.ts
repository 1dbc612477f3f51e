import type { Finding } from '../contract/problem-list.js';
import { checkChain } from './check-chain.js';
import { checkFigures } from './check-figures.js';
import { checkMatters } from './check-matters.js';
import { checkReferences } from './check-references.js';
import { checkSiblings } from './check-siblings.js';
import { checkVerticals } from './check-verticals.js';
import type { CityStore } from './city-store.js';
import { suspectCrs } from './suspect-crs.js';

/**
 * Finds what only several resources together show.
 *
 * @param reportRecord - Told of a record, by its place in the snapshot.
 * @param reportResource - Told of a resource as a whole.
 */
export async function checkTogether(
  store: CityStore,
  reportRecord: (finding: Finding) => void,
  reportResource: (finding: Finding) => void,
): Promise<void> {
  store.treeFindings().forEach(reportRecord);
  suspectCrs(store.snapshot(), reportResource);
  await checkSiblings(store.snapshot(), reportRecord);
  await checkReferences(store.snapshot(), reportRecord);
  checkChain(store.snapshot(), reportRecord);
  await checkMatters(store.snapshot(), reportRecord);
  checkVerticals(store.snapshot(), reportRecord);
  checkFigures(store.snapshot(), reportRecord);
}
