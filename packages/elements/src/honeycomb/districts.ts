import type { AreasView } from '@hivemap/core';
import { nothing, svg, type TemplateResult } from 'lit';
import type { HiveLocalize } from '../localization/hive-localize.js';
import type { HoneycombSheet } from '../scene/honeycomb-sheet.js';
import { textWidth } from '../scene/text-width.js';

/** Type of a desk in which the names are measured, px: a larger one is left out where it would not fit. */
const TYPE_PX = 14;

/** The borders of the divisions below, and their names where they fit. */
export function districts(
  { seams, districts: all }: HoneycombSheet,
  areas: AreasView | null,
  localize: HiveLocalize,
): TemplateResult | typeof nothing {
  if (seams === '') return nothing;
  const names = new Map(areas?.children.map(({ code, name }) => [code, localize.name(name)]));
  return svg`<path class="seams casing" d=${seams} /><path class="seams line" d=${seams} />
    ${all.map(({ code, at: [x, y], room }) => {
      const name = names.get(code);
      return name === undefined || textWidth(name, TYPE_PX) > room
        ? nothing
        : svg`<text class="district" x=${x} y=${y} dominant-baseline="central">${name}</text>`;
    })}`;
}
