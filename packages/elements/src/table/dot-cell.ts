import type { IndicatorInfo } from '@hivemap/core';
import { css, html, svg, type CSSResult, type TemplateResult } from 'lit';
import { formatDifference } from '../city/format-figure.js';
import type { HiveLocalize } from '../localization/hive-localize.js';
import { color } from '../styles/tokens.js';
import '../localization/terms/late-panels.js';

export const dotCellStyles: CSSResult = css`
  .dots {
    display: block;
    width: 100%;
    min-width: 40px;
    zoom: var(--hive-mark-zoom, 1);
    height: 16px;
  }
  .dots .track {
    stroke: ${color('track')};
    stroke-width: 2;
  }
  .dots .stem {
    stroke: ${color('ink-2')};
    stroke-width: 2;
  }
  .dots .reference {
    stroke: ${color('ink-3')};
  }
  .dots circle {
    fill: ${color('data')};
    stroke: ${color('ink')};
    stroke-width: 1.2;
  }
  .dots .worse {
    fill: ${color('surface')};
  }
  .dots {
    transform: scaleX(var(--hive-inline));
  }
`;

export interface DotContext {
  readonly localize: HiveLocalize;
  readonly main: IndicatorInfo;
  readonly mean: number | null;
  /** What the mean is of. */
  readonly place: string;
}

/** How far a value lies from that of the division around, as a dot; the words say the same. */
export function dotCell(
  place: number | null,
  reference: number | null,
  value: number | null,
  { localize, main, mean, place: around }: DotContext,
): TemplateResult | string {
  if (place === null || value === null) return '';
  const x = (share: number): string => `${String(share * 100)}%`;
  const worse = mean !== null && (main.direction === 'lower-is-better' ? value > mean : value < mean);
  return html`<svg class="dots" role="img" aria-label=${deviation(value, mean, around, main, localize)}>
    <line class="track" x1="0" x2="100%" y1="50%" y2="50%" />
    ${
      reference === null
        ? null
        : svg`<line class="stem" x1=${x(reference)} x2=${x(place)} y1="50%" y2="50%" />
          <line class="reference" x1=${x(reference)} x2=${x(reference)} y1="1" y2="100%" />`
    }
    <circle class=${worse ? 'worse' : ''} cx=${x(place)} cy="50%" r="4.6" />
  </svg>`;
}

function deviation(
  value: number,
  mean: number | null,
  around: string,
  main: IndicatorInfo,
  localize: HiveLocalize,
): string {
  if (mean === null) return '';
  const { text, unit } = formatDifference(value - mean, main, localize);
  return localize.term(value >= mean ? 'aboveMean' : 'belowMean', `${text} ${unit}`.trim(), around);
}
