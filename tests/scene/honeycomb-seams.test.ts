import { describe, expect, it } from 'vitest';
import { honeycombSeams } from '../../packages/elements/src/scene/honeycomb-seams.js';
import { latticePlaces } from '../../packages/elements/src/scene/honeycomb-lattice.js';
import { parseDesign } from '../../packages/elements/src/wall/canvas-fit.js';

describe('Borders on the honeycomb', () => {
  it('run where two counties meet and nowhere else, each edge once', () => {
    const two = honeycombSeams(
      [
        [0, 0],
        [1, 0],
      ],
      ['511702', '511703'],
    );
    // Two flowers of seven cells touch along three edges.
    expect(two).toHaveLength(3);
    const places = latticePlaces(120);
    expect(
      honeycombSeams(
        places,
        places.map(() => '511702'),
      ),
    ).toEqual([]);
    const halves = honeycombSeams(
      places,
      places.map(([u]) => (u > 0 ? 'a' : 'b')),
    );
    const keys = halves.map((ends) =>
      ends
        .map((end) => end.map((px) => px.toFixed(3)).join(' '))
        .sort()
        .join(),
    );
    expect(new Set(keys).size).toBe(keys.length);
    expect(keys.length).toBeGreaterThan(20);
  });

  it('enclose a community that lies among those of another county', () => {
    const places = latticePlaces(7);
    // The outline of a flower has eighteen edges.
    expect(
      honeycombSeams(
        places,
        places.map((_, index) => (index === 0 ? 'a' : 'b')),
      ),
    ).toHaveLength(18);
  });
});

describe('A wall without a design', () => {
  it('takes the form of its screen, wide or upright, and leaves no black edge', () => {
    for (const screen of [
      { width: 3840, height: 1080 },
      { width: 7680, height: 2160 },
      { width: 1920, height: 1080 },
      { width: 1920, height: 1200 },
      { width: 1080, height: 1920 },
      { width: 5120, height: 1440 },
    ]) {
      const canvas = parseDesign('auto', screen)!;
      expect(canvas.width / canvas.height).toBeCloseTo(screen.width / screen.height, 2);
    }
    expect(parseDesign('auto', { width: 7680, height: 2160 })).toEqual({ width: 3840, height: 1080 });
    expect(parseDesign('auto', { width: 1080, height: 1920 })!.width).toBe(1620);
    expect(parseDesign('autos')).toBeNull();
  });
});
