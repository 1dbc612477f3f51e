import { unsafeCSS, type CSSResultGroup } from 'lit';
import { statusMarkStyles } from '../styles/parts/status-mark.js';
import { elementStyles, themeRootStyles } from '../styles/tokens.js';
import { cardStyles } from './hive-map-styles/card-styles.js';
import { controlsStyles } from './hive-map-styles/controls-styles.js';
import { layoutStyles } from './hive-map-styles/layout-styles.js';
import { veilsStyles } from './hive-map-styles/veils-styles.js';
import { printStyles } from './print/print-styles.js';
import { maplibreCss } from './maplibre-css.js';

export const hiveMapStyles: CSSResultGroup = [
  elementStyles,
  themeRootStyles,
  unsafeCSS(maplibreCss),
  statusMarkStyles,
  layoutStyles,
  controlsStyles,
  cardStyles,
  veilsStyles,
  printStyles,
];
