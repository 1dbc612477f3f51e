import type { Figure, IndicatorInfo } from '@hivemap/core';
import { html, nothing, svg, type TemplateResult } from 'lit';
import { formatFigure } from '../city/format-figure.js';
import type { HiveLocalize } from '../localization/hive-localize.js';
import { figureLine } from '../styles/parts/figure-line.js';
import type { RankingModel, RankingRow } from './ranking-model.js';
import '../localization/terms/charts.js';

const percent = (share: number): string => `${String(share * 100)}%`;

/** Cells of a row, in the order of the header. */
export function rankingCells(row: RankingRow, model: RankingModel, localize: HiveLocalize): TemplateResult {
  const { indicator, second } = model;
  const { area, place, figure } = row;
  return html`<td class="place">${place === null ? '–' : localize.number(place)}</td>
    ${model.hasChanges ? html`<td class="gained">${gained(row, localize)}</td>` : nothing}
    <th scope="row" class="name">${localize.name(area.name)}</th>
    ${
      place === null
        ? html`<td class="numeric value" colspan="2">${plain(figure, indicator, localize)}</td>`
        : html`<td class="deviation">${deviation(row, model)}</td>
          <td class="numeric value">${plain(figure, indicator, localize)}</td>`
    }
    ${second ? html`<td class="numeric second">${secondFigure(row, second, localize)}</td>` : nothing}`;
}

/** A number without its unit, which the header says; or the word in its place. */
function plain(figure: Figure | undefined, indicator: IndicatorInfo, localize: HiveLocalize): TemplateResult {
  return figureLine({ ...formatFigure(figure, indicator, localize), unit: '' });
}

/** Where both are missing for the same reason, it is written once and said twice. */
function secondFigure(
  { area, figure, place }: RankingRow,
  second: IndicatorInfo,
  localize: HiveLocalize,
): TemplateResult {
  const own = area.figures[second.id];
  if (place !== null || own?.state !== figure?.state) return plain(own, second, localize);
  const { spoken } = formatFigure(own, second, localize);
  return html`<span class="muted" aria-hidden="true">–</span><span class="visually-hidden">${spoken}</span>`;
}

/** Places won or lost, as a shape with a number; said as words. */
function gained({ gained: places }: RankingRow, localize: HiveLocalize): TemplateResult | typeof nothing {
  if (places === null) return nothing;
  if (places === 0)
    return html`<span class="muted" aria-hidden="true">–</span><span class="visually-hidden">${localize.term('unchanged')}</span>`;
  const count = localize.number(Math.abs(places));
  const words = localize.term(places > 0 ? 'risesPlaces' : 'fallsPlaces', count);
  return html`<span class=${places > 0 ? 'good' : 'attention'} aria-hidden="true">${places > 0 ? '▲' : '▼'}${count}</span
    ><span class="visually-hidden">${words}</span>`;
}

/** How far its value lies from the target: the length says it to the eye, the label to the ear. */
function deviation(
  { at, color, deviation: words }: RankingRow,
  { origin }: RankingModel,
): TemplateResult | string {
  if (at === null) return '';
  const [from, to] = [percent(origin), percent(at)];
  return html`<svg
    class="stems"
    role=${words ? 'img' : nothing}
    aria-label=${words || nothing}
    aria-hidden=${words ? nothing : 'true'}
  >
    <line class="track" x1="0" x2="100%" y1="50%" y2="50%" />
    ${svg`<line class="stem" x1=${from} x2=${to} y1="50%" y2="50%" />
      <line class="origin" x1=${from} x2=${from} y1="1" y2="15" />
      <circle cx=${to} cy="50%" r="4.6" fill=${color} />`}
  </svg>`;
}

/** What the lengths are measured from, above the line that stands for it. */
export function originWord({ origin, originWords }: RankingModel): TemplateResult | typeof nothing {
  if (!originWords) return nothing;
  const anchor = origin < 0.3 ? 'start' : origin > 0.7 ? 'end' : 'middle';
  const at = anchor === 'start' ? 0 : anchor === 'end' ? 1 : origin;
  return html`<svg class="origin-word" role="img" aria-label=${originWords}>
    ${svg`<text x=${percent(at)} y="1.2em" text-anchor=${anchor}>${originWords}</text>`}
  </svg>`;
}
