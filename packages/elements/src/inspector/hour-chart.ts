import { css, html, nothing, svg, type CSSResult, type TemplateResult } from 'lit';
import { hourBars } from '../scene/hour-bars.js';
import { color } from '../styles/tokens.js';

const SIZE = { width: 300, height: 56 } as const;

export const hourChartStyles: CSSResult = css`
  .hours {
    display: block;
    width: 100%;
    height: 56px;
    zoom: var(--hive-mark-zoom, 1);
    overflow: visible;
  }
  .hours rect {
    fill: ${color('border-strong')};
  }
  .hours .last {
    fill: ${color('data')};
  }
  .hours .unusual {
    fill: ${color('accent')};
  }
  .hours line {
    stroke: ${color('ink')};
    stroke-dasharray: 1 3;
    vector-effect: non-scaling-stroke;
  }
`;

export interface HourChartMarks {
  /** A line over all hours. */
  readonly reference: number | null;
  /** Place of the hour that is told of, and whether it needs attention. */
  readonly marked: number;
  readonly attention: boolean;
}

/**
 * Counts by the hour as bars.
 *
 * @param counts - Oldest first; `null` where there is none.
 * @param label - What the bars say, for those who don't see them.
 */
export function hourChart(
  counts: readonly (number | null)[],
  { reference, marked, attention }: HourChartMarks,
  label: string,
): TemplateResult {
  const { bars, reference: line } = hourBars(counts, reference, SIZE);
  const kind = attention ? 'last unusual' : 'last';
  return html`<svg
    class="hours"
    viewBox="0 0 ${SIZE.width} ${SIZE.height}"
    preserveAspectRatio="none"
    role="img"
    aria-label=${label}
  >
    ${bars.map(
      ({ x, y, width, height, index }) =>
        svg`<rect class=${index === marked ? kind : ''} x=${x} y=${y} width=${width} height=${height} />`,
    )}
    ${line === null ? nothing : svg`<line x1="0" x2=${SIZE.width} y1=${line} y2=${line} />`}
  </svg>`;
}
