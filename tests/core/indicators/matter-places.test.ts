import { describe, expect, it } from 'vitest';
import type { Matter } from '../../../packages/core/src/contract/resource-records.js';
import { computeView } from '../../../packages/core/src/view/compute-view.js';
import { snapshotOf } from '../view/demo-city.js';
import { MANIFEST, openMatter, square, squareCity } from '../view/small-city.js';

/** County N has village V with a grid, county S none; no code tells what it lies in. */
const division = (code: string, level: string, parent: string | undefined, west: number, size: number) => ({
  code,
  level,
  name: code,
  ...(parent === undefined ? {} : { parent }),
  geometry: square(west, 0, size),
});
const freeCity = (matters: readonly Matter[]) =>
  snapshotOf(
    { ...MANIFEST, code: 'C', codeSystem: 'free', gridCode: 'free' },
    {
      divisions: [
        division('C', 'city', undefined, 0, 0.2),
        division('N', 'county', 'C', 0, 0.1),
        division('S', 'county', 'C', 0.1, 0.1),
        division('V', 'village', 'N', 0, 0.05),
      ],
      grids: [{ code: 'G', kind: 'comprehensive', division: 'V', geometry: square(0, 0, 0.02) }],
      matters,
    },
  );
const openIn = (city: ReturnType<typeof freeCity>, code: string): number => {
  const asked = { view: 'areas', division: code, indicators: ['openMatters'] } as const;
  const figure = computeView(city, asked).self.figures['openMatters'];
  return figure?.state === 'value' ? figure.value : Number.NaN;
};

describe('where a matter counts', () => {
  it('is its division, when its grid is not known, or not yet', () => {
    const city = freeCity([
      openMatter({ grid: 'unknown', division: 'V' }),
      openMatter({ grid: 'unknown', division: 'S' }),
      openMatter({ grid: 'unknown', division: 'nowhere' }),
      openMatter({ grid: 'unknown' }),
      // A grid that is known is more exact than the division beside it, and wins where they differ.
      openMatter({ grid: 'G', division: 'S' }),
    ]);
    expect(['C', 'N', 'V', 'S'].map((code) => openIn(city, code))).toEqual([5, 2, 2, 1]);
  });

  it('is the village in the code of an unknown grid, unless the division says another place', () => {
    const unknown = '990101101201999';
    const city = squareCity({
      matters: [
        openMatter({ grid: unknown, division: '990101' }),
        openMatter({ grid: unknown, division: '990102' }),
      ],
    });
    expect(['990101101201', '990102'].map((code) => openIn(city, code))).toEqual([1, 1]);
  });
});
