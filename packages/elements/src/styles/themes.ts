import { contrastTheme } from './contrast-theme.js';
import { darkTheme } from './dark-theme.js';
import { lightTheme } from './light-theme.js';
import type { Theme, ThemeName } from './theme.js';
import { wallTheme } from './wall-theme.js';

export const themes: Readonly<Record<ThemeName, Theme>> = {
  light: lightTheme,
  dark: darkTheme,
  wall: wallTheme,
  contrast: contrastTheme,
};
