/** The theme that the page on theming gives to copy is whole, by day as by night. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { contrast, luminance } from '../../packages/elements/src/scene/readable-ink.js';
import { COLOR_ROLES } from '../../packages/elements/src/styles/theme.js';

const path = fileURLToPath(new URL('../../docs/examples/theme/theme.css', import.meta.url));
const css = readFileSync(path, 'utf8');
const ramp = [1, 2, 3, 4, 5, 6].map((step) => `ramp-good-${String(step)}`);

function colorsOf(theme: string): ReadonlyMap<string, string> {
  const [, block = ''] = new RegExp(`\\[data-hive-theme='${theme}'\\] \\{([^}]*)`).exec(css) ?? [];
  return new Map(
    [...block.matchAll(/--hive-color-([\w-]+): (#\w{6});/g)].map(([, role, color]) => [role!, color!]),
  );
}

it('sets the same roles by day and by night, all of them known', () => {
  const known = new Set<string>([...COLOR_ROLES, ...ramp]);
  const [day, night] = [colorsOf('light'), colorsOf('dark')].map((colors) => [...colors.keys()]);
  expect(day).toEqual(night);
  expect(day?.filter((role) => !known.has(role))).toEqual([]);
  expect(day).toEqual(
    expect.arrayContaining(['surface', 'surface-2', 'ink', 'ink-2', 'border', 'accent', ...ramp]),
  );
});

describe.each(['light', 'dark'])('in %s', (theme) => {
  const colors = colorsOf(theme);

  it('has words that can be read', () => {
    for (const ink of ['ink', 'ink-2', 'ink-3', 'accent'])
      for (const ground of ['surface', 'surface-2', 'ground'])
        expect(contrast(colors.get(ink)!, colors.get(ground)!), `${ink} on ${ground}`).toBeGreaterThanOrEqual(
          4.5,
        );
  });

  it('has a ramp that leads away from the ground, step by step', () => {
    const steps = ramp.map((role) => luminance(colors.get(role)!));
    const ordered = [...steps].sort((a, b) => (theme === 'light' ? b - a : a - b));
    expect(steps).toEqual(ordered);
  });
});
