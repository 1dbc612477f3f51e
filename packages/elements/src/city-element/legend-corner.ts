import { html, nothing, type TemplateResult } from 'lit';
import type { LayerName } from '../city/layer-names.js';

/** The legend of what is on the map: classes of the cells, marks of the other layers; none where there is neither. */
export function legendCorner(
  present: readonly LayerName[],
  shown: ReadonlySet<LayerName>,
): TemplateResult | typeof nothing {
  const marks = present.filter((layer) => layer !== 'grid' && shown.has(layer));
  const marksOnly = !shown.has('grid');
  if (marksOnly && marks.length === 0) return nothing;
  return html`<hive-legend
    class=${shown.has('honeycomb') || shown.has('matters') ? 'faded' : ''}
    slot="bottom-end"
    ?marks-only=${marksOnly}
    .marks=${marks}
  ></hive-legend>`;
}
