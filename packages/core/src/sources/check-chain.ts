import type { Finding } from '../contract/problem-list.js';
import { instantOf } from '../contract/instant-of.js';
import { chainParents } from '../view/chain-parents.js';
import type { CitySnapshot } from '../view/city-snapshot.js';

type Report = (finding: Finding) => void;
interface Weighed {
  readonly weight: number;
}

/** Clocks of two systems differ by so much without either being wrong. */
const CLOCK_TOLERANCE_MS = 60_000;
/** Sums of shares and of percentages that were rounded. */
const ROUNDING = 0.005;
/** Whole weights that add up to nearly 100 are meant as percentages. */
const PERCENT = { least: 90, most: 110 };

/**
 * What is wrong with the mechanism: units in a circle or below nobody, weights that are shares or percentages and do
 * not add up, links whose clock runs ahead. All of it is shown nevertheless.
 *
 * @param report - Told of each; `index` is the place among the accepted records.
 */
export function checkChain(snapshot: CitySnapshot, report: Report): void {
  checkUnits(snapshot, report);
  checkTaskbookWeights(snapshot, report);
  checkDutyWeights(snapshot, report);
  checkClocks(snapshot, report);
}

function checkUnits({ records: { units = [] } }: CitySnapshot, report: Report): void {
  const places = chainParents(units);
  // A list without any chain is a list, not a broken chain.
  const isChain = units.some(({ parent }) => parent !== undefined);
  units.forEach(({ id, parent }, index) => {
    const flaw = places.get(id)?.flaw;
    const found = { severity: 'warning', resource: 'units', index, path: '/parent' } as const;
    if (flaw === 'cycle') report({ ...found, code: 'cycle' });
    // A parent that is named and missing is a missing reference, and said so there.
    else if (flaw === 'no-parent' && parent === undefined && isChain) report({ ...found, code: 'no-parent' });
  });
}

function checkTaskbookWeights({ records: { taskbook } }: CitySnapshot, report: Report): void {
  const book = taskbook?.[0];
  if (!book) return;
  for (const list of ['goals', 'projects', 'means'] as const) {
    const expected = expectedSum(book[list]);
    if (expected === null) continue;
    report({
      code: 'weights-sum',
      severity: 'warning',
      resource: 'taskbook',
      index: 0,
      path: `/${list}`,
      params: { expected },
    });
  }
}

function checkDutyWeights({ records: { duties = [] } }: CitySnapshot, report: Report): void {
  const byUnit = new Map<string, { readonly first: number; readonly weights: Weighed[] }>();
  duties.forEach((duty, index) => {
    const own = byUnit.get(duty.unit);
    if (own) own.weights.push(duty);
    else byUnit.set(duty.unit, { first: index, weights: [duty] });
  });
  for (const { first, weights } of byUnit.values()) {
    const expected = expectedSum(weights);
    if (expected === null) continue;
    const found = { severity: 'warning', resource: 'duties', index: first, path: '/weight' } as const;
    report({ ...found, code: 'weights-sum', params: { expected } });
  }
}

/**
 * What weights should add up to and do not; `null` where nothing is wrong. Plain numbers (1, 1, 2) may add up to
 * anything; shares and percentages are recognized by their looks, and none may be all 0.
 */
function expectedSum(weights: readonly Weighed[]): number | null {
  if (weights.length === 0) return null;
  const sum = weights.reduce((total, { weight }) => total + weight, 0);
  if (sum === 0) return 1;
  const areShares =
    weights.every(({ weight }) => weight <= 1) && weights.some(({ weight }) => weight % 1 !== 0);
  if (areShares) return Math.abs(sum - 1) > ROUNDING ? 1 : null;
  const arePercent = weights.length > 1 && sum >= PERCENT.least && sum <= PERCENT.most;
  return arePercent && Math.abs(sum - 100) > ROUNDING * 100 ? 100 : null;
}

function checkClocks({ records: { links = [] }, manifest }: CitySnapshot, report: Report): void {
  const asOfMs = instantOf(manifest.asOf, manifest.timeZone, 'end') + CLOCK_TOLERANCE_MS;
  links.forEach(({ lastSyncAt }, index) => {
    if (instantOf(lastSyncAt, manifest.timeZone) <= asOfMs) return;
    report({ code: 'clock-ahead', severity: 'warning', resource: 'links', index, path: '/lastSyncAt' });
  });
}
