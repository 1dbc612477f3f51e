/** What data may do to the honeycomb: it is drawn as what it is. */
import { ACTORS, type CommunityMark } from '@hivemap/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { abstractLayout } from '../../packages/elements/src/scene/abstract-layout.js';
import {
  cellValues,
  filledHeight,
  type FlowerActivity,
} from '../../packages/elements/src/scene/cell-value.js';
import { cooperationChord } from '../../packages/elements/src/scene/cooperation-chord.js';
import { flowerCells } from '../../packages/elements/src/scene/flower-cells.js';
import { FlowerField } from '../../packages/elements/src/scene/flower-field.js';
import { flowerShapes } from '../../packages/elements/src/scene/flower-shapes.js';
import { SPRITE_COUNT, spriteLook, spriteOf } from '../../packages/elements/src/scene/flower-sprites.js';
import { FLOWER_PARTS } from '../../packages/elements/src/scene/cell-value.js';
import { honeycombLayout } from '../../packages/elements/src/scene/honeycomb-layout.js';
import { placeLabels } from '../../packages/elements/src/scene/place-labels.js';
import { lightTheme } from '../../packages/elements/src/styles/light-theme.js';
import { community, count } from './sample-communities.js';

describe('a flower of bad data', () => {
  it('shows an actor that is missing as unknown, not as silent', () => {
    const [core, first, second] = cellValues(
      { core: { activity: 0.5 }, actors: { selfGovOrg: { actions: count(0) } }, communityMonths: 1 },
      'lightness',
    );
    expect([core?.level, first?.level, second?.level]).toEqual([3, 'silent', 'unknown']);
  });

  it.each([NaN, Infinity, -0.1, 1.1])('takes an activity of %d for unknown', (activity) => {
    const actors = Object.fromEntries(ACTORS.map((actor) => [actor, { actions: count(9), activity }]));
    const values = cellValues({ core: { activity }, actors, communityMonths: 1 }, 'fill');
    expect(values.every(({ level, share }) => level === 'unknown' && share === null)).toBe(true);
  });

  it.each([NaN, -1, Infinity])('takes a count of %d for unknown', (actions) => {
    const actors = { villager: { actions: count(actions) } };
    expect(cellValues({ core: { activity: 1 }, actors, communityMonths: 1 }, 'lightness')[6]?.level).toBe(
      'unknown',
    );
  });

  it('never draws a number that is none, whatever the data', () => {
    const any = fc.oneof(fc.double(), fc.constantFrom(0, 1, NaN, Infinity, -Infinity));
    const state = fc.record({
      actions: fc.oneof(
        any.map((value) => count(value)),
        fc.constant({ state: 'suppressed' as const }),
      ),
      activity: fc.oneof(any, fc.constant(null)),
    });
    fc.assert(
      fc.property(
        fc.dictionary(fc.constantFrom(...ACTORS), state),
        any,
        any,
        fc.constantFrom('lightness' as const, 'fill' as const, 'both' as const),
        (actors, branches, activity, encoding) => {
          const flower: FlowerActivity = { core: { branches, activity }, actors, communityMonths: 1 };
          const cells = flowerCells(flower, { radius: 9.7, theme: lightTheme, encoding, branches: true });
          expect(JSON.stringify(flowerShapes(cells, '#fff'))).not.toMatch(/NaN|Infinity|null/);
        },
      ),
      { numRuns: 40 },
    );
  });

  it('fills the area that the share says', () => {
    // A hexagon of radius 1: slices of its height, added up.
    const area = (height: number): number => {
      let sum = 0;
      for (let y = 0.0005; y < height; y += 0.001) sum += 1 + 2 * Math.min(y, 1 - y);
      return sum / 1500;
    };
    for (const share of [0, 0.1, 0.25, 0.5, 0.75, 0.9, 1])
      expect(area(filledHeight(share))).toBeCloseTo(share, 2);
  });

  it('has a number for each look, and a look for each number', () => {
    for (let sprite = 0; sprite < SPRITE_COUNT; sprite++) {
      const look = spriteLook(sprite);
      expect(spriteOf(FLOWER_PARTS.indexOf(look.part), look)).toBe(sprite);
    }
    expect(() => spriteLook(SPRITE_COUNT)).toThrow(RangeError);
  });
});

describe('5,000 communities at one point', () => {
  const crowd: readonly CommunityMark[] = Array.from({ length: 5000 }, (_, index) =>
    community({ code: `c${index}`, within: ['511702', '511702001'], point: [107.5, 31.2] }),
  );

  it('are one flower that counts them, or one honeycomb of all', () => {
    const merged = honeycombLayout({ division: '511700', communities: crowd }, { zoom: 12, scale: 1 });
    expect(merged.map(({ node }) => node.communities.length)).toEqual([5000]);
    const { flowers } = abstractLayout({ division: '511700', communities: crowd }, { zoom: 12, scale: 1 });
    expect(new Set(flowers.map(({ position }) => position.join(' '))).size).toBe(5000);
  });
});

describe('a community outside of its division', () => {
  it('stands where it is, and the others where they are', () => {
    const communities = [
      ...[107.4, 107.5, 107.6].map((longitude, at) =>
        community({ code: `c${at}`, point: [longitude, 31.2] }),
      ),
      community({ code: 'far', point: [110, 33] }),
    ];
    const flowers = honeycombLayout({ division: '511702', communities }, { zoom: 12, scale: 1 });
    expect(flowers.map(({ position: [x, y] }) => [x.toFixed(3), y.toFixed(3)]).sort()).toEqual([
      ['107.400', '31.200'],
      ['107.500', '31.200'],
      ['107.600', '31.200'],
      ['110.000', '33.000'],
    ]);
  });
});

describe('a name of 200 characters', () => {
  it('is left out beside a mark rather than laid over others', () => {
    const request = {
      key: 'a',
      text: '长'.repeat(200),
      at: [200, 100],
      clear: [8, 8],
      fontSize: 12,
    } as const;
    expect(placeLabels([request], [], { left: 0, top: 0, right: 400, bottom: 200 })).toEqual([]);
  });
});

describe('a community without a place', () => {
  it('is left out of the picture and takes none of the others with it', () => {
    const cells = cellValues({ core: { activity: 1 }, actors: {}, communityMonths: 1 }, 'lightness');
    const worlds = [
      [0.5, 0.5],
      [NaN, 0.5],
      [0.6, 2],
      [0.7, 0.5],
    ] as const;
    const field = new FlowerField(4, (index) => ({ world: worlds[index]!, merged: false, cells }));
    expect([...field.order].sort()).toEqual([0, 3]);
    expect(
      field.runs({ left: 0, top: 0, right: 1, bottom: 1 }).reduce((sum, run) => sum + run.count, 0),
    ).toBe(2);
  });
});

describe('who acted with whom', () => {
  it('is a chord for each pair, and nothing for pairs that are none', () => {
    const scene = cooperationChord(
      [
        [0, 1, 4],
        [2, 5, 9],
        [1, 1, 7],
        [0, 9, 3],
        [3, 4, NaN],
        [3, 4, -2],
      ],
      80,
    );
    expect(scene?.ribbons.map(({ actors, actions }) => [...actors, actions])).toEqual([
      ['residentUnit', 'villager', 9],
      ['selfGovOrg', 'socialOrg', 4],
    ]);
    expect(JSON.stringify(scene)).not.toContain('NaN');
    expect(cooperationChord([], 80)).toBe(null);
  });
});
