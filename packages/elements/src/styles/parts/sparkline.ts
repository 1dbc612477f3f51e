import { css, svg, html, type CSSResult, type TemplateResult } from 'lit';
import { sparkline, type SparklineSize } from '../../scene/sparkline.js';
import { color } from '../tokens.js';

export const sparklineStyles: CSSResult = css`
  .sparkline {
    display: block;
    color: ${color('data')};
  }
  .sparkline.attention {
    color: ${color('accent')};
  }
  .sparkline .area {
    fill: currentColor;
    opacity: 0.1;
  }
  .sparkline .line {
    fill: none;
    stroke: currentColor;
    stroke-width: calc(1.5px * var(--hive-mark-zoom, 1));
    stroke-linecap: round;
    vector-effect: non-scaling-stroke;
  }
  .sparkline circle {
    r: calc(2.6px * var(--hive-mark-zoom, 1));
    fill: currentColor;
    stroke: ${color('surface')};
    stroke-width: 1.5;
  }
`;

/** @param label - What the line says, for those who don't see it. */
export function sparklineChart(
  values: readonly (number | null)[],
  size: SparklineSize,
  label: string,
): TemplateResult {
  const { line, area, last } = sparkline(values, size);
  const { width, height } = size;
  return html`<svg
    class="sparkline"
    width=${width}
    height=${height}
    viewBox="0 0 ${width} ${height}"
    role="img"
    aria-label=${label}
  >
    <path class="area" d=${area} /><path class="line" d=${line} />
    ${last ? svg`<circle cx=${last[0]} cy=${last[1]} r="2.6" />` : null}
  </svg>`;
}
