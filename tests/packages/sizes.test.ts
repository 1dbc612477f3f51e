/** What a page loads of ours stays small: budgets are two per cent above what was reached. Needs `npm run build`. */
import { expect, it } from 'vitest';
import { measureSizes } from '../bench/node/measure-sizes.js';

/** Minified and gzipped, KiB; `npm run bench -- sizes` prints the figures. */
const BUDGETS = {
  map: { first: 66, worker: 174.4 },
  city: { first: 103.2, worker: 174.4 },
  all: { first: 298, worker: 174.4 },
} as const;

it.each(['map', 'city', 'all'] as const)('a portal with the %s stays within its size', async (entry) => {
  const { first, worker } = await measureSizes(entry);
  const { first: most, worker: mostOfWorker } = BUDGETS[entry];
  // An entry that is built to nothing would be small, too.
  expect([first / 1024 > most / 2, first / 1024 < most, worker / 1024 < mostOfWorker]).toEqual([
    true,
    true,
    true,
  ]);
});
