import { unsafeCSS, type CSSResultGroup } from 'lit';
import { elementStyles, themeRootStyles } from '../styles/tokens.js';
import { controlsStyles } from './hive-map-styles/controls-styles.js';
import { layoutStyles } from './hive-map-styles/layout-styles.js';
import { veilsStyles } from './hive-map-styles/veils-styles.js';
import { maplibreCss } from './maplibre-css.js';

export const hiveMapStyles: CSSResultGroup = [
  elementStyles,
  themeRootStyles,
  unsafeCSS(maplibreCss),
  layoutStyles,
  controlsStyles,
  veilsStyles,
];
