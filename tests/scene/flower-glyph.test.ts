import { ACTORS, type Figure } from '@hivemap/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { actionLevel, coreLevel, monthsOf } from '../../packages/elements/src/scene/activity-level.js';
import { cooperationArcs } from '../../packages/elements/src/scene/cooperation-arcs.js';
import { flowerActivity, flowerGlyph } from '../../packages/elements/src/scene/flower-glyph.js';
import { flowerTree } from '../../packages/elements/src/scene/flower-tree.js';
import { contrast } from '../../packages/elements/src/scene/readable-ink.js';
import { sumFigures } from '../../packages/elements/src/scene/sum-figures.js';
import { THEMES } from '../../packages/elements/src/styles/theme.js';
import { themes } from '../../packages/elements/src/styles/themes.js';
import { community, count, lattice } from './sample-communities.js';
import { svgFile, svgOfFlower } from './svg-of.js';

const hidden: Figure = { state: 'suppressed' };
const absent: Figure = { state: 'none', reason: 'not-collected' };

describe('the level of a cell', () => {
  it.each([
    [0, 'silent'],
    [1, 'few'],
    [4, 'few'],
    [5, 1],
    [9, 1],
    [10, 2],
    [20, 3],
    [39, 3],
    [40, 4],
    [4000, 4],
  ] as const)('of %i actions in a month is %s', (actions, level) => {
    expect(actionLevel(count(actions), 1)).toBe(level);
  });

  it('is measured by the month and the community', () => {
    expect(actionLevel(count(120), 12)).toBe(2);
    expect(actionLevel(count(120), 12 * 3)).toBe('few');
  });

  it('tells hidden from unknown, and both from none', () => {
    expect(actionLevel(hidden, 1)).toBe('hidden');
    expect(actionLevel(absent, 1)).toBe('unknown');
    expect(coreLevel(null)).toBe('unknown');
    expect(coreLevel(0)).toBe('silent');
    expect([0.01, 0.25, 0.5, 0.75, 1].map(coreLevel)).toEqual([1, 2, 3, 4, 4]);
  });

  it('refuses a figure of no community', () => {
    expect(() => actionLevel(count(1), 0)).toThrow('Expected at least 1 community-month, got 0');
  });

  it('counts the months of a period', () => {
    expect(monthsOf({ from: '2025-11-20', to: '2026-11-20' })).toBe(12);
    expect(monthsOf({ from: '2026-10-01', to: '2026-11-01' })).toBe(1);
    expect(monthsOf({ from: '2026-11-19', to: '2026-11-20' })).toBe(1);
  });
});

describe('a merged flower', () => {
  it('sums what its communities did', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(fc.nat(500), { minLength: 6, maxLength: 6 }), { minLength: 2, maxLength: 30 }),
        (rows) => {
          const communities = rows.map((actions, index) => community({ code: `c${index}`, actions }));
          const { actors } = flowerActivity({ communities }, 1);
          ACTORS.forEach((actor, index) => {
            const total = rows.reduce((sum, row) => sum + row[index]!, 0);
            expect(actors[actor]?.actions).toEqual(count(total));
          });
        },
      ),
    );
  });

  it('hides a sum of which a part is hidden', () => {
    expect(sumFigures([count(3), hidden])).toEqual(hidden);
    expect(sumFigures([count(3), absent])).toEqual(count(3));
    expect(sumFigures([absent, absent])).toEqual(absent);
    expect(sumFigures([])).toEqual({ state: 'none', reason: 'no-cases' });
  });

  it('says how many communities it sums, in an ink that can be read', () => {
    for (const name of THEMES) {
      const theme = themes[name];
      for (const core of [0, 0.1, 0.3, 0.6, 0.9, null]) {
        const communities = lattice(1, 12, 0.1).map((one) => ({
          ...one,
          core: { branches: 1, activity: core },
        }));
        const { count: text } = flowerGlyph(flowerTree(communities, '511702'), {
          radius: 15,
          theme,
          months: 1,
        });
        expect(text?.text).toBe('12');
        expect(contrast(text!.ink, text!.halo), `${name} ${core}`).toBeGreaterThanOrEqual(4.5);
      }
    }
  });
});

describe('joint actions of two actors', () => {
  it('are curves between their cells, wider for more', () => {
    const arcs = cooperationArcs(
      [
        [0, 1, 4],
        [2, 5, 16],
        [1, 3, 1],
        [4, 4, 9],
        [0, 2, 0],
      ],
      20,
    );
    expect(arcs.map(({ actors }) => actors)).toEqual([
      [0, 1],
      [2, 5],
      [1, 3],
    ]);
    expect(arcs[1]!.width).toBeGreaterThan(arcs[0]!.width);
    expect(arcs[0]!.width).toBeGreaterThan(arcs[2]!.width);
  });

  it('refuse an actor that there is not', () => {
    expect(() => cooperationArcs([[0, 6, 1]], 20)).toThrow('Actors are 0 to 5, got 0 and 6');
  });
});

describe.each(THEMES)('a flower in the %s theme', (name) => {
  it('looks as reviewed', async () => {
    const theme = themes[name];
    const glyph = (wish: Parameters<typeof community>[0], cooperation = false): string => {
      const node = flowerTree([community(wish)], '511702');
      return svgOfFlower(
        flowerGlyph(node.children[0] ?? node, {
          radius: cooperation ? 22 : 15,
          theme,
          months: 1,
          cooperation,
        }),
        [0, 0],
      );
    };
    const at = (x: number, svg: string): string => svg.replace('translate(0,0)', `translate(${x},70)`);
    const body = [
      at(60, glyph({ code: 'levels', actions: [0, 4, 5, 10, 20, 40], core: 0.9 })),
      at(160, glyph({ code: 'absent', actions: [hidden, absent, hidden, 0, 3, hidden], core: null })),
      at(260, glyph({ code: 'low', actions: [5, 5, 5, 5, 5, 5], core: 0.1 })),
      at(360, glyph({ code: 'middle', actions: [10, 10, 10, 10, 10, 10], core: 0.3 })),
      at(460, glyph({ code: 'high', actions: [20, 20, 20, 20, 20, 20], core: 0.6 })),
      at(560, glyph({ code: 'top', actions: [40, 40, 40, 40, 40, 40], core: 1 })),
      svgOfFlower(
        flowerGlyph(flowerTree(lattice(1, 12, 0.1), '511702'), { radius: 15, theme, months: 1 }),
        [660, 70],
      ),
      at(
        780,
        glyph(
          {
            code: 'together',
            cooperation: [
              [0, 1, 4],
              [0, 3, 9],
              [2, 5, 2],
              [1, 3, 6],
              [4, 5, 1],
            ],
          },
          true,
        ),
      ),
    ].join('');
    await expect(svgFile(860, 140, theme.colors.body, body)).toMatchFileSnapshot(
      `pictures/flower-${name}.svg`,
    );
  });
});
