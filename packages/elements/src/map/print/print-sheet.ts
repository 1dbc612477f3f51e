/** Draws a map's sheet at once: a page that is about to be printed waits for nobody. Loaded before that. */
import { html, nothing, svg, type TemplateResult } from 'lit';
import type { Map as MapLibreMap } from 'maplibre-gl';
import type { City } from '../../city/city.js';
import { areaSheet } from '../../city/export-table/area-sheet.js';
import { areasQuery, coloredAreasQuery } from '../../city/queries.js';
import type { HiveLocalize } from '../../localization/hive-localize.js';
import { hatchPath } from '../../scene/hatch-path.js';
import { MISSING_HATCH } from '../../scene/missing-hatch.js';
import { SWATCH_SHARE } from '../../styles/parts/hatch.js';
import type { Theme } from '../../styles/theme.js';
import { FONT } from '../export/image-foot.js';
import { areaOpacity, imageLegend, type ImageLegend, type LegendItem } from '../export/image-legend.js';
import { imageTexts } from '../export/image-texts.js';
import type { Crop, ImageOptions } from '../export/export-image.js';
import '../../localization/terms/panels.js';

export interface PrintedMap {
  readonly host: ParentNode;
  readonly map: MapLibreMap | null;
  readonly overlay: HTMLElement;
  readonly theme: Theme;
  readonly credits: readonly string[];
  readonly city: City;
  readonly localize: HiveLocalize;
  readonly crop: Crop | null;
  readonly options: ImageOptions;
}

/** Twice as fine as a screen is enough for paper at arm's length. */
const PIXEL_RATIO = 2;
/** Columns that have room on paper; the file has all of them. */
const COLUMNS = new Set(['name', 'numerator', 'denominator', 'rank', 'population', 'households', 'areaKm2']);

const MOST_COLUMNS = 9;

/** `null` where there is no city to print. */
export function printSheet(printed: PrintedMap): TemplateResult | null {
  const { map, city, localize, options, theme, credits } = printed;
  const { state } = city;
  if (!state.city) return null;
  const [query, coloredQuery] = [areasQuery(state), coloredAreasQuery(state)];
  const view = query && city.peek(query);
  const colored = coloredQuery && city.peek(coloredQuery);
  const texts = map && imageTexts(state.city, state, options, localize, { map, credits });
  const legend =
    colored && options.legend !== false
      ? imageLegend(colored, state, theme, localize, areaOpacity(printed.host))
      : null;
  return html`
    <h1>${texts?.title ?? localize.name(state.city.name)}</h1>
    ${printed.map && printed.crop ? picture(printed.map, printed.crop, printed) : nothing} ${legend ? legendOf(legend, theme) : nothing}
    <ul class="sheet-marks">
      ${texts?.marks.map((mark) => html`<li>${mark}</li>`)}
    </ul>
    <div class="notes">${texts?.notes.map((note) => html`<p>${note}</p>`)}</div>
    ${view ? tableOf(printed, areaSheet(view, null, 'children', state, localize)) : nothing}
  `;
}

function picture(map: MapLibreMap, { left, width }: Crop, { overlay, theme }: PrintedMap): TemplateResult {
  const height = map.getContainer().clientHeight;
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(width * PIXEL_RATIO);
  canvas.height = Math.round(height * PIXEL_RATIO);
  const context = canvas.getContext('2d');
  if (context) {
    const before = map.getPixelRatio();
    context.scale(PIXEL_RATIO, PIXEL_RATIO);
    context.fillStyle = theme.colors.ground;
    context.fillRect(0, 0, width, height);
    map.setPixelRatio(PIXEL_RATIO);
    map.redraw();
    context.drawImage(map.getCanvas(), -left, 0, map.getContainer().clientWidth, height);
    map.setPixelRatio(before);
  }
  const marks = [...overlay.querySelectorAll('svg')].map((drawn) => {
    const copy = drawn.cloneNode(true) as SVGSVGElement;
    for (const name of ['width', 'height', 'class', 'tabindex', 'role']) copy.removeAttribute(name);
    copy.setAttribute('viewBox', `${String(left)} 0 ${String(width)} ${String(height)}`);
    copy.setAttribute('font-family', FONT);
    return copy;
  });
  return html`<figure class="picture">${canvas}${marks}</figure>`;
}

function legendOf({ title, items, opacity }: ImageLegend, theme: Theme): TemplateResult {
  return html`<ul class="legend">
    <li class="title">${title}</li>
    ${items.map((item) => html`<li>${swatch(item, opacity, theme)}${item.label}</li>`)}
  </ul>`;
}

function swatch({ color, hatch }: LegendItem, opacity: number, { colors }: Theme): TemplateResult {
  const corners = [
    [0, 0],
    [18, 0],
    [18, 11],
    [0, 11],
  ] as const;
  return html`<svg width="18" height="11" viewBox="0 0 18 11" aria-hidden="true">
    <rect width="18" height="11" fill=${color ?? 'none'} fill-opacity=${opacity} stroke=${color === null ? colors['border-strong'] : 'none'} />
    ${hatch ? svg`<path d=${hatchPath(corners, SWATCH_SHARE * MISSING_HATCH[hatch].spacing, MISSING_HATCH[hatch].direction)} stroke=${colors.hatch} />` : nothing}
  </svg>`;
}

function tableOf({ localize }: PrintedMap, sheet: ReturnType<typeof areaSheet>): TemplateResult {
  const columns = sheet.columns
    .filter(({ id }) => COLUMNS.has(id) || sheet.figures.has(id))
    .slice(0, MOST_COLUMNS);
  return html`<table>
    <caption>
      ${sheet.title}
    </caption>
    <thead>
      <tr>
        ${columns.map(({ title }) => html`<th scope="col">${title}</th>`)}
      </tr>
    </thead>
    <tbody>
      ${sheet.rows.map(
        (row) => html`<tr>
          ${columns.map(({ cell }) => {
            const value = cell(row);
            return html`<td>${typeof value === 'number' ? localize.number(value, { maximumFractionDigits: 2 }) : value}</td>`;
          })}
        </tr>`,
      )}
    </tbody>
  </table>`;
}
