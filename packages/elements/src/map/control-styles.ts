import { maplibreControlCss } from './maplibre-control-css.js';

/** One for all maps of a page. */
export const controlStyles = new CSSStyleSheet();
controlStyles.replaceSync(maplibreControlCss);
