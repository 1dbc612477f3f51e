/**
 * Tokens as custom properties, in three tiers: palette → role → element.
 *
 * A theme root (`<hive-map>`, `<hive-city>`, a panel outside of both) carries `data-hive-theme` and
 * with it the palette. Elements read roles through {@link color} and {@link size}; a role that the
 * page sets wins over the palette.
 */
import { css, unsafeCSS, type CSSResult } from 'lit';
import { kebabCase } from './kebab-case.js';
import type { ColorRole, Theme, ThemeName } from './theme.js';
import { themes } from './themes.js';
import { SIZES } from './token-sizes.js';

export type SizeToken = keyof typeof SIZES;

/** The CSS value of a color role, with the light theme's color where no theme root is near. */
export function color(role: ColorRole): CSSResult {
  return unsafeCSS(`var(--hive-color-${role}, var(--hive-palette-${role}, ${themes.light.colors[role]}))`);
}

/** The CSS value of a size token. */
export function size(token: SizeToken): CSSResult {
  const themed = `var(--hive-size-${token}, ${String(SIZES[token][0])}px)`;
  return unsafeCSS(`var(--hive-${token}, var(--hive-viewing-${token}, ${themed}))`);
}

/**
 * Declarations for a place that is looked at from elsewhere than its theme expects: a wall in a light
 * theme, a desk in the colors of the wall. A size that the page sets still wins.
 */
export function viewedFrom(distance: 'desk' | 'wall'): CSSResult {
  const column = distance === 'wall' ? 1 : 0;
  const sizes = Object.entries(SIZES).map(
    ([token, values]) => `--hive-viewing-${token}:${String(values[column])}px;`,
  );
  return unsafeCSS(
    `${sizes.join('')}--hive-viewing-scale:${String(themes[distance === 'wall' ? 'wall' : 'light'].scale)};`,
  );
}

/** Every palette variable of a theme, `name` → value, without the leading `--hive-palette-`. */
export function paletteOf(theme: Theme): ReadonlyMap<string, string> {
  const palette = new Map<string, string>(Object.entries(theme.colors));
  for (const [ramp, colors] of Object.entries(theme.ramps))
    (colors as readonly string[]).forEach((value, step) =>
      palette.set(`ramp-${ramp}-${String(step + 1)}`, value),
    );
  for (const [actor, colors] of Object.entries(theme.actors))
    colors.forEach((value, step) => palette.set(`actor-${kebabCase(actor)}-${String(step + 1)}`, value));
  return palette;
}

function themeRule(name: ThemeName): string {
  const theme = themes[name];
  const palette = [...paletteOf(theme)].map(([key, value]) => `--hive-palette-${key}:${value};`).join('');
  const column = name === 'wall' ? 1 : 0;
  const sizes = Object.entries(SIZES)
    .map(([key, values]) => `--hive-size-${key}:${String(values[column])}px;`)
    .join('');
  return `:host([data-hive-theme='${name}']){color-scheme:${theme.scheme};${palette}${sizes}}`;
}

/** Where the system gives the colors (`forced-colors`), roles are its colors, also for drawings and the map. */
const FORCED: Readonly<Record<string, readonly ColorRole[]>> = {
  Canvas: ['ground', 'body', 'surface', 'surface-2', 'accent-soft', 'on-accent', 'halo', 'data-soft'],
  CanvasText: [
    'county',
    'seam',
    'border',
    'border-strong',
    'ink',
    'ink-2',
    'ink-3',
    'ok',
    'warn',
    'hatch',
    'data',
  ],
  GrayText: ['ground-line', 'ground-ink', 'stale', 'track'],
  LinkText: ['accent', 'river', 'river-ink'],
};

function forcedRule(): string {
  const roles = Object.entries(FORCED).flatMap(([system, names]) =>
    names.map((role) => `--hive-color-${role}:${system};`),
  );
  return `@media (forced-colors: active){:host([data-hive-theme]){${roles.join('')}}}`;
}

/** Styles of a theme root. */
export const themeRootStyles: CSSResult = unsafeCSS(
  [...(Object.keys(themes) as ThemeName[]).map(themeRule), forcedRule()].join('\n'),
);

/** What every element starts from: type, box model, focus. */
export const elementStyles: CSSResult = css`
  :host {
    box-sizing: border-box;
    color: ${color('ink')};
    font-family: var(
      --hive-font-family,
      'Noto Sans SC',
      'Noto Sans CJK SC',
      'PingFang SC',
      'Microsoft YaHei',
      system-ui,
      sans-serif
    );
    font-size: ${size('font-body')};
    font-weight: 400;
    font-variant-numeric: tabular-nums;
    line-height: 1.5;
    letter-spacing: normal;
    text-align: start;
    /* Turns a length or a drawing around where the page is read from right to left. */
    --hive-inline: 1;
  }
  :host(:dir(rtl)) {
    --hive-inline: -1;
  }
  /* Chromium before 120. */
  @supports not selector(:dir(rtl)) {
    :host-context([dir='rtl']) {
      --hive-inline: -1;
    }
  }
  /* Drawings know left and right, so the anchor of a text must mean them; its own words keep their direction. */
  svg {
    direction: ltr;
  }
  svg text {
    unicode-bidi: plaintext;
  }
  .icon.way {
    transform: scaleX(var(--hive-inline));
  }
  :host([hidden]) {
    display: none !important;
  }
  *,
  *::before,
  *::after {
    box-sizing: inherit;
  }
  :focus-visible {
    outline: 2px solid ${color('ink')};
    outline-offset: 2px;
  }
  .visually-hidden {
    position: absolute;
    width: 1px;
    height: 1px;
    margin: -1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  @media (prefers-reduced-motion: reduce) {
    *,
    *::before,
    *::after {
      animation-duration: 0.01ms !important;
      transition-duration: 0.01ms !important;
    }
  }
`;
