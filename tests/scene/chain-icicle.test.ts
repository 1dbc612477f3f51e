import { describe, expect, it } from 'vitest';
import { chainForest } from '../../packages/elements/src/scene/chain-forest.js';
import { chainIcicle } from '../../packages/elements/src/scene/chain-icicle.js';
import { chainOf } from '../../stories/fixtures/chain.js';

const room = { width: 384, row: 26, scale: 1 };
const root = chainForest(chainOf(600).units);

describe('the icicle of 600 units', () => {
  const { nodes, width, height } = chainIcicle(root, null, room, 325);

  it('fills its room level by level, and draws nothing that can not be seen', () => {
    const columns = [...new Set(nodes.map(({ x }) => x))];
    expect(columns.length).toBeGreaterThan(2);
    expect({ width, height }).toEqual({ width: 384, height: 325 });
    const second = nodes.filter(({ x }) => x === columns[1]);
    expect(second.reduce((sum, node) => sum + node.height, 0)).toBeCloseTo(325, 0);
    expect(nodes.length).toBeLessThan(600);
    expect(Math.min(...nodes.map((node) => node.height))).toBeGreaterThanOrEqual(1);
  });

  it('leads into a branch and keeps the unit above as the way back', () => {
    const branch = nodes.find((node) => node.level === 2 && node.below > 2)!;
    const inside = chainIcicle(root, branch.unit.id, room, 325).nodes;
    const top = nodes[0]!.unit.id;
    expect(inside.slice(0, 2).map(({ unit, height }) => [unit.id, height])).toEqual([
      [top, 325],
      [branch.unit.id, 325],
    ]);
    expect(inside.filter(({ unit }) => unit.parent === branch.unit.id)).toHaveLength(branch.below);
  });
});
