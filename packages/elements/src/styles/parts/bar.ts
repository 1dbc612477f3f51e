import { css, svg, html, type CSSResult, type TemplateResult } from 'lit';
import { color } from '../tokens.js';

export const barStyles: CSSResult = css`
  .bar {
    display: block;
    width: 100%;
    zoom: var(--hive-mark-zoom, 1);
    transform: scaleX(var(--hive-inline, 1));
  }
  .bar .track {
    fill: ${color('track')};
  }
  .bar .value {
    fill: ${color('data')};
  }
  .bar.attention .value {
    fill: ${color('accent')};
  }
  .bar .mark {
    fill: ${color('ink-2')};
  }
`;

export interface BarOptions {
  /** Px. */
  readonly height?: number;
  readonly track?: boolean;
  /** A reference, 0…1. */
  readonly mark?: number | null;
  readonly attention?: boolean;
}

/** A length from 0 to 1; the number stands beside it, so the bar itself is not spoken. */
export function bar(share: number | null, options: BarOptions = {}): TemplateResult {
  const { height = 6, track = true, mark = null, attention = false } = options;
  const percent = (value: number): string =>
    `${String(Math.round(Math.min(1, Math.max(0, value)) * 1000) / 10)}%`;
  return html`<svg class="bar ${attention ? 'attention' : ''}" height=${height} aria-hidden="true">
    ${track ? svg`<rect class="track" width="100%" height=${height} rx="1.5" />` : null}
    ${share ? svg`<rect class="value" width=${percent(share)} height=${height} rx="1.5" />` : null}
    ${mark === null ? null : svg`<rect class="mark" x=${percent(mark)} y="-2" width="1" height=${height + 4} />`}
  </svg>`;
}
