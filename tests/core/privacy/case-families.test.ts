import { describe, expect, it } from 'vitest';
import { computeView } from '../../../packages/core/src/view/compute-view.js';
import { matter, squareAreas, squareCity } from '../view/small-city.js';

describe('indicators of the same cases', () => {
  it('hide the same of them, also where one can not be told of an area: no difference tells what is hidden', () => {
    const matters = [3, 30, 40].flatMap((count, county) =>
      Array.from({ length: count }, () =>
        matter({ grid: `99010${county + 1}101201001`, crossCounty: false }),
      ),
    );
    const areas = squareAreas();
    // Nobody knows how large the first county is, which has too few cases to be told of.
    const divisions = areas.divisions.map(({ areaKm2: _areaKm2, ...division }) =>
      division.code.startsWith('990101') ? division : { ...division, areaKm2: 10 },
    );
    const { self, children } = computeView(squareCity({ matters, divisions }), {
      view: 'areas',
      division: null,
      indicators: ['density', 'spillover'],
      scope: 'public',
      period: '2026-10',
    });
    const told = [self, ...children].map(({ figures }) => [
      figures['density']?.state,
      figures['spillover']?.state,
    ]);
    expect(told[1]).toEqual(['none', 'suppressed']);
    // With the city and the other two told by either of them, the three cases would be what is left.
    expect(told.flat()).toContain('value');
    for (const [density, spillover] of [told[0]!, ...told.slice(2)]) expect(density).toBe(spillover);
  });
});
