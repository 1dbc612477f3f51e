import { paletteOf } from './tokens.js';
import { plainColor } from './plain-color.js';
import { kebabCase } from './kebab-case.js';
import type { ActivityRamp, ColorRole, Ramps, Theme, ThemeName } from './theme.js';
import { COLOR_ROLES } from './theme.js';
import { systemColor } from './system-color.js';
import { themes } from './themes.js';

/**
 * The theme as it is in force at an element: the palette of `name`, with every role that the page
 * overrides there (`--hive-color-<role>`). Map paint and canvases, which can't read custom
 * properties, draw with this.
 *
 * @param element - A connected element, whose computed style is read once.
 */
export function readTheme(element: Element, name: ThemeName): Theme {
  const base = themes[name];
  const style = getComputedStyle(element);
  const value = (key: string, fallback: string): string =>
    plainColor(systemColor(style.getPropertyValue(`--hive-color-${key}`).trim(), element)) || fallback;
  const palette = paletteOf(base);
  const at = (key: string): string => value(key, palette.get(key) ?? '');
  const colors = Object.fromEntries(COLOR_ROLES.map((role) => [role, at(role)])) as Record<ColorRole, string>;
  const steps = (prefix: string, count: number): string[] =>
    Array.from({ length: count }, (_, step) => at(`${prefix}-${String(step + 1)}`));
  return {
    ...base,
    scale: Number(style.getPropertyValue('--hive-viewing-scale')) || base.scale,
    colors,
    ramps: {
      good: steps('ramp-good', 6),
      bad: steps('ramp-bad', 6),
      diverging: steps('ramp-diverging', 7),
    } as unknown as Ramps,
    actors: Object.fromEntries(
      Object.keys(base.actors).map((actor) => [
        actor,
        steps(`actor-${kebabCase(actor)}`, 4) as unknown as ActivityRamp,
      ]),
    ) as Theme['actors'],
  };
}
