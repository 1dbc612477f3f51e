import {
  COLOR_ROLES,
  type ActivityRamp,
  type ColorRole,
  type Ramps,
  type Theme,
  type ThemeName,
} from './theme.js';
import { kebabCase } from './kebab-case.js';
import { themes } from './themes.js';

/**
 * A theme whose colors are CSS variables: drawings in the page follow the theme root and the page's
 * overrides by themselves, without a computed style being read.
 */
export function variableTheme(name: ThemeName): Theme {
  return { ...variables, name, scheme: themes[name].scheme, scale: themes[name].scale };
}

function variable(key: string, fallback: string): string {
  return `var(--hive-color-${key}, var(--hive-palette-${key}, ${fallback}))`;
}

const light = themes.light;

const variables: Pick<Theme, 'colors' | 'ramps' | 'actors'> = {
  colors: Object.fromEntries(COLOR_ROLES.map((role) => [role, variable(role, light.colors[role])])) as Record<
    ColorRole,
    string
  >,
  ramps: Object.fromEntries(
    Object.entries(light.ramps).map(([ramp, colors]) => [
      ramp,
      (colors as readonly string[]).map((hex, step) => variable(`ramp-${ramp}-${String(step + 1)}`, hex)),
    ]),
  ) as unknown as Ramps,
  actors: Object.fromEntries(
    Object.entries(light.actors).map(([actor, colors]) => [
      actor,
      colors.map((hex, step) =>
        variable(`actor-${kebabCase(actor)}-${String(step + 1)}`, hex),
      ) as unknown as ActivityRamp,
    ]),
  ) as Theme['actors'],
};
