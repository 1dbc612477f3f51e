import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildHierarchy } from '../../../packages/core/src/divisions/build-hierarchy.js';
import { villageOfGridCode } from '../../../packages/core/src/divisions/grid-code.js';
import type { Hierarchy } from '../../../packages/core/src/divisions/hierarchy.js';
import { rollUp } from '../../../packages/core/src/indicators/roll-up.js';

const china = { code: '511700', codeSystem: 'gbt2260', levels: [], gridCode: '15' } as const;
const free = {
  code: 'london',
  codeSystem: 'free',
  levels: [{ id: 'city', name: 'City' }],
  gridCode: 'free',
} as const;

const division = (code: string, level: string, parent?: string) => ({
  code,
  level,
  ...(parent === undefined ? {} : { parent }),
});
const parentOf = (hierarchy: Hierarchy, code: string): string => {
  const area = hierarchy.area(code);
  return area && area.parent >= 0 ? hierarchy.at(area.parent).code : '';
};

describe('the divisions of a city', () => {
  const divisions = [
    division('511702001001', 'village'),
    division('511702001', 'township'),
    division('511702', 'county'),
    division('511700', 'city'),
    division('511703', 'county'),
  ];

  it('lie in each other by their codes, in whatever order they come', () => {
    const { hierarchy, findings } = buildHierarchy(china, divisions);
    expect(findings).toEqual([]);
    expect(hierarchy.root.code).toBe('511700');
    expect(parentOf(hierarchy, '511702001001')).toBe('511702001');
    expect(parentOf(hierarchy, '511702')).toBe('511700');
    const village = hierarchy.area('511702001001');
    expect(village && hierarchy.pathOf(village).map(({ code }) => code)).toEqual([
      '511700',
      '511702',
      '511702001',
      '511702001001',
    ]);
  });

  it('skip a level that the city lacks', () => {
    const { hierarchy, findings } = buildHierarchy(china, [
      division('511702', 'county'),
      division('511702001001', 'village'),
    ]);
    expect(parentOf(hierarchy, '511702001001')).toBe('511702');
    expect(findings).toEqual([]);
  });

  it('attach a village whose township is missing to the county, and say so', () => {
    const { hierarchy, findings } = buildHierarchy(china, [
      ...divisions,
      division('511702009001', 'village'),
    ]);
    expect(parentOf(hierarchy, '511702009001')).toBe('511702');
    expect(findings).toMatchObject([{ code: 'orphan', resource: 'divisions', index: 5 }]);
  });

  it('draw a city that has no record of its own', () => {
    const { hierarchy } = buildHierarchy(china, [division('511702', 'county'), division('511703', 'county')]);
    expect(hierarchy.root).toMatchObject({ code: '511700', record: -1 });
    expect(hierarchy.root.children).toHaveLength(2);
  });

  it('in a free code system lie where they say, also when they say so in a circle', () => {
    const { hierarchy, findings } = buildHierarchy(free, [
      division('camden', 'borough', 'london'),
      division('a', 'borough', 'b'),
      division('b', 'borough', 'a'),
      division('nowhere', 'borough', 'atlantis'),
      division('511702', 'borough', 'london'),
    ]);
    expect(parentOf(hierarchy, 'camden')).toBe('london');
    expect(parentOf(hierarchy, 'nowhere')).toBe('london');
    expect(parentOf(hierarchy, '511702')).toBe('london');
    expect(hierarchy.nodes).toHaveLength(6);
    expect(findings.filter(({ code }) => code === 'orphan').length).toBeGreaterThanOrEqual(2);
  });

  it('hold grids as leaves, by the village in the code when theirs is missing', () => {
    const { hierarchy, findings } = buildHierarchy(china, divisions, [
      { code: '511702001001001', division: '511702001001' },
      { code: '511702001001002', division: '511702001777' },
    ]);
    expect(parentOf(hierarchy, '511702001001001')).toBe('511702001001');
    expect(parentOf(hierarchy, '511702001001002')).toBe('511702001');
    expect(findings).toMatchObject([{ code: 'orphan', resource: 'grids', index: 1 }]);
  });

  it('have their village in each coding profile of grids', () => {
    expect(villageOfGridCode('51170200100101', '14')).toBe('511702001001');
    expect(villageOfGridCode('511702001001001', '15')).toBe('511702001001');
    expect(villageOfGridCode('99000151170200100101', '20')).toBe('511702001001');
    expect(villageOfGridCode('511702001001001', '14')).toBeNull();
    expect(villageOfGridCode('anything', 'free')).toBeNull();
  });
});

describe('roll-ups', () => {
  /** A random tree by free codes. */
  const trees = fc.array(fc.nat(), { minLength: 1, maxLength: 60 }).map((picks) => {
    const codes = ['london'];
    const divisions = picks.map((pick, at) => {
      const code = `d${at}`;
      const parent = codes[pick % codes.length] ?? 'london';
      codes.push(code);
      return division(code, 'x', parent);
    });
    return buildHierarchy(free, divisions).hierarchy;
  });

  it('an area is what its own and its children add up to, and its descendants are one range', () => {
    fc.assert(
      fc.property(trees, fc.infiniteStream(fc.nat(100)), (hierarchy, numbers) => {
        const own = hierarchy.nodes.map(() => numbers.next().value as number);
        const sums = rollUp(hierarchy, Float64Array.from(own));
        for (const area of hierarchy.nodes) {
          const below = hierarchy
            .childrenOf(area)
            .reduce((sum, { index }) => sum + (sums[index] ?? 0), own[area.index] ?? 0);
          expect(sums[area.index]).toBe(below);
          let inRange = 0;
          for (let index = area.index; index < area.end; index++) inRange += own[index] ?? 0;
          expect(sums[area.index]).toBe(inRange);
        }
      }),
    );
  });
});
